/// A sign-in that was begun at a provider of OpenID Connect, and has not come back yet.
public struct OpenIDAttemptRow: Sendable, Hashable {
    /// The digest of the state that must come back.
    public var state: [UInt8]
    /// The digest of what the browser holds that began it.
    public var browser: [UInt8]
    public var providerID: String
    /// What the provider must answer and be asked with, sealed.
    public var secrets: [UInt8]
    /// The publication on whose page it was begun, and the page's origin; nothing for the newsroom's own pages.
    public var publicationID: String?
    public var origin: String
    public var expiresAt: Int

    public init(
        state: [UInt8], browser: [UInt8], providerID: String, secrets: [UInt8], publicationID: String?, origin: String,
        expiresAt: Int
    ) {
        self.state = state
        self.browser = browser
        self.providerID = providerID
        self.secrets = secrets
        self.publicationID = publicationID
        self.origin = origin
        self.expiresAt = expiresAt
    }

    public func insert(in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO openid_attempt (state, browser, provider_id, secrets, publication_id, origin, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [state, browser, providerID, secrets, publicationID, origin, expiresAt])
    }

    /// Takes what that browser began at that provider, once; nothing where it was taken before or has run out.
    public static func take(
        state: [UInt8], browser: [UInt8], provider: String, at now: Int, in connection: any Connection
    ) throws -> OpenIDAttemptRow? {
        let found = try connection.row(
            """
            SELECT * FROM openid_attempt
            WHERE state = $1 AND browser = $2 AND provider_id = $3 AND expires_at > $4
            """,
            [state, browser, provider, now]
        ).map { row in
            OpenIDAttemptRow(
                state: try row.blob("state"), browser: try row.blob("browser"), providerID: try row.text("provider_id"),
                secrets: try row.blob("secrets"), publicationID: try row.optionalText("publication_id"),
                origin: try row.text("origin"), expiresAt: try row.int("expires_at"))
        }
        guard let found else { return nil }
        try connection.execute("DELETE FROM openid_attempt WHERE state = $1", [state])
        return found
    }

    /// Forgets what has run out.
    public static func prune(at now: Int, in connection: any Connection) throws {
        try connection.execute("DELETE FROM openid_attempt WHERE expires_at <= $1", [now])
    }
}
