import Crypto
import CryptoExtras
import Foundation

/// Makes tokens as other sites make them, and as none should: header, claims and signature are each what a test wants.
struct TokenMaker: Sendable {
    static let hmac = "HS256"
    static let rsa = try? _RSA.Signing.PrivateKey(keySize: .bits2048)
    static let otherRSA = try? _RSA.Signing.PrivateKey(keySize: .bits2048)
    static let ed25519 = Curve25519.Signing.PrivateKey()
    static let p256 = P256.Signing.PrivateKey()

    /// What the claims are where a test does not change them.
    var claims: [String: any Sendable]

    func token(
        _ header: [String: any Sendable], changing changes: [String: any Sendable] = [:],
        without removed: [String] = [],
        sign: ([UInt8]) throws -> [UInt8]
    ) throws -> String {
        var all = claims
        for (name, value) in changes { all[name] = value }
        for name in removed { all[name] = nil }
        let parts = try [header, all].map { part in
            Self.text(Array(try JSONSerialization.data(withJSONObject: part, options: .sortedKeys)))
        }
        let signed = parts.joined(separator: ".")
        return "\(signed).\(Self.text(try sign(Array(signed.utf8))))"
    }

    func hs256(_ secret: String, changing changes: [String: any Sendable] = [:], without removed: [String] = []) throws
        -> String
    {
        try token(["alg": "HS256", "typ": "JWT"], changing: changes, without: removed) { Self.hmac($0, secret) }
    }

    static func hmac(_ bytes: [UInt8], _ secret: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: Array(secret.utf8))))
    }

    static func rs256(_ bytes: [UInt8], _ key: _RSA.Signing.PrivateKey?) throws -> [UInt8] {
        guard let key else { throw CryptoKitError.incorrectKeySize }
        return Array(
            try key.signature(for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5).rawRepresentation)
    }

    static func edDSA(_ bytes: [UInt8]) throws -> [UInt8] { Array(try ed25519.signature(for: bytes)) }
    static func es256(_ bytes: [UInt8]) throws -> [UInt8] { Array(try p256.signature(for: bytes).rawRepresentation) }

    static func text(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    }
}
