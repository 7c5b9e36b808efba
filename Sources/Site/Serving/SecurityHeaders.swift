import Discussion
import HTTPTypes
import Hummingbird

/// What every answer tells browsers to refuse.
enum SecurityHeaders {
    /// What a page may load: its own, and pictures and players of exactly these hosts.
    static func policy(_ outside: OutsideHosts = .none) -> String {
        let hosts = outside.images.names.map { " https://\($0)" }.joined()
        let frames = outside.players.frames.map { " https://\($0)" }.joined()
        return """
            default-src 'none'; style-src 'self'; img-src 'self'\(hosts); font-src 'self'; script-src 'self'; \
            connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'\
            \(frames.isEmpty ? "" : "; frame-src\(frames)")
            """
    }

    private static let standard = policy()

    /// Adds what an answer has not set itself: pages that others may open or fetch say so themselves.
    static func add(to response: inout Response) {
        if response.headers[.contentSecurityPolicy] == nil { response.headers[.contentSecurityPolicy] = standard }
        response.headers[.contentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "same-origin"
        if response.headers[.openerPolicy] == nil { response.headers[.openerPolicy] = "same-origin" }
        if response.headers[.resourcePolicy] == nil { response.headers[.resourcePolicy] = "same-origin" }
        response.headers[.permissionsPolicy] = "interest-cohort=(), geolocation=(), camera=(), microphone=()"
    }
}
