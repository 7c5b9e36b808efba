extension Migration {
    /// What was said last anywhere, for a feed of it.
    static let commentFeeds = Migration(
        number: 30,
        name: "comment feeds",
        statements: [
            "CREATE INDEX comment_newest ON comment (created_at, id) WHERE state = 'published'"
        ]
    )
}
