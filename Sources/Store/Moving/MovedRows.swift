/// Rows that come with a discussion from elsewhere: each is written once, however often the same comes.
public enum MovedRows {
    /// An author of whom nothing is known but a name: no address, so that nobody can sign in as them.
    public static func insertAuthor(
        id: String, name: String?, from source: String, key: [UInt8], at time: Int, in connection: any Connection
    ) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO account (id, name, role, address, address_key, created_at, is_bound, moved_from)
            VALUES ($1, $2, 'reader', $3, $4, $5, 1, $6) ON CONFLICT (id) DO NOTHING
            """,
            [id, name, [UInt8](), key, time, source]
        ) == 1
    }

    /// The names under which authors from elsewhere appear, by their accounts.
    public static func names(in connection: any Connection) throws -> [(account: String, name: String)] {
        try connection.rows(
            "SELECT id, name FROM account WHERE moved_from <> '' AND name IS NOT NULL ORDER BY id", []
        ).map { (try $0.text("id"), try $0.text("name")) }
    }

    /// Gives an author from elsewhere another name.
    public static func rename(_ account: String, to name: String, in connection: any Connection) throws {
        try connection.execute("UPDATE account SET name = $2 WHERE id = $1 AND moved_from <> ''", [account, name])
    }

    /// A comment with its entry in the log; false where it came before.
    public static func insertComment(
        id: String, thread: String, parent: String?, account: String, state: String, body: String, at time: Int,
        in connection: any Connection
    ) throws -> Bool {
        let isNew =
            try connection.execute(
                """
                INSERT INTO comment (id, thread_id, parent_id, account_id, state, body, created_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING
                """,
                [id, thread, parent, account, state, body, time]) == 1
        guard isNew else { return false }
        try connection.execute(
            """
            INSERT INTO moderation_event (id, comment_id, at, actor_id, action, to_state)
            VALUES ($1, $1, $2, $3, 'post', $4)
            """,
            [id, time, account, state])
        if state == "published" { try ThreadRow.countArrival(in: thread, connection) }
        return true
    }

    /// Whether a comment or an account of that identifier is there.
    public static func hasComment(_ id: String, in connection: any Connection) throws -> Bool {
        try connection.row("SELECT 1 AS found FROM comment WHERE id = $1", [id]) != nil
    }
}

/// What another system calls a comment that came from it.
public enum MovedKeyRow {
    public static func add(
        _ source: String, _ theirs: String, is comment: String, in connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO moved_key (source, theirs, comment_id) VALUES ($1, $2, $3)
            ON CONFLICT (source, theirs) DO NOTHING
            """,
            [source, theirs, comment])
    }

    public static func find(_ source: String, _ theirs: String, in connection: any Connection) throws -> String? {
        try connection.row("SELECT comment_id FROM moved_key WHERE source = $1 AND theirs = $2", [source, theirs])
            .map { try $0.text("comment_id") }
    }
}
