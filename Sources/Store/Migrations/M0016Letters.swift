extension Migration {
    /// Letters to the newsroom, what a request for a correction points at, and what was corrected.
    static let letters = Migration(
        number: 16,
        name: "letters",
        statements: [
            """
            CREATE TABLE letter (
                id TEXT NOT NULL PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                article_id TEXT REFERENCES article (id),
                body TEXT NOT NULL CHECK (body <> ''),
                at BIGINT NOT NULL,
                settled_at BIGINT,
                settled_by TEXT REFERENCES account (id),
                answer TEXT NOT NULL DEFAULT '',
                CONSTRAINT answered_when_settled CHECK (answer = '' OR settled_at IS NOT NULL)
            )
            """,
            "CREATE INDEX letter_open ON letter (at) WHERE settled_at IS NULL",
            "CREATE INDEX letter_account ON letter (account_id, at)",
            """
            CREATE TABLE comment_target (
                comment_id TEXT NOT NULL PRIMARY KEY REFERENCES comment (id),
                version BIGINT NOT NULL CHECK (version >= 1),
                begins BIGINT NOT NULL CHECK (begins >= 0),
                ends BIGINT NOT NULL CHECK (ends >= begins),
                quote TEXT NOT NULL CHECK (quote <> ''),
                mention TEXT
            )
            """,
            """
            CREATE TABLE correction (
                id TEXT NOT NULL PRIMARY KEY,
                article_id TEXT NOT NULL REFERENCES article (id),
                comment_id TEXT UNIQUE REFERENCES comment (id),
                at BIGINT NOT NULL,
                made_by TEXT REFERENCES account (id),
                note TEXT NOT NULL CHECK (note <> ''),
                quote TEXT,
                withdraws BIGINT NOT NULL DEFAULT 0 CHECK (withdraws IN (0, 1)),
                CONSTRAINT withdraws_something CHECK (withdraws = 0 OR quote IS NOT NULL)
            )
            """,
            "CREATE INDEX correction_article ON correction (article_id, at)",
            "CREATE INDEX correction_at ON correction (at)",
        ]
    )
}
