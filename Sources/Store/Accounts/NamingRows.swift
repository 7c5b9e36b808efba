/// Where somebody is named in what others say, and what it said before it was mended.
public enum NamingRows {
    /// Comments of others that may name somebody: those that are known to, and those that were mended since in a
    /// discussion in which they spoke.
    public static func comments(
        thatMayName account: String, in connection: any Connection
    ) throws -> [CommentRow] {
        try connection.rows(
            """
            SELECT comment_id AS id FROM comment_mention WHERE account_id = $1
            UNION
            SELECT comment_version.comment_id FROM comment_version JOIN comment ON comment.id = comment_version.comment_id
            WHERE comment.account_id <> $1 AND comment_version.body LIKE '%@%'
                AND comment.thread_id IN (SELECT thread_id FROM comment WHERE account_id = $1)
            ORDER BY 1
            """,
            [account]
        ).compactMap { try CommentRow.find(id: try $0.text("id"), in: connection) }
    }

    /// The names that a comment holds, as they are typed, and whose they are.
    public static func mentions(
        of comment: String, in connection: any Connection
    ) throws -> [(account: String, typed: String)] {
        try connection.rows("SELECT account_id, typed FROM comment_mention WHERE comment_id = $1", [comment])
            .map { (try $0.text("account_id"), try $0.text("typed")) }
    }

    /// Puts other words in the place of those that a comment says.
    public static func reword(_ comment: String, as body: String, in connection: any Connection) throws {
        try connection.execute("UPDATE comment SET body = $2 WHERE id = $1", [comment, body])
        try CommentSearchRow.remove(comment, in: connection)
    }

    /// Puts other words in the place of those that an earlier version said.
    public static func reword(
        _ comment: String, version: Int, as body: String, in connection: any Connection
    ) throws {
        try connection.execute(
            "UPDATE comment_version SET body = $3 WHERE comment_id = $1 AND version = $2", [comment, version, body])
    }

    /// Forgets that comments name somebody.
    public static func forget(_ account: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM comment_mention WHERE account_id = $1", [account])
    }
}
