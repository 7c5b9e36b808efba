/// The one-time link that signs the first editor in, by the digest of its token.
public enum EditorLinkRow {
    /// Makes a link the only one that opens.
    public static func replaceAll(digest: [UInt8], at now: Int, expiring: Int, in connection: any Connection) throws {
        try connection.execute("DELETE FROM editor_link WHERE used_at IS NULL", [])
        try connection.execute(
            "INSERT INTO editor_link (digest, created_at, expires_at) VALUES ($1, $2, $3)", [digest, now, expiring]
        )
    }

    public static func isOpen(digest: [UInt8], at now: Int, in connection: any Connection) throws -> Bool {
        try connection.row(
            "SELECT 1 AS found FROM editor_link WHERE digest = $1 AND used_at IS NULL AND expires_at > $2",
            [digest, now]
        ) != nil
    }

    /// Uses the link up; false where it was not open.
    public static func use(digest: [UInt8], at now: Int, in connection: any Connection) throws -> Bool {
        try connection.execute(
            "UPDATE editor_link SET used_at = $2 WHERE digest = $1 AND used_at IS NULL AND expires_at > $2",
            [digest, now]
        ) == 1
    }
}
