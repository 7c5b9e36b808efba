import Store

extension Outbox {
    /// A message that a delivery has taken on.
    struct Claim: Sendable {
        let id: String
        let kind: String
        /// Which try this is, counted from 1.
        let attempt: Int
        let recipient: [UInt8]
        let payload: [UInt8]
    }

    /// Takes on mail that is due, the oldest first.
    ///
    /// The next try is booked before this one begins: a process that dies in the middle neither loses the message
    /// nor tries it in a hurry when it comes back.
    static func claim(atMost limit: Int, now: Int, backOff: BackOff, on connection: any Connection) throws -> [Claim] {
        let due = try connection.rows(
            "SELECT id, attempts FROM outbox WHERE state = 'waiting' AND due_at <= $1 ORDER BY due_at, id LIMIT $2",
            now, limit
        )
        return try due.compactMap { row in
            let attempt = try row.int("attempts") + 1
            let claimed = try connection.row(
                """
                UPDATE outbox SET attempts = $2, due_at = $3 WHERE id = $1 AND state = 'waiting'
                RETURNING id, kind, recipient, payload
                """,
                row.text("id"), attempt, now + (backOff.delay(after: attempt) ?? backOff.longest)
            )
            return try claimed.map { row in
                Claim(
                    id: try row.text("id"), kind: try row.text("kind"), attempt: attempt,
                    recipient: try row.blob("recipient"), payload: try row.blob("payload"))
            }
        }
    }

    /// Notes what became of a try.
    static func settle(_ id: String, _ verdict: BackOff.Verdict, now: Int, on connection: any Connection) throws {
        switch verdict {
        case .sent:
            try connection.execute(
                """
                UPDATE outbox SET state = 'sent', sent_at = $2, due_at = $2, last_error = NULL,
                    recipient = $3, payload = $3
                WHERE id = $1
                """,
                id, now, [UInt8]()
            )
        case .again(let delay, let error):
            try connection.execute(
                "UPDATE outbox SET due_at = $2, last_error = $3 WHERE id = $1",
                id, now + delay, error.description
            )
        case .givenUp(let error):
            try connection.execute(
                """
                UPDATE outbox SET state = 'failed', due_at = $2, last_error = $3, recipient = $4, payload = $4
                WHERE id = $1
                """,
                id, now, error.description, [UInt8]()
            )
            if error.isFromRecipient { try MailChoiceRow.stop(ofMail: id, at: now, in: connection) }
        }
    }
}
