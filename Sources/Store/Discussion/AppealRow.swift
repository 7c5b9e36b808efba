/// What somebody asks to be looked at again: a decision on a comment, or a sanction.
public struct AppealRow: Sendable, Hashable {
    public var id: String
    public var accountID: String
    public var eventID: String?
    public var sanctionID: String?
    public var words: String
    public var at: Int
    public var decidedAt: Int?
    public var isGranted: Bool?
    public var answer: String

    init(_ row: Row) throws {
        id = try row.text("id")
        accountID = try row.text("account_id")
        eventID = try row.optionalText("event_id")
        sanctionID = try row.optionalText("sanction_id")
        words = try row.text("words")
        at = try row.int("at")
        decidedAt = try row.optionalInt("decided_at")
        isGranted = try row.optionalInt("is_granted").map { $0 == 1 }
        answer = try row.text("answer")
    }

    private static let select =
        "SELECT id, account_id, event_id, sanction_id, words, at, decided_at, is_granted, answer FROM appeal"

    public static func find(id: String, in connection: any Connection) throws -> AppealRow? {
        try connection.row("\(select) WHERE id = $1", [id]).map(AppealRow.init)
    }

    /// What waits, the oldest first.
    public static func open(limit: Int, in connection: any Connection) throws -> [AppealRow] {
        try connection.rows("\(select) WHERE decided_at IS NULL ORDER BY at, id LIMIT $1", [limit]).map(AppealRow.init)
    }

    public static func countOpen(in connection: any Connection) throws -> Int {
        try connection.row("SELECT count(*) AS number FROM appeal WHERE decided_at IS NULL", [])?.int("number") ?? 0
    }

    /// What an account has asked, the newest first.
    public static func all(by account: String, in connection: any Connection) throws -> [AppealRow] {
        try connection.rows("\(select) WHERE account_id = $1 ORDER BY at DESC, id DESC", [account]).map(AppealRow.init)
    }

    /// Asks for another look; false where that was asked before of the same decision.
    public static func insert(
        id: String, account: String, event: String?, sanction: String?, words: String, at now: Int,
        in connection: any Connection
    ) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO appeal (id, account_id, event_id, sanction_id, words, at) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT DO NOTHING
            """,
            [id, account, event, sanction, words, now]
        ) == 1
    }

    /// Decides it; false where that was done before.
    public static func decide(
        id: String, isGranted: Bool, answer: String, by editor: String, at now: Int, in connection: any Connection
    ) throws -> Bool {
        try connection.execute(
            """
            UPDATE appeal SET decided_at = $2, decided_by = $3, is_granted = $4, answer = $5
            WHERE id = $1 AND decided_at IS NULL
            """,
            [id, now, editor, isGranted, answer]
        ) == 1
    }
}
