/// A session, by the digest of its token.
public enum SessionRow {
    public static func insert(
        digest: [UInt8], account: String, at now: Int, expiring: Int, in connection: any Connection
    ) throws {
        try connection.execute(
            "INSERT INTO session (digest, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4)",
            [digest, account, now, expiring]
        )
    }

    /// Forgets sessions that have run out.
    public static func prune(at now: Int, in connection: any Connection) throws {
        try connection.execute("DELETE FROM session WHERE expires_at <= $1", [now])
    }

    public static func delete(digest: [UInt8], in connection: any Connection) throws {
        try connection.execute("DELETE FROM session WHERE digest = $1", [digest])
    }
}
