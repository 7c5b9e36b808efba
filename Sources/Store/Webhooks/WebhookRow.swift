/// A program that is told what happens: where, of what, and with which secret.
public struct WebhookRow: Sendable, Hashable {
    public var id: String
    /// Where it is, or what may be shown of that.
    public var address: String
    /// The secret with which deliveries are signed, or a whole address that is one, sealed.
    public var secret: [UInt8]
    /// Names of events, a space between two.
    public var events: String
    /// The publication of whose threads it is told; nothing for all that is said here.
    public var publicationID: String?
    public var createdAt: Int
    /// In which form it is told.
    public var form: String
    /// How many tries have failed since one was taken.
    public var failures = 0
    /// Until when it is not tried, after several that failed.
    public var restsUntil = 0
    /// When it was switched off, since nothing was taken any more.
    public var stoppedAt: Int?

    public init(
        id: String, address: String, secret: [UInt8], events: String, publicationID: String?, createdAt: Int,
        form: String
    ) {
        self.id = id
        self.address = address
        self.secret = secret
        self.events = events
        self.publicationID = publicationID
        self.createdAt = createdAt
        self.form = form
    }

    init(_ row: Row) throws {
        id = try row.text("id")
        address = try row.text("address")
        secret = try row.blob("secret")
        events = try row.text("events")
        publicationID = try row.optionalText("publication_id")
        createdAt = try row.int("created_at")
        form = try row.text("form")
        failures = try row.int("failures")
        restsUntil = try row.int("rests_until")
        stoppedAt = try row.optionalInt("stopped_at")
    }

    public static func all(in connection: any Connection) throws -> [WebhookRow] {
        try connection.rows("SELECT * FROM webhook ORDER BY created_at, id").map(WebhookRow.init)
    }

    public static func find(id: String, in connection: any Connection) throws -> WebhookRow? {
        try connection.row("SELECT * FROM webhook WHERE id = $1", [id]).map(WebhookRow.init)
    }

    /// Those to which something is due at a time, but for those that rest or are switched off.
    public static func due(at now: Int, in connection: any Connection) throws -> [String] {
        try connection.rows(
            """
            SELECT id FROM webhook WHERE stopped_at IS NULL AND rests_until <= $1 AND EXISTS (
                SELECT 1 FROM webhook_delivery
                WHERE webhook_id = webhook.id AND state = 'waiting' AND due_at <= $1
            ) ORDER BY created_at, id
            """,
            [now]
        ).map { try $0.text("id") }
    }

    public func insert(in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO webhook (id, address, secret, events, publication_id, created_at, form)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [id, address, secret, events, publicationID, createdAt, form])
    }

    /// Notes how it fares.
    public static func setHealth(
        id: String, failures: Int, restsUntil: Int, stoppedAt: Int?, in connection: any Connection
    ) throws {
        try connection.execute(
            "UPDATE webhook SET failures = $2, rests_until = $3, stopped_at = $4 WHERE id = $1",
            [id, failures, restsUntil, stoppedAt])
    }

    /// Forgets it and what it was still to be told; false where there is none.
    public static func delete(id: String, in connection: any Connection) throws -> Bool {
        try connection.execute("DELETE FROM webhook WHERE id = $1", [id]) == 1
    }
}
