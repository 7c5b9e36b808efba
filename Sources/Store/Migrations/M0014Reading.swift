extension Migration {
    /// When somebody read a thread last, and whom they would rather not read.
    static let reading = Migration(
        number: 14,
        name: "reading",
        statements: [
            """
            CREATE TABLE thread_visit (
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                thread_id TEXT NOT NULL REFERENCES thread (id),
                at BIGINT NOT NULL,
                since BIGINT NOT NULL,
                PRIMARY KEY (account_id, thread_id)
            )
            """,
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
