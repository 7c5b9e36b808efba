/// A change of a comment's state: who or what made it, when, under which rule and why.
public struct ModerationEventRow: Sendable, Hashable {
    public var id: String
    public var commentID: String
    public var at: Int
    /// Nobody where a check did it.
    public var actorID: String?
    public var action: String
    public var fromState: String?
    public var toState: String
    /// What the checks found, as JSON.
    public var findings: String
    public var rule: String?
    public var reason: String?
    /// What was done together bears one name.
    public var batch: String?
    /// The event that this one takes back.
    public var undoes: String?

    public init(
        id: String, commentID: String, at: Int, actorID: String?, action: String, fromState: String?, toState: String,
        findings: String = "[]", rule: String? = nil, reason: String? = nil, batch: String? = nil,
        undoes: String? = nil
    ) {
        self.id = id
        self.commentID = commentID
        self.at = at
        self.actorID = actorID
        self.action = action
        self.fromState = fromState
        self.toState = toState
        self.findings = findings
        self.rule = rule
        self.reason = reason
        self.batch = batch
        self.undoes = undoes
    }

    init(_ row: Row) throws {
        id = try row.text("id")
        commentID = try row.text("comment_id")
        at = try row.int("at")
        actorID = try row.optionalText("actor_id")
        action = try row.text("action")
        fromState = try row.optionalText("from_state")
        toState = try row.text("to_state")
        findings = try row.text("findings")
        rule = try row.optionalText("rule")
        reason = try row.optionalText("reason")
        batch = try row.optionalText("batch")
        undoes = try row.optionalText("undoes")
    }

    private static let select = """
        SELECT id, comment_id, at, actor_id, action, from_state, to_state, findings, rule, reason, batch, undoes
        FROM moderation_event
        """

    /// A comment's events, the oldest first.
    public static func all(of comment: String, in connection: any Connection) throws -> [ModerationEventRow] {
        try connection.rows("\(select) WHERE comment_id = $1 ORDER BY id", [comment]).map(ModerationEventRow.init)
    }

    public static func find(id: String, in connection: any Connection) throws -> ModerationEventRow? {
        try connection.row("\(select) WHERE id = $1", [id]).map(ModerationEventRow.init)
    }

    /// The events of a batch that were not taken back.
    public static func all(inBatch batch: String, in connection: any Connection) throws -> [ModerationEventRow] {
        try connection.rows(
            """
            \(select) WHERE batch = $1
                AND NOT EXISTS (SELECT 1 FROM moderation_event AS later WHERE later.undoes = moderation_event.id)
            ORDER BY id DESC
            """,
            [batch]
        ).map(ModerationEventRow.init)
    }

    /// The comments that were moved in a batch.
    public static func comments(inBatch batch: String, in connection: any Connection) throws -> [String] {
        try connection.rows(
            "SELECT comment_id FROM moderation_event WHERE batch = $1 AND undoes IS NULL ORDER BY id", [batch]
        ).map { try $0.text("comment_id") }
    }

    /// How many comments of a batch would go back: those of which nothing was decided since.
    public static func countUndoable(inBatch batch: String, in connection: any Connection) throws -> Int {
        try connection.row(
            """
            SELECT count(*) AS number FROM moderation_event AS event JOIN comment ON comment.id = event.comment_id
            WHERE event.batch = $1 AND event.undoes IS NULL AND event.from_state IS NOT NULL
                AND comment.state = event.to_state
                AND NOT EXISTS (
                    SELECT 1 FROM moderation_event AS later
                    WHERE later.comment_id = event.comment_id AND later.id > event.id AND later.action <> 'edit'
                )
            """,
            [batch]
        )?.int("number") ?? 0
    }

    public func insert(in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO moderation_event
                (id, comment_id, at, actor_id, action, from_state, to_state, findings, rule, reason, batch, undoes)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            [id, commentID, at, actorID, action, fromState, toState, findings, rule, reason, batch, undoes])
    }
}
