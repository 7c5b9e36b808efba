/// What a reader reported of a comment.
public struct CommentReportRow: Sendable, Hashable {
    public var rule: String
    public var note: String
    public var at: Int

    /// Writes a report down; false where the reader had reported the comment before.
    public static func insert(
        comment: String, account: String, rule: String, note: String, at now: Int, in connection: any Connection
    ) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO comment_report (comment_id, account_id, rule, note, at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (comment_id, account_id) DO NOTHING
            """,
            [comment, account, rule, note, now]
        ) == 1
    }

    /// The reports of a comment that no editor has looked at.
    public static func open(of comment: String, in connection: any Connection) throws -> [CommentReportRow] {
        try connection.rows(
            "SELECT rule, note, at FROM comment_report WHERE comment_id = $1 AND settled_by IS NULL ORDER BY at, account_id",
            [comment]
        ).map { CommentReportRow(rule: try $0.text("rule"), note: try $0.text("note"), at: try $0.int("at")) }
    }

    /// An editor has looked: the open reports of a comment are settled by that decision.
    public static func settle(comment: String, by event: String, in connection: any Connection) throws {
        try connection.execute(
            "UPDATE comment_report SET settled_by = $2 WHERE comment_id = $1 AND settled_by IS NULL", [comment, event])
    }

    /// The decision was taken back: what it settled is open again.
    public static func reopen(settledBy event: String, in connection: any Connection) throws {
        try connection.execute("UPDATE comment_report SET settled_by = NULL WHERE settled_by = $1", [event])
    }
}
