import Discussion
import News

/// A site whose word opens an account here, and how far it is believed.
struct IdentityProvider: Sendable {
    /// What it is known by: people of one provider are nobody of another's.
    let name: String
    let rules: TokenRules
    /// Whether an address that it has proven is as good as one that was proven here.
    let trustsAddresses: Bool

    /// What a publication that signs its own readers in is known by.
    static func name(ofPublication id: String) -> String { "publication \(id)" }

    /// What a provider of OpenID Connect is known by.
    static func name(ofIssuer issuer: String) -> String { "openid \(issuer)" }

    /// Proves a token and judges what it says.
    /// - Throws: `invalid(.signOn, .token(…))`.
    func claims(of token: SignedToken, provenBy key: VerificationKey, at now: Int) async throws -> TokenClaims {
        do {
            let claims = try await token.claims(provenBy: key)
            if let refusal = rules.refusal(of: claims, at: Moment(secondsSince1970: now)) { throw refusal }
            return claims
        } catch let refusal as TokenRefusal {
            throw NewsroomError.signOn(refusal)
        }
    }
}

extension NewsroomError {
    /// Nobody is signed in by what another site says.
    static func signOn(_ refusal: TokenRefusal) -> NewsroomError { .invalid(.signOn, .token(refusal)) }
}
