extension Migration {
    /// Sites whose word opens an account here: how they sign it, of whom they have spoken, which tokens were used.
    ///
    /// What another site calls somebody stands here as a keyed digest: it is often an address.
    static let signOn = Migration(
        number: 21,
        name: "sign on",
        statements: [
            """
            CREATE TABLE sign_on (
                publication_id TEXT NOT NULL PRIMARY KEY REFERENCES publication (id),
                algorithm TEXT NOT NULL CHECK (algorithm IN ('HS256', 'RS256', 'ES256', 'EdDSA')),
                key BYTEA NOT NULL,
                issuer TEXT NOT NULL CHECK (issuer <> ''),
                audience TEXT NOT NULL CHECK (audience <> ''),
                trusts_addresses BIGINT NOT NULL DEFAULT 0,
                changed_at BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE identity (
                subject_key BYTEA NOT NULL PRIMARY KEY,
                provider TEXT NOT NULL CHECK (provider <> ''),
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                created_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX identity_account ON identity (account_id)",
            """
            CREATE TABLE used_token (
                digest BYTEA NOT NULL PRIMARY KEY,
                expires_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX used_token_expiry ON used_token (expires_at)",
        ]
    )
}
