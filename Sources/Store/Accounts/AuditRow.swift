/// What was done, by whom, to what, and why.
public struct AuditRow: Sendable, Hashable {
    public var id: String
    public var at: Int
    /// Who did it; nobody where the program did.
    public var actorID: String?
    public var actor: String?
    public var verb: String
    public var object: String
    public var reason: String?

    private init(_ row: Row) throws {
        id = try row.text("id")
        at = try row.int("at")
        actorID = try row.optionalText("account_id")
        actor = try row.optionalText("name")
        verb = try row.text("verb")
        object = try row.text("object")
        reason = try row.optionalText("reason")
    }

    /// Which entries are asked for.
    public struct Filter: Sendable, Hashable {
        /// How the verbs begin that are asked for; nothing for all.
        public var verbs: [String]?
        public var actor: String?
        /// What it was done to.
        public var object: String?

        public init(verbs: [String]? = nil, actor: String? = nil, object: String? = nil) {
            self.verbs = verbs
            self.actor = actor
            self.object = object
        }
    }

    /// What was done last, the newest first.
    /// - Parameter before: begins after that entry.
    public static func latest(
        _ filter: Filter = Filter(), before: String? = nil, limit: Int, in connection: any Connection
    ) throws -> [AuditRow] {
        var conditions = ["($1 = '' OR audit.id < $1)", "($2 = '' OR audit.account_id = $2)"]
        conditions.append("($3 = '' OR audit.object = $3)")
        var values: [any SQLConvertible] = [before ?? "", filter.actor ?? "", filter.object ?? "", limit]
        if let verbs = filter.verbs {
            // A verb that tells more than itself does so after a space.
            conditions.append(
                "("
                    + verbs.map { verb in
                        values.append(verb)
                        let place = "$\(values.count)"
                        return "audit.verb = \(place) OR substr(audit.verb, 1, length(\(place)) + 1) = \(place) || ' '"
                    }.joined(separator: " OR ") + ")")
        }
        return try connection.rows(
            """
            SELECT audit.id, audit.at, audit.account_id, audit.verb, audit.object, audit.reason, account.name FROM audit
            LEFT JOIN account ON account.id = audit.account_id
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY audit.id DESC LIMIT $4
            """,
            values
        ).map(AuditRow.init)
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
