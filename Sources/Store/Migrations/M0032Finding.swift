extension Migration {
    /// What a search looks through, and what house rules said before they said something else.
    static let finding = Migration(
        number: 32,
        name: "finding",
        statements: [
            """
            CREATE TABLE comment_search (
                comment_id TEXT NOT NULL PRIMARY KEY REFERENCES comment (id),
                folded TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE earlier_rules (
                id TEXT NOT NULL PRIMARY KEY,
                publication_id TEXT REFERENCES publication (id),
                version BIGINT NOT NULL CHECK (version >= 1),
                until BIGINT NOT NULL,
                rules TEXT NOT NULL
            )
            """,
            "CREATE INDEX earlier_rules_publication ON earlier_rules (publication_id, version)",
        ]
    )
}
