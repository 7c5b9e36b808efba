/// The code last mailed to an address: one at a time, digested.
public struct SignInCodeRow: Sendable {
    public var addressKey: [UInt8]
    public var digest: [UInt8]
    public var issuedAt: Int
    public var attempts: Int
    public var usedAt: Int?

    public init(addressKey: [UInt8], digest: [UInt8], issuedAt: Int, attempts: Int = 0, usedAt: Int? = nil) {
        self.addressKey = addressKey
        self.digest = digest
        self.issuedAt = issuedAt
        self.attempts = attempts
        self.usedAt = usedAt
    }

    public static func find(addressKey: [UInt8], in connection: any Connection) throws -> SignInCodeRow? {
        try connection.row(
            "SELECT digest, issued_at, attempts, used_at FROM sign_in_code WHERE address_key = $1", [addressKey]
        ).map {
            SignInCodeRow(
                addressKey: addressKey,
                digest: try $0.blob("digest"),
                issuedAt: try $0.int("issued_at"),
                attempts: try $0.int("attempts"),
                usedAt: try $0.optionalInt("used_at")
            )
        }
    }

    /// Forgets codes that were issued before that time.
    public static func prune(before time: Int, in connection: any Connection) throws {
        try connection.execute("DELETE FROM sign_in_code WHERE issued_at < $1", [time])
    }

    /// Writes the row over any earlier code of the address.
    public func save(in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO sign_in_code (address_key, digest, issued_at, attempts, used_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (address_key) DO UPDATE
            SET digest = excluded.digest, issued_at = excluded.issued_at, attempts = excluded.attempts, used_at = excluded.used_at
            """,
            [addressKey, digest, issuedAt, attempts, usedAt]
        )
    }
}
