extension CommentRow {
    /// What is public on a publication's pages, or beneath the newspaper's own articles, the newest first: looked for
    /// from the newest on, wherever it was said.
    public static func newest(
        of publication: String?, limit: Int, in connection: any Connection
    ) throws -> [CommentRow] {
        let place =
            publication == nil
            ? "SELECT 1 FROM article WHERE article.id = comment.thread_id AND article.state = 'published' AND $1 = ''"
            : "SELECT 1 FROM thread WHERE thread.id = comment.thread_id AND thread.publication_id = $1"
        return try connection.rows(
            """
            \(select) WHERE comment.state = 'published' AND EXISTS (\(place))
            ORDER BY comment.created_at DESC, comment.id DESC LIMIT $2
            """,
            [publication ?? "", limit]
        ).map(CommentRow.init)
    }
}
