/// An account as stored: its address sealed, and digested under a key.
public struct AccountRow: Sendable, Hashable {
    public var id: String
    public var name: String?
    public var role: String
    public var address: [UInt8]
    public var addressKey: [UInt8]
    public var verifiedAt: Int?
    public var createdAt: Int

    public init(
        id: String, name: String?, role: String, address: [UInt8], addressKey: [UInt8], verifiedAt: Int?, createdAt: Int
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.address = address
        self.addressKey = addressKey
        self.verifiedAt = verifiedAt
        self.createdAt = createdAt
    }

    init(_ row: Row) throws {
        id = try row.text("id")
        name = try row.optionalText("name")
        role = try row.text("role")
        address = try row.blob("address")
        addressKey = try row.blob("address_key")
        verifiedAt = try row.optionalInt("verified_at")
        createdAt = try row.int("created_at")
    }
}

extension AccountRow {
    private static let columns =
        "account.id, account.name, account.role, account.address, account.address_key, account.verified_at, account.created_at"

    public static func find(addressKey: [UInt8], in connection: any Connection) throws -> AccountRow? {
        try connection.row("SELECT \(columns) FROM account WHERE address_key = $1", [addressKey]).map(AccountRow.init)
    }

    /// Whose session it is, while it lasts.
    public static func find(session digest: [UInt8], at now: Int, in connection: any Connection) throws -> AccountRow? {
        try connection.row(
            """
            SELECT \(columns) FROM session JOIN account ON account.id = session.account_id
            WHERE session.digest = $1 AND session.expires_at > $2
            """,
            [digest, now]
        ).map(AccountRow.init)
    }

    /// Whether somebody who has proven an address works here.
    public static func hasEditor(in connection: any Connection) throws -> Bool {
        try connection.row(
            "SELECT 1 AS found FROM account WHERE role <> 'reader' AND verified_at IS NOT NULL LIMIT 1", []) != nil
    }

    public func insert(in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO account (id, name, role, address, address_key, verified_at, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [id, name, role, address, addressKey, verifiedAt, createdAt]
        )
    }

    public static func verify(id: String, at now: Int, in connection: any Connection) throws {
        try connection.execute("UPDATE account SET verified_at = $2 WHERE id = $1 AND verified_at IS NULL", [id, now])
    }

    public static func rename(id: String, to name: String, in connection: any Connection) throws {
        try connection.execute("UPDATE account SET name = $2 WHERE id = $1", [id, name])
    }

    public static func setRole(id: String, to role: String, in connection: any Connection) throws {
        try connection.execute("UPDATE account SET role = $2 WHERE id = $1", [id, role])
    }

    /// Takes the desk from everybody who never proved an address.
    public static func demoteUnverified(in connection: any Connection) throws {
        try connection.execute("UPDATE account SET role = 'reader' WHERE role <> 'reader' AND verified_at IS NULL", [])
    }

    /// The names of those who work here, which nobody else may take.
    public static func staffNames(in connection: any Connection) throws -> [String] {
        try connection.rows("SELECT name FROM account WHERE role <> 'reader' AND name IS NOT NULL", []).map {
            try $0.text("name")
        }
    }
}
