public import Store

/// Mail that waits in the database until it is delivered.
///
/// A message is put in by the transaction that gives reason for it, so both are kept or neither is.
public enum Outbox {
    /// Puts a message into the outbox; ``DeliveryService/wake()`` after the transaction has it sent at once.
    ///
    /// - Parameters:
    ///   - kind: What sort of mail this is, for the operator's eye: `sign-in code`, `reply`.
    ///   - account: Whose address it goes to: one that sends mail back gets no more. Nothing where it is nobody's yet.
    ///   - now: Seconds since 1970 began in UTC.
    ///   - id: Names the message in the outbox and in its Message-ID; no part of it may give the reader away.
    /// - Returns: The identifier.
    /// - Throws: ``MessageError``, `StoreError`, or what the sealing throws.
    @discardableResult
    public static func enqueue(
        _ message: Message, kind: String, account: String? = nil, sealing: Sealing, now: Int,
        id: String = randomID(), on connection: any Connection
    ) throws -> String {
        let recipient = try sealing.seal(Array(message.to.address.unredacted.utf8), recipientContext(id))
        let payload = try sealing.seal(try message.encoded(id: id, now: now), payloadContext(id))
        try connection.execute(
            """
            INSERT INTO outbox (id, kind, recipient, payload, created_at, due_at, attempts, state, account_id)
            VALUES ($1, $2, $3, $4, $5, $5, 0, 'waiting', $6)
            """,
            id, kind, recipient, payload, now, account
        )
        return id
    }

    /// Forgets mail that was sent or given up before that time, in seconds since 1970, and returns how many.
    @discardableResult
    public static func prune(before: Int, on connection: any Connection) throws -> Int {
        try connection.execute("DELETE FROM outbox WHERE state <> 'waiting' AND due_at < $1", before)
    }

    /// How much mail is in each state.
    public static func tally(on connection: any Connection) throws -> Tally {
        let rows = try connection.rows("SELECT state, count(*) AS number FROM outbox GROUP BY state")
        var tally = Tally()
        for row in rows {
            switch try row.text("state") {
            case "waiting": tally.waiting = try row.int("number")
            case "sent": tally.sent = try row.int("number")
            default: tally.failed = try row.int("number")
            }
        }
        return tally
    }

    /// How much mail waits, was sent and was given up.
    public struct Tally: Sendable, Hashable {
        public internal(set) var waiting = 0
        public internal(set) var sent = 0
        public internal(set) var failed = 0
    }

    /// 32 hexadecimal digits that nobody can guess.
    public static func randomID() -> String {
        let digits = Array("0123456789abcdef")
        return String((0..<32).map { _ in digits[Int.random(in: 0..<16)] })
    }

    static func recipientContext(_ id: String) -> String { "outbox.recipient.\(id)" }
    static func payloadContext(_ id: String) -> String { "outbox.payload.\(id)" }
}
