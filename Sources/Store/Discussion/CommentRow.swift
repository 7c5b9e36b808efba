/// A comment as stored, with its author's public name.
public struct CommentRow: Sendable, Hashable {
    public var id: String
    public var threadID: String
    public var parentID: String?
    public var accountID: String
    public var authorName: String?
    public var authorRole: String
    /// What the desk says of its author, one badge a line.
    public var authorBadges: String
    public var kind: String
    public var state: String
    public var body: String
    public var version: Int
    public var createdAt: Int
    public var editedAt: Int?
    /// The house rule and the reason of the last decision against it.
    public var rule: String?
    public var reason: String?
    /// When the desk picked it; nothing where it did not.
    public var pickedAt: Int?
    /// What its author gives what the discussion is about, 1 to 5.
    public var rating: Int?

    init(_ row: Row) throws {
        id = try row.text("id")
        threadID = try row.text("thread_id")
        parentID = try row.optionalText("parent_id")
        accountID = try row.text("account_id")
        authorName = try row.optionalText("name")
        authorRole = try row.text("role")
        authorBadges = try row.text("badges")
        kind = try row.text("kind")
        state = try row.text("state")
        body = try row.text("body")
        version = try row.int("version")
        createdAt = try row.int("created_at")
        editedAt = try row.optionalInt("edited_at")
        rule = try row.optionalText("rule")
        reason = try row.optionalText("reason")
        pickedAt = try row.optionalInt("picked_at")
        rating = try row.optionalInt("rating")
    }

    static let select = """
        SELECT comment.id, comment.thread_id, comment.parent_id, comment.account_id, comment.kind, comment.state, comment.body,
            comment.version, comment.created_at, comment.edited_at, comment.rule, comment.reason, comment.picked_at,
            comment.rating,
            account.name, account.role, account.badges
        FROM comment JOIN account ON account.id = comment.account_id
        """
}

extension CommentRow {
    /// An account's comments, newest first.
    public static func all(
        by account: String, limit: Int, before comment: String? = nil, in connection: any Connection
    ) throws -> [CommentRow] {
        try connection.rows(
            """
            \(select) WHERE comment.account_id = $1 AND \(isBefore("$3"))
            ORDER BY comment.created_at DESC, comment.id DESC LIMIT $2
            """,
            [account, limit, comment ?? ""]
        ).map(CommentRow.init)
    }

    /// What is public and answers somebody's comments or names them, newest first.
    public static func all(
        to account: String, limit: Int, before comment: String? = nil, in connection: any Connection
    ) throws -> [CommentRow] {
        try connection.rows(
            """
            \(select) WHERE comment.state = 'published' AND comment.account_id <> $1
                AND comment.id IN (
                    SELECT answer.id FROM comment AS answer JOIN comment AS answered ON answered.id = answer.parent_id
                    WHERE answered.account_id = $1
                    UNION SELECT comment_id FROM comment_mention WHERE account_id = $1
                ) AND \(isBefore("$3"))
            ORDER BY comment.created_at DESC, comment.id DESC LIMIT $2
            """,
            [account, limit, comment ?? ""]
        ).map(CommentRow.init)
    }

    /// The articles beneath which an account has commented.
    public static func articles(by account: String, in connection: any Connection) throws -> [String] {
        try connection.rows("SELECT DISTINCT thread_id FROM comment WHERE account_id = $1", [account])
            .map { try $0.text("thread_id") }
    }

    public static func find(id: String, in connection: any Connection) throws -> CommentRow? {
        try connection.row("\(select) WHERE comment.id = $1", [id]).map(CommentRow.init)
    }

    /// How many of an account's comments are public.
    public static func published(by account: String, in connection: any Connection) throws -> Int {
        try connection.row(
            "SELECT count(*) AS number FROM comment WHERE account_id = $1 AND state = 'published'", [account])?
            .int("number") ?? 0
    }

    /// The names of those who have spoken in a thread, by account.
    public static func speakers(in thread: String, in connection: any Connection) throws -> [(
        account: String, name: String
    )] {
        try connection.rows(
            """
            SELECT DISTINCT account.id, account.name FROM comment JOIN account ON account.id = comment.account_id
            WHERE comment.thread_id = $1 AND comment.state = 'published' AND account.name IS NOT NULL ORDER BY account.id
            """,
            [thread]
        ).map { (try $0.text("id"), try $0.text("name")) }
    }
}

/// What somebody wrote lately.
public struct EarlierCommentRow: Sendable {
    public var threadID: String
    public var body: String

    /// An account's comments since a time that were not taken back, one left out, the newest first.
    public static func all(
        by account: String, since time: Int, but comment: String?, limit: Int, in connection: any Connection
    ) throws -> [EarlierCommentRow] {
        try connection.rows(
            """
            SELECT thread_id, body FROM comment
            WHERE account_id = $1 AND created_at > $2 AND id <> $3 AND body <> '' ORDER BY created_at DESC LIMIT $4
            """,
            [account, time, comment ?? "", limit]
        ).map { EarlierCommentRow(threadID: try $0.text("thread_id"), body: try $0.text("body")) }
    }
}
