/// Notices as they are read on a page, whether or not they were mailed.
extension NoticeRow {
    /// How many that were not read are looked at to count those that hold: what is taken out by the thousand costs no
    /// page more than that.
    private static let countedAmong = 1_000

    /// That a notice is not for the desk alone, or the desk asks: `1` in the place.
    private static func isFor(_ place: String) -> String {
        "(\(place) = 1 OR notice.kind NOT IN ('waiting', 'webhook', 'hook'))"
    }

    /// What an account was told last and still holds, the newest first, with when it was read.
    /// - Parameter isDesk: whether what only the desk is told is among it.
    public static func latest(
        of account: String, isDesk: Bool, limit: Int, in connection: any Connection
    ) throws -> [(notice: NoticeRow, readAt: Int?)] {
        try connection.rows(
            """
            SELECT id, account_id, kind, object, at, read_at FROM notice
            WHERE account_id = $1 AND \(isFor("$2")) AND \(holds) ORDER BY at DESC, id DESC LIMIT $3
            """,
            [account, isDesk, limit]
        ).map { (try NoticeRow($0), try $0.optionalInt("read_at")) }
    }

    /// How much an account has not read that still holds, up to a limit.
    public static func unread(
        of account: String, isDesk: Bool, limit: Int, in connection: any Connection
    ) throws -> Int {
        try connection.row(
            """
            SELECT count(*) AS number FROM (
                SELECT notice.id FROM (
                    SELECT id, account_id, kind, object FROM notice WHERE account_id = $1 AND read_at IS NULL
                    ORDER BY at DESC, id DESC LIMIT \(countedAmong)
                ) AS notice WHERE \(isFor("$2")) AND \(holds) LIMIT $3
            ) AS counted
            """,
            [account, isDesk, limit])?.int("number") ?? 0
    }

    /// The newest that an account has not read, whether or not it still holds: whoever has read the page has read that
    /// far.
    public static func newestUnread(of account: String, isDesk: Bool, in connection: any Connection) throws -> String? {
        try connection.row(
            """
            SELECT id FROM notice WHERE account_id = $1 AND read_at IS NULL AND \(isFor("$2"))
            ORDER BY at DESC, id DESC LIMIT 1
            """,
            [account, isDesk])?.text("id")
    }

    /// An account has read a notice of its own, and whatever it was told before: that is not mailed any more.
    /// - Returns: false where it has no such notice.
    public static func read(
        upTo id: String, of account: String, isDesk: Bool, at now: Int, in connection: any Connection
    ) throws -> Bool {
        guard
            try connection.row(
                "SELECT 1 AS found FROM notice WHERE id = $1 AND account_id = $2 AND \(isFor("$3"))",
                [id, account, isDesk]) != nil
        else { return false }
        try connection.execute(
            """
            UPDATE notice SET read_at = $3, settled_at = coalesce(settled_at, $3)
            WHERE account_id = $1 AND read_at IS NULL AND id <= $2 AND \(isFor("$4"))
            """,
            [account, id, now, isDesk])
        return true
    }

    init(_ row: Row) throws {
        self.init(
            id: try row.text("id"), accountID: try row.text("account_id"), kind: try row.text("kind"),
            object: try row.text("object"), at: try row.int("at"))
    }
}
