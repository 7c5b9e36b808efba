/// Numbers of what was decided in a time, counted from the rows each time: nothing is kept that could drift.
public struct TransparencyCounts: Sendable, Hashable {
    /// Comments that were posted.
    public var posted = 0
    /// Comments that a check or reports held back.
    public var held = 0
    /// Decisions of the desk by action, those left out that were taken back.
    public var decisions: [String: Int] = [:]
    /// Decisions against authors, by rule.
    public var byRule: [String: Int] = [:]
    public var takenBack = 0
    public var reports = 0
    /// Sanctions by kind.
    public var sanctions: [String: Int] = [:]
    public var appeals = 0
    public var appealsGranted = 0
    public var appealsDenied = 0

    /// What was done from the first second to before the last.
    public static func count(from start: Int, to end: Int, in connection: any Connection) throws -> TransparencyCounts {
        var counts = TransparencyCounts()
        func number(_ sql: String) throws -> Int { try connection.row(sql, [start, end])?.int("number") ?? 0 }
        func numbers(_ sql: String) throws -> [String: Int] {
            Dictionary(
                try connection.rows(sql, [start, end]).map { (try $0.text("name"), try $0.int("number")) },
                uniquingKeysWith: +)
        }
        let stands = """
            at >= $1 AND at < $2 AND undoes IS NULL AND actor_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM moderation_event AS back WHERE back.undoes = moderation_event.id)
            """
        counts.posted = try number(
            "SELECT count(*) AS number FROM moderation_event WHERE action = 'post' AND at >= $1 AND at < $2")
        counts.held = try number(
            """
            SELECT count(*) AS number FROM moderation_event WHERE at >= $1 AND at < $2 AND to_state = 'pending'
                AND (action = 'post' OR (from_state = 'published' AND (action = 'edit' OR actor_id IS NULL)))
            """)
        counts.decisions = try numbers(
            """
            SELECT action AS name, count(*) AS number FROM moderation_event
            WHERE action IN ('approve', 'hold', 'reject', 'remove', 'restore') AND \(stands) GROUP BY action
            """)
        counts.byRule = try numbers(
            """
            SELECT coalesce(rule, '') AS name, count(*) AS number FROM moderation_event
            WHERE action IN ('reject', 'remove') AND \(stands) GROUP BY coalesce(rule, '')
            """)
        counts.takenBack = try number(
            "SELECT count(*) AS number FROM moderation_event WHERE undoes IS NOT NULL AND at >= $1 AND at < $2")
        counts.reports = try number("SELECT count(*) AS number FROM comment_report WHERE at >= $1 AND at < $2")
        counts.sanctions = try numbers(
            """
            SELECT kind AS name, count(*) AS number FROM sanction WHERE begins_at >= $1 AND begins_at < $2 GROUP BY kind
            """)
        counts.appeals = try number("SELECT count(*) AS number FROM appeal WHERE at >= $1 AND at < $2")
        counts.appealsGranted = try number(
            "SELECT count(*) AS number FROM appeal WHERE is_granted = 1 AND decided_at >= $1 AND decided_at < $2")
        counts.appealsDenied = try number(
            "SELECT count(*) AS number FROM appeal WHERE is_granted = 0 AND decided_at >= $1 AND decided_at < $2")
        return counts
    }
}
