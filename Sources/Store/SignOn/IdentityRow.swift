/// Somebody whom another site vouches for, by the keyed digest of what it calls them.
public enum IdentityRow {
    /// The account that belongs to it.
    public static func account(subjectKey: [UInt8], in connection: any Connection) throws -> String? {
        try connection.row("SELECT account_id FROM identity WHERE subject_key = $1", [subjectKey])
            .map { try $0.text("account_id") }
    }

    public static func insert(
        subjectKey: [UInt8], provider: String, account: String, at now: Int, in connection: any Connection
    ) throws {
        try connection.execute(
            "INSERT INTO identity (subject_key, provider, account_id, created_at) VALUES ($1, $2, $3, $4)",
            [subjectKey, provider, account, now])
    }

    /// Whether another site can sign somebody in as that account.
    public static func opens(account: String, in connection: any Connection) throws -> Bool {
        try connection.row("SELECT 1 AS found FROM identity WHERE account_id = $1 AND \(vouches) LIMIT 1", [account])
            != nil
    }

    /// The sites that vouch for somebody, and since when.
    public static func providers(
        of account: String, in connection: any Connection
    ) throws -> [(provider: String, since: Int)] {
        try connection.rows(
            """
            SELECT provider, min(created_at) AS since FROM identity WHERE account_id = $1 AND \(vouches)
            GROUP BY provider ORDER BY since, provider
            """,
            [account]
        ).map { (try $0.text("provider"), try $0.int("since")) }
    }

    /// Forgets that a site vouches for somebody; false where it does not.
    public static func cut(provider: String, of account: String, in connection: any Connection) throws -> Bool {
        try connection.execute(
            "DELETE FROM identity WHERE account_id = $1 AND provider = $2 AND \(vouches)", [account, provider]) > 0
    }

    /// Remembers that a link was cut: by the same address it is not made again.
    public static func markCut(
        _ key: [UInt8], provider: String, account: String, at now: Int, in connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO identity (subject_key, provider, account_id, created_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (subject_key) DO NOTHING
            """,
            [key, "cut \(provider)", account, now])
    }

    /// Keeps the digest of an account's own address as one that is vouched for: for whoever erases the account while
    /// something holds against them.
    public static func keepAddress(of account: String, at now: Int, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO identity (subject_key, provider, account_id, created_at)
            SELECT address_key, $2, id, $3 FROM account WHERE id = $1 AND length(address) > 0
            ON CONFLICT (subject_key) DO NOTHING
            """,
            [account, ownAddress, now])
    }

    /// What stands for a provider where the mailbox itself vouches; no provider is named so.
    private static let ownAddress = "address"
    /// Leaves out what only marks an account's own address or a link that was cut.
    private static let vouches = "provider <> '\(ownAddress)' AND provider NOT LIKE 'cut %'"
}
