extension Migration {
    /// Programs that are told what happens, and what they are to be told.
    ///
    /// A delivery names what it is about and holds no words: they are written when it is sent, so that nothing of
    /// what was taken back, or of somebody who is gone, waits here.
    static let webhooks = Migration(
        number: 20,
        name: "webhooks",
        statements: [
            """
            CREATE TABLE webhook (
                id TEXT NOT NULL PRIMARY KEY,
                address TEXT NOT NULL CHECK (address <> ''),
                secret BYTEA NOT NULL,
                events TEXT NOT NULL CHECK (events <> ''),
                publication_id TEXT REFERENCES publication (id),
                created_at BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE webhook_delivery (
                id TEXT NOT NULL PRIMARY KEY,
                webhook_id TEXT NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
                event TEXT NOT NULL,
                comment_id TEXT NOT NULL,
                at BIGINT NOT NULL,
                due_at BIGINT NOT NULL,
                attempts BIGINT NOT NULL DEFAULT 0,
                state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed')),
                last_error TEXT
            )
            """,
            "CREATE INDEX webhook_delivery_due ON webhook_delivery (due_at) WHERE state = 'waiting'",
            "CREATE INDEX webhook_delivery_webhook ON webhook_delivery (webhook_id)",
        ]
    )
}
