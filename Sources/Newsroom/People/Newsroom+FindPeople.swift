import Discussion
import News
import Store

extension Newsroom {
    private static let peoplePage = 50
    /// How many pages of people are looked through; whoever wants more looks for a name.
    private static let lastPeoplePage = 1_000

    /// People by their names, now or earlier, or those of a group; to the desk.
    /// - Parameters:
    ///   - text: a part of a name; the group where it is empty.
    ///   - page: from 1.
    public func people(
        _ group: PeopleList.Group, named text: String = "", page: Int = 1, for viewer: Viewer
    ) async throws -> PeopleList {
        try permit(viewer, .seeQueue)
        let text = String(text.trimmed.unicodeScalars.prefix(DisplayName.length.upperBound))
        let (now, page) = (surroundings.now, min(max(page, 1), Self.lastPeoplePage))
        return try await database.read { connection in
            let asked = text.isEmpty ? group.rows : .named(text, look: ReservedNames.look(of: text))
            let rows = try PersonRow.all(
                asked, at: now, from: (page - 1) * Self.peoplePage, limit: Self.peoplePage + 1, in: connection)
            return PeopleList(
                sections: try SectionRow.all(in: connection).map(Section.init), group: group, text: text,
                people: try rows.prefix(Self.peoplePage).map { try summary($0, in: connection) },
                counts: Dictionary(
                    uniqueKeysWithValues: try PeopleList.Group.allCases.map {
                        ($0, try PersonRow.count($0.rows, at: now, in: connection))
                    }),
                page: page, hasMore: rows.count > Self.peoplePage)
        }
    }

    private func summary(_ row: PersonRow, in connection: any Connection) throws -> PersonSummary {
        PersonSummary(
            id: row.id, name: row.name, role: AccountRole(rawValue: row.role) ?? .reader,
            badges: Badge.all(in: row.badges), createdAt: row.createdAt, comments: row.comments,
            held: try held(against: row.id, in: connection), mode: try mode(of: row.id, in: connection))
    }

    /// What holds against somebody now besides warnings, the hardest.
    func held(against account: String, in connection: any Connection) throws -> Sanction? {
        try sanctions(of: account, in: connection).filter { $0.kind != .warning }
            .hardest(at: Moment(secondsSince1970: surroundings.now))
    }

    /// Finds whose address it is, for an administrator; who looked, and why, is written down first, and not for what.
    /// - Returns: the account, or nothing where nobody has come in with the address.
    /// - Throws: `notPermitted`, `invalid(.address, .malformed)`, `invalid(.reason, .missing)`.
    public func find(address: String, reason: String, for viewer: Viewer) async throws -> String? {
        try permit(viewer, .seeAddress)
        let key = secrets.addressKey(try emailAddress(address).lookupText)
        guard let reason = try oneLine(reason, field: .reason, limit: limits.reason) else {
            throw NewsroomError.invalid(.reason, .missing)
        }
        let (audit, now) = (identifier(), surroundings.now)
        return try await database.write { connection in
            let found = try AccountRow.find(addressKey: key, in: connection)?.id
            try AuditRow.insert(
                id: audit, at: now, account: viewer.id, verb: Deed.findByAddress.rawValue, object: found ?? "nobody",
                reason: reason, in: connection)
            return found
        }
    }
}

extension PeopleList.Group {
    /// The group as the store knows it.
    fileprivate var rows: PersonRow.Group {
        switch self {
        case .newest: .all
        case .staff: .staff
        case .muted: .held(Sanction.Kind.mute.rawValue)
        case .suspended: .held(Sanction.Kind.suspension.rawValue)
        case .banned: .held(Sanction.Kind.ban.rawValue)
        case .ownMode: .set(SettingKey<OwnMode>.ownMode(of: "").name)
        }
    }
}
