extension Migration {
    /// Moderators of single sections, and addresses that are sealed for the account in which they stand.
    static let moderators = Migration(
        number: 17,
        name: "moderators",
        statements: [
            """
            CREATE TABLE section_moderator (
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                section_slug TEXT NOT NULL REFERENCES section (slug),
                since BIGINT NOT NULL,
                PRIMARY KEY (account_id, section_slug)
            )
            """,
            "ALTER TABLE account ADD COLUMN is_bound BIGINT NOT NULL DEFAULT 0 CHECK (is_bound IN (0, 1))",
            "CREATE INDEX account_unbound ON account (id) WHERE is_bound = 0",
        ]
    )
}
