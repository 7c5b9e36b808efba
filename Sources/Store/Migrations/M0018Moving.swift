extension Migration {
    /// Authors that came with a discussion from elsewhere, and people who are gone.
    static let moving = Migration(
        number: 18,
        name: "moving",
        statements: [
            "ALTER TABLE account ADD COLUMN moved_from TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE account ADD COLUMN erased_at BIGINT",
            """
            CREATE TABLE moved_key (
                source TEXT NOT NULL,
                theirs TEXT NOT NULL,
                comment_id TEXT NOT NULL REFERENCES comment (id),
                PRIMARY KEY (source, theirs)
            )
            """,
            "CREATE INDEX moved_key_comment ON moved_key (comment_id)",
        ]
    )
}
