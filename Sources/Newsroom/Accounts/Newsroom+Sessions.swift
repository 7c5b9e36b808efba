import Discussion
import News
import Store

/// A session as its owner sees it.
public struct SessionSummary: Sendable, Hashable, Identifiable {
    public var id: String
    /// The sort of browser, or the origin on whose pages they are signed in.
    public var browser: String
    public var createdAt: Int
    /// When it was last used, to the hour; nothing where that is not kept.
    public var seenAt: Int?
    /// Whether it is the one that asks.
    public var isOwn: Bool
}

extension Newsroom {
    /// How long a session lasts, in seconds: 30 days.
    public static let sessionLifetime = 30 * 86_400
    /// How exactly the last use of a session is kept, in seconds.
    private static let seenEvery = 3600

    /// Whoever bears the token, or nobody.
    public func viewer(session token: String) async throws -> Viewer? {
        guard token.utf8.count == 43 else { return nil }
        let digest = secrets.tokenDigest(token)
        let now = surroundings.now
        let found: (viewer: Viewer, seenAt: Int)? = try await database.read { connection in
            guard let (row, seenAt) = try AccountRow.find(session: digest, at: now, in: connection) else { return nil }
            return (try viewer(row, session: token, at: now, in: connection), seenAt)
        }
        if let found, now - found.seenAt >= Self.seenEvery {
            try await database.write { try SessionRow.touch(digest: digest, at: now, in: $0) }
        }
        return found?.viewer
    }

    func viewer(
        _ row: AccountRow, session: String, asReader: Bool = false, at now: Int, in connection: any Connection
    ) throws -> Viewer {
        let facts = Requirements.Facts(
            isVerified: row.verifiedAt != nil, hasName: row.name != nil, acceptedRules: row.rulesVersion,
            sanctions: try sanctions(of: row.id, in: connection))
        let requirements = Requirements(
            facts, rules: try houseRules(in: connection).version, at: Moment(secondsSince1970: now))
        var viewer = Viewer(
            id: row.id, name: row.name, standing: asReader ? .reader : AccountRole(rawValue: row.role) ?? .reader,
            isVerified: row.verifiedAt != nil, requirements: requirements, session: session)
        guard !asReader else { return viewer }
        viewer.sections = try SectionModeratorRow.sections(of: row.id, in: connection)
        viewer.publications = try PublicationStaffRow.publications(of: row.id, in: connection)
        return viewer
    }

    /// Ends the session.
    public func signOut(_ viewer: Viewer) async throws {
        let digest = secrets.tokenDigest(viewer.session)
        try await database.write { try SessionRow.delete(digest: digest, in: $0) }
    }

    /// Where somebody is signed in, the newest first; then the sites on whose pages they are.
    func sessions(of viewer: Viewer, in connection: any Connection) throws -> [SessionSummary] {
        let (own, now) = (secrets.tokenDigest(viewer.session), surroundings.now)
        let elsewhere = try EmbedSessionRow.all(of: viewer.id, at: now, in: connection).map { row in
            SessionSummary(
                id: secrets.sessionName(row.digest), browser: row.origin, createdAt: row.createdAt, seenAt: nil,
                isOwn: false)
        }
        return try SessionRow.all(of: viewer.id, at: now, in: connection).map { row in
            SessionSummary(
                id: secrets.sessionName(row.digest), browser: row.browser, createdAt: row.createdAt,
                seenAt: row.seenAt ?? row.createdAt, isOwn: row.digest == own)
        } + elsewhere
    }

    /// Ends one of one's own sessions by its name.
    public func endSession(_ name: String, of viewer: Viewer) async throws {
        let now = surroundings.now
        try await database.write { connection in
            let digests =
                try SessionRow.all(of: viewer.id, at: now, in: connection).map(\.digest)
                + EmbedSessionRow.all(of: viewer.id, at: now, in: connection).map(\.digest)
            guard let digest = digests.first(where: { secrets.sessionName($0) == name }) else {
                throw NewsroomError.notFound
            }
            try SessionRow.delete(digest: digest, in: connection)
            try EmbedSessionRow.delete(digest: digest, in: connection)
        }
    }

    /// Ends all of one's own sessions but the one that asks, those on other sites' pages and programs' tokens with them.
    public func endOtherSessions(of viewer: Viewer) async throws {
        let own = secrets.tokenDigest(viewer.session)
        try await database.write { connection in
            try endAccess(of: viewer.id, but: own, in: connection)
        }
    }

    /// Ends whatever opens an account but the one session: sessions here and on other pages, programs' tokens.
    func endAccess(of account: String, but own: [UInt8] = [], in connection: any Connection) throws {
        try SessionRow.deleteAll(of: account, but: own, in: connection)
        try EmbedSessionRow.deleteAll(of: account, in: connection)
        try APITokenRow.deleteAll(of: account, in: connection)
    }

    /// A session's form token: what its forms must bring back.
    public func formToken(of viewer: Viewer) -> String { secrets.formToken(session: viewer.session) }

    /// Whether a form brought back its session's token.
    public func isFormToken(_ token: String, of viewer: Viewer) -> Bool {
        secrets.isFormToken(token, session: viewer.session)
    }

    /// Ends whatever a provider's word opened, once it is not believed any more: whoever stole its key stays in by
    /// nothing, and everybody else comes in again by the next proof.
    ///
    /// - Parameters:
    ///   - account: whose alone; nothing for everybody's.
    ///   - own: the session that stays.
    func endAccess(
        begunBy provider: String, of account: String? = nil, but own: [UInt8] = [], in connection: any Connection
    ) throws {
        try SessionRow.deleteAll(begunBy: provider, of: account, but: own, in: connection)
        try EmbedSessionRow.deleteAll(begunBy: provider, of: account, in: connection)
        try APITokenRow.deleteAll(begunBy: provider, of: account, in: connection)
    }

    /// The provider whose word began somebody's session here; nothing where it was a code or a link of ours.
    func provider(ofSession viewer: Viewer, in connection: any Connection) throws -> String? {
        try SessionRow.provider(digest: secrets.tokenDigest(viewer.session), in: connection)
    }

    /// Begins a session inside a write; the token is told once and kept only as a digest.
    func beginSession(
        account: String, token: String, agent: String?, provider: String? = nil, in connection: any Connection
    ) throws {
        let now = surroundings.now
        try SessionRow.insert(
            digest: secrets.tokenDigest(token), account: account, browser: BrowserName.make(agent),
            provider: provider, at: now, expiring: now + Self.sessionLifetime, in: connection
        )
    }

    /// 256 random bits as text.
    func token() -> String { base64URL(surroundings.random(32)) }
}
