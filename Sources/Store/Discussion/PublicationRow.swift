/// A publication whose discussions are held here.
public struct PublicationRow: Sendable, Hashable {
    public var id: String
    public var name: String
    /// The origins whose pages may show its threads, one a line.
    public var origins: String
    /// Its accent colour, as six hexadecimal digits; empty where it takes the page's own.
    public var accent: String
    public var createdAt: Int

    public init(id: String, name: String, origins: String, accent: String, createdAt: Int) {
        self.id = id
        self.name = name
        self.origins = origins
        self.accent = accent
        self.createdAt = createdAt
    }

    init(_ row: Row) throws {
        id = try row.text("id")
        name = try row.text("name")
        origins = try row.text("origins")
        accent = try row.text("accent")
        createdAt = try row.int("created_at")
    }

    private static let select = "SELECT id, name, origins, accent, created_at FROM publication"

    public static func find(id: String, in connection: any Connection) throws -> PublicationRow? {
        try connection.row("\(select) WHERE id = $1", [id]).map(PublicationRow.init)
    }

    public static func all(in connection: any Connection) throws -> [PublicationRow] {
        try connection.rows("\(select) ORDER BY name, id", []).map(PublicationRow.init)
    }

    /// Writes it down, in place of what stood under its id.
    public func save(in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO publication (id, name, origins, accent, created_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, origins = excluded.origins, accent = excluded.accent
            """,
            [id, name, origins, accent, createdAt])
    }
}

/// Who works for a publication.
public enum PublicationStaffRow {
    public static func all(
        of publication: String, in connection: any Connection
    ) throws -> [(account: String, name: String?)] {
        try connection.rows(
            """
            SELECT account.id, account.name FROM publication_staff
            JOIN account ON account.id = publication_staff.account_id
            WHERE publication_staff.publication_id = $1 ORDER BY account.name, account.id
            """,
            [publication]
        ).map { (try $0.text("id"), try $0.optionalText("name")) }
    }

    /// The publications for which an account works.
    public static func publications(of account: String, in connection: any Connection) throws -> Set<String> {
        Set(
            try connection.rows("SELECT publication_id FROM publication_staff WHERE account_id = $1", [account])
                .map { try $0.text("publication_id") })
    }

    public static func add(
        _ account: String, to publication: String, at now: Int, in connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO publication_staff (publication_id, account_id, since) VALUES ($1, $2, $3)
            ON CONFLICT (publication_id, account_id) DO NOTHING
            """,
            [publication, account, now])
    }

    public static func remove(
        _ account: String, from publication: String, in connection: any Connection
    ) throws {
        try connection.execute(
            "DELETE FROM publication_staff WHERE publication_id = $1 AND account_id = $2", [publication, account])
    }
}
