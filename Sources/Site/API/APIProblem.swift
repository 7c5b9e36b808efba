import Discussion
import HTTPTypes
import Hummingbird
import News
import Newsroom

/// What went wrong, as programs are told it (RFC 9457).
struct APIProblem: Sendable {
    /// What sort of problem it is: the one member that programs should look at.
    enum Code: String, CaseIterable, Sendable {
        case notFound = "not-found", methodNotAllowed = "method-not-allowed", malformed
        case notJSON = "not-json", mediaType = "media-type", tooLarge = "too-large"
        case tokenMissing = "token-missing", tokenUnknown = "token-unknown", scopeMissing = "scope-missing"
        case originNotAllowed = "origin-not-allowed", notPermitted = "not-permitted"
        case requirementsNotMet = "requirements-not-met"
        case refused, invalid, tooLate = "too-late", tooOften = "too-often", conflict, cursorGone = "cursor-gone"
        case failed
    }

    let status: HTTPResponse.Status
    let code: Code
    let detail: String
    var members: [String: JSONValue] = [:]
    var headers = HTTPFields()

    var body: JSONValue {
        let own: [String: JSONValue] = [
            "type": .text("urn:dateline:problem:\(code.rawValue)"), "title": .text(status.reasonPhrase),
            "status": .integer(status.code), "detail": .text(detail), "code": .text(code.rawValue),
        ]
        return .object(own.merging(members) { first, _ in first })
    }
}

extension Site {
    /// An error as programs are told it.
    func problem(_ error: any Error, _ words: Words, rules: HouseRules) -> APIProblem {
        if let fault = error as? APIFault { return problem(fault, words) }
        let (status, _, detail) = wording(of: error, words, rules: rules)
        guard let known = error as? NewsroomError else {
            let code: APIProblem.Code =
                status == .notFound ? .notFound : status.code < 500 ? .malformed : .failed
            return APIProblem(status: status, code: code, detail: detail)
        }
        var problem = APIProblem(status: status, code: Self.code(of: known), detail: detail)
        switch known {
        case .notSignedIn: problem.headers[.wwwAuthenticate] = "Bearer"
        case .tooOften(let seconds):
            problem.headers[.retryAfterSeconds] = String(seconds)
            problem.members["retryAfter"] = .integer(seconds)
        case .refused(let findings): problem.members["findings"] = .list(findings.map(\.json))
        case .requirementsNotMet(let missing, let until):
            problem.members["missing"] = .list(of: missing.map(\.rawValue))
            problem.members["barredUntil"] = .time(until)
        case .invalid(let field, _): problem.members["field"] = .text(field.rawValue)
        default: break
        }
        return problem
    }

    private static func code(of error: NewsroomError) -> APIProblem.Code {
        switch error {
        case .notFound: .notFound
        case .notSignedIn: .tokenMissing
        case .notPermitted: .notPermitted
        case .requirementsNotMet: .requirementsNotMet
        case .refused: .refused
        case .tooLate: .tooLate
        case .tooOften: .tooOften
        case .invalid, .fetch: .invalid
        case .tooLarge: .tooLarge
        case .changedMeanwhile: .conflict
        }
    }

    private func problem(_ fault: APIFault, _ words: Words) -> APIProblem {
        switch fault {
        case .malformed(let place):
            return APIProblem(
                status: .badRequest, code: .malformed, detail: words[.malformed(place)],
                members: ["pointer": .text(place)])
        case .notJSON: return APIProblem(status: .badRequest, code: .notJSON, detail: words[.notJSON])
        case .mediaType:
            return APIProblem(status: .unsupportedMediaType, code: .mediaType, detail: words[.notJSON])
        case .unknownToken:
            return APIProblem(
                status: .unauthorized, code: .tokenUnknown, detail: words[.unknownToken],
                headers: [.wwwAuthenticate: "Bearer error=\"invalid_token\""])
        case .scope(let scope):
            return APIProblem(
                status: .forbidden, code: .scopeMissing, detail: words[.scopeMissing(scope)],
                headers: [.wwwAuthenticate: "Bearer error=\"insufficient_scope\", scope=\"\(scope.rawValue)\""])
        case .origin: return APIProblem(status: .forbidden, code: .originNotAllowed, detail: words[.foreignOrigin])
        case .method(let allowed):
            return APIProblem(
                status: .methodNotAllowed, code: .methodNotAllowed, detail: words[.noSuchVerb],
                headers: [.allow: allowed.joined(separator: ", ")])
        case .callName:
            return APIProblem(
                status: .badRequest, code: .malformed, detail: words[.malformed("Idempotency-Key")],
                members: ["pointer": .text("Idempotency-Key")])
        case .cursorGone: return APIProblem(status: .gone, code: .cursorGone, detail: words[.cursorGone])
        case .undeclared:
            return APIProblem(status: .internalServerError, code: .failed, detail: words[.goneWrong])
        }
    }
}
