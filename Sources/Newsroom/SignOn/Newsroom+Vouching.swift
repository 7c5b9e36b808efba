import Discussion
import Store

/// Another site that vouches for somebody.
public struct VouchingSite: Sendable, Hashable, Identifiable {
    /// By what it is known here.
    public var id: String
    public var name: String
    /// When it first did.
    public var since: Int
}

/// The sites whose word opens somebody's account, to themselves.
extension Newsroom {
    func vouchingSites(of account: String, in connection: any Connection) throws -> [VouchingSite] {
        let publications = try PublicationRow.all(in: connection).map {
            (IdentityProvider.name(ofPublication: $0.id), $0.name)
        }
        let providers = try OpenIDProviderRow.all(in: connection).map {
            (IdentityProvider.name(ofIssuer: $0.issuer), $0.name)
        }
        let names = Dictionary(publications + providers, uniquingKeysWith: { first, _ in first })
        return try IdentityRow.providers(of: account, in: connection).map { provider, since in
            // A provider that the house no longer has is told by what stands for it.
            let kept = provider.split(separator: " ", maxSplits: 1).last.map { String($0) } ?? provider
            return VouchingSite(id: provider, name: names[provider] ?? kept, since: since)
        }
    }

    /// Takes another site's word for somebody no more; what it opened elsewhere ends.
    ///
    /// - Throws: `invalid(.address, .missing)` for whoever could not come in without it; `notPermitted` while
    ///   something holds against them, which they would leave behind.
    public func cutLink(to site: String, of viewer: Viewer) async throws {
        let (now, audit) = (surroundings.now, identifier())
        guard viewer.requirements.bar == nil, viewer.requirements.mute == nil else { throw NewsroomError.notPermitted }
        try await database.write { connection in
            guard let row = try AccountRow.find(id: viewer.id, in: connection), row.verifiedAt != nil,
                !row.address.isEmpty
            else { throw NewsroomError.invalid(.address, .missing) }
            guard try IdentityRow.cut(provider: site, of: viewer.id, in: connection) else {
                throw NewsroomError.notFound
            }
            try IdentityRow.markCut(
                cutKey(site, viewer.id), provider: site, account: viewer.id, at: now, in: connection)
            try endAccess(
                begunBy: site, of: viewer.id, but: secrets.tokenDigest(viewer.session), in: connection)
            try AuditRow.insert(
                id: audit, at: now, account: viewer.id, verb: "cut link to \(site)", object: viewer.id, in: connection)
        }
    }

    /// By what it is known that somebody cut the link to a provider.
    func cutKey(_ provider: String, _ account: String) -> [UInt8] {
        secrets.identityKey(provider: "cut \(provider)", subject: account)
    }
}
