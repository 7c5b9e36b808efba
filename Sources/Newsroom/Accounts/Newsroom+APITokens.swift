public import Discussion
import Store

/// A program's token as its owner sees it: the token itself is told once and never again.
public struct APITokenSummary: Sendable, Hashable, Identifiable {
    public var id: String
    /// What its owner calls it.
    public var name: String
    /// Whose it is, by the name that others see.
    public var owner: String?
    public var scopes: Set<TokenScope>
    public var createdAt: Int
    /// When it was last used, to ten minutes; nothing where it never was.
    public var seenAt: Int?
    public var expiresAt: Int

    init(_ row: APITokenRow) {
        id = row.id
        name = row.name
        owner = row.accountName
        scopes = TokenScope.set(row.scopes)
        createdAt = row.createdAt
        seenAt = row.seenAt
        expiresAt = row.expiresAt
    }
}

/// Whoever a program acts for, and how far.
public struct APIBearer: Sendable {
    public var viewer: Viewer
    public var scopes: Set<TokenScope>
    public var token: String
}

/// Tokens with which programs act for somebody.
extension Newsroom {
    /// By what a token of ours is known where it was left lying about.
    public static let apiTokenPrefix = "dateline_"
    /// How long a token lasts, in seconds: a year.
    static let apiTokenLifetime = 365 * 86_400
    /// How many tokens an account may have at once.
    static let apiTokenLimit = 20
    /// How exactly the last use of a token is kept, in seconds.
    private static let seenEvery = 600

    /// Makes a token: told once, kept as a digest.
    ///
    /// - Throws: `invalid(.token, …)` for its name, or `.tooMany`; `invalid(.scopes, .missing)`; `notPermitted` for
    ///   `moderate` where whoever asks moderates nothing.
    public func makeAPIToken(named name: String, scopes: Set<TokenScope>, by viewer: Viewer) async throws -> String {
        guard viewer.requirements.bar == nil else { throw NewsroomError.notPermitted }
        guard let name = try oneLine(name, field: .token, limit: 100) else {
            throw NewsroomError.invalid(.token, .missing)
        }
        guard !scopes.isEmpty else { throw NewsroomError.invalid(.scopes, .missing) }
        guard !scopes.contains(.moderate) || viewer.moderates else { throw NewsroomError.notPermitted }
        let (token, id, now) = (Self.apiTokenPrefix + token(), identifier(), surroundings.now)
        try await database.write { connection in
            let count = try APITokenRow.all(of: viewer.id, at: now, limit: Self.apiTokenLimit, in: connection).count
            guard count < Self.apiTokenLimit else {
                throw NewsroomError.invalid(.token, .tooMany(limit: Self.apiTokenLimit))
            }
            try APITokenRow.insert(
                id: id, digest: secrets.programDigest(token), account: viewer.id, name: name,
                scopes: TokenScope.names(scopes), provider: try provider(ofSession: viewer, in: connection), at: now,
                expiring: now + Self.apiTokenLifetime, in: connection)
            try audit("make token (\(TokenScope.names(scopes)))", id, by: viewer, in: connection)
        }
        return token
    }

    /// One's own tokens, the newest first.
    public func apiTokens(of viewer: Viewer) async throws -> [APITokenSummary] {
        let now = surroundings.now
        return try await database.read {
            try APITokenRow.all(of: viewer.id, at: now, limit: 100, in: $0).map(APITokenSummary.init)
        }
    }

    /// Everybody's tokens, to whoever sets the house's rules.
    public func allAPITokens(for viewer: Viewer) async throws -> [APITokenSummary] {
        try permit(viewer, .manageSettings)
        let now = surroundings.now
        return try await database.read {
            try APITokenRow.all(of: nil, at: now, limit: 1_000, in: $0).map(APITokenSummary.init)
        }
    }

    /// Ends one of one's own tokens, or anybody's for whoever sets the house's rules.
    public func revokeAPIToken(_ id: String, by viewer: Viewer) async throws {
        let isAny = Permission.manageSettings.isGranted(to: viewer.actor)
        try await database.write { connection in
            guard try APITokenRow.delete(id: id, of: isAny ? nil : viewer.id, in: connection) else {
                throw NewsroomError.notFound
            }
            try audit("revoke token", id, by: viewer, in: connection)
        }
    }

    /// Whoever a token's bearer acts for, or nobody.
    ///
    /// Without `moderate` whoever works here is a reader to it: what a token was not made for it does not open.
    public func bearer(ofAPIToken token: String) async throws -> APIBearer? {
        guard token.utf8.count == Self.apiTokenPrefix.utf8.count + 43, token.hasPrefix(Self.apiTokenPrefix) else {
            return nil
        }
        let (digest, now) = (secrets.programDigest(token), surroundings.now)
        let found: (bearer: APIBearer, seenAt: Int?)? = try await database.read { connection in
            guard let row = try APITokenRow.find(digest: digest, at: now, in: connection),
                let account = try AccountRow.find(id: row.accountID, in: connection)
            else { return nil }
            let scopes = TokenScope.set(row.scopes)
            let viewer = try viewer(
                account, session: token, asReader: !scopes.contains(.moderate), at: now, in: connection)
            return (APIBearer(viewer: viewer, scopes: scopes, token: row.id), row.seenAt)
        }
        if let found, found.seenAt.map({ now - $0 >= Self.seenEvery }) ?? true {
            try await database.write { try APITokenRow.touch(id: found.bearer.token, at: now, in: $0) }
        }
        return found?.bearer
    }

    /// Counts one call of a program, by its token where it bears one.
    /// - Throws: `tooOften`.
    public func passCall(of bearer: APIBearer?, network: NetworkKey?) throws {
        if let bearer {
            try gate.pass(.callsPerToken, for: bearer.token, at: surroundings.now)
        } else {
            try gate.pass(.callsPerNetwork, from: network, at: surroundings.now)
        }
    }
}
