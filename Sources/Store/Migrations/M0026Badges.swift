extension Migration {
    /// What the desk says of somebody beside their name, one badge a line.
    static let badges = Migration(
        number: 26,
        name: "badges",
        statements: [
            "ALTER TABLE account ADD COLUMN badges TEXT NOT NULL DEFAULT '' CHECK (length(badges) <= 400)",
            "ALTER TABLE account ADD COLUMN is_expert BIGINT NOT NULL DEFAULT 0 CHECK (is_expert IN (0, 1))",
        ]
    )
}
