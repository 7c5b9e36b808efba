extension Migration {
    /// Threads with identifiers of their own, comments with states and versions, and the log of what was decided.
    ///
    /// Comments that stand are carried over with their places; a comment that was removed under the older table has no
    /// words to give back. The thread of an article bears the article's identifier.
    static let talk = Migration(
        number: 7,
        name: "talk",
        statements: [
            """
            CREATE TABLE thread (
                id TEXT NOT NULL PRIMARY KEY,
                article_id TEXT UNIQUE REFERENCES article (id),
                created_at BIGINT NOT NULL
            )
            """,
            """
            INSERT INTO thread (id, article_id, created_at)
            SELECT id, id, created_at FROM article WHERE EXISTS (SELECT 1 FROM comment WHERE article_id = article.id)
            """,
            """
            CREATE TABLE comment_carried (
                id TEXT NOT NULL PRIMARY KEY,
                thread_id TEXT NOT NULL REFERENCES thread (id),
                parent_id TEXT REFERENCES comment_carried (id),
                account_id TEXT NOT NULL REFERENCES account (id),
                state TEXT NOT NULL CHECK (state IN ('pending', 'published', 'rejected', 'removed', 'withdrawn')),
                body TEXT NOT NULL,
                version BIGINT NOT NULL DEFAULT 1 CHECK (version >= 1),
                created_at BIGINT NOT NULL,
                edited_at BIGINT,
                rule TEXT,
                reason TEXT,
                CONSTRAINT words_where_seen CHECK (body <> '' OR state IN ('removed', 'withdrawn')),
                CONSTRAINT withdrawn_has_no_words CHECK (body = '' OR state <> 'withdrawn'),
                CONSTRAINT edited_has_version CHECK ((version > 1) = (edited_at IS NOT NULL))
            )
            """,
            """
            INSERT INTO comment_carried (id, thread_id, parent_id, account_id, state, body, created_at, reason)
            SELECT id, article_id, parent_id, account_id,
                CASE WHEN removed_at IS NULL THEN 'published' ELSE 'removed' END, body, created_at, removed_reason
            FROM comment ORDER BY created_at, id
            """,
            "DROP TABLE comment",
            "ALTER TABLE comment_carried RENAME TO comment",
            "CREATE INDEX comment_thread ON comment (thread_id, created_at, id)",
            "CREATE INDEX comment_account ON comment (account_id, created_at DESC)",
            "CREATE INDEX comment_parent ON comment (parent_id)",
            "CREATE INDEX comment_state ON comment (state, created_at) WHERE state IN ('pending', 'rejected', 'removed')",
            """
            CREATE TABLE comment_version (
                comment_id TEXT NOT NULL REFERENCES comment (id),
                version BIGINT NOT NULL CHECK (version >= 1),
                body TEXT NOT NULL CHECK (body <> ''),
                written_at BIGINT NOT NULL,
                PRIMARY KEY (comment_id, version)
            )
            """,
            """
            CREATE TABLE comment_mention (
                comment_id TEXT NOT NULL REFERENCES comment (id),
                account_id TEXT NOT NULL REFERENCES account (id),
                typed TEXT NOT NULL CHECK (typed <> ''),
                PRIMARY KEY (comment_id, account_id)
            )
            """,
            "CREATE INDEX comment_mention_account ON comment_mention (account_id, comment_id)",
            """
            CREATE TABLE comment_draft (
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                article_id TEXT NOT NULL REFERENCES article (id),
                place TEXT NOT NULL,
                body TEXT NOT NULL CHECK (body <> ''),
                saved_at BIGINT NOT NULL,
                PRIMARY KEY (account_id, article_id, place)
            )
            """,
            """
            CREATE TABLE moderation_event (
                id TEXT NOT NULL PRIMARY KEY,
                comment_id TEXT NOT NULL REFERENCES comment (id),
                at BIGINT NOT NULL,
                actor_id TEXT REFERENCES account (id),
                action TEXT NOT NULL CHECK (action IN ('post', 'edit', 'approve', 'hold', 'reject', 'remove', 'restore', 'withdraw')),
                from_state TEXT CHECK (from_state IN ('pending', 'published', 'rejected', 'removed', 'withdrawn')),
                to_state TEXT NOT NULL CHECK (to_state IN ('pending', 'published', 'rejected', 'removed', 'withdrawn')),
                findings TEXT NOT NULL DEFAULT '[]',
                rule TEXT,
                reason TEXT,
                batch TEXT,
                undoes TEXT UNIQUE REFERENCES moderation_event (id),
                CONSTRAINT begins_by_posting CHECK ((action = 'post') = (from_state IS NULL))
            )
            """,
            "CREATE INDEX moderation_event_comment ON moderation_event (comment_id, id)",
            "CREATE INDEX moderation_event_batch ON moderation_event (batch) WHERE batch IS NOT NULL",
            "CREATE INDEX moderation_event_at ON moderation_event (at)",
            """
            INSERT INTO moderation_event (id, comment_id, at, actor_id, action, to_state)
            SELECT id, id, created_at, account_id, 'post', 'published' FROM comment
            """,
            """
            INSERT INTO moderation_event (id, comment_id, at, action, from_state, to_state, reason)
            SELECT id || '-removed', id, created_at, 'remove', 'published', 'removed', reason FROM comment
            WHERE state = 'removed'
            """,
        ]
    )
}
