extension Migration {
    /// Providers of OpenID Connect, and sign-ins by them that were begun.
    ///
    /// What was begun belongs to one browser, is used once, and lasts ten minutes.
    static let openID = Migration(
        number: 22,
        name: "openid",
        statements: [
            """
            CREATE TABLE openid_provider (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                name TEXT NOT NULL CHECK (name <> ''),
                issuer TEXT NOT NULL CHECK (issuer <> ''),
                client_id TEXT NOT NULL CHECK (client_id <> ''),
                client_secret BYTEA NOT NULL,
                trusts_addresses BIGINT NOT NULL DEFAULT 0,
                changed_at BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE openid_attempt (
                state BYTEA NOT NULL PRIMARY KEY,
                browser BYTEA NOT NULL,
                provider_id TEXT NOT NULL REFERENCES openid_provider (id) ON DELETE CASCADE,
                secrets BYTEA NOT NULL,
                publication_id TEXT REFERENCES publication (id),
                origin TEXT NOT NULL DEFAULT '',
                expires_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX openid_attempt_expiry ON openid_attempt (expires_at)",
        ]
    )
}
