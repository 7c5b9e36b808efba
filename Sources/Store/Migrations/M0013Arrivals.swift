extension Migration {
    /// How many comments of a thread have ever become public: a number that only grows, by which readers' pages learn
    /// that there are new ones, whichever process wrote them.
    static let arrivals = Migration(
        number: 13,
        name: "arrivals",
        statements: [
            "ALTER TABLE thread ADD COLUMN arrivals BIGINT NOT NULL DEFAULT 0 CHECK (arrivals >= 0)",
            """
            UPDATE thread SET arrivals =
                (SELECT count(*) FROM comment WHERE comment.thread_id = thread.id AND comment.state = 'published')
            """,
        ]
    )
}
