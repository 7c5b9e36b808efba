/// What somebody has written and not yet posted: one for each place in which they can write.
public enum CommentDraftRow {
    /// How many an account may have; the oldest give way.
    public static let limit = 50

    public static func find(
        account: String, thread: String, place: String, in connection: any Connection
    ) throws -> String? {
        try connection.row(
            "SELECT body FROM comment_draft WHERE account_id = $1 AND thread_id = $2 AND place = $3",
            [account, thread, place]
        ).map { try $0.text("body") }
    }

    public static func save(
        account: String, thread: String, place: String, body: String, at now: Int, in connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO comment_draft (account_id, thread_id, place, body, saved_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (account_id, thread_id, place) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at
            """,
            [account, thread, place, body, now])
        try connection.execute(
            """
            DELETE FROM comment_draft WHERE account_id = $1 AND NOT EXISTS (
                SELECT 1 FROM (
                    SELECT thread_id, place FROM comment_draft WHERE account_id = $1
                    ORDER BY saved_at DESC, thread_id DESC, place DESC LIMIT $2
                ) AS kept
                WHERE kept.thread_id = comment_draft.thread_id AND kept.place = comment_draft.place
            )
            """,
            [account, limit])
    }

    public static func remove(
        account: String, thread: String, place: String, in connection: any Connection
    ) throws {
        try connection.execute(
            "DELETE FROM comment_draft WHERE account_id = $1 AND thread_id = $2 AND place = $3",
            [account, thread, place])
    }

    /// Forgets drafts that nobody touched since that time.
    public static func prune(before time: Int, in connection: any Connection) throws {
        try connection.execute("DELETE FROM comment_draft WHERE saved_at < $1", [time])
    }
}
