import Discussion
import News
import Store

extension Newsroom {
    /// Names that belong to a house and to nobody who only reads.
    /// - Parameter name: the house's own.
    public static func houseNames(of name: String) -> [String] {
        [name, "admin", "administrator", "moderator", "editor", "newsroom", "staff"]
    }

    var houseNames: [String] { Self.houseNames(of: settings.name) }

    /// Chooses the name that others see; a name that is kept costs nothing.
    ///
    /// - Throws: `invalid(.name, …)`: `taken` where somebody else has, or lately had, one of the same look,
    ///   `notBefore` where the name was changed too often.
    public func rename(_ viewer: Viewer, to name: String) async throws {
        guard name != viewer.name else { return }
        let changes = try await database.write { connection in
            try refuseErased(viewer, in: connection)
            try takeName(
                name, account: viewer.id, reserved: viewer.isStaff ? [] : houseNames, isLimited: true, in: connection)
            return try self.changes(whereSpoke: viewer.id, in: connection)
        }
        changed(changes)
    }

    /// Gives an account its name inside a write.
    func takeName(
        _ text: String, account: String, reserved: [String], isLimited: Bool, in connection: any Connection
    ) throws {
        let now = surroundings.now
        let name = try displayName(text, reserved: reserved)
        guard
            try !AccountNameRow.isTaken(
                look: name.look, leftAfter: now - NameChanges.keeping, byOtherThan: account, in: connection)
        else { throw NewsroomError.invalid(.name, .taken) }
        let taken = try AccountNameRow.all(of: account, in: connection).map { Moment(secondsSince1970: $0.takenAt) }
        if isLimited, let next = NameChanges.nextChange(after: taken, at: Moment(secondsSince1970: now)) {
            throw NewsroomError.invalid(.name, .notBefore(next.secondsSince1970))
        }
        try AccountNameRow.take(
            id: identifier(), account: account, name: name.text, look: name.look, at: now, in: connection)
        try AuditRow.insert(
            id: identifier(), at: now, account: account, verb: "rename", object: account, in: connection)
    }

    /// Keeps the names of accounts that were named before names were kept; called once at the start.
    ///
    /// Of two that look the same the desk's goes first, then the older; the other account chooses anew.
    public func keepNames() async throws {
        try await database.write { connection in
            for account in try AccountNameRow.unkept(in: connection) {
                let look = (try? DisplayName(account.name))?.look ?? account.name
                if try AccountNameRow.isTaken(
                    look: look, leftAfter: .max, byOtherThan: account.account, in: connection)
                {
                    try AccountRow.unname(id: account.account, in: connection)
                } else {
                    try AccountNameRow.take(
                        id: identifier(), account: account.account, name: account.name, look: look,
                        at: account.createdAt, in: connection)
                }
            }
        }
    }

    private func displayName(_ text: String, reserved: [String]) throws -> DisplayName {
        do {
            return try DisplayName(text, reserved: ReservedNames(reserved))
        } catch {
            let fault: NewsroomError.Fault =
                switch error {
                case .tooShort(_, let minimum): .tooShort(minimum: minimum)
                case .tooLong(let length, let maximum): .tooLong(limit: maximum, length: length)
                case .forbidden: .forbiddenCharacters
                case .address, .link: .looksLikeAddress
                case .impersonates: .taken
                }
            throw NewsroomError.invalid(.name, fault)
        }
    }
}
