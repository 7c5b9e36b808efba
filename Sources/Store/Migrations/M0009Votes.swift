extension Migration {
    /// What readers think of a comment, each once, and what the desk picked.
    static let votes = Migration(
        number: 9,
        name: "votes",
        statements: [
            """
            CREATE TABLE comment_vote (
                comment_id TEXT NOT NULL REFERENCES comment (id),
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                value BIGINT NOT NULL CHECK (value IN (-1, 1)),
                at BIGINT NOT NULL,
                PRIMARY KEY (comment_id, account_id)
            )
            """,
            "ALTER TABLE comment ADD COLUMN picked_at BIGINT",
        ]
    )
}
