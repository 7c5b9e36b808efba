extension Migration {
    /// Publications whose discussions are held here, and threads that any number of keys lead to.
    ///
    /// A key is the name that a publication gives its page (`id:…`) or an address without what does not matter
    /// (`at:/path`). The newspaper's own threads belong to no publication. Drafts belong to threads from now on.
    static let publications = Migration(
        number: 11,
        name: "publications",
        statements: [
            """
            CREATE TABLE publication (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                name TEXT NOT NULL CHECK (name <> ''),
                origins TEXT NOT NULL DEFAULT '',
                accent TEXT NOT NULL DEFAULT '',
                created_at BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE publication_staff (
                publication_id TEXT NOT NULL REFERENCES publication (id),
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                since BIGINT NOT NULL,
                PRIMARY KEY (publication_id, account_id)
            )
            """,
            "ALTER TABLE thread ADD COLUMN publication_id TEXT REFERENCES publication (id)",
            "ALTER TABLE thread ADD COLUMN title TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE thread ADD COLUMN address TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE thread ADD COLUMN merged_into TEXT REFERENCES thread (id)",
            "CREATE INDEX thread_publication ON thread (publication_id, created_at) WHERE publication_id IS NOT NULL",
            """
            CREATE TABLE thread_key (
                publication_id TEXT NOT NULL REFERENCES publication (id),
                key TEXT NOT NULL CHECK (key <> ''),
                thread_id TEXT NOT NULL REFERENCES thread (id),
                PRIMARY KEY (publication_id, key)
            )
            """,
            "CREATE INDEX thread_key_thread ON thread_key (thread_id)",
            """
            INSERT INTO thread (id, article_id, created_at)
            SELECT id, id, created_at FROM article
            WHERE EXISTS (SELECT 1 FROM comment_draft WHERE article_id = article.id)
                AND NOT EXISTS (SELECT 1 FROM thread WHERE thread.id = article.id)
            """,
            """
            CREATE TABLE comment_draft_carried (
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                thread_id TEXT NOT NULL REFERENCES thread (id),
                place TEXT NOT NULL,
                body TEXT NOT NULL CHECK (body <> ''),
                saved_at BIGINT NOT NULL,
                PRIMARY KEY (account_id, thread_id, place)
            )
            """,
            """
            INSERT INTO comment_draft_carried (account_id, thread_id, place, body, saved_at)
            SELECT account_id, article_id, place, body, saved_at FROM comment_draft
            """,
            "DROP TABLE comment_draft",
            "ALTER TABLE comment_draft_carried RENAME TO comment_draft",
        ]
    )
}
