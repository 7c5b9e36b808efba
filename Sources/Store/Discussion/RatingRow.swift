/// What people gave what a discussion is about.
public enum RatingRow {
    /// How many public comments of a thread give something, and how much together.
    public static func summary(
        of thread: String, in connection: any Connection
    ) throws -> (count: Int, sum: Int) {
        let row = try connection.row(
            """
            SELECT count(*) AS number, coalesce(sum(rating), 0) AS total FROM comment
            WHERE thread_id = $1 AND rating IS NOT NULL AND state = 'published'
            """,
            [thread])
        return (try row?.int("number") ?? 0, try row?.int("total") ?? 0)
    }

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

    /// Of two threads that become one, nobody's rating counts twice: the one in the thread that stays holds.
    static func settle(_ thread: String, mergingInto other: String, in connection: any Connection) throws {
        try connection.execute(
            """
            UPDATE comment SET rating = NULL WHERE thread_id = $1 AND rating IS NOT NULL
                AND account_id IN (SELECT account_id FROM comment WHERE thread_id = $2 AND rating IS NOT NULL)
            """,
            [thread, other])
    }
}
