public import Discussion
import Mail
import News
import Store

/// An account to its owner alone.
public struct AccountDetails: Sendable {
    /// The address as it was given: shown to its owner and to nobody else. Nothing where another site vouches for them.
    public var address: String?
    public var names: [FormerName]
    public var sessions: [SessionSummary]
    /// The sites whose word opens it.
    public var vouching: [VouchingSite]
    public var sanctions: [Sanction]
    /// When an editor looks at what they write, where that was set for them.
    public var ownMode: OwnMode?
    public var mail: MailChoices
    /// What the desk says of them beside their name.
    public var badges: [Badge]
    /// When the name may be changed next; nothing where it may be now.
    public var nextNameAt: Int?
    /// When it was looked at.
    public var now: Int

    /// A name that was given up.
    public struct FormerName: Sendable, Hashable {
        public var name: String
        public var leftAt: Int
    }
}

extension Newsroom {
    /// What an account's page shows its owner.
    public func account(of viewer: Viewer) async throws -> AccountDetails {
        let now = surroundings.now
        return try await database.read { connection in
            guard let row = try AccountRow.find(id: viewer.id, in: connection) else { throw NewsroomError.notFound }
            let names = try AccountNameRow.all(of: viewer.id, in: connection)
            let next = NameChanges.nextChange(
                after: names.map { Moment(secondsSince1970: $0.takenAt) }, at: Moment(secondsSince1970: now))
            return AccountDetails(
                address: try openAddress(of: row),
                names: names.compactMap { name in name.leftAt.map { .init(name: name.name, leftAt: $0) } },
                sessions: try sessions(of: viewer, in: connection),
                vouching: try vouchingSites(of: viewer.id, in: connection),
                sanctions: try sanctions(of: viewer.id, in: connection),
                ownMode: try ownMode(of: viewer.id, in: connection),
                mail: try mailChoices(of: viewer.id, in: connection),
                badges: Badge.all(in: try BadgeRow.find(account: viewer.id, in: connection)),
                nextNameAt: next?.secondsSince1970, now: now
            )
        }
    }

    /// What was ever held against somebody and was not taken back, the newest first.
    func sanctions(of account: String, in connection: any Connection) throws -> [Sanction] {
        try SanctionRow.all(of: account, in: connection).filter { $0.liftedAt == nil }.compactMap(Sanction.init)
    }

    /// What was ever held against whoever asks and was not taken back, the newest first.
    public func sanctions(of viewer: Viewer) async throws -> [Sanction] {
        try await database.read { try sanctions(of: viewer.id, in: $0) }
    }

    /// Mails a code to the address that somebody wants to have instead of theirs.
    public func sendCode(
        toNewAddress address: String, of viewer: Viewer, network: NetworkKey?, letter: (String) -> Letter
    ) async throws {
        try await sendCode(
            to: try emailAddress(address), for: .changeAddress, browser: viewer.session, network: network,
            letter: letter)
    }

    /// Puts another address in the place of the old one once a code mailed to it came back.
    ///
    /// All other sessions and programs' tokens end, and the old address is told.
    /// - Parameter letter: what the old address is told.
    public func changeAddress(
        to address: String, code: String, of viewer: Viewer, network: NetworkKey?, letter: Letter
    ) async throws {
        let email = try emailAddress(address)
        let now = surroundings.now
        let audit = identifier()
        let key = secrets.addressKey(email.lookupText)
        let sealed = try sealedAddress(email, of: viewer.id)
        let own = secrets.tokenDigest(viewer.session)
        try passTry(network)
        let isTaken = try await database.write { connection -> Bool? in
            guard
                try attempt(code, for: .changeAddress, addressKey: key, browser: viewer.session, in: connection)
                    == .accepted
            else { return nil }
            guard let row = try AccountRow.find(id: viewer.id, in: connection) else { throw NewsroomError.notFound }
            try refuseErased(viewer, in: connection)
            if let other = try AccountRow.find(addressKey: key, in: connection) { return other.id != viewer.id }
            if try erasedAccount(subjectKey: key, in: connection) != nil { return true }
            try AccountRow.setAddress(id: viewer.id, sealed: sealed, key: key, at: now, in: connection)
            try MailChoiceRow.resume(account: viewer.id, in: connection)
            try endAccess(of: viewer.id, but: own, in: connection)
            try AuditRow.insert(
                id: audit, at: now, account: viewer.id, verb: "change address", object: viewer.id, in: connection)
            if let old = try openAddress(of: row) {
                try enqueue(letter, to: try EmailAddress(old), kind: "address changed", in: connection)
            }
            return false
        }
        guard let isTaken else { throw NewsroomError.invalid(.code, .wrong) }
        // Only whoever proved that the address is theirs is told.
        if isTaken { throw NewsroomError.invalid(.address, .taken) }
        mailWaits()
    }
}
