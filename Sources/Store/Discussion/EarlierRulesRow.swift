/// What house rules said before they said something else, as a document.
public struct EarlierRulesRow: Sendable, Hashable {
    public var version: Int
    /// Until when it was in force.
    public var until: Int
    public var rules: String

    /// All of a publication's, or of the house's where none is named; what was in force last comes first.
    public static func all(of publication: String?, in connection: any Connection) throws -> [EarlierRulesRow] {
        try connection.rows(
            """
            SELECT version, until, rules FROM earlier_rules WHERE coalesce(publication_id, '') = $1
            ORDER BY until DESC, id DESC
            """,
            [publication ?? ""]
        ).map {
            EarlierRulesRow(version: try $0.int("version"), until: try $0.int("until"), rules: try $0.text("rules"))
        }
    }

    /// The highest version that a publication's rules had before; 0 where they had none.
    public static func latest(of publication: String, in connection: any Connection) throws -> Int {
        try connection.row(
            "SELECT coalesce(max(version), 0) AS latest FROM earlier_rules WHERE publication_id = $1", [publication]
        )?.int("latest") ?? 0
    }

    public static func insert(
        id: String, publication: String?, version: Int, until time: Int, rules: String,
        in connection: any Connection
    ) throws {
        try connection.execute(
            "INSERT INTO earlier_rules (id, publication_id, version, until, rules) VALUES ($1, $2, $3, $4, $5)",
            [id, publication, version, time, rules])
    }
}
