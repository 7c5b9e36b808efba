import Discussion
import Store

/// What the operator sets of providers of OpenID Connect.
extension Newsroom {
    /// How many providers a house may have.
    private static let providerLimit = 10

    /// The providers by which people may sign in.
    public func openIDProviders() async throws -> [OpenIDProvider] {
        try await database.read { try OpenIDProviderRow.all(in: $0).map(OpenIDProvider.init) }
    }

    /// The providers, to whoever sets them.
    public func openIDProviders(for viewer: Viewer) async throws -> OpenIDProviderList {
        try permit(viewer, .manageSettings)
        return try await database.read { connection in
            OpenIDProviderList(
                sections: try SectionRow.all(in: connection).map(Section.init),
                providers: try OpenIDProviderRow.all(in: connection).map(OpenIDProvider.init))
        }
    }

    /// Sets a provider, a new one or in place of what stood under its identifier, once it has said who it is.
    ///
    /// - Parameter secret: the client's secret; empty to keep the one that is there, or where it has none.
    /// - Throws: `invalid(.identityProvider, …)`, `invalid(.issuer, .malformed)`, `invalid(.client, .missing)`;
    ///   what keeps the provider's own description from being fetched, or `invalid(.signOn, .token(.issuer))` where
    ///   it is another's.
    public func save(_ provider: OpenIDProvider, secret: String, by viewer: Viewer) async throws {
        try permit(viewer, .manageSettings)
        guard Self.isIdentifier(provider.id) else {
            throw NewsroomError.invalid(.identityProvider, .malformed)
        }
        guard let name = try oneLine(provider.name, field: .identityProvider, limit: 60) else {
            throw NewsroomError.invalid(.identityProvider, .missing)
        }
        let issuer = provider.issuer.trimmed
        try poster.check(issuer, as: .issuer)
        guard !issuer.contains("?") else { throw NewsroomError.invalid(.issuer, .malformed) }
        guard let client = try oneLine(provider.clientID, field: .client, limit: TokenRules.longestName) else {
            throw NewsroomError.invalid(.client, .missing)
        }
        discoveries.forget(issuer)
        _ = try await discovery(of: issuer)
        let (secret, now) = (secret.trimmed, surroundings.now)
        try await database.write { connection in
            let rows = try OpenIDProviderRow.all(in: connection)
            let known = rows.first { $0.id == provider.id }
            guard known != nil || rows.count < Self.providerLimit else {
                throw NewsroomError.invalid(.identityProvider, .tooMany(limit: Self.providerLimit))
            }
            if let known, known.issuer != issuer {
                try endAccess(begunBy: IdentityProvider.name(ofIssuer: known.issuer), in: connection)
            }
            // A secret is given to whom it was given for, and to nobody else.
            let kept = known.flatMap { $0.issuer == issuer && $0.clientID == client ? $0.clientSecret : nil } ?? []
            let sealed =
                secret.isEmpty ? kept : try secrets.seal(Array(secret.utf8), for: Self.purpose(of: provider.id))
            try OpenIDProviderRow(
                id: provider.id, name: name, issuer: issuer, clientID: client, clientSecret: sealed,
                trustsAddresses: provider.trustsAddresses, changedAt: now
            ).save(in: connection)
            try audit("set identity provider", provider.id, by: viewer, in: connection)
        }
    }

    /// Lets nobody in by that provider any more: what it opened ends, and who came in by it stays who they are.
    public func removeOpenIDProvider(_ id: String, by viewer: Viewer) async throws {
        try permit(viewer, .manageSettings)
        try await database.write { connection in
            let known = try OpenIDProviderRow.find(id: id, in: connection)
            guard let known, try OpenIDProviderRow.delete(id: id, in: connection) else {
                throw NewsroomError.notFound
            }
            try endAccess(begunBy: IdentityProvider.name(ofIssuer: known.issuer), in: connection)
            try audit("remove identity provider", id, by: viewer, in: connection)
        }
    }

    private static func purpose(of provider: String) -> String { "identity provider \(provider)" }

    /// The secret that the newsroom has at a provider; nothing where it has none.
    func clientSecret(of row: OpenIDProviderRow) throws -> String? {
        guard !row.clientSecret.isEmpty else { return nil }
        return String(decoding: try secrets.open(row.clientSecret, for: Self.purpose(of: row.id)), as: UTF8.self)
    }

    /// What a provider says of itself, by its own word.
    func discovery(of issuer: String) async throws -> Discovery {
        if let kept = try discoveries.find(issuer, at: surroundings.now) { return kept }
        let base = issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer
        let discovery: Discovery
        do {
            discovery = try await document(base + "/.well-known/openid-configuration")
        } catch {
            discoveries.miss(issuer, at: surroundings.now)
            throw error
        }
        guard discovery.issuer == issuer else { throw NewsroomError.signOn(.issuer) }
        guard [discovery.authorization, discovery.token, discovery.keys].allSatisfy(poster.isAddress) else {
            throw NewsroomError.signOn(.provider)
        }
        discoveries.keep(discovery, of: issuer, at: surroundings.now)
        return discovery
    }
}
