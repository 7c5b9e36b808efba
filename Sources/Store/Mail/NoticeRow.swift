/// Something that somebody is to be told, by mail and on a page of their own.
public struct NoticeRow: Sendable, Hashable {
    public var id: String
    public var accountID: String
    public var kind: String
    /// The comment, decision, sanction, appeal or letter that it is about.
    public var object: String
    public var at: Int

    public init(id: String, accountID: String, kind: String, object: String, at: Int) {
        self.id = id
        self.accountID = accountID
        self.kind = kind
        self.object = object
        self.at = at
    }

    /// Notes it down, once for each thing however often it comes about.
    /// - Parameter due: when it is mailed; nothing where it is for the page alone, and settled as it comes about.
    public func insert(due: Int?, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO notice (id, account_id, kind, object, at, due_at, settled_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (account_id, kind, object) DO NOTHING
            """,
            [id, accountID, kind, object, at, due ?? at, due == nil ? at : nil])
    }

    /// Accounts that have something due, the longest waiting first.
    public static func dueAccounts(at now: Int, limit: Int, in connection: any Connection) throws -> [String] {
        try connection.rows(
            """
            SELECT account_id, min(due_at) AS first FROM notice WHERE settled_at IS NULL AND due_at <= $1
            GROUP BY account_id ORDER BY first, account_id LIMIT $2
            """,
            [now, limit]
        ).map { try $0.text("account_id") }
    }

    /// What is due to an account, in the order in which it came about.
    public static func due(
        to account: String, at now: Int, limit: Int, in connection: any Connection
    ) throws -> [NoticeRow] {
        try connection.rows(
            """
            SELECT id, account_id, kind, object, at FROM notice
            WHERE account_id = $1 AND settled_at IS NULL AND due_at <= $2 ORDER BY at, id LIMIT $3
            """,
            [account, now, limit]
        ).map(NoticeRow.init)
    }

    /// It was told, or there was nothing to tell any more.
    public static func settle(id: String, at now: Int, in connection: any Connection) throws {
        try connection.execute("UPDATE notice SET settled_at = $2 WHERE id = $1 AND settled_at IS NULL", [id, now])
    }

    /// A comment waits no more: whoever was told that it does need not look.
    public static func settle(waiting comment: String, at now: Int, in connection: any Connection) throws {
        try connection.execute(
            """
            UPDATE notice SET settled_at = coalesce(settled_at, $2), read_at = coalesce(read_at, $2)
            WHERE object = $1 AND kind = 'waiting'
            """,
            [comment, now])
    }

    /// Forgets that a comment waited once, so that it can be told anew.
    public static func forget(waiting comment: String, in connection: any Connection) throws {
        try connection.execute(
            """
            DELETE FROM notice
            WHERE object = $1 AND kind = 'waiting' AND settled_at IS NOT NULL AND read_at IS NOT NULL
            """,
            [comment])
    }

    /// Forgets what was neither mailed yet nor read of something that was taken back; false where there was nothing, or
    /// somebody knows of it. What is for the page alone is settled as it comes about.
    public static func withdraw(object: String, in connection: any Connection) throws -> Bool {
        try connection.execute(
            "DELETE FROM notice WHERE object = $1 AND read_at IS NULL AND (settled_at IS NULL OR settled_at = at)",
            [object]) > 0
    }

    /// Forgets what was told before that time.
    public static func prune(before time: Int, in connection: any Connection) throws {
        try connection.execute("DELETE FROM notice WHERE settled_at < $1", [time])
    }
}
