/// The words of an article at which a comment points.
public struct CommentTargetRow: Sendable, Hashable {
    /// The article's version in which they stand.
    public var version: Int
    public var begins: Int
    public var ends: Int
    public var quote: String
    /// The entry of the record that they support, by its mention; nothing where it points at a sentence.
    public var mention: String?

    public init(version: Int, begins: Int, ends: Int, quote: String, mention: String?) {
        self.version = version
        self.begins = begins
        self.ends = ends
        self.quote = quote
        self.mention = mention
    }

    init(_ row: Row) throws {
        version = try row.int("version")
        begins = try row.int("begins")
        ends = try row.int("ends")
        quote = try row.text("quote")
        mention = try row.optionalText("mention")
    }

    public static func find(comment: String, in connection: any Connection) throws -> CommentTargetRow? {
        try connection.row(
            "SELECT version, begins, ends, quote, mention FROM comment_target WHERE comment_id = $1", [comment]
        ).map(CommentTargetRow.init)
    }

    /// At what some comments point, by comment.
    public static func all(of ids: [String], in connection: any Connection) throws -> [String: CommentTargetRow] {
        try connection.rows(forEach: ids) { list in
            "SELECT comment_id, version, begins, ends, quote, mention FROM comment_target WHERE comment_id IN (\(list))"
        }.reduce(into: [:]) { $0[try $1.text("comment_id")] = try CommentTargetRow($1) }
    }

    public func insert(comment: String, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO comment_target (comment_id, version, begins, ends, quote, mention)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [comment, version, begins, ends, quote, mention])
    }
}
