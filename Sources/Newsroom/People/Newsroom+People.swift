public import Discussion
import Mail
import News
import Store

/// What the desk knows of somebody: all but the address.
public struct PersonFile: Sendable {
    public var sections: [Section]
    public var id: String
    public var name: String?
    public var role: AccountRole
    /// What the desk says of them beside their name.
    public var badges: [Badge]
    /// The sections whose discussions they moderate.
    public var moderated: Set<String>
    public var createdAt: Int
    public var names: [AccountDetails.FormerName]
    public var comments: [QueueItem]
    /// All that was ever held against them, lifted or not, the newest first.
    /// The comment after which their earlier ones begin; nothing where there are none.
    public var next: String?
    public var sanctions: [(sanction: Sanction, isLifted: Bool)]
    /// When an editor looks at what they write, where that was set for them.
    public var ownMode: OwnMode?
    public var notes: [Note]
    public var rules: HouseRules

    /// What somebody at the desk wrote down.
    public struct Note: Sendable, Hashable {
        public var at: Int
        public var author: String?
        public var text: String
    }
}

extension Newsroom {
    /// The file of a person.
    /// - Parameter comment: what they wrote begins after that one; nothing for the newest.
    public func person(
        _ id: String, after comment: String? = nil, for viewer: Viewer
    ) async throws -> PersonFile {
        try permit(viewer, .seeQueue)
        return try await database.read { connection in
            guard let row = try AccountRow.find(id: id, in: connection) else { throw NewsroomError.notFound }
            let (rows, next) = try CommentRow.all(by: id, limit: Self.filePage + 1, before: comment, in: connection)
                .cut(to: Self.filePage)
            return PersonFile(
                sections: try SectionRow.all(in: connection).map(Section.init), id: id, name: row.name,
                role: AccountRole(rawValue: row.role) ?? .reader,
                badges: Badge.all(in: try BadgeRow.find(account: id, in: connection)),
                moderated: try SectionModeratorRow.sections(of: id, in: connection), createdAt: row.createdAt,
                names: try AccountNameRow.all(of: id, in: connection).compactMap { name in
                    name.leftAt.map { .init(name: name.name, leftAt: $0) }
                },
                comments: try rows.compactMap { try item($0, in: connection) }, next: next,
                sanctions: try SanctionRow.all(of: id, in: connection).compactMap { row in
                    Sanction(row).map { ($0, row.liftedAt != nil) }
                },
                ownMode: try ownMode(of: id, in: connection),
                notes: try PersonNoteRow.all(of: id, in: connection).map {
                    PersonFile.Note(at: $0.at, author: $0.author, text: $0.note)
                },
                rules: try knownRules(in: connection))
        }
    }

    /// How many comments a file tells at once.
    private static let filePage = 50

    /// Writes something down about a person, for the desk alone.
    public func note(_ text: String, on account: String, by viewer: Viewer) async throws {
        try permit(viewer, .seeQueue)
        guard let text = try oneLine(text, field: .reason, limit: limits.reason) else {
            throw NewsroomError.invalid(.reason, .missing)
        }
        let (id, now) = (identifier(), surroundings.now)
        try await database.write { connection in
            guard try AccountRow.find(id: account, in: connection) != nil else { throw NewsroomError.notFound }
            try PersonNoteRow.insert(
                id: id, account: account, by: viewer.id, note: text, at: now, in: connection)
            // That something was noted, not what: the note stands in the file, where it can be let go.
            try audit("note", account, by: viewer, in: connection)
        }
    }

    /// Holds something against a reader, who is told the rule, the reason and how to ask for another look.
    /// - Parameter days: how long a mute or a suspension lasts, 1 to 365.
    public func impose(
        _ kind: Sanction.Kind, on account: String, rule: String, reason: String, days: Int?, by viewer: Viewer
    ) async throws {
        try permit(viewer, kind == .ban ? .banReader : .suspendReader)
        guard let reason = try oneLine(reason, field: .reason, limit: limits.reason) else {
            throw NewsroomError.invalid(.reason, .missing)
        }
        if kind.ends, !(1...365).contains(days ?? 0) { throw NewsroomError.invalid(.days, .malformed) }
        let (id, audit, now) = (identifier(), identifier(), surroundings.now)
        try await database.write { connection in
            guard let row = try AccountRow.find(id: account, in: connection) else { throw NewsroomError.notFound }
            guard row.role == AccountRole.reader.rawValue else { throw NewsroomError.notPermitted }
            guard let rule = try knownRules(in: connection).rule(rule)?.id else {
                throw NewsroomError.invalid(.rules, .missing)
            }
            try SanctionRow(
                id: id, accountID: account, kind: kind.rawValue, rule: rule, reason: reason, beginsAt: now,
                until: kind.ends ? now + (days ?? 1) * 86_400 : nil
            ).insert(by: viewer.id, in: connection)
            try tell(account, .sanction, of: id, delay: Self.decisionDelay, in: connection)
            try AuditRow.insert(
                id: audit, at: now, account: viewer.id, verb: kind.rawValue, object: account, reason: reason,
                in: connection)
        }
    }

    /// Takes a sanction back.
    public func lift(sanction id: String, by viewer: Viewer) async throws {
        try await database.write { try lift(id, by: viewer, in: $0) }
    }

    func lift(_ id: String, by viewer: Viewer, in connection: any Connection) throws {
        guard let row = try SanctionRow.find(id: id, in: connection) else { throw NewsroomError.notFound }
        try permit(viewer, row.kind == Sanction.Kind.ban.rawValue ? .banReader : .suspendReader)
        guard try SanctionRow.lift(id: id, by: viewer.id, at: surroundings.now, in: connection) else {
            throw NewsroomError.notFound
        }
        // Who was not told of it yet need not hear that it is gone.
        if try !NoticeRow.withdraw(object: id, in: connection) {
            try tell(row.accountID, .lifted, of: id, in: connection)
        }
        try AuditRow.insert(
            id: identifier(), at: surroundings.now, account: viewer.id, verb: "lift \(row.kind)", object: row.accountID,
            in: connection)
    }

    /// Shows an administrator somebody's address; who asked, and why, is written down first.
    public func address(of account: String, reason: String, for viewer: Viewer) async throws -> String? {
        try permit(viewer, .seeAddress)
        guard let reason = try oneLine(reason, field: .reason, limit: limits.reason) else {
            throw NewsroomError.invalid(.reason, .missing)
        }
        let (audit, now) = (identifier(), surroundings.now)
        return try await database.write { connection in
            guard let row = try AccountRow.find(id: account, in: connection) else { throw NewsroomError.notFound }
            try AuditRow.insert(
                id: audit, at: now, account: viewer.id, verb: "see address", object: account, reason: reason,
                in: connection)
            return try openAddress(of: row)
        }
    }
}

extension Sanction {
    init?(_ row: SanctionRow) {
        guard let kind = Kind(rawValue: row.kind) else { return nil }
        self.init(
            id: row.id, kind: kind, rule: row.rule, reason: row.reason,
            begins: Moment(secondsSince1970: row.beginsAt), until: row.until.map { Moment(secondsSince1970: $0) })
    }
}
