extension Migration {
    /// Keys of calls that are not done twice, how webhooks fare, and that administrators are told of it.
    static let calls = Migration(
        number: 23,
        name: "calls",
        statements: [
            """
            CREATE TABLE call_key (
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                key BYTEA NOT NULL,
                digest BYTEA NOT NULL,
                comment_id TEXT NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
                at BIGINT NOT NULL,
                PRIMARY KEY (account_id, key)
            )
            """,
            "CREATE INDEX call_key_at ON call_key (at)",
            "CREATE INDEX call_key_comment ON call_key (comment_id)",
            "ALTER TABLE webhook ADD COLUMN failures BIGINT NOT NULL DEFAULT 0",
            "ALTER TABLE webhook ADD COLUMN rests_until BIGINT NOT NULL DEFAULT 0",
            "ALTER TABLE webhook ADD COLUMN stopped_at BIGINT",
            "DROP INDEX webhook_delivery_due",
            "CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook_id, due_at, id) WHERE state = 'waiting'",
            """
            CREATE TABLE notice_of_all (
                id TEXT NOT NULL PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                kind TEXT NOT NULL CHECK (
                    kind IN (
                        'reply', 'mention', 'answer', 'decision', 'sanction', 'lifted', 'appeal', 'letter', 'waiting',
                        'webhook'
                    )
                ),
                object TEXT NOT NULL CHECK (object <> ''),
                at BIGINT NOT NULL,
                due_at BIGINT NOT NULL,
                settled_at BIGINT,
                UNIQUE (account_id, kind, object)
            )
            """,
            """
            INSERT INTO notice_of_all (id, account_id, kind, object, at, due_at, settled_at)
            SELECT id, account_id, kind, object, at, due_at, settled_at FROM notice
            """,
            "DROP TABLE notice",
            "ALTER TABLE notice_of_all RENAME TO notice",
            "CREATE INDEX notice_due ON notice (due_at) WHERE settled_at IS NULL",
            "CREATE INDEX notice_object ON notice (object)",
        ]
    )
}
