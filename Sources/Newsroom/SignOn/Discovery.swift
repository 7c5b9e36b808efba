import Discussion
import Synchronization

/// What a provider says of itself (OpenID Connect Discovery, section 3), as far as it is needed.
struct Discovery: Decodable, Sendable {
    let issuer: String
    let authorization: String
    let token: String
    let keys: String
    private let methods: [String]?

    private enum CodingKeys: String, CodingKey {
        case issuer
        case authorization = "authorization_endpoint"
        case token = "token_endpoint"
        case keys = "jwks_uri"
        case methods = "token_endpoint_auth_methods_supported"
    }

    /// Whether the client's secret stands in the form; in a header, as the standard has it, where nothing is said.
    var takesSecretInForm: Bool {
        methods.map { !$0.contains("client_secret_basic") && $0.contains("client_secret_post") } ?? false
    }
}

/// What providers have said of themselves lately: each is asked again after ten minutes, and one that said nothing after
/// half a minute.
final class DiscoveryShelf: Sendable {
    private let kept = Mutex<[String: (discovery: Discovery?, until: Int)]>([:])
    private static let lifetime = 600
    private static let silence = 30

    /// What a provider said; nothing where it is to be asked.
    /// - Throws: `signOn(.provider)` where it was asked just now and did not answer.
    func find(_ issuer: String, at now: Int) throws(NewsroomError) -> Discovery? {
        guard let found = kept.withLock({ $0[issuer] }), found.until > now else { return nil }
        guard let discovery = found.discovery else { throw .signOn(.provider) }
        return discovery
    }

    func miss(_ issuer: String, at now: Int) {
        kept.withLock { $0[issuer] = (nil, now + Self.silence) }
    }

    func keep(_ discovery: Discovery, of issuer: String, at now: Int) {
        kept.withLock { $0[issuer] = (discovery, now + Self.lifetime) }
    }

    func forget(_ issuer: String) { kept.withLock { $0[issuer] = nil } }
}
