extension Migration {
    /// What people are told by mail: when they want it, in which language, and what they do not want to hear of.
    ///
    /// A notice names what it is about and holds no words: they are written when it is sent, so that it tells what
    /// holds then.
    static let notices = Migration(
        number: 15,
        name: "notices",
        statements: [
            "ALTER TABLE account ADD COLUMN language TEXT NOT NULL DEFAULT '' CHECK (length(language) <= 35)",
            """
            ALTER TABLE account ADD COLUMN mail_pace TEXT NOT NULL DEFAULT 'instant'
                CHECK (mail_pace IN ('instant', 'hourly', 'daily', 'never'))
            """,
            "ALTER TABLE account ADD COLUMN mail_stopped_at BIGINT",
            "ALTER TABLE account ADD COLUMN hears_of_queue BIGINT NOT NULL DEFAULT 0 CHECK (hears_of_queue IN (0, 1))",
            "ALTER TABLE outbox ADD COLUMN account_id TEXT REFERENCES account (id) ON DELETE SET NULL",
            """
            CREATE TABLE notice (
                id TEXT NOT NULL PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                kind TEXT NOT NULL CHECK (
                    kind IN ('reply', 'mention', 'answer', 'decision', 'sanction', 'lifted', 'appeal', 'letter', 'waiting')
                ),
                object TEXT NOT NULL CHECK (object <> ''),
                at BIGINT NOT NULL,
                due_at BIGINT NOT NULL,
                settled_at BIGINT,
                UNIQUE (account_id, kind, object)
            )
            """,
            "CREATE INDEX notice_due ON notice (due_at) WHERE settled_at IS NULL",
            "CREATE INDEX notice_object ON notice (object)",
            """
            CREATE TABLE thread_silence (
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                thread_id TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (account_id, thread_id)
            )
            """,
        ]
    )
}
