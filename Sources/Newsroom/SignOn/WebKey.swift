import Discussion

/// A JSON Web Key (RFC 7517), as far as it proves signatures.
struct WebKey: Decodable, Hashable, Sendable {
    let type: String
    let id: String?
    let use: String?
    let algorithm: String?
    let curve: String?
    let modulus: String?
    let exponent: String?
    let x: String?
    let y: String?
    private let privatePart: String?

    private enum CodingKeys: String, CodingKey {
        case type = "kty"
        case id = "kid"
        case use
        case algorithm = "alg"
        case curve = "crv"
        case modulus = "n"
        case exponent = "e"
        case x
        case y
        case privatePart = "d"
    }

    /// Whether it may prove signatures of that algorithm: it is no private key, is not kept for something else, and
    /// names no other algorithm.
    func serves(_ algorithm: SignatureAlgorithm) -> Bool {
        privatePart == nil && use ?? "sig" == "sig" && self.algorithm ?? algorithm.rawValue == algorithm.rawValue
    }
}
