import enum Crypto.P256
import Discussion
import Foundation
import JWTKit

/// The key by which signatures are proven, and the one algorithm that it serves.
///
/// A key is of its algorithm's own kind, so that no public key is ever taken for a secret.
struct VerificationKey: Sendable {
    let algorithm: SignatureAlgorithm
    private let material: Material

    private enum Material: Sendable {
        case secret(HMACKey)
        case rsa(Insecure.RSA.PublicKey)
        case p256(ECDSA.PublicKey<P256>)
        case ed25519(EdDSA.PublicKey)
    }

    /// A secret that both sides know, as text.
    init(secret: String) {
        algorithm = .hs256
        material = .secret(HMACKey(from: secret))
    }

    /// A public key as text: PEM, or a JSON Web Key. Nothing where it is none of that kind, too short, or a private one.
    init?(publicKey text: String, for algorithm: SignatureAlgorithm) {
        guard text.utf8.count <= 16_384, !text.contains("PRIVATE KEY") else { return nil }
        guard text.contains("-----BEGIN") else {
            guard let key = try? JSONDecoder().decode(WebKey.self, from: Data(text.utf8)) else { return nil }
            self.init(key, for: algorithm)
            return
        }
        let material: Material? =
            switch algorithm {
            case .hs256: nil
            case .rs256: (try? Insecure.RSA.PublicKey(pem: text)).map { .rsa($0) }
            case .es256: (try? ECDSA.PublicKey<P256>(pem: text)).map { .p256($0) }
            case .edDSA: (try? EdDSA.PublicKey(pem: text)).map { .ed25519($0) }
            }
        guard let material else { return nil }
        self.init(algorithm, material)
    }

    /// A JSON Web Key, where it is a public one of the algorithm's kind.
    init?(_ key: WebKey, for algorithm: SignatureAlgorithm) {
        guard key.serves(algorithm) else { return nil }
        var material: Material?
        switch (algorithm, key.type) {
        case (.rs256, "RSA"):
            if let n = key.modulus, let e = key.exponent {
                material = (try? Insecure.RSA.PublicKey(modulus: n, exponent: e)).map { .rsa($0) }
            }
        case (.es256, "EC"):
            if key.curve == "P-256", let x = key.x, let y = key.y {
                material = (try? ECDSA.PublicKey<P256>(parameters: (x, y))).map { .p256($0) }
            }
        case (.edDSA, "OKP"):
            if key.curve == "Ed25519", let x = key.x {
                material = (try? EdDSA.PublicKey(x: x, curve: .ed25519)).map { .ed25519($0) }
            }
        default: break
        }
        guard let material else { return nil }
        self.init(algorithm, material)
    }

    private init(_ algorithm: SignatureAlgorithm, _ material: Material) {
        self.algorithm = algorithm
        self.material = material
    }

    /// The key alone, as JWTKit takes it: whatever key a token names, it is proven by this one.
    func collection() async -> JWTKeyCollection {
        let keys = JWTKeyCollection()
        switch material {
        case .secret(let key): return await keys.add(hmac: key, digestAlgorithm: .sha256)
        case .rsa(let key): return await keys.add(rsa: key, digestAlgorithm: .sha256)
        case .p256(let key): return await keys.add(ecdsa: key)
        case .ed25519(let key): return await keys.add(eddsa: key)
        }
    }
}
