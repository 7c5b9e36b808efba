extension CommentRow {
    public static func insert(
        id: String, thread: String, parent: String?, account: String, kind: String = "comment", state: String,
        body: String, rating: Int? = nil, at now: Int, in connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO comment (id, thread_id, parent_id, account_id, kind, state, body, created_at, rating)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [id, thread, parent, account, kind, state, body, now, rating]
        )
        if state == "published" { try ThreadRow.countArrival(in: thread, connection) }
    }

    /// Puts other words in the place of those that stand, which are kept as an earlier version.
    public func edit(body: String, at now: Int, in connection: any Connection) throws {
        try connection.execute(
            "INSERT INTO comment_version (comment_id, version, body, written_at) VALUES ($1, $2, $3, $4)",
            [id, version, self.body, editedAt ?? createdAt]
        )
        try connection.execute(
            "UPDATE comment SET body = $2, version = version + 1, edited_at = $3 WHERE id = $1", [id, body, now])
        try CommentSearchRow.remove(id, in: connection)
    }

    /// Moves a comment from the state in which it was seen to another; false where it stands elsewhere meanwhile.
    public static func move(
        id: String, from state: String, to next: String, rule: String?, reason: String?, in connection: any Connection
    ) throws -> Bool {
        let isMoved =
            try connection.execute(
                "UPDATE comment SET state = $3, rule = $4, reason = $5 WHERE id = $1 AND state = $2",
                [id, state, next, rule, reason]
            ) == 1
        if isMoved, next == "published", state != next {
            try connection.execute(
                "UPDATE thread SET arrivals = arrivals + 1 WHERE id = (SELECT thread_id FROM comment WHERE id = $1)",
                [id])
        }
        return isMoved
    }

    /// Takes a comment back: its words and those of its earlier versions go, the place stays.
    public static func withdraw(id: String, from state: String, in connection: any Connection) throws -> Bool {
        try connection.execute("DELETE FROM comment_version WHERE comment_id = $1", [id])
        try connection.execute("DELETE FROM comment_mention WHERE comment_id = $1", [id])
        try CommentSearchRow.remove(id, in: connection)
        return try connection.execute(
            """
            UPDATE comment SET state = 'withdrawn', body = '', rating = NULL, rule = NULL, reason = NULL
            WHERE id = $1 AND state = $2
            """,
            [id, state]
        ) == 1
    }

    public static func pick(id: String, at time: Int?, in connection: any Connection) throws {
        try connection.execute("UPDATE comment SET picked_at = $2 WHERE id = $1", [id, time])
    }

    /// Whom a comment names, in place of whom it named before.
    public static func setMentions(
        of id: String, to mentions: [(account: String, typed: String)], in connection: any Connection
    ) throws {
        try connection.execute("DELETE FROM comment_mention WHERE comment_id = $1", [id])
        for mention in mentions {
            try connection.execute(
                """
                INSERT INTO comment_mention (comment_id, account_id, typed) VALUES ($1, $2, $3)
                ON CONFLICT (comment_id, account_id) DO NOTHING
                """,
                [id, mention.account, mention.typed])
        }
    }

    /// The accounts that a comment names.
    public static func named(by comment: String, in connection: any Connection) throws -> [String] {
        try connection.rows(
            "SELECT account_id FROM comment_mention WHERE comment_id = $1 ORDER BY account_id", [comment]
        ).map { try $0.text("account_id") }
    }
}

/// What a comment said before it was mended.
public struct CommentVersionRow: Sendable, Hashable {
    public var version: Int
    public var body: String
    public var writtenAt: Int

    public static func all(of comment: String, in connection: any Connection) throws -> [CommentVersionRow] {
        try connection.rows(
            "SELECT version, body, written_at FROM comment_version WHERE comment_id = $1 ORDER BY version", [comment]
        ).map {
            CommentVersionRow(
                version: try $0.int("version"), body: try $0.text("body"), writtenAt: try $0.int("written_at"))
        }
    }
}
