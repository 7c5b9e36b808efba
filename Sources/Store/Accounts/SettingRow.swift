/// What the house has set: a document of JSON under a key, which the rooms that own its type read.
public enum SettingRow {
    public static func document(_ key: String, in connection: any Connection) throws -> String? {
        try connection.row("SELECT document FROM setting WHERE key = $1", [key]).map { try $0.text("document") }
    }

    public static func save(
        _ key: String, _ document: String, by account: String?, at now: Int, in connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO setting (key, document, changed_at, changed_by) VALUES ($1, $2, $3, $4)
            ON CONFLICT (key) DO UPDATE
            SET document = excluded.document, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """,
            [key, document, now, account]
        )
    }

    /// The keys that begin so, what was set last first.
    public static func names(beginningWith start: String, in connection: any Connection) throws -> [String] {
        try connection.rows(
            "SELECT key FROM setting WHERE substr(key, 1, length($1)) = $1 ORDER BY changed_at DESC, key", [start]
        ).map { try $0.text("key") }
    }

    /// Forgets a document.
    public static func remove(_ key: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM setting WHERE key = $1", [key])
    }
}
