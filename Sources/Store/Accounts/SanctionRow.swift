/// What holds, or held, against an account.
public struct SanctionRow: Sendable, Hashable {
    public var id: String
    public var accountID: String
    public var kind: String
    public var rule: String
    public var reason: String
    public var beginsAt: Int
    public var until: Int?
    public var liftedAt: Int?

    public init(
        id: String, accountID: String, kind: String, rule: String, reason: String, beginsAt: Int, until: Int?,
        liftedAt: Int? = nil
    ) {
        self.id = id
        self.accountID = accountID
        self.kind = kind
        self.rule = rule
        self.reason = reason
        self.beginsAt = beginsAt
        self.until = until
        self.liftedAt = liftedAt
    }

    init(_ row: Row) throws {
        id = try row.text("id")
        accountID = try row.text("account_id")
        kind = try row.text("kind")
        rule = try row.text("rule")
        reason = try row.text("reason")
        beginsAt = try row.int("begins_at")
        until = try row.optionalInt("until")
        liftedAt = try row.optionalInt("lifted_at")
    }

    private static let select =
        "SELECT id, account_id, kind, rule, reason, begins_at, until, lifted_at FROM sanction"

    public static func find(id: String, in connection: any Connection) throws -> SanctionRow? {
        try connection.row("\(select) WHERE id = $1", [id]).map(SanctionRow.init)
    }

    /// All that an account was ever given, the newest first.
    public static func all(of account: String, in connection: any Connection) throws -> [SanctionRow] {
        try connection.rows("\(select) WHERE account_id = $1 ORDER BY begins_at DESC, id DESC", [account])
            .map(SanctionRow.init)
    }

    public func insert(by editor: String?, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO sanction (id, account_id, kind, rule, reason, begins_at, until, imposed_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [id, accountID, kind, rule, reason, beginsAt, until, editor]
        )
    }

    /// Takes it back; false where that was done before.
    public static func lift(id: String, by editor: String?, at now: Int, in connection: any Connection) throws -> Bool {
        try connection.execute(
            "UPDATE sanction SET lifted_at = $2, lifted_by = $3 WHERE id = $1 AND lifted_at IS NULL", [id, now, editor]
        ) == 1
    }
}
