/// What people gave what a discussion is about.
public enum RatingRow {
    /// Whether somebody has given something in a thread and not taken it back, public or not.
    public static func hasRated(
        _ thread: String, account: String, in connection: any Connection
    ) throws -> Bool {
        try connection.row(
            """
            SELECT 1 AS found FROM comment
            WHERE thread_id = $1 AND account_id = $2 AND rating IS NOT NULL LIMIT 1
            """,
            [thread, account]) != nil
    }

    /// Of two threads that become one, nobody's rating counts twice: of somebody's two the public one holds, else the
    /// one in the thread that stays.
    static func settle(_ thread: String, mergingInto other: String, in connection: any Connection) throws {
        func drop(in one: String, whereRatedIn another: String, _ condition: String) throws {
            try connection.execute(
                """
                UPDATE comment SET rating = NULL WHERE thread_id = $1 AND rating IS NOT NULL AND EXISTS (
                    SELECT 1 FROM comment AS kept WHERE kept.thread_id = $2 AND kept.rating IS NOT NULL
                        AND kept.account_id = comment.account_id AND \(condition)
                )
                """,
                [one, another])
        }
        try drop(in: thread, whereRatedIn: other, "(kept.state = 'published' OR comment.state <> 'published')")
        // What is left of these in the first is public, and the other is not.
        try drop(in: other, whereRatedIn: thread, "kept.state = 'published'")
    }
}
