public import Discussion
import Store

/// Sessions of embedded discussions: a page of somebody else's holds the token, so it opens as little as it can.
extension Newsroom {
    /// A token for one publication's threads, from one origin: told once, kept as a digest.
    ///
    /// It opens neither the desk nor the account.
    public func makeEmbedToken(
        for viewer: Viewer, in publication: HostedPublication, origin: WebOrigin
    ) async throws -> String {
        guard publication.allows(origin) else { throw NewsroomError.notPermitted }
        let (token, now) = (token(), surroundings.now)
        try await database.write { connection in
            try EmbedSessionRow.insert(
                digest: secrets.tokenDigest(token), account: viewer.id, publication: publication.id,
                origin: origin.description, provider: try provider(ofSession: viewer, in: connection), at: now,
                expiring: now + Self.sessionLifetime, in: connection)
            try audit("sign in on a page of \(publication.id)", viewer.id, by: viewer, in: connection)
        }
        return token
    }

    /// Whoever bears an embedded discussion's token, on the page for which it was made; nobody elsewhere.
    ///
    /// Whoever works here is a reader there: a page of somebody else's decides nothing.
    public func viewer(
        embedToken token: String, in publication: HostedPublication, origin: WebOrigin
    ) async throws -> Viewer? {
        guard token.utf8.count == 43, publication.allows(origin) else { return nil }
        let (digest, now) = (secrets.tokenDigest(token), surroundings.now)
        return try await database.read { connection in
            guard
                let account = try EmbedSessionRow.account(
                    digest: digest, publication: publication.id, origin: origin.description, at: now, in: connection),
                let row = try AccountRow.find(id: account, in: connection)
            else { return nil }
            var viewer = try viewer(row, session: token, asReader: true, at: now, in: connection)
            viewer.requirements = try requirements(of: viewer, in: publication.id, connection)
            return viewer
        }
    }

    public func endEmbedSession(_ token: String) async throws {
        let digest = secrets.tokenDigest(token)
        try await database.write { try EmbedSessionRow.delete(digest: digest, in: $0) }
    }
}
