import Discussion
import Foundation
import Store

/// What becomes of somebody's comments when they are gone.
struct ErasureRule: Codable, Hashable, Sendable {
    /// Whether the words that were public stay, under no name; else they go with their author.
    var keepsComments = false
}

extension SettingKey where Document == ErasureRule {
    static var erasure: Self { Self(name: "erasure") }
}

extension Newsroom {
    /// All that is kept of somebody, to themselves, as JSON.
    public func ownData(of viewer: Viewer) async throws -> [UInt8] {
        try permit(viewer, .exportAccount, owner: viewer.id)
        return try await database.read { connection in
            guard let row = try AccountRow.find(id: viewer.id, in: connection) else { throw NewsroomError.notFound }
            let choice = try MailChoiceRow.find(account: viewer.id, in: connection)
            var document: [String: Any] = [
                "account": [
                    "id": row.id, "name": row.name as Any? ?? NSNull(),
                    "address": try openAddress(of: row) as Any? ?? NSNull(),
                    "role": row.role, "rules_version": row.rulesVersion,
                    "created_at": row.createdAt, "verified_at": row.verifiedAt as Any? ?? NSNull(),
                    "language": choice?.language ?? "", "mail": choice?.pace ?? "",
                    "mail_stopped_at": choice?.stoppedAt as Any? ?? NSNull(),
                    "hears_of_queue": choice?.hearsOfQueue ?? false,
                    "is_expert": try BadgeRow.isExpert(row.id, in: connection),
                    "badges": Badge.all(in: try BadgeRow.find(account: row.id, in: connection)).map(\.line),
                ]
            ]
            if let own = try ownMode(of: row.id, in: connection) {
                document["own_mode"] = ["mode": own.mode.rawValue, "reason": own.reason]
            }
            for (table, rows) in try PersonalRows.all(of: viewer.id, in: connection) {
                document[table] = rows.map { row in
                    Dictionary(row.map { ($0.name, $0.value.json) }, uniquingKeysWith: { first, _ in first })
                }
            }
            return Array(
                try JSONSerialization.data(
                    withJSONObject: document, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]))
        }
    }

    /// Whether the words of those who are gone stay.
    public func keepsCommentsOfErased() async throws -> Bool {
        try await database.read { try setting(.erasure, in: $0)?.keepsComments ?? false }
    }

    /// Decides what becomes of the comments of those who go from now on.
    public func setErasure(keepsComments: Bool, by viewer: Viewer) async throws {
        try permit(viewer, .manageSettings)
        try await database.write {
            try save(ErasureRule(keepsComments: keepsComments), as: .erasure, by: viewer, in: $0)
        }
    }

    /// Lets somebody go: name, address, sessions, letters and all that tells who they are; their comments stay under
    /// no name or go with them, as the house has decided. What others wrote no longer names them.
    ///
    /// - Throws: `notPermitted` for whoever works here: an administrator takes the role back first.
    public func erase(_ viewer: Viewer) async throws {
        try permit(viewer, .eraseAccount, owner: viewer.id)
        guard !viewer.isStaff else { throw NewsroomError.notPermitted }
        let (key, now, audit) = (surroundings.random(32), surroundings.now, identifier())
        let changes = try await database.write { connection -> Set<Change> in
            let keeps = try setting(.erasure, in: connection)?.keepsComments ?? false
            var changes = try self.changes(whereSpoke: viewer.id, in: connection)
            changes.formUnion(try unname(viewer.id, in: connection))
            for row in try CommentRow.all(by: viewer.id, limit: .max, in: connection) {
                guard let state = CommentState(rawValue: row.state), !(keeps && state.isPublic),
                    let next = state.after(.withdraw),
                    try CommentRow.withdraw(id: row.id, from: row.state, in: connection)
                else { continue }
                changes.formUnion(try self.changes(inThread: row.threadID, in: connection))
                try log("withdraw", comment: row.id, from: state, to: next, by: viewer.id, in: connection)
            }
            try PersonalRows.erase(account: viewer.id, key: key, at: now, in: connection)
            try SettingRow.remove(SettingKey.ownMode(of: viewer.id).name, in: connection)
            try AuditRow.insert(
                id: audit, at: now, account: viewer.id, verb: "erase account", object: viewer.id, in: connection)
            return changes
        }
        changed(changes)
    }

    /// The erased account by which somebody is met who came with proof, inside a write: what held against them when
    /// they went, and holds now. It has no name and gets none; they may ask for another look.
    ///
    /// - Parameter subjectKey: a digest of their address, or of what another site calls them.
    func meetErased(subjectKey: [UInt8], in connection: any Connection) throws -> String? {
        guard let account = try erasedAccount(subjectKey: subjectKey, in: connection) else { return nil }
        try AccountRow.verify(id: account, at: surroundings.now, in: connection)
        return account
    }

    /// The erased account that is still known by a digest; one against which nothing holds any more is forgotten.
    func erasedAccount(subjectKey: [UInt8], in connection: any Connection) throws -> String? {
        guard let account = try IdentityRow.account(subjectKey: subjectKey, in: connection),
            try PersonalRows.isErased(account, in: connection)
        else { return nil }
        guard try !PersonalRows.holds(against: account, at: surroundings.now, in: connection) else { return account }
        try forget(account, in: connection)
        return nil
    }

    /// Forgets erased accounts against which nothing holds any more: their people begin anew.
    func forgetSettled(in connection: any Connection) throws {
        for account in try PersonalRows.settled(at: surroundings.now, in: connection) {
            try forget(account, in: connection)
        }
    }

    private func forget(_ account: String, in connection: any Connection) throws {
        try PersonalRows.erase(
            account: account, key: surroundings.random(32), at: surroundings.now, in: connection)
    }

    /// Refuses what an erased account would get a name or an address by.
    func refuseErased(_ viewer: Viewer, in connection: any Connection) throws {
        guard try !PersonalRows.isErased(viewer.id, in: connection) else { throw NewsroomError.notPermitted }
    }
}

extension SQLValue {
    /// The value as JSON has it; bytes, which nobody reads, are left out.
    fileprivate var json: Any {
        switch self {
        case .null, .blob: NSNull()
        case .integer(let number): number
        case .real(let number): number
        case .text(let text): text
        }
    }
}
