extension Migration {
    /// What somebody gives what a discussion is about, from 1 to 5, beside their words.
    static let ratings = Migration(
        number: 28,
        name: "ratings",
        statements: [
            "ALTER TABLE comment ADD COLUMN rating BIGINT CHECK (rating BETWEEN 1 AND 5)",
            "CREATE INDEX comment_rating ON comment (thread_id, account_id) WHERE rating IS NOT NULL",
        ]
    )
}
