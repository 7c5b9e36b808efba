/// When somebody read a thread: what came since then is new to them.
public enum ThreadVisitRow {
    /// How long a visit lasts, in seconds: what was new when it began stays marked while its pages are turned.
    private static let lasts = 1_800

    /// Since when a thread is new to somebody; nothing where they have not been there.
    public static func since(account: String, thread: String, in connection: any Connection) throws -> Int? {
        try connection.row(
            "SELECT since FROM thread_visit WHERE account_id = $1 AND thread_id = $2", [account, thread]
        ).map { try $0.int("since") }
    }

    /// Writes down that somebody reads a thread now.
    public static func touch(account: String, thread: String, at now: Int, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO thread_visit (account_id, thread_id, at, since) VALUES ($1, $2, $3, $3)
            ON CONFLICT (account_id, thread_id) DO UPDATE
            SET since = CASE WHEN excluded.at - thread_visit.at > $4 THEN thread_visit.at ELSE thread_visit.since END,
                at = excluded.at
            """,
            [account, thread, now, lasts])
    }
}

/// Whom somebody would rather not read.
public enum IgnoredPersonRow {
    public static func all(of account: String, in connection: any Connection) throws -> [(id: String, name: String?)] {
        try connection.rows(
            """
            SELECT account.id, account.name FROM ignored_person JOIN account ON account.id = ignored_person.ignored_id
            WHERE ignored_person.account_id = $1 ORDER BY ignored_person.at DESC, account.id
            """,
            [account]
        ).map { (try $0.text("id"), try $0.optionalText("name")) }
    }

    public static func set(
        _ ignored: String, of account: String, to isIgnored: Bool, at now: Int, in connection: any Connection
    ) throws {
        if isIgnored {
            try connection.execute(
                """
                INSERT INTO ignored_person (account_id, ignored_id, at) VALUES ($1, $2, $3)
                ON CONFLICT (account_id, ignored_id) DO NOTHING
                """,
                [account, ignored, now])
        } else {
            try connection.execute(
                "DELETE FROM ignored_person WHERE account_id = $1 AND ignored_id = $2", [account, ignored])
        }
    }
}
