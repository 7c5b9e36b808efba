extension Migration {
    /// What a comment is written for: to be discussed, to be answered by the newsroom, or to have something corrected.
    static let kinds = Migration(
        number: 10,
        name: "kinds",
        statements: [
            """
            ALTER TABLE comment ADD COLUMN kind TEXT NOT NULL DEFAULT 'comment'
                CHECK (kind IN ('comment', 'question', 'correction'))
            """,
            "CREATE INDEX comment_kind ON comment (kind, id) WHERE kind <> 'comment'",
        ]
    )
}
