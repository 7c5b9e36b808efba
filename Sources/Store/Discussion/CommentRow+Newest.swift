extension CommentRow {
    /// What is public on a publication's pages, or beneath the newspaper's own articles, the newest first.
    public static func newest(
        of publication: String?, limit: Int, in connection: any Connection
    ) throws -> [CommentRow] {
        let place =
            publication == nil
            ? "JOIN article ON article.id = comment.thread_id AND article.state = 'published' AND $1 = ''"
            : "JOIN thread ON thread.id = comment.thread_id AND thread.publication_id = $1"
        return try connection.rows(
            """
            \(select) \(place) WHERE comment.state = 'published'
            ORDER BY comment.created_at DESC, comment.id DESC LIMIT $2
            """,
            [publication ?? "", limit]
        ).map(CommentRow.init)
    }
}
