extension Migration {
    /// Tokens of programs, by their digests: each acts for one account, as far as its scopes go.
    static let apiTokens = Migration(
        number: 19,
        name: "api tokens",
        statements: [
            """
            CREATE TABLE api_token (
                id TEXT NOT NULL PRIMARY KEY,
                digest BYTEA NOT NULL UNIQUE,
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                name TEXT NOT NULL CHECK (name <> ''),
                scopes TEXT NOT NULL CHECK (scopes <> ''),
                created_at BIGINT NOT NULL,
                seen_at BIGINT,
                expires_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX api_token_account ON api_token (account_id)",
            "CREATE INDEX api_token_expiry ON api_token (expires_at)",
        ]
    )
}
