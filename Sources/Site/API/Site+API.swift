import Discussion
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import News
import Newsroom

extension Site {
    /// The API: a route for each verb of the table, and the document that is written from it.
    func addAPI(to router: Router<SiteContext>) throws {
        let document = FinishedPage(
            try APIDocument.value(newsroom.settings).encoded(), type: APIDocument.json, shows: [])
        router.get(RouterPath(APIDocument.path)) { request, _ in
            var response = document.response(to: request, caching: "public, max-age=600")
            response.headers[.accessControlAllowOrigin] = "*"
            response.headers[.resourcePolicy] = "cross-origin"
            return response
        }
        for (path, operations) in APIOperation.byPath {
            let route = RouterPath(APIDocument.base + path)
            for operation in operations {
                router.on(route, method: operation.method) { request, context in
                    try await api(request, context, operation.pathParameters) { words in
                        try await answer(operation, request, context, words)
                    }
                }
            }
            let allowed = operations.map(\.method.rawValue).sorted()
            let parameters = operations.first?.pathParameters ?? []
            router.on(route, method: .options) { request, context in
                try await api(request, context, parameters) { _ in
                    var headers = HTTPFields()
                    headers[.accessControlAllowMethods] = allowed.joined(separator: ", ")
                    headers[.accessControlAllowHeaders] =
                        "Authorization, Content-Type, Idempotency-Key, If-None-Match"
                    headers[.accessControlMaxAge] = "600"
                    return Response(status: .noContent, headers: headers)
                }
            }
        }
    }

    /// Answers a call: pages of the publication that it is about are let through by their exact origin, servers always.
    private func api(
        _ request: Request, _ context: SiteContext, _ parameters: [APIParameter],
        _ answer: (Words) async throws -> Response
    ) async throws -> Response {
        var response: Response
        var origin: WebOrigin?
        do {
            origin = try await allowedOrigin(of: request, context, parameters)
            response = try await answer(words(of: request))
        } catch {
            response = await apiProblem(error, request)
        }
        Self.open(&response, to: origin)
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        if origin != nil { response.headers[.accessControlExposeHeaders] = "ETag, Retry-After, WWW-Authenticate" }
        return response
    }

    /// The origin to which an answer is opened; nothing for servers and for the newspaper's own pages.
    /// - Throws: `APIFault.origin` for any other.
    private func allowedOrigin(
        of request: Request, _ context: SiteContext, _ parameters: [APIParameter]
    ) async throws -> WebOrigin? {
        guard let named = request.headers[.origin] else { return nil }
        guard let origin = WebOrigin(named) else { throw APIFault.origin }
        if origin == WebOrigin(newsroom.settings.address) { return nil }
        let publication: HostedPublication?
        if parameters.contains(.publication) {
            publication = try await newsroom.publication(context.text("publication"))
        } else if parameters.contains(.thread) {
            publication = try await newsroom.publication(ofThread: context.text("thread"))
        } else if parameters.contains(.comment) {
            publication = try await newsroom.publication(ofComment: context.text("comment"))
        } else {
            publication = nil
        }
        guard let publication, publication.allows(origin) else { throw APIFault.origin }
        return origin
    }

    private func answer(
        _ operation: APIOperation, _ request: Request, _ context: SiteContext, _ words: Words
    ) async throws -> Response {
        let network = network(of: request, context)
        var bearer: APIBearer?
        if request.headers[.authorization] != nil {
            if let token = Self.bearer(request) { bearer = try await newsroom.bearer(ofAPIToken: token) }
            guard bearer != nil else {
                try newsroom.passCall(of: nil, network: network)
                throw APIFault.unknownToken
            }
        }
        try newsroom.passCall(of: bearer, network: network)
        if let scope = operation.scope {
            guard let bearer else { throw NewsroomError.notSignedIn }
            guard bearer.scopes.contains(scope) else { throw APIFault.scope(scope) }
        }
        let call = APICall(
            operation: operation, bearer: bearer, words: words, network: network,
            values: try values(of: operation, request, context), name: try Self.name(of: operation, request),
            body: try await body(of: operation, request))
        let answer = try await operation.act(self, call)
        guard operation.answer != nil else { return Response(status: operation.status) }
        return try json(answer, status: operation.status, type: APIDocument.json, request)
    }

    private func values(
        of operation: APIOperation, _ request: Request, _ context: SiteContext
    ) throws -> [APIParameter: [JSONValue]] {
        var values: [APIParameter: [JSONValue]] = [:]
        for parameter in operation.pathParameters {
            // What cannot be a name of anything names nothing.
            guard let value = try? parameter.value(context.text(parameter.name)) else { throw NewsroomError.notFound }
            values[parameter] = [value]
        }
        let fields = FormFields(urlEncoded: Array((request.uri.query ?? "").utf8))
        for parameter in operation.query {
            let all = fields.all(parameter.name)
            guard all.count <= (operation.takesSeveral ? APISchema.several : 1) else {
                throw APIFault.malformed("?\(parameter.name)")
            }
            values[parameter] = try all.map { try parameter.value($0) }
        }
        return values
    }

    /// By what name a call is not done twice.
    private static func name(of operation: APIOperation, _ request: Request) throws -> String? {
        guard operation.isNamed, let name = request.headers[HTTPField.Name.idempotencyKey] else { return nil }
        guard (1...200).contains(name.utf8.count), name.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw APIFault.callName
        }
        return name
    }

    /// How deep what programs send may be nested: no call takes more than half of it.
    private static let deepestBody = 8

    private func body(of operation: APIOperation, _ request: Request) async throws -> JSONValue {
        guard let component = operation.body else { return .null }
        let type = request.headers[.contentType]?.prefix { $0 != ";" }.lowercased() ?? ""
        guard type == APIDocument.json else { throw APIFault.mediaType }
        let bytes: ByteBuffer
        do {
            bytes = try await request.body.collect(upTo: 262_144)
        } catch is NIOTooManyBytesError {
            throw NewsroomError.tooLarge(limit: 262_144)
        }
        guard !JSONNesting.isDeeper(than: Self.deepestBody, bytes.readableBytesView),
            let value = JSONValue(json: Array(bytes.readableBytesView))
        else { throw APIFault.notJSON }
        if let fault = component.schema.fault(in: value) { throw APIFault.malformed(fault.isEmpty ? "/" : fault) }
        return value
    }

    /// What went wrong, as programs are told it.
    func apiProblem(_ error: any Error, _ request: Request) async -> Response {
        let rules = (try? await newsroom.knownRules()) ?? .standard
        var error = error
        // The router knows a path's methods and no others.
        let methods = APIOperation.methods(at: request.uri.path)
        if !methods.isEmpty, !methods.contains(request.method.rawValue), !(error is APIFault) {
            error = APIFault.method(methods)
        }
        let problem = problem(error, words(of: request), rules: rules)
        if problem.status == .internalServerError {
            logger.error("A call failed.", metadata: ["error": "\(error)", "method": "\(request.method)"])
        }
        guard var response = try? json(problem.body, status: problem.status, type: APIDocument.problem, request) else {
            return Response(status: .internalServerError)
        }
        for header in problem.headers { response.headers[header.name] = header.value }
        return response
    }

    private func json(
        _ value: JSONValue, status: HTTPResponse.Status, type: String, _ request: Request
    ) throws -> Response {
        var headers = HTTPFields()
        headers[.vary] = "Accept-Encoding, Accept-Language, Authorization"
        var bytes = try value.encoded()
        if request.method == .get, status == .ok {
            let tag = FinishedPage.entityTag(of: bytes)
            headers[.eTag] = tag
            headers[.cacheControl] = "private, no-cache"
            if FinishedPage.isKnown(tag, to: request) { return Response(status: .notModified, headers: headers) }
        }
        headers[.contentType] = type
        if bytes.count >= 256, request.takesGzip, let compressed = Gzip.compress(bytes, level: 5) {
            headers[.contentEncoding] = "gzip"
            bytes = compressed
        }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// The words in the language that a program asks for, else in the newsroom's.
    private func words(of request: Request) -> Words {
        let asked = request.headers[.acceptLanguage]?.prefix(2).lowercased().description
        let language = asked.flatMap(Language.init) ?? Language(rawValue: newsroom.settings.language) ?? .english
        return Words(language: language, zone: newsroom.settings.zone)
    }
}

extension HTTPField.Name {
    /// By what name a call is not done twice (draft-ietf-httpapi-idempotency-key-header).
    static let idempotencyKey = HTTPField.Name("Idempotency-Key") ?? .eTag
}
