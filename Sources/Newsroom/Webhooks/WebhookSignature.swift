import Crypto
import Foundation

/// How a delivery is signed, by the Standard Webhooks specification: whoever has the secret knows that it came from
/// here, and when.
enum WebhookSignature {
    /// The secret as its owner is told it.
    static func told(_ secret: [UInt8]) -> String { "whsec_" + Data(secret).base64EncodedString() }

    /// The headers of a delivery; each try has a time of its own, and all tries one identifier.
    static func headers(id: String, at now: Int, body: [UInt8], secret: [UInt8]) -> [(name: String, value: String)] {
        let signed = Data("\(id).\(now).".utf8) + Data(body)
        let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: secret))
        return [
            ("webhook-id", id), ("webhook-timestamp", String(now)),
            ("webhook-signature", "v1," + Data(code).base64EncodedString()),
        ]
    }
}
