import Discussion
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Newsroom

/// One request of an embedded discussion: which publication, from which page's origin, whoever bears the token.
///
/// No cookie is looked at: what a browser sends of itself decides nothing here.
struct EmbedVisit: Sendable {
    let request: Request
    let publication: HostedPublication
    /// The origin of the page; nothing where a server asks.
    let origin: WebOrigin?
    let viewer: Viewer?
    let words: Words
    let network: NetworkKey?
    /// What the page says of itself, and what was typed.
    let fields: FormFields

    var reference: ThreadReference {
        func field(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
        return ThreadReference(identifier: field("thread"), address: field("url"), title: fields.text("title"))
            .trusted(by: publication)
    }

    func signedIn() throws -> Viewer {
        guard let viewer else { throw NewsroomError.notSignedIn }
        return viewer
    }
}

extension Site {
    /// Answers a request of an embedded discussion: pages of the publication's origins are let through, each by its own
    /// name, and no others.
    func embed(
        _ request: Request, _ context: SiteContext, _ answer: (EmbedVisit) async throws -> Response
    ) async throws -> Response {
        let publication = try await newsroom.publication(context.text("publication"))
        let named = request.headers[.origin]
        let origin = named.flatMap { WebOrigin($0) }.flatMap { publication.allows($0) ? $0 : nil }
        guard named == nil || origin != nil else { return plain("", status: .forbidden, origin: nil) }
        var words = Words(
            language: Language(rawValue: newsroom.settings.language) ?? .english, zone: newsroom.settings.zone)
        do {
            let fields = try await fields(of: request)
            if let told = fields["lang"].flatMap(Language.init) { words = Words(language: told, zone: words.zone) }
            let visit = EmbedVisit(
                request: request, publication: publication, origin: origin,
                viewer: try await bearer(of: request, publication, origin), words: words,
                network: network(of: request, context), fields: fields)
            var response = try await answer(visit)
            Self.open(&response, to: origin)
            return response
        } catch {
            let rules = await rules(toldBy: error) { try await newsroom.houseRules(of: publication.id) }
            let (status, _, text) = wording(of: error, words, rules: rules)
            if status == .internalServerError { logger.error("A request failed.", metadata: ["error": "\(error)"]) }
            return plain(text, status: status, origin: origin)
        }
    }

    /// What the page says of itself, and what was typed.
    private func fields(of request: Request) async throws -> FormFields {
        guard request.method == .post else { return FormFields(urlEncoded: Array((request.uri.query ?? "").utf8)) }
        do {
            let body = try await request.body.collect(upTo: 262_144)
            return FormFields(urlEncoded: Array(body.readableBytesView))
        } catch is NIOTooManyBytesError {
            throw NewsroomError.tooLarge(limit: 262_144)
        }
    }

    /// Whoever bears the token; nobody where there is none.
    /// - Throws: `notSignedIn` where it opens nothing here.
    private func bearer(
        of request: Request, _ publication: HostedPublication, _ origin: WebOrigin?
    ) async throws -> Viewer? {
        guard let token = Self.bearer(request), let origin else { return nil }
        guard let viewer = try await newsroom.viewer(embedToken: token, in: publication, origin: origin) else {
            throw NewsroomError.notSignedIn
        }
        return viewer
    }

    static func bearer(_ request: Request) -> String? {
        guard let value = request.headers[.authorization], value.hasPrefix("Bearer ") else { return nil }
        return String(value.dropFirst(7))
    }

    /// Opens an answer to pages of one origin; without one, to servers alone.
    static func open(_ response: inout Response, to origin: WebOrigin?) {
        response.headers[.resourcePolicy] = "cross-origin"
        response.headers[.vary] = (response.headers[.vary].map { "\($0), " } ?? "") + "Origin"
        guard let origin else { return }
        response.headers[.accessControlAllowOrigin] = origin.description
        response.headers[.accessControlExposeHeaders] = "X-Comment"
    }

    /// Plain words, kept by nobody.
    func plain(_ text: String, status: HTTPResponse.Status, origin: WebOrigin?) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = "text/plain; charset=utf-8"
        headers[.cacheControl] = "no-store"
        var response = Response(
            status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        Self.open(&response, to: origin)
        return response
    }
}

extension HTTPField.Name {
    static let accessControlExposeHeaders = HTTPField.Name("Access-Control-Expose-Headers")!
    /// The comment that was posted, or to which something was done.
    static let comment = HTTPField.Name("X-Comment")!
}
