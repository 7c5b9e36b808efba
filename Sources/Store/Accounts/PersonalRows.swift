/// What the tables hold of one person: to give it to them, and to let it go.
public enum PersonalRows {
    /// What somebody wrote, chose and was told, by table, with the column that names them.
    private static let own: [(table: String, columns: String, whose: String)] = [
        ("account_name", "name, taken_at, left_at", "account_id"),
        ("identity", "provider, created_at", "account_id"),
        ("session", "browser, created_at, seen_at, expires_at", "account_id"),
        ("api_token", "name, scopes, created_at, seen_at, expires_at", "account_id"),
        ("comment", "id, thread_id, parent_id, kind, state, body, created_at, edited_at, rule, reason", "account_id"),
        ("comment_draft", "thread_id, place, body, saved_at", "account_id"),
        ("comment_vote", "comment_id, value, at", "account_id"),
        ("comment_report", "comment_id, rule, note, at", "account_id"),
        ("letter", "id, article_id, body, at, answer, settled_at", "account_id"),
        ("sanction", "kind, rule, reason, begins_at, until, lifted_at", "account_id"),
        ("appeal", "words, at, decided_at, is_granted, answer", "account_id"),
        ("thread_silence", "thread_id, at", "account_id"),
    ]

    /// The rows of a person, by table.
    public static func all(
        of account: String, in connection: any Connection
    ) throws -> [(table: String, rows: [[(name: String, value: SQLValue)]])] {
        try own.map { source in
            let rows = try connection.rows(
                "SELECT \(source.columns) FROM \(source.table) WHERE \(source.whose) = $1 ORDER BY 1, 2", [account])
            return (source.table, rows.map { row in zip(row.columns, row.values).map { ($0, $1) } })
        }
    }

    /// Lets go of all that tells who somebody is; what they said is another's decision.
    ///
    /// - Parameter key: what stands in the place of the address' key; nobody has an address of it.
    public static func erase(account: String, key: [UInt8], at now: Int, in connection: any Connection) throws {
        for table in [
            "session", "embed_session", "api_token", "call_key", "account_name", "comment_draft", "letter",
            "person_note", "notice",
            "thread_silence", "section_moderator", "publication_staff", "ignored_person", "outbox",
        ] {
            try connection.execute("DELETE FROM \(table) WHERE account_id = $1", [account])
        }
        try connection.execute("DELETE FROM ignored_person WHERE ignored_id = $1", [account])
        // While something holds against them they do not come back as somebody else.
        if try holds(against: account, at: now, in: connection) {
            try IdentityRow.keepAddress(of: account, at: now, in: connection)
        } else {
            try connection.execute("DELETE FROM identity WHERE account_id = $1", [account])
        }
        try connection.execute(
            "DELETE FROM sign_in_code WHERE address_key = (SELECT address_key FROM account WHERE id = $1)", [account])
        try connection.execute("UPDATE comment_report SET note = '' WHERE account_id = $1", [account])
        try connection.execute("UPDATE sanction SET reason = '' WHERE account_id = $1", [account])
        try connection.execute("UPDATE appeal SET words = '…', answer = '' WHERE account_id = $1", [account])
        try connection.execute("UPDATE audit SET reason = NULL WHERE object = $1", [account])
        try connection.execute(
            """
            UPDATE moderation_event SET reason = NULL
            WHERE comment_id IN (SELECT id FROM comment WHERE account_id = $1)
            """,
            [account])
        try connection.execute("UPDATE comment SET reason = NULL WHERE account_id = $1", [account])
        try connection.execute(
            """
            UPDATE account SET name = NULL, role = 'reader', address = $2, address_key = $3, verified_at = NULL,
                rules_version = 0, language = '', mail_pace = 'never', mail_stopped_at = NULL, hears_of_queue = 0,
                erased_at = coalesce(erased_at, $4)
            WHERE id = $1
            """,
            [account, [UInt8](), key, now])
    }

    /// Whether anything but a warning holds against somebody.
    private static func holds(against account: String, at now: Int, in connection: any Connection) throws -> Bool {
        try connection.row(
            """
            SELECT 1 AS found FROM sanction WHERE account_id = $1 AND kind <> 'warning' AND lifted_at IS NULL
                AND (until IS NULL OR until > $2) LIMIT 1
            """,
            [account, now]) != nil
    }

    /// Whether somebody has erased the account: it is known again only for what holds against it.
    public static func isErased(_ account: String, in connection: any Connection) throws -> Bool {
        try connection.row("SELECT 1 AS found FROM account WHERE id = $1 AND erased_at IS NOT NULL", [account]) != nil
    }

    /// Erased accounts that are still known again although nothing holds against them any more.
    public static func settled(at now: Int, in connection: any Connection) throws -> [String] {
        try connection.rows(
            """
            SELECT DISTINCT account.id FROM identity JOIN account ON account.id = identity.account_id
            WHERE account.erased_at IS NOT NULL ORDER BY account.id
            """, []
        ).map { try $0.text("id") }.filter { try !holds(against: $0, at: now, in: connection) }
    }

    /// Where somebody is named in what others say, as it is typed there.
    public static func named(
        _ account: String, in connection: any Connection
    ) throws -> [(comment: String, typed: String)] {
        try connection.rows("SELECT comment_id, typed FROM comment_mention WHERE account_id = $1", [account])
            .map { (try $0.text("comment_id"), try $0.text("typed")) }
    }

    /// Puts other words in the place of a name in what others said, and in what that said before.
    public static func unname(
        _ account: String, typed: String, in comment: String, _ connection: any Connection
    ) throws {
        for table in ["comment", "comment_version"] {
            let id = table == "comment" ? "id" : "comment_id"
            try connection.execute(
                "UPDATE \(table) SET body = replace(body, $2, '@…') WHERE \(id) = $1", [comment, "@" + typed])
        }
        try connection.execute(
            "DELETE FROM comment_mention WHERE comment_id = $1 AND account_id = $2", [comment, account])
    }
}
