/// An account as stored: its address sealed, and digested under a key.
public struct AccountRow: Sendable, Hashable {
    public var id: String
    public var name: String?
    public var role: String
    public var address: [UInt8]
    public var addressKey: [UInt8]
    public var verifiedAt: Int?
    /// The version of the house rules that was accepted last; 0 where none was.
    public var rulesVersion: Int
    public var createdAt: Int

    public init(
        id: String, name: String?, role: String, address: [UInt8], addressKey: [UInt8], verifiedAt: Int?,
        rulesVersion: Int = 0, createdAt: Int
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.address = address
        self.addressKey = addressKey
        self.verifiedAt = verifiedAt
        self.rulesVersion = rulesVersion
        self.createdAt = createdAt
    }

    init(_ row: Row) throws {
        id = try row.text("id")
        name = try row.optionalText("name")
        role = try row.text("role")
        address = try row.blob("address")
        addressKey = try row.blob("address_key")
        verifiedAt = try row.optionalInt("verified_at")
        rulesVersion = try row.int("rules_version")
        createdAt = try row.int("created_at")
    }
}

extension AccountRow {
    static let columns = """
        account.id, account.name, account.role, account.address, account.address_key, account.verified_at,
        account.rules_version, account.created_at
        """

    public static func find(id: String, in connection: any Connection) throws -> AccountRow? {
        try connection.row("SELECT \(columns) FROM account WHERE id = $1", [id]).map(AccountRow.init)
    }

    public static func find(addressKey: [UInt8], in connection: any Connection) throws -> AccountRow? {
        try connection.row("SELECT \(columns) FROM account WHERE address_key = $1", [addressKey]).map(AccountRow.init)
    }

    /// Whose session it is, while it lasts, and when it was last used.
    public static func find(
        session digest: [UInt8], at now: Int, in connection: any Connection
    ) throws -> (account: AccountRow, seenAt: Int)? {
        try connection.row(
            """
            SELECT \(columns), coalesce(session.seen_at, session.created_at) AS seen_at
            FROM session JOIN account ON account.id = session.account_id
            WHERE session.digest = $1 AND session.expires_at > $2
            """,
            [digest, now]
        ).map { (try AccountRow($0), try $0.int("seen_at")) }
    }

    /// Whether somebody who has proven an address works here.
    public static func hasEditor(in connection: any Connection) throws -> Bool {
        try connection.row(
            "SELECT 1 AS found FROM account WHERE role <> 'reader' AND verified_at IS NOT NULL LIMIT 1", []) != nil
    }

    public func insert(in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO account (id, name, role, address, address_key, verified_at, created_at, is_bound)
            VALUES ($1, $2, $3, $4, $5, $6, $7, 1)
            """,
            [id, name, role, address, addressKey, verifiedAt, createdAt]
        )
    }

    public static func verify(id: String, at now: Int, in connection: any Connection) throws {
        try connection.execute("UPDATE account SET verified_at = $2 WHERE id = $1 AND verified_at IS NULL", [id, now])
    }

    /// Takes the name away from whom it may not belong to: they choose another.
    public static func unname(id: String, in connection: any Connection) throws {
        try connection.execute("UPDATE account SET name = NULL WHERE id = $1", [id])
    }

    public static func acceptRules(id: String, version: Int, in connection: any Connection) throws {
        try connection.execute(
            "UPDATE account SET rules_version = $2 WHERE id = $1 AND rules_version < $2", [id, version])
    }

    /// Gives the account another address, proven at that time.
    public static func setAddress(
        id: String, sealed: [UInt8], key: [UInt8], at now: Int, in connection: any Connection
    ) throws {
        try connection.execute(
            "UPDATE account SET address = $2, address_key = $3, verified_at = $4, is_bound = 1 WHERE id = $1",
            [id, sealed, key, now])
    }

    /// Who has a role.
    public static func all(ofRole role: String, in connection: any Connection) throws -> [String] {
        try connection.rows("SELECT id FROM account WHERE role = $1 ORDER BY id", [role]).map { try $0.text("id") }
    }

    public static func setRole(id: String, to role: String, in connection: any Connection) throws {
        try connection.execute("UPDATE account SET role = $2 WHERE id = $1", [id, role])
    }

    /// Takes the desk, and the name, from everybody there who never proved an address.
    public static func demoteUnverified(in connection: any Connection) throws {
        let those = "role <> 'reader' AND verified_at IS NULL"
        try connection.execute(
            "DELETE FROM account_name WHERE account_id IN (SELECT id FROM account WHERE \(those))", [])
        try connection.execute("UPDATE account SET role = 'reader', name = NULL WHERE \(those)", [])
    }
}
