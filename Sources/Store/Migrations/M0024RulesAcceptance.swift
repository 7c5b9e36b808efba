extension Migration {
    /// Which version of a publication's own rules somebody accepted; the house's stands at the account.
    static let rulesAcceptance = Migration(
        number: 24,
        name: "rules acceptance",
        statements: [
            """
            CREATE TABLE rules_acceptance (
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                publication_id TEXT NOT NULL REFERENCES publication (id),
                version BIGINT NOT NULL CHECK (version >= 1),
                at BIGINT NOT NULL,
                PRIMARY KEY (account_id, publication_id)
            )
            """,
            "CREATE INDEX rules_acceptance_publication ON rules_acceptance (publication_id, version)",
        ]
    )
}
