/// Where and how mail is handed to a mail server.
public struct SMTPSettings: Sendable {
    /// How the connection is kept secret.
    public enum Security: String, Sendable, CaseIterable {
        /// TLS from the first byte, usually on port 465.
        case implicitTLS
        /// TLS before anything is said, usually on port 587; without it nothing is sent.
        case startTLS
        /// TLS where the server offers it.
        case opportunisticTLS
        /// No TLS: for a mail server on the same machine.
        case none
    }

    let host: String
    let port: Int
    let security: Security
    let credentials: Credentials?
    let greeting: String?
    let trustedCertificates: String?
    let timeout: Int

    struct Credentials: Sendable {
        let user: String
        let password: String
    }

    /// - Parameters:
    ///   - host: A name or an address; an IPv6 address in brackets.
    ///   - port: 465 for TLS from the first byte and 587 otherwise, unless given.
    ///   - greeting: The name under which the server introduces itself; the sender's domain unless given.
    ///   - trustedCertificates: A file of certificates to trust in place of the system's.
    ///   - timeout: Seconds for a whole message, 1 to 600; one that is broken off may take as long again.
    /// - Throws: ``SMTPSettingsError``.
    public init(
        host: String, port: Int? = nil, security: Security = .startTLS, user: String? = nil, password: String? = nil,
        greeting: String? = nil, trustedCertificates: String? = nil, timeout: Int = 60
    ) throws(SMTPSettingsError) {
        guard Self.isHost(host), greeting.map(Self.isHost) ?? true else { throw .host }
        let port = port ?? (security == .implicitTLS ? 465 : 587)
        guard (1...65_535).contains(port) else { throw .port }
        guard (user == nil) == (password == nil) else { throw .halfALogin }
        guard user == nil || security == .implicitTLS || security == .startTLS else { throw .passwordWithoutTLS }
        self.host = host
        self.port = port
        self.security = security
        credentials = user.flatMap { user in password.map { Credentials(user: user, password: $0) } }
        self.greeting = greeting
        self.trustedCertificates = trustedCertificates
        self.timeout = min(max(timeout, 1), 600)
    }

    /// Letters, digits and what addresses are made of: nothing that could change the meaning of a URL.
    private static func isHost(_ text: String) -> Bool {
        (1...253).contains(text.utf8.count)
            && text.utf8.allSatisfy { HeaderField.isToken($0) || ".:[]".utf8.contains($0) }
    }
}

extension SMTPSettings: CustomStringConvertible, CustomReflectable {
    /// Where mail goes, without the login.
    public var description: String { "\(host):\(port) (\(security.rawValue))" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why settings make no sense.
public enum SMTPSettingsError: Error, Hashable {
    /// The host or the greeting is no name and no address.
    case host
    case port
    /// A user without a password or a password without a user.
    case halfALogin
    /// A password would go over the line in clear: TLS must be certain.
    case passwordWithoutTLS
}
