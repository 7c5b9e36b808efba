public import Discussion
import Store

/// Coming in by the word of a publication that has accounts of its own.
extension Newsroom {
    /// Signs in by a publication's token, which is used up by it.
    ///
    /// - Throws: `invalid(.signOn, .token(…))` with why it is not taken; `tooOften`.
    public func signIn(
        signOn token: String, of publication: String, network: NetworkKey?, agent: String? = nil,
        language: String? = nil
    ) async throws -> SignedOn {
        let (provider, claims) = try await proven(token, of: publication, network: network)
        return try await begin(claims, of: provider, agent: agent, language: language)
    }

    /// Signs somebody in on a page of the publication's own, without a window: the page gives the token and gets one
    /// that opens the publication's threads from its origin.
    ///
    /// - Parameter bearer: whoever is signed in on that page already.
    /// - Returns: nothing where that is who the token tells of: their session stays.
    /// - Throws: as ``signIn(signOn:of:network:agent:language:)``; `notPermitted` for other origins.
    public func embedToken(
        signOn token: String, of publication: HostedPublication, origin: WebOrigin, bearer: Viewer?,
        network: NetworkKey?
    ) async throws -> String? {
        guard publication.allows(origin) else { throw NewsroomError.notPermitted }
        let (provider, claims) = try await proven(token, of: publication.id, network: network)
        if let bearer {
            let subject = subjectKey(of: claims, at: provider)
            let known = try await database.read { try IdentityRow.account(subjectKey: subject, in: $0) }
            if known == bearer.id {
                try await database.write { try use(claims, of: provider, in: $0) }
                return nil
            }
        }
        let (session, now) = (self.token(), surroundings.now)
        try await database.write { connection in
            try use(claims, of: provider, in: connection)
            let account = try admit(claims, of: provider, in: connection).account
            if let bearer {
                try EmbedSessionRow.delete(digest: secrets.tokenDigest(bearer.session), in: connection)
            }
            try EmbedSessionRow.insert(
                digest: secrets.tokenDigest(session), account: account, publication: publication.id,
                origin: origin.description, provider: provider.name, at: now, expiring: now + Self.sessionLifetime,
                in: connection)
        }
        return session
    }

    /// What a publication's token says, once it is proven.
    private func proven(
        _ token: String, of publication: String, network: NetworkKey?
    ) async throws -> (IdentityProvider, TokenClaims) {
        try gate.pass(.signOnsPerNetwork, from: network, at: surroundings.now)
        let row = try await database.read { try SignOnRow.find(publication: publication, in: $0) }
        guard let row, let key = try key(of: row) else { throw NewsroomError.signOn(.unknown) }
        let provider = IdentityProvider(
            name: IdentityProvider.name(ofPublication: publication),
            rules: TokenRules(issuer: row.issuer, audience: row.audience, kind: .publisher),
            trustsAddresses: row.trustsAddresses)
        do {
            let claims = try await provider.claims(of: SignedToken(token), provenBy: key, at: surroundings.now)
            return (provider, claims)
        } catch let refusal as TokenRefusal {
            throw NewsroomError.signOn(refusal)
        }
    }

    /// Begins a session for whoever a proven token tells of.
    func begin(
        _ claims: TokenClaims, of provider: IdentityProvider, agent: String?, language: String?
    ) async throws -> SignedOn {
        let session = token()
        return try await database.write { connection in
            try use(claims, of: provider, in: connection)
            let (account, refusedName) = try admit(claims, of: provider, in: connection)
            if let language { try MailChoiceRow.setLanguage(language, of: account, in: connection) }
            try beginSession(
                account: account, token: session, agent: agent, provider: provider.name, in: connection)
            return SignedOn(session: session, refusedName: refusedName)
        }
    }

    /// Writes down that a token was used, inside a write.
    private func use(_ claims: TokenClaims, of provider: IdentityProvider, in connection: any Connection) throws {
        guard let number = claims.id else { return }
        let digest = secrets.tokenDigest("\(provider.name.utf8.count) \(provider.name) \(number)")
        guard try UsedTokenRow.use(digest: digest, expiring: Int(claims.expires ?? 0) + 1, in: connection) else {
            throw NewsroomError.signOn(.used)
        }
    }
}
