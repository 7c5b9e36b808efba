extension Migration {
    /// Programs that are asked about a comment before it is public: of the house, or of a publication.
    static let hooks = Migration(
        number: 27,
        name: "moderation hooks",
        statements: [
            """
            CREATE TABLE moderation_hook (
                id TEXT NOT NULL PRIMARY KEY,
                publication_id TEXT REFERENCES publication (id),
                address TEXT NOT NULL CHECK (address <> ''),
                secret BYTEA NOT NULL,
                created_at BIGINT NOT NULL
            )
            """,
            "CREATE UNIQUE INDEX moderation_hook_of ON moderation_hook (coalesce(publication_id, ''))",
        ]
    )
}
