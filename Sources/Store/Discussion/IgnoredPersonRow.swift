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

extension CommentRow {
    /// That a comment was written before the one that the place names; true for all where it names none.
    ///
    /// Comments keep their rows, whatever becomes of them, so that a list goes on where it was left.
    static func isBefore(_ place: String) -> String {
        """
        (\(place) = '' OR (comment.created_at, comment.id) < (
            SELECT other.created_at, other.id FROM comment AS other WHERE other.id = \(place)
        ))
        """
    }

    /// An account's public comments, the newest first.
    public static func published(
        by account: String, limit: Int, before comment: String? = nil, in connection: any Connection
    ) throws -> [CommentRow] {
        try connection.rows(
            """
            \(select) WHERE comment.account_id = $1 AND comment.state = 'published' AND \(isBefore("$3"))
            ORDER BY comment.created_at DESC, comment.id DESC LIMIT $2
            """,
            [account, limit, comment ?? ""]
        ).map(CommentRow.init)
    }

    /// A thread's public comments, the newest first.
    public static func newest(in thread: String, limit: Int, in connection: any Connection) throws -> [CommentRow] {
        try connection.rows(
            """
            \(select) WHERE comment.thread_id = $1 AND comment.state = 'published'
            ORDER BY comment.created_at DESC, comment.id DESC LIMIT $2
            """,
            [thread, limit]
        ).map(CommentRow.init)
    }
}
