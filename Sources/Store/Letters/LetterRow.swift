/// A letter that a reader wrote to the newsroom, and what became of it.
public struct LetterRow: Sendable, Hashable {
    public var id: String
    public var accountID: String
    public var author: String?
    public var articleID: String?
    public var body: String
    public var at: Int
    public var settledAt: Int?
    /// What the newsroom answered; empty where it did not.
    public var answer: String

    init(_ row: Row) throws {
        id = try row.text("id")
        accountID = try row.text("account_id")
        author = try row.optionalText("name")
        articleID = try row.optionalText("article_id")
        body = try row.text("body")
        at = try row.int("at")
        settledAt = try row.optionalInt("settled_at")
        answer = try row.text("answer")
    }

    private static let select = """
        SELECT letter.id, letter.account_id, letter.article_id, letter.body, letter.at, letter.settled_at, letter.answer,
            account.name
        FROM letter JOIN account ON account.id = letter.account_id
        """

    public static func find(id: String, in connection: any Connection) throws -> LetterRow? {
        try connection.row("\(select) WHERE letter.id = $1", [id]).map(LetterRow.init)
    }

    /// What waits for the desk, the oldest first.
    public static func open(limit: Int, in connection: any Connection) throws -> [LetterRow] {
        try connection.rows(
            "\(select) WHERE letter.settled_at IS NULL ORDER BY letter.at, letter.id LIMIT $1", [limit]
        ).map(LetterRow.init)
    }

    public static func countOpen(in connection: any Connection) throws -> Int {
        try connection.row("SELECT count(*) AS number FROM letter WHERE settled_at IS NULL", [])?.int("number") ?? 0
    }

    /// What somebody wrote, the newest first.
    public static func all(by account: String, limit: Int, in connection: any Connection) throws -> [LetterRow] {
        try connection.rows(
            "\(select) WHERE letter.account_id = $1 ORDER BY letter.at DESC, letter.id DESC LIMIT $2", [account, limit]
        ).map(LetterRow.init)
    }

    public static func insert(
        id: String, account: String, article: String?, body: String, at now: Int, in connection: any Connection
    ) throws {
        try connection.execute(
            "INSERT INTO letter (id, account_id, article_id, body, at) VALUES ($1, $2, $3, $4, $5)",
            [id, account, article, body, now])
    }

    /// Answers it, or puts it aside without an answer; false where that was done before.
    public static func settle(
        id: String, answer: String, by editor: String, at now: Int, in connection: any Connection
    ) throws -> Bool {
        try connection.execute(
            "UPDATE letter SET settled_at = $2, settled_by = $3, answer = $4 WHERE id = $1 AND settled_at IS NULL",
            [id, now, editor, answer]
        ) == 1
    }
}
