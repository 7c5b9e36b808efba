public import Discussion
import Mail
import Store

extension Newsroom {
    /// Gives somebody their place in the house: a role, or sections whose discussions they moderate.
    ///
    /// It holds from their next request on. Nobody changes their own, so that an administrator remains.
    /// - Throws: `notPermitted`; `notFound` where there is no such account, or it has not proven its address.
    public func setRole(
        _ role: AccountRole, sections: Set<String>, of account: String, by viewer: Viewer
    ) async throws {
        try permit(viewer, .manageRoles)
        guard account != viewer.id else { throw NewsroomError.notPermitted }
        let (now, audit) = (surroundings.now, identifier())
        let changes = try await database.write { connection in
            guard let row = try AccountRow.find(id: account, in: connection), row.canModerate else {
                throw NewsroomError.notFound
            }
            try shutToOthers(account, in: connection)
            try AccountRow.setRole(id: account, to: role.rawValue, in: connection)
            // Nobody looks first at what the newsroom's own people write.
            if role != .reader { try SettingRow.remove(SettingKey.ownMode(of: account).name, in: connection) }
            // The desk's people moderate everywhere.
            let sections = role == .reader ? sections : []
            try SectionModeratorRow.set(sections, of: account, at: now, in: connection)
            let place = ([role.rawValue] + sections.sorted()).joined(separator: " ")
            try AuditRow.insert(
                id: audit, at: now, account: viewer.id, verb: "set role", object: account, reason: place,
                in: connection)
            return try self.changes(whereSpoke: account, in: connection)
        }
        changed(changes)
    }

    /// Ends what another site has opened of an account that works here: from now on they come in by a mailed code.
    func shutToOthers(_ account: String, in connection: any Connection) throws {
        guard try IdentityRow.opens(account: account, in: connection) else { return }
        try endAccess(of: account, in: connection)
    }

    /// Seals the addresses of accounts from before they were sealed for one account each; called once at the start.
    ///
    /// - Returns: how many this house's key does not open, which stay as they are.
    @discardableResult
    public func bindAddresses() async throws -> Int {
        var (last, closed): (String?, Int) = ("", 0)
        while let id = last {
            (last, closed) = try await database.write { [closed] connection in
                let rows = try AccountRow.unbound(after: id, limit: 500, in: connection)
                var unopened = 0
                for row in rows {
                    guard let address = try? secrets.open(row.address, for: "account address") else {
                        unopened += 1
                        continue
                    }
                    try AccountRow.bind(
                        id: row.id, sealed: try secrets.seal(address, for: Self.addressPurpose(row.id)), in: connection)
                }
                return (rows.last?.id, closed + unopened)
            }
        }
        return closed
    }

    /// What an account's address is sealed for: moved to another account it does not open.
    static func addressPurpose(_ account: String) -> String { "account address \(account)" }

    func sealedAddress(_ address: EmailAddress, of account: String) throws -> [UInt8] {
        try secrets.seal(Array(address.unredacted.utf8), for: Self.addressPurpose(account))
    }

    /// An account's address in the clear; nothing where another site vouches for somebody without one.
    func openAddress(of row: AccountRow) throws -> String? {
        guard !row.address.isEmpty else { return nil }
        return String(decoding: try secrets.open(row.address, for: Self.addressPurpose(row.id)), as: UTF8.self)
    }
}

extension AccountRow {
    /// Whether somebody can be given a part of the house: they must be able to come in by themselves.
    var canModerate: Bool { verifiedAt != nil && !address.isEmpty }
}
