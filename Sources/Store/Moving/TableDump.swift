/// All that is kept, table by table: what a whole export is made of.
///
/// Left out are sessions, tokens, codes, links, waiting mail, webhooks, moderation hooks and keys of calls: they open something or are
/// about to be sent, and are worth nothing elsewhere.
public enum TableDump {
    /// The tables, each after those to which it points.
    public static let tables = [
        "account", "account_name", "identity", "section", "section_moderator", "story", "report", "article",
        "article_version",
        "mention", "site_choice", "publication", "sign_on", "openid_provider", "publication_staff", "rules_acceptance",
        "thread",
        "thread_key", "comment",
        "comment_version", "comment_mention", "comment_target", "comment_vote", "comment_draft", "moderation_event",
        "comment_report", "sanction", "appeal", "person_note", "letter", "correction", "thread_silence",
        "ignored_person", "moved_key", "notice", "setting", "audit", "refusal",
    ]

    /// A stretch of a table's rows in an order that does not change.
    public static func rows(
        of table: String, after count: Int, limit: Int, in connection: any Connection
    ) throws -> [(names: [String], values: [SQLValue])] {
        guard tables.contains(table) else { throw StoreError(.statement, table: table, detail: "no table to export") }
        return try connection.rows("SELECT * FROM \(table) ORDER BY 1, 2 LIMIT $1 OFFSET $2", [limit, count]).map {
            ($0.names, $0.all)
        }
    }

    /// How many rows each table has that has any.
    public static func counts(in connection: any Connection) throws -> [(table: String, count: Int)] {
        try tables.map { table in
            (table, try connection.row("SELECT count(*) AS number FROM \(table)", [])?.int("number") ?? 0)
        }.filter { $0.1 > 0 }
    }

    /// Puts a row back; false where it is there.
    public static func insert(
        into table: String, _ row: [(name: String, value: SQLValue)], in connection: any Connection
    ) throws -> Bool {
        guard tables.contains(table), !row.isEmpty,
            row.allSatisfy({ $0.name.utf8.allSatisfy { (97...122).contains($0) || $0 == 95 } && !$0.name.isEmpty })
        else { throw StoreError(.statement, table: table, detail: "no row of an export") }
        let names = row.map(\.name).joined(separator: ", ")
        let places = (1...row.count).map { "$\($0)" }.joined(separator: ", ")
        return try connection.execute(
            "INSERT INTO \(table) (\(names)) VALUES (\(places)) ON CONFLICT DO NOTHING", row.map(\.value)) == 1
    }
}

extension Row {
    /// The names of its columns, in their order.
    package var names: [String] { columns }
    /// The values in the order of the columns.
    package var all: [SQLValue] { values }
}
