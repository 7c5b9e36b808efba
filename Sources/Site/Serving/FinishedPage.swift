import Crypto
import Discussion
import HTTPTypes
import Hummingbird
import NIOCore
import Newsroom

/// A page as it is sent: bytes, compressed bytes, and the tag by which a reader's copy is known to be the same.
struct FinishedPage: Sendable {
    let type: String
    let plain: ByteBuffer
    let compressed: ByteBuffer?
    let entityTag: String
    /// What it shows; it is dropped when one of them changes.
    let shows: Set<Change>
    /// When it changes by itself, in seconds since 1970: a discussion that closes.
    let until: Int?
    /// What it may load; nothing where that is what every page may.
    let policy: String?

    /// - Parameter outside: other hosts from which it shows something.
    init(
        _ bytes: [UInt8], type: String, shows: Set<Change>, until: Int? = nil, outside: OutsideHosts = .none
    ) {
        policy = outside.isEmpty ? nil : SecurityHeaders.policy(outside)
        self.type = type
        self.shows = shows
        self.until = until
        plain = ByteBuffer(bytes: bytes)
        compressed = bytes.count < 256 ? nil : Gzip.compress(bytes).map { ByteBuffer(bytes: $0) }
        entityTag = Self.entityTag(of: bytes)
    }

    /// Weak, since the compressed page is not the same bytes (RFC 9110, section 8.8.3).
    static func entityTag(of bytes: [UInt8]) -> String {
        "W/\"" + SHA256.hash(data: bytes).prefix(12).map { hex($0) }.joined() + "\""
    }

    /// Whether whoever asks has what bears the tag.
    static func isKnown(_ tag: String, to request: Request) -> Bool {
        request.headers[.ifNoneMatch].map { $0 == "*" || $0.contains(tag) } ?? false
    }

    /// The answer to a request for it: 304 where the reader's copy still stands.
    func response(to request: Request, caching: String) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = type
        headers[.eTag] = entityTag
        headers[.cacheControl] = caching
        headers[.vary] = "Accept-Encoding, Cookie"
        headers[.contentSecurityPolicy] = policy
        if Self.isKnown(entityTag, to: request) {
            return Response(status: .notModified, headers: headers)
        }
        if let compressed, request.takesGzip {
            headers[.contentEncoding] = "gzip"
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: compressed))
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: plain))
    }
}

func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
}
