/// How often texts were not taken, by the day and the check that did not take them.
///
/// What was not taken is nowhere else, so that this number alone is kept and not counted from rows.
public enum RefusalRow {
    /// Counts one more.
    /// - Parameter now: the second at which it happened; days are UTC's.
    public static func count(_ check: String, at now: Int, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO refusal (day, check_name, number) VALUES ($1, $2, 1)
            ON CONFLICT (day, check_name) DO UPDATE SET number = refusal.number + 1
            """,
            [now / 86_400, check])
    }

    /// How often each check did not take a text, from the day of the first second to that of the last.
    public static func numbers(from start: Int, to end: Int, in connection: any Connection) throws -> [String: Int] {
        let rows = try connection.rows(
            """
            SELECT check_name, sum(number) AS number FROM refusal WHERE day >= $1 AND day <= $2 GROUP BY check_name
            """,
            [start / 86_400, end / 86_400])
        return Dictionary(
            try rows.map { (try $0.text("check_name"), try $0.int("number")) }, uniquingKeysWith: +)
    }
}
