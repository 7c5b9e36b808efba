/// Something that a program is to be told: of what, and how often it was tried.
public struct WebhookDeliveryRow: Sendable, Hashable {
    public var id: String
    public var webhookID: String
    public var event: String
    public var commentID: String
    public var at: Int
    /// Which try this is, counted from 1.
    public var attempt: Int

    init(_ row: Row) throws {
        id = try row.text("id")
        webhookID = try row.text("webhook_id")
        event = try row.text("event")
        commentID = try row.text("comment_id")
        at = try row.int("at")
        attempt = try row.int("attempts")
    }

    /// Notes down what is to be told, where no more than a limit waits already.
    public static func insert(
        id: String, webhook: String, event: String, comment: String, at now: Int, limit: Int,
        in connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO webhook_delivery (id, webhook_id, event, comment_id, at, due_at)
            SELECT $1, $2, $3, $4, $5, $5 WHERE (
                SELECT count(*) FROM (
                    SELECT 1 FROM webhook_delivery WHERE webhook_id = $2 AND state = 'waiting' LIMIT $6
                ) AS waiting
            ) < $6
            """,
            [id, webhook, event, comment, now, limit])
    }

    /// Takes on the oldest that is due to a webhook; the next try is booked before this one begins.
    ///
    /// - Parameter next: seconds until the next try, after a try of that number.
    public static func claim(
        of webhook: String, at now: Int, next: (Int) -> Int, in connection: any Connection
    ) throws -> WebhookDeliveryRow? {
        let due = try connection.row(
            """
            SELECT id, attempts FROM webhook_delivery WHERE webhook_id = $2 AND state = 'waiting' AND due_at <= $1
            ORDER BY due_at, id LIMIT 1
            """,
            [now, webhook])
        guard let due else { return nil }
        let attempt = try due.int("attempts") + 1
        return try connection.row(
            """
            UPDATE webhook_delivery SET attempts = $2, due_at = $3 WHERE id = $1 AND state = 'waiting'
            RETURNING id, webhook_id, event, comment_id, at, attempts
            """,
            [try due.text("id"), attempt, now + next(attempt)]
        ).map(WebhookDeliveryRow.init)
    }

    /// Notes that it was taken.
    public static func settle(id: String, at now: Int, in connection: any Connection) throws {
        try connection.execute(
            "UPDATE webhook_delivery SET state = 'sent', due_at = $2, last_error = NULL WHERE id = $1", [id, now])
    }

    /// Notes that it was not taken: it is tried again after so many seconds, or given up.
    public static func fail(
        id: String, error: String, at now: Int, again seconds: Int?, in connection: any Connection
    ) throws {
        try connection.execute(
            "UPDATE webhook_delivery SET state = $2, due_at = $3, last_error = $4 WHERE id = $1",
            [id, seconds == nil ? "failed" : "waiting", now + (seconds ?? 0), error])
    }

    /// Gives up all that waits for a webhook.
    public static func giveUp(of webhook: String, error: String, at now: Int, in connection: any Connection) throws {
        try connection.execute(
            """
            UPDATE webhook_delivery SET state = 'failed', due_at = $2, last_error = $3
            WHERE webhook_id = $1 AND state = 'waiting'
            """,
            [webhook, now, error])
    }

    /// How many of a webhook's deliveries are in each state, and what went wrong last.
    public static func tally(
        of webhook: String, in connection: any Connection
    ) throws -> (states: [String: Int], error: String?) {
        let rows = try connection.rows(
            "SELECT state, count(*) AS number FROM webhook_delivery WHERE webhook_id = $1 GROUP BY state", [webhook])
        let error = try connection.row(
            """
            SELECT last_error FROM webhook_delivery WHERE webhook_id = $1 AND last_error IS NOT NULL
            ORDER BY id DESC LIMIT 1
            """,
            [webhook])
        return (
            Dictionary(
                try rows.map { (try $0.text("state"), try $0.int("number")) }, uniquingKeysWith: { first, _ in first }),
            try error?.text("last_error")
        )
    }

    /// Forgets what was sent or given up before a time.
    public static func prune(before time: Int, in connection: any Connection) throws {
        try connection.execute("DELETE FROM webhook_delivery WHERE state <> 'waiting' AND due_at < $1", [time])
    }
}
