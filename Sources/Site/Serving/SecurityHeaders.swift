import HTTPTypes
import Hummingbird

/// What every answer tells browsers to refuse.
enum SecurityHeaders {
    private static let policy = """
        default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'none'; \
        form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """

    static func add(to response: inout Response) {
        response.headers[.contentSecurityPolicy] = policy
        response.headers[.contentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "same-origin"
        response.headers[.openerPolicy] = "same-origin"
        response.headers[.resourcePolicy] = "same-origin"
        response.headers[.permissionsPolicy] = "interest-cohort=(), geolocation=(), camera=(), microphone=()"
    }
}
