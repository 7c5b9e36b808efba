import HTTPTypes
import Hummingbird

/// What every answer tells browsers to refuse.
enum SecurityHeaders {
    private static let policy = """
        default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; \
        connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """

    /// Adds what an answer has not set itself: pages that others may open or fetch say so themselves.
    static func add(to response: inout Response) {
        response.headers[.contentSecurityPolicy] = policy
        response.headers[.contentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "same-origin"
        if response.headers[.openerPolicy] == nil { response.headers[.openerPolicy] = "same-origin" }
        if response.headers[.resourcePolicy] == nil { response.headers[.resourcePolicy] = "same-origin" }
        response.headers[.permissionsPolicy] = "interest-cohort=(), geolocation=(), camera=(), microphone=()"
    }
}
