import Discussion
import HTTPTypes
import Hummingbird
import Logging
import Newsroom
import Store

extension Site {
    /// The page that says what went wrong: errors hold facts, this is where they get their words and their status.
    func problem(_ error: any Error, _ request: Request, _ context: SiteContext) async -> Response {
        let words = Words(language: language(of: request), zone: newsroom.settings.zone)
        let (status, heading, text) = wording(of: error, words)
        if status == .internalServerError {
            logger.error("A request failed.", metadata: ["error": "\(error)", "method": "\(request.method)"])
        }
        let sections = (try? await newsroom.sections()) ?? []
        var visit = Visit(request: request, site: self, viewer: nil, language: words.language, network: nil)
        if let signedIn = try? await self.visit(request, context) { visit = signedIn }
        let offersSignIn = (error as? NewsroomError) == .notSignedIn
        let page = ProblemPage(sections: sections, heading: heading, text: text, offersSignIn: offersSignIn)
        var response = visit.page(page, status: status)
        if case .tooOften(let seconds)? = error as? NewsroomError {
            response.headers[.retryAfterSeconds] = String(seconds)
        }
        return response
    }

    /// The rules that an error's words need: read for findings alone, so that refusing asks nothing of the database.
    func rules(toldBy error: any Error, _ read: () async throws -> HouseRules) async -> HouseRules {
        guard case NewsroomError.refused = error else { return .standard }
        return (try? await read()) ?? .standard
    }

    /// An error in words, with the status that says the same to programs.
    func wording(
        of error: any Error, _ words: Words, rules: HouseRules = .standard
    ) -> (HTTPResponse.Status, heading: String, text: String) {
        let problem = words[.problem]
        switch error {
        case let error as NewsroomError:
            switch error {
            case .notFound: return (.notFound, words[.notFound], words[.notFoundHint])
            case .notSignedIn: return (.unauthorized, words[.signIn], words[.mustSignIn])
            case .notPermitted: return (.forbidden, problem, words[.notPermitted])
            case .requirementsNotMet(let missing, let until):
                return (.forbidden, problem, words.whatToDo(missing, until: until))
            case .refused(let findings):
                return (.unprocessableContent, problem, words.told(findings, areRefused: true, rules))
            case .tooLate: return (.conflict, problem, words[.tooLate])
            case .tooOften(let seconds):
                return (.tooManyRequests, problem, words[.tooOften(minutes: (seconds + 59) / 60)])
            case .invalid(.name, .notBefore(let time)):
                return (.unprocessableContent, problem, words[.nameNotBefore(words.timeText(time))])
            case .invalid(.address, .domain(let refusal)):
                return (.unprocessableContent, problem, words[.domain(refusal)])
            case .invalid(let field, let fault): return (.unprocessableContent, problem, words[.invalid(field, fault)])
            case .tooLarge(let limit):
                return (.contentTooLarge, problem, words[.tooLarge(limit: limit)])
            case .fetch(let error): return (.unprocessableContent, problem, words[.fetch(error)])
            case .changedMeanwhile: return (.conflict, problem, words[.changedMeanwhile])
            }
        case FormError.unreadable: return (.badRequest, problem, words[.unreadableForm])
        case FormError.fromElsewhere: return (.forbidden, problem, words[.badForm])
        case let error as any HTTPResponseError where error.status == .notFound:
            return (.notFound, words[.notFound], words[.notFoundHint])
        case let error as any HTTPResponseError where error.status.code < 500:
            return (error.status, problem, words[.notFoundHint])
        default: return (.internalServerError, problem, words[.goneWrong])
        }
    }

    /// An error's words and status where a form is shown again with what was typed; others are thrown on.
    func fault(
        _ error: any Error, _ words: Words, rules: HouseRules = .standard
    ) throws -> (status: HTTPResponse.Status, text: String) {
        guard let known = error as? NewsroomError else { throw error }
        switch known {
        case .invalid, .tooOften, .fetch, .requirementsNotMet, .changedMeanwhile, .refused, .tooLate:
            let (status, _, text) = wording(of: known, words, rules: rules)
            return (status, text)
        default: throw error
        }
    }
}
