/// Tokens that were used, by the digests of their numbers, for as long as they last.
public enum UsedTokenRow {
    /// Writes down that a token was used; false where it was before.
    public static func use(digest: [UInt8], expiring: Int, in connection: any Connection) throws -> Bool {
        try connection.execute(
            "INSERT INTO used_token (digest, expires_at) VALUES ($1, $2) ON CONFLICT (digest) DO NOTHING",
            [digest, expiring]) == 1
    }

    /// Forgets those that have run out: nobody takes them any more.
    public static func prune(at now: Int, in connection: any Connection) throws {
        try connection.execute("DELETE FROM used_token WHERE expires_at <= $1", [now])
    }
}
