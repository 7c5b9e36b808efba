extension Migration {
    /// On whose word what opens an account rests, and what leads to a thread.
    static let provenance = Migration(
        number: 29,
        name: "provenance",
        statements: [
            // The provider whose token began a session; nothing where a code or a link of ours did.
            "ALTER TABLE session ADD COLUMN provider TEXT",
            "ALTER TABLE embed_session ADD COLUMN provider TEXT",
            "ALTER TABLE api_token ADD COLUMN provider TEXT",
            // Whether whoever spoke first gave the thread its title, and said that the address is the named page's.
            "ALTER TABLE thread ADD COLUMN is_claimed BIGINT NOT NULL DEFAULT 0 CHECK (is_claimed IN (0, 1))",
            "ALTER TABLE thread_key ADD COLUMN is_claimed BIGINT NOT NULL DEFAULT 0 CHECK (is_claimed IN (0, 1))",
        ]
    )
}
