import Discussion
import Hummingbird
import Newsroom

/// One call of a program: what it asks for, for whom, with what.
struct APICall: Sendable {
    let operation: APIOperation
    let bearer: APIBearer?
    let words: Words
    let network: NetworkKey?
    /// What stands in the address, each value as its schema has it.
    let values: [APIParameter: [JSONValue]]
    /// By what name it is not done twice.
    let name: String?
    /// What was sent, as its schema has it.
    let body: JSONValue

    /// Whoever sees more than others: the owner of a token that may read.
    var reader: Viewer? { bearer.flatMap { $0.scopes.contains(.read) ? $0.viewer : nil } }

    /// Whoever acts; a verb that asks for a scope has one.
    func viewer() throws -> Viewer {
        guard let bearer else { throw NewsroomError.notSignedIn }
        return bearer.viewer
    }

    /// All values of a parameter.
    func all(_ parameter: APIParameter) throws -> [JSONValue] {
        guard operation.query.contains(parameter) || operation.pathParameters.contains(parameter) else {
            throw APIFault.undeclared(parameter)
        }
        return values[parameter] ?? []
    }

    func optional(_ parameter: APIParameter) throws -> JSONValue? { try all(parameter).last }

    func text(_ parameter: APIParameter) throws -> String {
        guard let text = try optional(parameter)?.text else { throw APIFault.malformed("?\(parameter.name)") }
        return text
    }

    /// What sort of comment it posts; nothing for what is usual there.
    var kind: CommentKind? { CommentKind(rawValue: text("kind")) }

    /// How many things a page of a list holds.
    func limit() throws -> Int { try optional(.limit)?.integer ?? APISchema.page }

    /// A text that was sent; empty where it was left out.
    func text(_ member: String) -> String { body[member]?.text ?? "" }
}

/// Why a call is none: what is wrong before anything is asked of the newsroom.
enum APIFault: Error, Hashable {
    /// A part is not what the document says, told by a pointer, or `?` and a parameter's name.
    case malformed(String)
    case notJSON
    case mediaType
    case unknownToken
    case scope(TokenScope)
    case origin
    case method([String])
    /// What should name the call is no name of one.
    case callName
    /// The comment after which a page was to begin no longer stands there.
    case cursorGone
    /// A verb looks at a parameter of which the document knows nothing.
    case undeclared(APIParameter)
}
