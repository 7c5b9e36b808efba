extension Migration {
    /// What readers say. A comment removed keeps its place; its words go.
    static let discussion = Migration(
        number: 4,
        name: "discussion",
        statements: [
            """
            CREATE TABLE comment (
                id TEXT NOT NULL PRIMARY KEY,
                article_id TEXT NOT NULL REFERENCES article (id),
                parent_id TEXT REFERENCES comment (id),
                account_id TEXT NOT NULL REFERENCES account (id),
                body TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                removed_at BIGINT,
                removed_by TEXT REFERENCES account (id),
                removed_reason TEXT,
                CHECK ((removed_at IS NULL AND body <> '') OR (removed_at IS NOT NULL AND removed_reason IS NOT NULL AND body = ''))
            )
            """,
            "CREATE INDEX comment_article ON comment (article_id, created_at, id)",
            "CREATE INDEX comment_account ON comment (account_id, created_at DESC)",
        ]
    )
}
