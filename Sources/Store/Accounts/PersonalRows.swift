/// What the tables hold of one person: to give it to them, and to let it go.
public enum PersonalRows {
    /// What is kept of one person in a table: what of it is given to them, and by which column it is theirs.
    package struct Source: Sendable {
        package let table: String
        let columns: String
        /// The column that names the person.
        package let column: String
        /// Whether the column names one of their comments instead.
        let isByComment: Bool

        init(_ table: String, _ columns: String, by column: String = "account_id", isByComment: Bool = false) {
            self.table = table
            self.columns = columns
            self.column = column
            self.isByComment = isByComment
        }
    }

    /// What somebody wrote, chose and was told, and what was decided and noted of them.
    ///
    /// Digests are left out, and who of the house decided or noted something. What the desk notes of somebody is data
    /// about them, which the law lets them see (GDPR, article 15); who wrote it is data about another.
    package static let sources: [Source] = [
        Source("account_name", "name, taken_at, left_at"),
        Source("identity", "provider, created_at"),
        Source("session", "browser, created_at, seen_at, expires_at"),
        Source("embed_session", "publication_id, origin, created_at, expires_at"),
        Source("api_token", "name, scopes, created_at, seen_at, expires_at"),
        Source("section_moderator", "section_slug, since"),
        Source("publication_staff", "publication_id, since"),
        Source("rules_acceptance", "publication_id, version, at"),
        Source("comment", "id, thread_id, parent_id, kind, state, body, rating, created_at, edited_at, rule, reason"),
        Source("comment_version", "comment_id, version, body, written_at", by: "comment_id", isByComment: true),
        Source("comment_target", "comment_id, version, quote, mention", by: "comment_id", isByComment: true),
        Source("comment_mention", "comment_id, typed"),
        Source("comment_draft", "thread_id, place, body, saved_at"),
        Source("comment_vote", "comment_id, value, at"),
        Source("comment_report", "comment_id, rule, note, at"),
        Source(
            "moderation_event", "at, comment_id, action, from_state, to_state, rule, reason", by: "comment_id",
            isByComment: true),
        Source("letter", "id, article_id, body, at, answer, settled_at"),
        Source("sanction", "kind, rule, reason, begins_at, until, lifted_at"),
        Source("appeal", "words, at, decided_at, is_granted, answer"),
        Source("person_note", "at, note"),
        Source("notice", "at, kind, object, settled_at, read_at"),
        Source("outbox", "created_at, kind, state, sent_at"),
        Source("thread_silence", "thread_id, at"),
        Source("ignored_person", "ignored_id, at"),
        Source("audit", "at, verb"),
    ]

    /// The rows of a person, by table.
    public static func all(
        of account: String, in connection: any Connection
    ) throws -> [(table: String, rows: [[(name: String, value: SQLValue)]])] {
        try sources.map { source in
            let whose =
                source.isByComment
                ? "\(source.column) IN (SELECT id FROM comment WHERE account_id = $1)" : "\(source.column) = $1"
            let rows = try connection.rows(
                "SELECT \(source.columns) FROM \(source.table) WHERE \(whose) ORDER BY 1, 2", [account])
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
            "thread_silence", "section_moderator", "publication_staff", "rules_acceptance", "ignored_person", "outbox",
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
                rules_version = 0, language = '', badges = '', is_expert = 0, mail_pace = 'never',
                mail_stopped_at = NULL, hears_of_queue = 0, erased_at = coalesce(erased_at, $4)
            WHERE id = $1
            """,
            [account, [UInt8](), key, now])
    }

    /// Whether anything but a warning holds against somebody.
    public static func holds(against account: String, at now: Int, in connection: any Connection) throws -> Bool {
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
}
