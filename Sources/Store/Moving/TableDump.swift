/// All that is kept, table by table: what a whole export is made of.
///
/// Left out are sessions, tokens, codes, links, waiting mail, webhooks and keys of calls: they open something or are
/// about to be sent, and are worth nothing elsewhere; and what a search looks through, which is made of the comments. A
/// moderation hook goes without its secret: nothing that it would have held goes public before somebody has set it again.
public enum TableDump {
    /// The tables, each after those to which it points.
    public static let tables = [
        "account", "account_name", "identity", "section", "section_moderator", "story", "report", "article",
        "article_version",
        "mention", "site_choice", "publication", "moderation_hook", "sign_on", "openid_provider", "publication_staff",
        "rules_acceptance", "earlier_rules",
        "thread",
        "thread_key", "comment",
        "comment_version", "comment_mention", "comment_target", "comment_vote", "comment_draft", "moderation_event",
        "comment_report", "sanction", "appeal", "person_note", "letter", "correction", "thread_silence",
        "ignored_person", "moved_key", "notice", "setting", "audit", "refusal",
    ]

    /// What of a table stays here: it stands empty.
    private static let withheld = ["moderation_hook": "secret"]

    /// A stretch of a table's rows in an order that does not change.
    public static func rows(
        of table: String, after count: Int, limit: Int, in connection: any Connection
    ) throws -> [(names: [String], values: [SQLValue])] {
        guard tables.contains(table) else { throw StoreError(.statement, table: table, detail: "no table to export") }
        return try connection.rows("SELECT * FROM \(table) ORDER BY 1, 2 LIMIT $1 OFFSET $2", [limit, count]).map {
            let (names, kept) = ($0.names, withheld[table])
            return (names, zip(names, $0.all).map { $0 == kept ? .blob([]) : $1 })
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
