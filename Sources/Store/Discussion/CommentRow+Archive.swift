extension CommentRow {
    /// Public comments, each with the first public one of its author: under that one all of somebody's are found.
    public static func firstOfAuthors(in connection: any Connection) throws -> [(comment: String, first: String)] {
        try connection.rows(
            """
            SELECT id, min(id) OVER (PARTITION BY account_id) AS first FROM comment
            WHERE state = 'published' ORDER BY id
            """
        ).map { (try $0.text("id"), try $0.text("first")) }
    }
}
