/// How a token that tells who somebody is may be signed (RFC 7518, RFC 8037); what is not here is not taken.
public enum SignatureAlgorithm: String, CaseIterable, Hashable, Sendable, Codable {
    /// HMAC with SHA-256, under a secret that both sides know.
    case hs256 = "HS256"
    /// RSA with SHA-256.
    case rs256 = "RS256"
    /// ECDSA on P-256 with SHA-256.
    case es256 = "ES256"
    /// EdDSA on Curve25519.
    case edDSA = "EdDSA"

    /// Whether both sides share a secret: then whoever checks could sign as well.
    public var isSymmetric: Bool { self == .hs256 }
}
