/// A comment as stored, with its author's public name.
public struct CommentRow: Sendable, Hashable {
    public var id: String
    public var articleID: String
    public var parentID: String?
    public var accountID: String
    public var authorName: String?
    public var authorRole: String
    public var body: String
    public var createdAt: Int
    public var removedAt: Int?
    public var removedReason: String?

    init(_ row: Row) throws {
        id = try row.text("id")
        articleID = try row.text("article_id")
        parentID = try row.optionalText("parent_id")
        accountID = try row.text("account_id")
        authorName = try row.optionalText("name")
        authorRole = try row.text("role")
        body = try row.text("body")
        createdAt = try row.int("created_at")
        removedAt = try row.optionalInt("removed_at")
        removedReason = try row.optionalText("removed_reason")
    }

    private static let select = """
        SELECT comment.id, comment.article_id, comment.parent_id, comment.account_id, comment.body, comment.created_at,
            comment.removed_at, comment.removed_reason, account.name, account.role
        FROM comment JOIN account ON account.id = comment.account_id
        """

    /// An article's newest comments, at most `limit`, the oldest of them first.
    public static func all(of article: String, limit: Int = 10_000, in connection: any Connection) throws
        -> [CommentRow]
    {
        try connection.rows(
            "\(select) WHERE comment.article_id = $1 ORDER BY comment.created_at DESC, comment.id DESC LIMIT $2",
            [article, limit]
        ).map(CommentRow.init).reversed()
    }

    /// An account's comments, newest first.
    public static func all(by account: String, limit: Int, in connection: any Connection) throws -> [CommentRow] {
        try connection.rows(
            "\(select) WHERE comment.account_id = $1 ORDER BY comment.created_at DESC, comment.id DESC LIMIT $2",
            [account, limit]
        ).map(CommentRow.init)
    }

    /// The articles beneath which an account has commented.
    public static func articles(by account: String, in connection: any Connection) throws -> [String] {
        try connection.rows("SELECT DISTINCT article_id FROM comment WHERE account_id = $1", [account])
            .map { try $0.text("article_id") }
    }

    public static func find(id: String, in connection: any Connection) throws -> CommentRow? {
        try connection.row("\(select) WHERE comment.id = $1", [id]).map(CommentRow.init)
    }

    public static func insert(
        id: String, article: String, parent: String?, account: String, body: String, at now: Int,
        in connection: any Connection
    ) throws {
        try connection.execute(
            "INSERT INTO comment (id, article_id, parent_id, account_id, body, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
            [id, article, parent, account, body, now]
        )
    }

    /// Takes the words away and leaves the place; false where that was done before.
    public static func remove(
        id: String, by account: String, reason: String, at now: Int, in connection: any Connection
    ) throws -> Bool {
        try connection.execute(
            """
            UPDATE comment SET body = '', removed_at = $2, removed_by = $3, removed_reason = $4
            WHERE id = $1 AND removed_at IS NULL
            """,
            [id, now, account, reason]
        ) == 1
    }
}
