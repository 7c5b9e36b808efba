/// The words of comments as a search compares them: made of the comments themselves, and gone with their words.
public enum CommentSearchRow {
    /// - Parameter folded: as the search folds what is looked for.
    public static func set(_ folded: String, of comment: String, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO comment_search (comment_id, folded) VALUES ($1, $2)
            ON CONFLICT (comment_id) DO UPDATE SET folded = excluded.folded
            """,
            [comment, folded])
    }

    public static func remove(_ comment: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM comment_search WHERE comment_id = $1", [comment])
    }

    /// Comments with words that a search does not see yet, in a fixed order: those that came before it, or with an
    /// export.
    /// - Parameter comment: begins after that one; nothing for the first.
    public static func missing(
        after comment: String, limit: Int, in connection: any Connection
    ) throws -> [(comment: String, body: String)] {
        try connection.rows(
            """
            SELECT id, body FROM comment WHERE id > $1 AND body <> ''
                AND NOT EXISTS (SELECT 1 FROM comment_search WHERE comment_id = comment.id) ORDER BY id LIMIT $2
            """,
            [comment, limit]
        ).map { (try $0.text("id"), try $0.text("body")) }
    }
}
