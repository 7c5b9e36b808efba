extension Migration {
    /// Whom somebody would rather not read, and an index by which what stands in a thread is counted.
    static let reading = Migration(
        number: 14,
        name: "reading",
        statements: [
            """
            CREATE TABLE ignored_person (
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                ignored_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                at BIGINT NOT NULL,
                PRIMARY KEY (account_id, ignored_id),
                CONSTRAINT not_oneself CHECK (account_id <> ignored_id)
            )
            """,
            "CREATE INDEX comment_published ON comment (thread_id) WHERE state = 'published'",
        ]
    )
}
