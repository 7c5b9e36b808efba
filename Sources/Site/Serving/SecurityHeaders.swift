import Discussion
import HTTPTypes
import Hummingbird

/// What every answer tells browsers to refuse.
enum SecurityHeaders {
    /// What a page may load: its own, and pictures of exactly these hosts.
    static func policy(images: ImageHosts = .none) -> String {
        let hosts = images.names.map { " https://\($0)" }.joined()
        return """
            default-src 'none'; style-src 'self'; img-src 'self'\(hosts); font-src 'self'; script-src 'self'; \
            connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
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
