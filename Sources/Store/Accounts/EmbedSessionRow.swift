/// A session of embedded discussions, by the digest of its token.
public enum EmbedSessionRow {
    public static func insert(
        digest: [UInt8], account: String, publication: String, origin: String, provider: String?, at now: Int,
        expiring: Int, in connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO embed_session (digest, account_id, publication_id, origin, created_at, expires_at, provider)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [digest, account, publication, origin, now, expiring, provider])
    }

    /// Whose session it is, while it lasts, for that publication and from that origin.
    public static func account(
        digest: [UInt8], publication: String, origin: String, at now: Int, in connection: any Connection
    ) throws -> String? {
        try connection.row(
            """
            SELECT account_id FROM embed_session
            WHERE digest = $1 AND publication_id = $2 AND origin = $3 AND expires_at > $4
            """,
            [digest, publication, origin, now]
        ).map { try $0.text("account_id") }
    }

    /// An account's sessions that last, with the origins on whose pages they are, the newest first.
    public static func all(
        of account: String, at now: Int, in connection: any Connection
    ) throws -> [(digest: [UInt8], origin: String, createdAt: Int)] {
        try connection.rows(
            """
            SELECT digest, origin, created_at FROM embed_session WHERE account_id = $1 AND expires_at > $2
            ORDER BY created_at DESC, digest
            """,
            [account, now]
        ).map { (try $0.blob("digest"), try $0.text("origin"), try $0.int("created_at")) }
    }

    public static func delete(digest: [UInt8], in connection: any Connection) throws {
        try connection.execute("DELETE FROM embed_session WHERE digest = $1", [digest])
    }

    public static func deleteAll(of account: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM embed_session WHERE account_id = $1", [account])
    }

    /// Ends every session that a provider's word began: an account's, or everybody's.
    public static func deleteAll(
        begunBy provider: String, of account: String?, in connection: any Connection
    ) throws {
        try connection.execute(
            "DELETE FROM embed_session WHERE provider = $1 AND ($2 = '' OR account_id = $2)", [provider, account ?? ""])
    }

    /// Forgets sessions that have run out.
    public static func prune(at now: Int, in connection: any Connection) throws {
        try connection.execute("DELETE FROM embed_session WHERE expires_at <= $1", [now])
    }
}
