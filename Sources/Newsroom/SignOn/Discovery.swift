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

/// What providers have said of themselves lately: each is asked again after ten minutes.
final class DiscoveryShelf: Sendable {
    private let kept = Mutex<[String: (discovery: Discovery, until: Int)]>([:])
    private static let lifetime = 600

    func find(_ issuer: String, at now: Int) -> Discovery? {
        kept.withLock { $0[issuer].flatMap { $0.until > now ? $0.discovery : nil } }
    }

    func keep(_ discovery: Discovery, of issuer: String, at now: Int) {
        kept.withLock { $0[issuer] = (discovery, now + Self.lifetime) }
    }

    func forget(_ issuer: String) { kept.withLock { $0[issuer] = nil } }
}
