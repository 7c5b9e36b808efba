/// What the place of a comment in its thread depends on, without its words.
public struct CommentOutlineRow: Sendable, Hashable {
    public var id: String
    public var parentID: String?
    public var accountID: String
    public var state: String
    public var createdAt: Int
    public var isPicked: Bool

    init(_ row: Row) throws {
        id = try row.text("id")
        parentID = try row.optionalText("parent_id")
        accountID = try row.text("account_id")
        state = try row.text("state")
        createdAt = try row.int("created_at")
        isPicked = try row.optionalInt("picked_at") != nil
    }

    private static let columns =
        "comment.id, comment.parent_id, comment.account_id, comment.state, comment.created_at, comment.picked_at"

    /// A thread's newest comments, at most `limit`: what is public or was, and what of the viewer's own is not.
    public static func all(
        of thread: String, viewer: String?, limit: Int, in connection: any Connection
    ) throws -> [CommentOutlineRow] {
        try connection.rows(
            """
            SELECT \(columns) FROM comment WHERE comment.thread_id = $1 AND \(CommentRow.isSeen(by: "$2"))
            ORDER BY comment.created_at DESC, comment.id DESC LIMIT $3
            """,
            [thread, viewer ?? "", limit]
        ).map(CommentOutlineRow.init)
    }

    /// A comment and what stands under it, the oldest first, so that the comment itself is always among them.
    public static func conversation(
        from comment: String, viewer: String?, limit: Int, in connection: any Connection
    ) throws -> [CommentOutlineRow] {
        try connection.rows(
            """
            WITH RECURSIVE part (id) AS (
                SELECT id FROM comment WHERE id = $1
                UNION SELECT answer.id FROM comment AS answer JOIN part ON answer.parent_id = part.id
            )
            SELECT \(columns) FROM part JOIN comment ON comment.id = part.id WHERE \(CommentRow.isSeen(by: "$2"))
            ORDER BY comment.created_at, comment.id LIMIT $3
            """,
            [comment, viewer ?? "", limit]
        ).map(CommentOutlineRow.init)
    }
}

extension CommentRow {
    /// That a comment is public or was, or that it is the own one of the account that the place names.
    static func isSeen(by place: String) -> String {
        "(comment.state IN ('published', 'removed', 'withdrawn') OR comment.account_id = \(place))"
    }

    /// Those of some comments that a viewer may see, in any order.
    public static func all(
        _ ids: [String], viewer: String?, in connection: any Connection
    ) throws -> [CommentRow] {
        try connection.rows(forEach: ids, [viewer ?? ""]) { list in
            "\(select) WHERE comment.id IN (\(list)) AND \(isSeen(by: "$1"))"
        }.map(CommentRow.init)
    }

    /// The names that some comments hold, as they are typed, by comment.
    public static func mentions(in ids: [String], _ connection: any Connection) throws -> [String: [String]] {
        try connection.rows(forEach: ids) { list in
            "SELECT comment_id, typed FROM comment_mention WHERE comment_id IN (\(list)) ORDER BY comment_id, account_id"
        }.reduce(into: [:]) { found, row in
            found[try row.text("comment_id"), default: []].append(try row.text("typed"))
        }
    }

    /// Which of some comments somebody of the newsroom or of their publication has answered in public, and which an
    /// expert; nobody answers themselves.
    public static func answered(
        _ ids: [String], in connection: any Connection
    ) throws -> (byStaff: Set<String>, byExperts: Set<String>) {
        let rows = try connection.rows(forEach: ids) { list in
            """
            SELECT answer.parent_id,
                max(CASE WHEN account.role <> 'reader' OR own.account_id IS NOT NULL THEN 1 ELSE 0 END) AS by_staff,
                max(account.is_expert) AS by_expert
            FROM comment AS answer JOIN account ON account.id = answer.account_id
                JOIN comment AS asked ON asked.id = answer.parent_id AND asked.account_id <> answer.account_id
                JOIN thread ON thread.id = answer.thread_id
                LEFT JOIN publication_staff AS own
                    ON own.publication_id = thread.publication_id AND own.account_id = answer.account_id
            WHERE answer.parent_id IN (\(list)) AND answer.state = 'published' GROUP BY answer.parent_id
            """
        }
        let found = try rows.map {
            (id: try $0.text("parent_id"), staff: try $0.bool("by_staff"), expert: try $0.bool("by_expert"))
        }
        return (Set(found.filter(\.staff).map(\.id)), Set(found.filter(\.expert).map(\.id)))
    }

    /// How many steps above a comment stand, counted to a limit.
    public static func depth(of id: String, limit: Int, in connection: any Connection) throws -> Int {
        try connection.row(
            """
            WITH RECURSIVE above (id, step) AS (
                SELECT parent_id, 1 FROM comment WHERE id = $1 AND parent_id IS NOT NULL
                UNION ALL
                SELECT comment.parent_id, step + 1 FROM comment JOIN above ON comment.id = above.id
                WHERE comment.parent_id IS NOT NULL AND step < $2
            )
            SELECT coalesce(max(step), 0) AS depth FROM above
            """,
            [id, limit])?.int("depth") ?? 0
    }
}
