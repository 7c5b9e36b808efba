/// What was done, by whom, to what, and why.
public struct AuditRow: Sendable, Hashable {
    public var at: Int
    public var actor: String?
    public var verb: String
    public var object: String
    public var reason: String?

    /// What was done last, the newest first.
    public static func latest(limit: Int, in connection: any Connection) throws -> [AuditRow] {
        try connection.rows(
            """
            SELECT audit.at, audit.verb, audit.object, audit.reason, account.name FROM audit
            LEFT JOIN account ON account.id = audit.account_id ORDER BY audit.at DESC, audit.id DESC LIMIT $1
            """,
            [limit]
        ).map { row in
            AuditRow(
                at: try row.int("at"), actor: try row.optionalText("name"), verb: try row.text("verb"),
                object: try row.text("object"), reason: try row.optionalText("reason"))
        }
    }

    public static func insert(
        id: String, at now: Int, account: String?, verb: String, object: String, reason: String? = nil,
        in connection: any Connection
    ) throws {
        try connection.execute(
            "INSERT INTO audit (id, at, account_id, verb, object, reason) VALUES ($1, $2, $3, $4, $5, $6)",
            [id, now, account, verb, object, reason]
        )
    }
}
