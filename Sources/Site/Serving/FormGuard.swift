import HTTPTypes
import Hummingbird
import Newsroom

/// Keeps forms of other sites out: what changes something must come from a page of this one.
///
/// Browsers say where a request comes from (`Sec-Fetch-Site`, `Origin`), and say it truly. A signed-in reader's form
/// must bring back its session's token as well, so that it holds where a browser says nothing.
enum FormGuard {
    static func isFromHere(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite] { return site == "same-origin" || site == "none" }
        guard let origin = request.headers[.origin] else { return true }
        guard let authority = request.head.authority, let start = origin.firstRange(of: "://")?.upperBound else {
            return false
        }
        return origin[start...] == authority
    }

    static func check(_ request: Request, _ form: FormFields, viewer: Viewer?, newsroom: Newsroom) throws {
        guard isFromHere(request) else { throw FormError.fromElsewhere }
        if let viewer, !newsroom.isFormToken(form.text("token"), of: viewer) { throw FormError.fromElsewhere }
    }
}

/// Why a form is not taken.
enum FormError: Error {
    case fromElsewhere
    case unreadable
}

extension HTTPField.Name {
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
    static let contentSecurityPolicy = HTTPField.Name("Content-Security-Policy")!
    static let contentTypeOptions = HTTPField.Name("X-Content-Type-Options")!
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    static let openerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
    static let resourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy")!
    static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!
    static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
    static let retryAfterSeconds = HTTPField.Name("Retry-After")!
}
