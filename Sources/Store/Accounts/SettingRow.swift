/// What the house has set: a document of JSON under a key, which the rooms that own its type read.
public enum SettingRow {
    public static func document(_ key: String, in connection: any Connection) throws -> String? {
        try connection.row("SELECT document FROM setting WHERE key = $1", [key]).map { try $0.text("document") }
    }

    /// Every document whose key begins so, by its key.
    public static func documents(beginning prefix: String, in connection: any Connection) throws -> [String: String] {
        let rows = try connection.rows(
            "SELECT key, document FROM setting WHERE substr(key, 1, $2) = $1 ORDER BY key",
            [prefix, prefix.unicodeScalars.count])
        return Dictionary(
            try rows.map { (try $0.text("key"), try $0.text("document")) }, uniquingKeysWith: { first, _ in first })
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
}
