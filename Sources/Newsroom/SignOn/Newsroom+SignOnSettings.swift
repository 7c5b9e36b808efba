import Discussion
import Store

/// What the operator sets of publications that sign their own readers in.
extension Newsroom {
    /// How a publication signs its readers in, to whoever sets it.
    public func signOn(ofPublication id: String, for viewer: Viewer) async throws -> SignOnFile {
        try permit(viewer, .manageSettings)
        return try await database.read { connection in
            SignOnFile(
                sections: try SectionRow.all(in: connection).map(Section.init),
                publication: HostedPublication(try publicationRow(id, in: connection)),
                settings: try SignOnRow.find(publication: id, in: connection).map(settings(of:)))
        }
    }

    /// Sets how a publication signs its readers in. With another key whatever the former one opened ends.
    ///
    /// - Parameter renewing: whether a secret that is there gives way to a new one.
    /// - Returns: the secret where one was made: told once, kept sealed.
    /// - Throws: `invalid(.publicKey, .malformed)` where the public key is none of the algorithm's, too short or private;
    ///   `invalid(.issuer, .missing)`, `invalid(.audience, .missing)`.
    public func setSignOn(
        _ settings: SignOnSettings, renewing: Bool = false, ofPublication id: String, by viewer: Viewer
    ) async throws -> String? {
        try permit(viewer, .manageSettings)
        guard let issuer = try oneLine(settings.issuer, field: .issuer, limit: TokenRules.longestName) else {
            throw NewsroomError.invalid(.issuer, .missing)
        }
        guard let audience = try oneLine(settings.audience, field: .audience, limit: TokenRules.longestName) else {
            throw NewsroomError.invalid(.audience, .missing)
        }
        let isShared = settings.algorithm.isSymmetric
        let publicKey = settings.publicKey.trimmed
        guard isShared || VerificationKey(publicKey: publicKey, for: settings.algorithm) != nil else {
            throw NewsroomError.invalid(.publicKey, .malformed)
        }
        let (fresh, now) = (token(), surroundings.now)
        return try await database.write { connection in
            _ = try publicationRow(id, in: connection)
            let known = try SignOnRow.find(publication: id, in: connection)
            let keeps = isShared && known?.algorithm == settings.algorithm.rawValue && !renewing
            let key = keeps ? known?.key : nil
            let text = isShared ? fresh : publicKey
            if let known, try !keeps && keyText(of: known) != text {
                try endAccess(begunBy: IdentityProvider.name(ofPublication: id), in: connection)
            }
            try SignOnRow(
                publicationID: id, algorithm: settings.algorithm.rawValue,
                key: try key ?? secrets.seal(Array(text.utf8), for: Self.signOnPurpose(id)), issuer: issuer,
                audience: audience, trustsAddresses: settings.trustsAddresses, changedAt: now
            ).save(in: connection)
            try audit("set sign-on", id, by: viewer, in: connection)
            return isShared && !keeps ? fresh : nil
        }
    }

    /// Takes nobody's word of that publication any more: what it opened ends, and who came in by it stays who they are.
    public func removeSignOn(ofPublication id: String, by viewer: Viewer) async throws {
        try permit(viewer, .manageSettings)
        try await database.write { connection in
            try SignOnRow.delete(publication: id, in: connection)
            try endAccess(begunBy: IdentityProvider.name(ofPublication: id), in: connection)
            try audit("remove sign-on", id, by: viewer, in: connection)
        }
    }

    /// What a publication's key is sealed for: moved to another it does not open.
    private static func signOnPurpose(_ publication: String) -> String { "sign-on key \(publication)" }

    private func keyText(of row: SignOnRow) throws -> String {
        String(decoding: try secrets.open(row.key, for: Self.signOnPurpose(row.publicationID)), as: UTF8.self)
    }

    private func settings(of row: SignOnRow) throws -> SignOnSettings {
        let algorithm = SignatureAlgorithm(rawValue: row.algorithm) ?? .hs256
        return SignOnSettings(
            algorithm: algorithm, publicKey: algorithm.isSymmetric ? "" : try keyText(of: row), issuer: row.issuer,
            audience: row.audience, trustsAddresses: row.trustsAddresses)
    }

    /// The key by which a publication's tokens are proven.
    func key(of row: SignOnRow) throws -> VerificationKey? {
        let text = try keyText(of: row)
        guard let algorithm = SignatureAlgorithm(rawValue: row.algorithm) else { return nil }
        return algorithm.isSymmetric
            ? VerificationKey(secret: text) : VerificationKey(publicKey: text, for: algorithm)
    }
}
