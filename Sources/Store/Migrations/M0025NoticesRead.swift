extension Migration {
    /// What people have read of what they were told, on the page that tells it beside the mail; and that administrators
    /// are told of a moderation hook that fails.
    ///
    /// What was settled before that page was there is taken as read.
    static let noticesRead = Migration(
        number: 25,
        name: "notices read",
        statements: [
            """
            CREATE TABLE notice_on_page (
                id TEXT NOT NULL PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                kind TEXT NOT NULL CHECK (
                    kind IN (
                        'reply', 'mention', 'answer', 'decision', 'sanction', 'lifted', 'appeal', 'letter', 'waiting',
                        'webhook', 'hook'
                    )
                ),
                object TEXT NOT NULL CHECK (object <> ''),
                at BIGINT NOT NULL,
                due_at BIGINT NOT NULL,
                settled_at BIGINT,
                read_at BIGINT,
                UNIQUE (account_id, kind, object)
            )
            """,
            """
            INSERT INTO notice_on_page (id, account_id, kind, object, at, due_at, settled_at, read_at)
            SELECT id, account_id, kind, object, at, due_at, settled_at, settled_at FROM notice
            """,
            "DROP TABLE notice",
            "ALTER TABLE notice_on_page RENAME TO notice",
            "CREATE INDEX notice_due ON notice (due_at) WHERE settled_at IS NULL",
            "CREATE INDEX notice_object ON notice (object)",
            "CREATE INDEX notice_unread ON notice (account_id, at, id) WHERE read_at IS NULL",
            "CREATE INDEX notice_account ON notice (account_id, at, id)",
        ]
    )
}
