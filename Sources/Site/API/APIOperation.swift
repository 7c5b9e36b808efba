import Discussion
import HTTPTypes
import Hummingbird

/// One verb of the API: its route, its part of the document and what it does, all from the same lines.
struct APIOperation: Sendable {
    let id: String
    let method: HTTPRequest.Method
    /// The path below `/api/v1`, parameters in braces.
    let path: String
    let summary: String
    /// What a token must be made for; nothing where none is needed.
    let scope: TokenScope?
    /// What may stand after `?`.
    let query: [APIParameter]
    /// Whether what stands after `?` may stand there several times.
    let takesSeveral: Bool
    /// Whether it may bear a name by which it is not done twice (`Idempotency-Key`).
    let isNamed: Bool
    let body: APIComponent?
    let status: HTTPResponse.Status
    /// What is answered; nothing where the answer is empty.
    let answer: APIComponent?
    let act: @Sendable (Site, APICall) async throws -> JSONValue

    init(
        _ id: String, _ method: HTTPRequest.Method, _ path: String, _ summary: String, scope: TokenScope? = nil,
        query: [APIParameter] = [], takesSeveral: Bool = false, isNamed: Bool = false,
        body: APIComponent? = nil,
        status: HTTPResponse.Status = .ok, answer: APIComponent? = nil,
        act: @escaping @Sendable (Site, APICall) async throws -> JSONValue
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.summary = summary
        self.scope = scope
        self.query = query
        self.takesSeveral = takesSeveral
        self.isNamed = isNamed
        self.body = body
        self.status = status
        self.answer = answer
        self.act = act
    }

    /// The parameters of the path, in their order.
    var pathParameters: [APIParameter] {
        path.split(separator: "/").compactMap { part in
            part.first == "{" ? APIParameter(rawValue: String(part.dropFirst().dropLast())) : nil
        }
    }

    /// Every verb there is.
    static let all: [APIOperation] = ofThreads + ofPublications + ofComments + ofAccounts + ofModeration + ofTheDesk

    /// The methods of a path, as an address has it; nothing where there is no such path.
    static func methods(at path: String) -> [String] {
        let parts = path.dropFirst(APIDocument.base.count).split(separator: "/", omittingEmptySubsequences: false)
        let found = byPath.first { known in
            let places = known.path.split(separator: "/", omittingEmptySubsequences: false)
            return places.count == parts.count
                && zip(places, parts).allSatisfy { $0 == $1 || $0.first == "{" && !$1.isEmpty }
        }
        return found?.operations.map(\.method.rawValue).sorted() ?? []
    }

    /// The verbs of each path, in the order of the paths.
    static let byPath: [(path: String, operations: [APIOperation])] =
        Dictionary(grouping: all, by: \.path).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
}
