/// A code that was mailed, digested: one for each browser and purpose.
public struct SignInCodeRow: Sendable {
    public var browser: [UInt8]
    public var purpose: String
    public var addressKey: [UInt8]
    public var digest: [UInt8]
    public var issuedAt: Int
    public var attempts: Int
    public var usedAt: Int?

    public init(
        browser: [UInt8], purpose: String, addressKey: [UInt8], digest: [UInt8], issuedAt: Int, attempts: Int = 0,
        usedAt: Int? = nil
    ) {
        self.browser = browser
        self.purpose = purpose
        self.addressKey = addressKey
        self.digest = digest
        self.issuedAt = issuedAt
        self.attempts = attempts
        self.usedAt = usedAt
    }

    public static func find(
        browser: [UInt8], purpose: String, in connection: any Connection
    ) throws -> SignInCodeRow? {
        try connection.row(
            """
            SELECT address_key, digest, issued_at, attempts, used_at FROM sign_in_code
            WHERE browser = $1 AND purpose = $2
            """,
            [browser, purpose]
        ).map {
            SignInCodeRow(
                browser: browser, purpose: purpose,
                addressKey: try $0.blob("address_key"),
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

    /// Ends the codes of an address that other browsers asked for.
    public static func endOthers(
        addressKey: [UInt8], purpose: String, but browser: [UInt8], in connection: any Connection
    ) throws {
        try connection.execute(
            "DELETE FROM sign_in_code WHERE address_key = $1 AND purpose = $2 AND browser <> $3",
            [addressKey, purpose, browser])
    }

    /// Writes the row over any earlier code of the browser for the purpose.
    public func save(in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO sign_in_code (browser, purpose, address_key, digest, issued_at, attempts, used_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (browser, purpose) DO UPDATE
            SET address_key = excluded.address_key, digest = excluded.digest, issued_at = excluded.issued_at,
                attempts = excluded.attempts, used_at = excluded.used_at
            """,
            [browser, purpose, addressKey, digest, issuedAt, attempts, usedAt]
        )
    }
}
