import Discussion
import Store

extension Newsroom {
    /// How long a session lasts, in seconds: 30 days.
    public static let sessionLifetime = 30 * 86_400

    /// Whoever bears the token, or nobody.
    public func viewer(session token: String) async throws -> Viewer? {
        guard token.utf8.count == 43 else { return nil }
        let digest = secrets.tokenDigest(token)
        let now = surroundings.now
        return try await database.read { connection in
            guard let row = try AccountRow.find(session: digest, at: now, in: connection) else { return nil }
            return Viewer(row, session: token)
        }
    }

    /// Ends the session.
    public func signOut(_ viewer: Viewer) async throws {
        let digest = secrets.tokenDigest(viewer.session)
        try await database.write { try SessionRow.delete(digest: digest, in: $0) }
    }

    /// A session's form token: what its forms must bring back.
    public func formToken(of viewer: Viewer) -> String { secrets.formToken(session: viewer.session) }

    /// Whether a form brought back its session's token.
    public func isFormToken(_ token: String, of viewer: Viewer) -> Bool {
        secrets.isFormToken(token, session: viewer.session)
    }

    /// Begins a session inside a write; the token is told once and kept only as a digest.
    func beginSession(account: String, token: String, in connection: any Connection) throws {
        let now = surroundings.now
        try SessionRow.insert(
            digest: secrets.tokenDigest(token), account: account, at: now, expiring: now + Self.sessionLifetime,
            in: connection
        )
    }

    /// 256 random bits as text.
    func token() -> String { base64URL(surroundings.random(32)) }
}

extension Viewer {
    init(_ row: AccountRow, session: String) {
        self.init(
            id: row.id, name: row.name, standing: AccountRole(rawValue: row.role) ?? .reader,
            isVerified: row.verifiedAt != nil,
            session: session
        )
    }
}
