/// A session, by the digest of its token.
public struct SessionRow: Sendable, Hashable {
    public var digest: [UInt8]
    public var createdAt: Int
    /// When it was last used, to the hour.
    public var seenAt: Int?
    /// The sort of browser, as its owner would name it; empty where it said nothing.
    public var browser: String

    /// An account's sessions that last, the newest first.
    public static func all(of account: String, at now: Int, in connection: any Connection) throws -> [SessionRow] {
        try connection.rows(
            """
            SELECT digest, created_at, seen_at, browser FROM session WHERE account_id = $1 AND expires_at > $2
            ORDER BY created_at DESC, digest
            """,
            [account, now]
        ).map {
            SessionRow(
                digest: try $0.blob("digest"), createdAt: try $0.int("created_at"),
                seenAt: try $0.optionalInt("seen_at"), browser: try $0.text("browser"))
        }
    }

    public static func insert(
        digest: [UInt8], account: String, browser: String, provider: String?, at now: Int, expiring: Int,
        in connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO session (digest, account_id, created_at, seen_at, expires_at, browser, provider)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [digest, account, now, now, expiring, browser, provider]
        )
    }

    public static func touch(digest: [UInt8], at now: Int, in connection: any Connection) throws {
        try connection.execute("UPDATE session SET seen_at = $2 WHERE digest = $1", [digest, now])
    }

    /// By whose word a session was begun; nothing where it was by a code or a link of ours.
    public static func provider(digest: [UInt8], in connection: any Connection) throws -> String? {
        try connection.row("SELECT provider FROM session WHERE digest = $1", [digest])?.optionalText("provider")
    }

    /// Ends every session but one that a provider's word began: an account's, or everybody's.
    public static func deleteAll(
        begunBy provider: String, of account: String?, but digest: [UInt8], in connection: any Connection
    ) throws {
        try connection.execute(
            "DELETE FROM session WHERE provider = $1 AND ($2 = '' OR account_id = $2) AND digest <> $3",
            [provider, account ?? "", digest])
    }

    /// Forgets sessions that have run out.
    public static func prune(at now: Int, in connection: any Connection) throws {
        try connection.execute("DELETE FROM session WHERE expires_at <= $1", [now])
    }

    public static func delete(digest: [UInt8], in connection: any Connection) throws {
        try connection.execute("DELETE FROM session WHERE digest = $1", [digest])
    }

    /// Ends every session of an account but one; how many they were.
    @discardableResult
    public static func deleteAll(
        of account: String, but digest: [UInt8], in connection: any Connection
    ) throws -> Int {
        try connection.execute("DELETE FROM session WHERE account_id = $1 AND digest <> $2", [account, digest])
    }
}
