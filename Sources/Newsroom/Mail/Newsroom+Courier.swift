import Discussion
import Mail
import Store

extension Newsroom {
    private static let accountsAtOnce = 50
    private static let noticesInLetter = 50

    /// Writes the letters that are due, one to a reader, and puts them into the outbox.
    ///
    /// What a letter tells is looked up in the write that sends it: nothing is told of what was taken out meanwhile.
    /// - Parameter wording: words a letter in its reader's language; given the newsroom's facts.
    /// - Returns: how many letters were written.
    /// - Throws: what kept the first of those letters from being written that could not be; the others are.
    @discardableResult
    public func sendNotices(wording: @escaping @Sendable (NoticeBundle) -> Letter) async throws -> Int {
        let now = surroundings.now
        let accounts = try await database.read {
            try NoticeRow.dueAccounts(at: now, limit: Self.accountsAtOnce, in: $0)
        }
        var letters = 0
        var failure: (any Error)?
        for account in accounts {
            do {
                let isSent = try await database.write { connection in
                    try send(to: account, at: now, wording: wording, in: connection)
                }
                if isSent { letters += 1 }
            } catch {
                // A letter that cannot be written is given up: nobody else's waits behind it.
                failure = failure ?? error
                try await database.write { connection in
                    for row in try NoticeRow.due(to: account, at: now, limit: Self.noticesInLetter, in: connection) {
                        try NoticeRow.settle(id: row.id, at: now, in: connection)
                    }
                }
            }
        }
        if letters > 0 { mailWaits() }
        if let failure { throw failure }
        return letters
    }

    private func send(
        to account: String, at now: Int, wording: (NoticeBundle) -> Letter, in connection: any Connection
    ) throws -> Bool {
        let rows = try NoticeRow.due(to: account, at: now, limit: Self.noticesInLetter, in: connection)
        for row in rows { try NoticeRow.settle(id: row.id, at: now, in: connection) }
        guard let choice = try MailChoiceRow.find(account: account, in: connection), choice.stoppedAt == nil,
            let pace = MailPace(rawValue: choice.pace), pace != .never,
            let person = try AccountRow.find(id: account, in: connection), person.verifiedAt != nil,
            let address = try openAddress(of: person)
        else { return false }
        let notices = try rows.compactMap { try notice($0, in: connection) }
        guard !notices.isEmpty else { return false }
        let threads = Set(notices.filter(\.kind.isOfThread).compactMap(\.thread?.id))
        let stop = MailStop(account: account, thread: nil, secrets: secrets)
        var letter = wording(
            NoticeBundle(
                language: choice.language, pace: pace, notices: notices, rules: try houseRules(in: connection),
                stop: stop,
                stops: Dictionary(
                    uniqueKeysWithValues: threads.map {
                        ($0, MailStop(account: account, thread: $0, secrets: secrets))
                    })))
        letter.headers = [
            Message.Header("List-Unsubscribe", "<\(settings.address)/mail/stop/\(stop.token)>"),
            Message.Header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ]
        try enqueue(
            letter, to: try emailAddress(address),
            kind: notices.count == 1 ? notices[0].kind.rawValue : "notices",
            account: account, in: connection)
        return true
    }
}
