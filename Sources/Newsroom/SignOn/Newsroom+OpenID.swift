public import Discussion
import Crypto
import Foundation
import Store

/// A page of somebody else's for which a sign-in was begun.
public struct EmbedPlace: Sendable, Hashable {
    public var publication: String
    public var origin: WebOrigin

    public init(publication: String, origin: WebOrigin) {
        self.publication = publication
        self.origin = origin
    }
}

/// What comes back with the browser from a provider (RFC 6749, section 4.1.2; RFC 9207).
public struct OpenIDAnswer: Sendable {
    public var state: String
    public var code: String?
    public var issuer: String?

    public init(state: String, code: String?, issuer: String? = nil) {
        self.state = state
        self.code = code
        self.issuer = issuer
    }
}

/// Signing in by a provider of OpenID Connect: authorization code with PKCE.
extension Newsroom {
    /// How long a sign-in may take at the provider, in seconds.
    public static let openIDLifetime = 600

    /// What must come back from the provider, and what it is asked with.
    private struct Pledge: Codable {
        var nonce: String
        var verifier: String
    }

    /// Where a provider sends browsers back to: exactly what was told to it.
    public func openIDReturn(_ provider: String) -> String {
        "\(settings.address)/sign-in/openid/\(provider)/callback"
    }

    /// Begins a sign-in for one browser.
    ///
    /// - Parameters:
    ///   - browser: what that browser alone holds, an ``askingToken()``.
    ///   - place: the page of somebody else's for which it is.
    /// - Returns: the address at the provider to which the browser goes.
    public func beginOpenID(
        _ id: String, browser: String, for place: EmbedPlace? = nil, network: NetworkKey?
    ) async throws -> String {
        let now = surroundings.now
        try gate.pass(.signOnsPerNetwork, from: network, at: now)
        let row = try await database.read { try OpenIDProviderRow.find(id: id, in: $0) }
        guard let row else { throw NewsroomError.notFound }
        let discovery = try await reached { try await self.discovery(of: row.issuer) }
        let (state, pledge) = (token(), Pledge(nonce: token(), verifier: token()))
        let stateKey = secrets.tokenDigest(state)
        let attempt = OpenIDAttemptRow(
            state: stateKey, browser: secrets.browserDigest(browser, purpose: "openid"), providerID: id,
            secrets: try secrets.seal(Array(JSONEncoder.ordered.encode(pledge)), for: Self.purpose(ofState: stateKey)),
            publicationID: place?.publication, origin: place?.origin.description ?? "",
            expiresAt: now + Self.openIDLifetime)
        try await database.write { try attempt.insert(in: $0) }
        let challenge = base64URL(Array(SHA256.hash(data: Data(pledge.verifier.utf8))))
        let query = FormText.encode([
            ("response_type", "code"), ("client_id", row.clientID), ("redirect_uri", openIDReturn(id)),
            ("scope", "openid email"), ("state", state), ("nonce", pledge.nonce), ("code_challenge", challenge),
            ("code_challenge_method", "S256"),
        ])
        return discovery.authorization + (discovery.authorization.contains("?") ? "&" : "?") + query
    }

    /// Signs in by what came back from a provider.
    ///
    /// - Parameter browser: what the browser holds that brought it.
    /// - Returns: the session, and the page of somebody else's for which it was begun.
    /// - Throws: `invalid(.signOn, .token(…))`: `state` where this browser began no such sign-in, or used it up.
    public func finishOpenID(
        _ id: String, _ answer: OpenIDAnswer, browser: String, network: NetworkKey?, agent: String? = nil,
        language: String? = nil
    ) async throws -> (signedOn: SignedOn, place: EmbedPlace?) {
        let now = surroundings.now
        try gate.pass(.signOnsPerNetwork, from: network, at: now)
        let (state, browserKey) = (
            secrets.tokenDigest(answer.state), secrets.browserDigest(browser, purpose: "openid")
        )
        let found: (OpenIDAttemptRow, OpenIDProviderRow)? = try await database.write { connection in
            guard
                let attempt = try OpenIDAttemptRow.take(
                    state: state, browser: browserKey, provider: id, at: now, in: connection),
                let row = try OpenIDProviderRow.find(id: id, in: connection)
            else { return nil }
            return (attempt, row)
        }
        guard let (attempt, row) = found else { throw NewsroomError.signOn(.state) }
        guard answer.issuer == nil || answer.issuer == row.issuer else { throw NewsroomError.signOn(.issuer) }
        guard let code = answer.code, !code.isEmpty, code.utf8.count <= 4_096 else {
            throw NewsroomError.signOn(.provider)
        }
        let pledge = try decodedJSON(
            Pledge.self,
            from: String(
                decoding: try secrets.open(attempt.secrets, for: Self.purpose(ofState: state)), as: UTF8.self))
        let provider = IdentityProvider(
            name: IdentityProvider.name(ofIssuer: row.issuer),
            rules: TokenRules(issuer: row.issuer, audience: row.clientID, kind: .openID(nonce: pledge.nonce)),
            trustsAddresses: row.trustsAddresses)
        var claims: TokenClaims = try await reached {
            let discovery = try await self.discovery(of: row.issuer)
            let token = try await idToken(for: code, verifier: pledge.verifier, of: row, discovery)
            return try await self.claims(of: token, provider, discovery)
        }
        // Providers know people by the names in their passports: here they choose under which they speak.
        claims.name = nil
        let signedOn = try await begin(claims, of: provider, agent: agent, language: language)
        let place = attempt.publicationID.flatMap { publication in
            WebOrigin(attempt.origin).map { EmbedPlace(publication: publication, origin: $0) }
        }
        return (signedOn, place)
    }

    /// Asks a provider; why it can't be reached is no reader's business.
    private func reached<Answer>(_ ask: () async throws -> Answer) async throws -> Answer {
        do { return try await ask() } catch NewsroomError.fetch { throw NewsroomError.signOn(.provider) }
    }

    private static func purpose(ofState state: [UInt8]) -> String { "openid state \(base64URL(state))" }

    /// Proves an ID token by the key of the provider's that it names.
    private func claims(
        of token: String, _ provider: IdentityProvider, _ discovery: Discovery
    ) async throws -> TokenClaims {
        let signed: SignedToken
        do { signed = try SignedToken(token) } catch { throw NewsroomError.signOn(error) }
        // Whoever holds a provider's public key must not be able to sign with it.
        guard let algorithm = SignatureAlgorithm(rawValue: signed.algorithm), !algorithm.isSymmetric else {
            throw NewsroomError.signOn(.algorithm)
        }
        let set: WebKeySet = try await document(discovery.keys)
        guard let key = set.key(signed.keyID, for: algorithm) else { throw NewsroomError.signOn(.signature) }
        return try await provider.claims(of: signed, provenBy: key, at: surroundings.now)
    }
}
