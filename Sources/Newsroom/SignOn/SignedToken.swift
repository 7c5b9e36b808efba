import Discussion
import Foundation
import JWTKit
import News

/// A token that somebody signed: a JSON Web Token in its compact form (RFC 7515, section 7.1), as yet unproven.
struct SignedToken: Sendable {
    /// How it says that it is signed; only ever compared with what was agreed.
    let algorithm: String
    /// Which of its maker's keys it names.
    let keyID: String?
    private let text: String

    /// Bytes of a token.
    static let longest = 8_192

    /// Takes a token apart.
    /// - Throws: `malformed` where it is none; a header that asks for anything that is not understood here makes it one.
    init(_ text: String) throws(TokenRefusal) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.longest, parts.count == 3,
            parts.allSatisfy({ base64URLBytes($0)?.isEmpty == false }), let head = base64URLBytes(parts[0]),
            !JSONNesting.isDeeper(than: 4, head),
            let header = try? JSONDecoder().decode(JWTHeader.self, from: Data(head)),
            let algorithm = header.alg, header.fields["crit"] == nil, header.fields["b64"] == nil,
            header.fields["typ"].map({ $0.asString?.lowercased() == "jwt" }) ?? true
        else { throw .malformed }
        self.algorithm = algorithm
        keyID = header.kid
        self.text = text
    }

    /// What the token says, once its signature is proven by the key in the one way that the key serves.
    func claims(provenBy key: VerificationKey) async throws(TokenRefusal) -> TokenClaims {
        guard algorithm == key.algorithm.rawValue else { throw .algorithm }
        do {
            return try await key.collection().verify(text, as: Payload.self).claims
        } catch let error as JWTError where error.errorType == .malformedToken {
            throw .malformed
        } catch {
            throw .signature
        }
    }

    /// The claims as JWTKit takes them; what they must say is judged by ``TokenRules``.
    private struct Payload: JWTPayload {
        let claims: TokenClaims

        init(from decoder: any Decoder) throws { claims = try TokenClaims(from: decoder) }
        func encode(to encoder: any Encoder) throws { try claims.encode(to: encoder) }
        func verify(using algorithm: some JWTAlgorithm) {}
    }
}
