public import Discussion
import News
import Store

/// What somebody asks to be looked at again, to the desk.
public struct AppealItem: Sendable {
    public var id: String
    public var accountID: String
    public var author: String?
    public var words: String
    public var at: Int
    /// The comment that it is about, where it is about one.
    public var comment: QueueItem?
    /// The sanction that it is about, where it is about one.
    public var sanction: Sanction?
    /// The rule and the reason of the decision.
    public var rule: String?
    public var reason: String?
}

/// What somebody asked, to themselves.
public struct AppealSummary: Sendable, Hashable {
    /// The comment or the sanction that it is about.
    public var about: String
    public var words: String
    public var isGranted: Bool?
    public var answer: String
}

extension Newsroom {
    /// Asks the desk to look again at a decision on one's own comment; once for each decision.
    public func appeal(comment id: String, words: String, by viewer: Viewer) async throws {
        let words = try appealWords(words)
        let (appeal, now) = (identifier(), surroundings.now)
        try await database.write { connection in
            guard let row = try CommentRow.find(id: id, in: connection), row.accountID == viewer.id,
                row.state == CommentState.rejected.rawValue || row.state == CommentState.removed.rawValue,
                let event = try ModerationEventRow.all(of: id, in: connection).last
            else { throw NewsroomError.notFound }
            try permit(viewer, .appealDecision, owner: row.accountID)
            let isNew = try AppealRow.insert(
                id: appeal, account: viewer.id, event: event.id, sanction: nil, words: words, at: now, in: connection)
            guard isNew else { throw NewsroomError.invalid(.appeal, .taken) }
            try tellDesk(.appeal, of: appeal, in: nil, but: [viewer.id], connection)
        }
    }

    /// Asks the desk to look again at a sanction; once for each.
    public func appeal(sanction id: String, words: String, by viewer: Viewer) async throws {
        let words = try appealWords(words)
        let (appeal, now) = (identifier(), surroundings.now)
        try await database.write { connection in
            guard let row = try SanctionRow.find(id: id, in: connection), row.accountID == viewer.id,
                row.liftedAt == nil
            else { throw NewsroomError.notFound }
            try permit(viewer, .appealDecision, owner: row.accountID)
            let isNew = try AppealRow.insert(
                id: appeal, account: viewer.id, event: nil, sanction: id, words: words, at: now, in: connection)
            guard isNew else { throw NewsroomError.invalid(.appeal, .taken) }
            try tellDesk(.appeal, of: appeal, in: nil, but: [viewer.id], connection)
        }
    }

    /// Decides what was asked: what is granted is put back or lifted, and whoever asked is told either way.
    public func decide(appeal id: String, isGranted: Bool, answer: String, by viewer: Viewer) async throws {
        try permit(viewer, .seeQueue)
        let answer = try oneLine(answer, field: .reason, limit: limits.reason) ?? ""
        let now = surroundings.now
        let audit = identifier()
        let changes = try await database.write { connection -> Set<Change> in
            guard let appeal = try AppealRow.find(id: id, in: connection),
                try AppealRow.decide(
                    id: id, isGranted: isGranted, answer: answer, by: viewer.id, at: now, in: connection)
            else { throw NewsroomError.notFound }
            try AuditRow.insert(
                id: audit, at: now, account: viewer.id, verb: isGranted ? "grant appeal" : "deny appeal", object: id,
                reason: answer, in: connection)
            try tell(appeal.accountID, .appeal, of: id, delay: Self.decisionDelay, in: connection)
            guard isGranted else { return [] }
            if let sanction = appeal.sanctionID {
                try lift(sanction, by: viewer, in: connection)
                return try self.changes(whereSpoke: appeal.accountID, in: connection)
            }
            guard let event = try appeal.eventID.flatMap({ try ModerationEventRow.find(id: $0, in: connection) }),
                let thread = try move(
                    event.commentID, .approve, rule: nil, reason: nil, batch: nil, by: viewer, in: connection)
            else { return [] }
            return try self.changes(inThread: thread, in: connection)
        }
        if !changes.isEmpty { changed(changes) }
    }

    /// What somebody asked, by the comment or the sanction that it is about.
    public func appeals(of viewer: Viewer) async throws -> [AppealSummary] {
        try await database.read { connection in
            try AppealRow.all(by: viewer.id, in: connection).compactMap { row in
                let comment = try row.eventID.flatMap {
                    try ModerationEventRow.find(id: $0, in: connection)?.commentID
                }
                return (comment ?? row.sanctionID).map {
                    AppealSummary(about: $0, words: row.words, isGranted: row.isGranted, answer: row.answer)
                }
            }
        }
    }

    func appeals(in connection: any Connection) throws -> [AppealItem] {
        try AppealRow.open(limit: 50, in: connection).map { row in
            let event = try row.eventID.flatMap { try ModerationEventRow.find(id: $0, in: connection) }
            let comment = try event.flatMap { try CommentRow.find(id: $0.commentID, in: connection) }
            let sanction = try row.sanctionID.flatMap { try SanctionRow.find(id: $0, in: connection) }
            return AppealItem(
                id: row.id, accountID: row.accountID,
                author: try AccountRow.find(id: row.accountID, in: connection)?.name, words: row.words, at: row.at,
                comment: try comment.flatMap { try item($0, in: connection) },
                sanction: sanction.flatMap(Sanction.init),
                rule: event?.rule ?? sanction?.rule, reason: event?.reason ?? sanction?.reason)
        }
    }

    private func appealWords(_ text: String) throws -> String {
        let words = try commentText(text).source
        let length = words.unicodeScalars.count
        guard length <= limits.appeal else {
            throw NewsroomError.invalid(.appeal, .tooLong(limit: limits.appeal, length: length))
        }
        return words
    }
}
