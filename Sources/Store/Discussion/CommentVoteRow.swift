/// What readers think of the comments of a thread: counted, not kept.
public struct CommentVotes: Sendable, Hashable {
    public var up: Int
    public var down: Int
    /// What the viewer thinks: 1, −1 or 0 where they have not said.
    public var own: Int

    /// The votes on a thread's comments, by comment.
    public static func all(
        in thread: String, viewer: String?, in connection: any Connection
    ) throws -> [String: CommentVotes] {
        try byComment(
            connection.rows(
                "\(counted) JOIN comment ON comment.id = comment_vote.comment_id WHERE comment.thread_id = $2 \(grouped)",
                [viewer ?? "", thread]))
    }

    /// The votes on some comments, by comment.
    public static func all(
        of ids: [String], viewer: String?, in connection: any Connection
    ) throws -> [String: CommentVotes] {
        try byComment(
            connection.rows(forEach: ids, [viewer ?? ""]) { list in
                "\(counted) WHERE comment_vote.comment_id IN (\(list)) \(grouped)"
            })
    }

    private static let counted = """
        SELECT comment_vote.comment_id, sum(CASE value WHEN 1 THEN 1 ELSE 0 END) AS up,
            sum(CASE value WHEN -1 THEN 1 ELSE 0 END) AS down,
            sum(CASE comment_vote.account_id WHEN $1 THEN value ELSE 0 END) AS own
        FROM comment_vote
        """
    private static let grouped = "GROUP BY comment_vote.comment_id"

    private static func byComment(_ rows: [Row]) throws -> [String: CommentVotes] {
        try rows.reduce(into: [:]) { found, row in
            found[try row.text("comment_id")] = CommentVotes(
                up: try row.int("up"), down: try row.int("down"), own: try row.int("own"))
        }
    }

    /// Sets what somebody thinks of a comment; 0 takes it back.
    public static func set(
        _ value: Int, of comment: String, by account: String, at now: Int, in connection: any Connection
    ) throws {
        guard value != 0 else {
            try connection.execute(
                "DELETE FROM comment_vote WHERE comment_id = $1 AND account_id = $2", [comment, account])
            return
        }
        try connection.execute(
            """
            INSERT INTO comment_vote (comment_id, account_id, value, at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (comment_id, account_id) DO UPDATE SET value = excluded.value, at = excluded.at
            """,
            [comment, account, value, now])
    }
}
