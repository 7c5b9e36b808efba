/// What the newsroom corrected in an article, for everybody to see.
public struct CorrectionRow: Sendable, Hashable {
    public var id: String
    public var articleID: String
    /// The comment that asked for it.
    public var commentID: String?
    public var at: Int
    public var note: String
    /// The words that were wrong.
    public var quote: String?
    /// Whether what these words claim was taken out of the record.
    public var withdraws: Bool

    public init(
        id: String, articleID: String, commentID: String?, at: Int, note: String, quote: String?, withdraws: Bool
    ) {
        self.id = id
        self.articleID = articleID
        self.commentID = commentID
        self.at = at
        self.note = note
        self.quote = quote
        self.withdraws = withdraws
    }

    init(_ row: Row) throws {
        id = try row.text("id")
        articleID = try row.text("article_id")
        commentID = try row.optionalText("comment_id")
        at = try row.int("at")
        note = try row.text("note")
        quote = try row.optionalText("quote")
        withdraws = try row.bool("withdraws")
    }

    private static let select = "SELECT id, article_id, comment_id, at, note, quote, withdraws FROM correction"

    /// What was corrected in an article, the newest first.
    public static func all(ofArticle article: String, in connection: any Connection) throws -> [CorrectionRow] {
        try connection.rows("\(select) WHERE article_id = $1 ORDER BY at DESC, id DESC", [article])
            .map(CorrectionRow.init)
    }

    /// What was corrected last, the newest first.
    public static func latest(limit: Int, in connection: any Connection) throws -> [CorrectionRow] {
        try connection.rows("\(select) ORDER BY at DESC, id DESC LIMIT $1", [limit]).map(CorrectionRow.init)
    }

    /// Writes it down; false where the comment was corrected after before.
    public func insert(by editor: String, in connection: any Connection) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO correction (id, article_id, comment_id, at, made_by, note, quote, withdraws)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING
            """,
            [id, articleID, commentID, at, editor, note, quote, withdraws]
        ) == 1
    }
}
