import HTTPTypes
import Hummingbird
import Newsroom

/// The two cookies of the house: the session's and the language's.
struct Cookies: Sendable {
    /// Whether readers come by https: cookies then never travel without it.
    let isSecure: Bool

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
