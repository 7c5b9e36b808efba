/// A program that is asked about a comment before it is public.
public struct ModerationHookRow: Sendable, Hashable {
    public var id: String
    /// The publication on whose threads it is asked; nothing for all that have none of their own.
    public var publicationID: String?
    public var address: String
    /// The secret with which questions are signed, sealed.
    public var secret: [UInt8]
    public var createdAt: Int

    public init(id: String, publicationID: String?, address: String, secret: [UInt8], createdAt: Int) {
        self.id = id
        self.publicationID = publicationID
        self.address = address
        self.secret = secret
        self.createdAt = createdAt
    }

    init(_ row: Row) throws {
        id = try row.text("id")
        publicationID = try row.optionalText("publication_id")
        address = try row.text("address")
        secret = try row.blob("secret")
        createdAt = try row.int("created_at")
    }

    public static func all(in connection: any Connection) throws -> [ModerationHookRow] {
        try connection.rows("SELECT * FROM moderation_hook ORDER BY created_at, id").map(ModerationHookRow.init)
    }

    public static func find(id: String, in connection: any Connection) throws -> ModerationHookRow? {
        try connection.row("SELECT * FROM moderation_hook WHERE id = $1", [id]).map(ModerationHookRow.init)
    }

    /// The program that is asked on a publication's threads: its own, else the house's.
    public static func find(
        for publication: String?, in connection: any Connection
    ) throws -> ModerationHookRow? {
        try connection.row(
            """
            SELECT * FROM moderation_hook WHERE publication_id IS NULL OR publication_id = $1
            ORDER BY publication_id IS NULL LIMIT 1
            """,
            [publication]
        ).map(ModerationHookRow.init)
    }

    /// Whether any program is asked anywhere.
    public static func isAny(in connection: any Connection) throws -> Bool {
        try connection.row("SELECT 1 AS found FROM moderation_hook LIMIT 1", []) != nil
    }

    /// Sets it in the place of whatever was asked there before.
    public func save(in connection: any Connection) throws {
        try connection.execute(
            "DELETE FROM moderation_hook WHERE coalesce(publication_id, '') = $1", [publicationID ?? ""])
        try connection.execute(
            "INSERT INTO moderation_hook (id, publication_id, address, secret, created_at) VALUES ($1, $2, $3, $4, $5)",
            [id, publicationID, address, secret, createdAt])
    }

    /// Asks it nothing more; false where there is none.
    public static func delete(id: String, in connection: any Connection) throws -> Bool {
        try connection.execute("DELETE FROM moderation_hook WHERE id = $1", [id]) == 1
    }
}
