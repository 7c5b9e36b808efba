import Crypto
import Foundation

/// The keys with which addresses are sealed and tokens made, all from one secret.
public struct Secrets: Sendable {
    private let sealing: SymmetricKey
    private let addresses: SymmetricKey
    private let forms: SymmetricKey
    private let codes: SymmetricKey
    private let identities: SymmetricKey
    private let programs: SymmetricKey
    /// With which the words are made that stop mail.
    let mail: SymmetricKey

    /// Derives the keys from a secret of at least 32 bytes by HKDF (RFC 5869).
    public init(secret: [UInt8]) {
        let master = SymmetricKey(data: secret)
        func key(_ purpose: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: master, info: Data("dateline \(purpose)".utf8), outputByteCount: 32)
        }
        sealing = key("sealing")
        addresses = key("addresses")
        forms = key("forms")
        codes = key("codes")
        identities = key("identities")
        programs = key("programs")
        mail = key("mail")
    }

    /// Seals bytes (AES-GCM), bound to what they are for.
    func seal(_ bytes: [UInt8], for purpose: String) throws -> [UInt8] {
        guard let sealed = try AES.GCM.seal(bytes, using: sealing, authenticating: Data(purpose.utf8)).combined else {
            throw CryptoKitError.incorrectParameterSize
        }
        return Array(sealed)
    }

    /// Opens what was sealed for the same purpose; anything else throws.
    func open(_ sealed: [UInt8], for purpose: String) throws -> [UInt8] {
        Array(try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: sealing, authenticating: Data(purpose.utf8)))
    }

    /// By what an address is found: the same for the same address, and of no use without the key.
    func addressKey(_ address: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(address.utf8), using: addresses))
    }

    /// By what somebody is found whom another site vouches for: a subject is often an address, and stands nowhere.
    func identityKey(provider: String, subject: String) -> [UInt8] {
        Array(
            HMAC<SHA256>.authenticationCode(
                for: Data("\(provider.utf8.count) \(provider) \(subject)".utf8), using: identities))
    }

    /// The digest under which a mailed code is kept: six digits would be guessed without the key.
    func codeDigest(_ code: String, addressKey: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(addressKey + Array(code.utf8)), using: codes))
    }

    /// The digest under which the browser is known that asked for a code for a purpose.
    func browserDigest(_ token: String, purpose: String) -> [UInt8] {
        Array(SHA256.hash(data: Data("\(purpose) \(token)".utf8)))
    }

    /// By what a session is named to its owner; it opens nothing.
    func sessionName(_ digest: [UInt8]) -> String {
        base64URL(Array(HMAC<SHA256>.authenticationCode(for: Data(digest), using: forms).prefix(12)))
    }

    /// The digest under which a long random token is kept.
    func tokenDigest(_ token: String) -> [UInt8] {
        Array(SHA256.hash(data: Data(token.utf8)))
    }

    /// The digest under which a program's token is kept: of no use without the key.
    func programDigest(_ token: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(token.utf8), using: programs))
    }

    /// The word that a form of this session must bring back.
    public func formToken(session: String) -> String {
        base64URL(Array(HMAC<SHA256>.authenticationCode(for: Data(session.utf8), using: forms)))
    }

    /// Whether a form brought back its session's word; compared in constant time.
    public func isFormToken(_ token: String, session: String) -> Bool {
        guard let given = base64URLBytes(token.utf8) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(given, authenticating: Data(session.utf8), using: forms)
    }
}

/// Bytes as text that may stand in an address or a cookie (RFC 4648, section 5).
func base64URL(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString()
        .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_").replacingOccurrences(
            of: "=", with: "")
}

/// The bytes of such a text, nothing where it is none; padding is no part of it.
func base64URLBytes(_ text: some Collection<UInt8>) -> [UInt8]? {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count + 3)
    for byte in text {
        switch byte {
        case UInt8(ascii: "-"): plain.append(UInt8(ascii: "+"))
        case UInt8(ascii: "_"): plain.append(UInt8(ascii: "/"))
        case 48...57, 65...90, 97...122: plain.append(byte)
        default: return nil
        }
    }
    plain += Array(repeating: UInt8(ascii: "="), count: (4 - plain.count % 4) % 4)
    return Data(base64Encoded: Data(plain)).map { Array($0) }
}
