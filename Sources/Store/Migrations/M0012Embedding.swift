extension Migration {
    /// Sessions of embedded discussions: each opens one publication's threads, from one origin, and nothing else.
    static let embedding = Migration(
        number: 12,
        name: "embedding",
        statements: [
            """
            CREATE TABLE embed_session (
                digest BYTEA NOT NULL PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                publication_id TEXT NOT NULL REFERENCES publication (id),
                origin TEXT NOT NULL CHECK (origin <> ''),
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX embed_session_account ON embed_session (account_id)",
            "CREATE INDEX embed_session_expiry ON embed_session (expires_at)",
        ]
    )
}
