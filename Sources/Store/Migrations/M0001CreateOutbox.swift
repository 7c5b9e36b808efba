extension Migration {
    /// Mail that waits to be sent, and what became of it.
    ///
    /// Recipient and message are sealed by the caller: the file alone gives no address away. Both are emptied as
    /// soon as the mail is sent or given up.
    static let createOutbox = Migration(
        number: 1,
        name: "create outbox",
        statements: [
            """
            CREATE TABLE outbox (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
                kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 64),
                recipient BYTEA NOT NULL,
                payload BYTEA NOT NULL,
                created_at BIGINT NOT NULL,
                due_at BIGINT NOT NULL,
                attempts BIGINT NOT NULL DEFAULT 0 CHECK (attempts >= 0),
                state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed')),
                last_error TEXT,
                sent_at BIGINT,
                CONSTRAINT sent_has_time CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
                CONSTRAINT failed_has_reason CHECK (state <> 'failed' OR last_error IS NOT NULL),
                CONSTRAINT waiting_has_message CHECK (
                    (state = 'waiting') = (length(recipient) > 0) AND (state = 'waiting') = (length(payload) > 0)
                )
            )
            """,
            "CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 'waiting'",
        ]
    )
}
