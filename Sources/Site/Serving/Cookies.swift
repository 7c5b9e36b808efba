import HTTPTypes
import Hummingbird
import Newsroom

/// The cookies of the house: the session's, the language's, and the asking browser's while a code is on its way.
struct Cookies: Sendable {
    /// Whether readers come by https: cookies then never travel without it.
    let isSecure: Bool

    private var askingName: String { isSecure ? "__Host-asking" : "asking" }

    /// What binds a mailed code to this browser; an answer to a form that another page sends does not bring it.
    func asking(in request: Request) -> String? { value(askingName, in: request) }

    func settingAsking(_ token: String) -> String {
        "\(askingName)=\(token); Path=/; Max-Age=1800; HttpOnly; SameSite=Strict\(isSecure ? "; Secure" : "")"
    }

    private var providerName: String { isSecure ? "__Host-openid" : "openid" }

    /// What binds a sign-in at a provider to this browser. The provider's page brings the browser back, so that it must
    /// travel with links from elsewhere.
    func provider(in request: Request) -> String? { value(providerName, in: request) }

    func settingProvider(_ token: String) -> String {
        "\(providerName)=\(token); Path=/; Max-Age=\(Newsroom.openIDLifetime); HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")"
    }

    private var sessionName: String { isSecure ? "__Host-session" : "session" }

    func session(in request: Request) -> String? { value(sessionName, in: request) }

    func language(in request: Request) -> Language? { value("language", in: request).flatMap(Language.init) }

    func settingSession(_ token: String) -> String {
        "\(sessionName)=\(token); Path=/; Max-Age=\(Newsroom.sessionLifetime); HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")"
    }

    var endingSession: String {
        "\(sessionName)=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")"
    }

    func settingLanguage(_ language: Language) -> String {
        "language=\(language.rawValue); Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")"
    }

    private func value(_ name: String, in request: Request) -> String? {
        for header in request.headers[values: .cookie] {
            for pair in header.split(separator: ";") {
                let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
                if parts.count == 2, parts[0] == name { return String(parts[1]) }
            }
        }
        return nil
    }
}
