/// Notices as they are read on a page, whether or not they were mailed.
extension NoticeRow {
    /// What an account was told last, the newest first, with when it was read.
    public static func latest(
        of account: String, limit: Int, in connection: any Connection
    ) throws -> [(notice: NoticeRow, readAt: Int?)] {
        try connection.rows(
            """
            SELECT id, account_id, kind, object, at, read_at FROM notice
            WHERE account_id = $1 ORDER BY at DESC, id DESC LIMIT $2
            """,
            [account, limit]
        ).map { (try NoticeRow($0), try $0.optionalInt("read_at")) }
    }

    /// What an account has not read, the newest first.
    public static func unread(
        of account: String, limit: Int, in connection: any Connection
    ) throws -> [NoticeRow] {
        try connection.rows(
            """
            SELECT id, account_id, kind, object, at FROM notice
            WHERE account_id = $1 AND read_at IS NULL ORDER BY at DESC, id DESC LIMIT $2
            """,
            [account, limit]
        ).map(NoticeRow.init)
    }

    /// An account has read a notice, and whatever it was told before.
    public static func read(
        upTo id: String, of account: String, at now: Int, in connection: any Connection
    ) throws {
        try connection.execute(
            "UPDATE notice SET read_at = $3 WHERE account_id = $1 AND read_at IS NULL AND id <= $2",
            [account, id, now])
    }

    init(_ row: Row) throws {
        self.init(
            id: try row.text("id"), accountID: try row.text("account_id"), kind: try row.text("kind"),
            object: try row.text("object"), at: try row.int("at"))
    }
}
