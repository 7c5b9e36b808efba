import Discussion
import HTTPTypes
import Newsroom

/// The API's description (OpenAPI 3.1), written from the same table as its routes.
enum APIDocument {
    static let path = "/openapi.json"
    static let base = "/api/v1"
    static let json = "application/json"
    static let problem = "application/problem+json"

    static func value(_ settings: Settings) -> JSONValue {
        [
            "openapi": .text("3.1.0"),
            "info": [
                "title": .text(settings.name), "version": .text("1.0.0"),
                "description": .text("The discussion of \(settings.name), for programs. No answer holds an address."),
                "license": ["name": .text("Apache 2.0"), "identifier": .text("Apache-2.0")],
            ],
            "servers": .list([["url": .text(settings.address + base)]]),
            "paths": .object(
                Dictionary(
                    APIOperation.byPath.map { ($0.path, item($0.operations)) }, uniquingKeysWith: { first, _ in first })
            ),
            "components": [
                "schemas": .object(
                    Dictionary(
                        APIComponent.allCases.map { ($0.name, $0.schema.document(isClosed: $0.isRequest)) },
                        uniquingKeysWith: { first, _ in first })),
                "securitySchemes": [
                    "token": [
                        "type": .text("http"), "scheme": .text("bearer"),
                        "description": .text("A token made on the account's page."),
                    ]
                ],
            ],
        ]
    }

    private static func item(_ operations: [APIOperation]) -> JSONValue {
        .object(
            Dictionary(
                operations.map { ($0.method.rawValue.lowercased(), operation($0)) },
                uniquingKeysWith: { first, _ in first }))
    }

    private static func operation(_ operation: APIOperation) -> JSONValue {
        var members: [String: JSONValue] = [
            "operationId": .text(operation.id), "summary": .text(operation.summary),
            "parameters": .list(
                operation.pathParameters.map { parameter($0, isInPath: true) }
                    + operation.query.map { parameter($0, isInPath: false, isRepeated: operation.takesSeveral) }
                    + (operation.isNamed ? [name] : [])),
            "security": .list(
                operation.scope.map { [["token": .list(of: [$0.rawValue])]] } ?? [[:], ["token": .list([])]]),
        ]
        if let body = operation.body {
            members["requestBody"] = ["required": .truth(true), "content": [json: ["schema": body.reference]]]
        }
        var success: [String: JSONValue] = ["description": .text(operation.status.reasonPhrase)]
        if let answer = operation.answer { success["content"] = [json: ["schema": answer.reference]] }
        var responses: [String: JSONValue] = [
            String(operation.status.code): .object(success),
            "default": [
                "description": .text("What went wrong; `code` says which."),
                "content": [problem: ["schema": APIComponent.problem.reference]],
            ],
        ]
        if operation.method == .get {
            responses["304"] = ["description": .text("What the caller has, by its ETag, still stands.")]
        }
        members["responses"] = .object(responses)
        return .object(members)
    }

    /// The header by which a call is named.
    private static let name: JSONValue = [
        "name": .text("Idempotency-Key"), "in": .text("header"), "required": .truth(false),
        "description": .text("A name for the call: sent again within a day, it posts nothing more."),
        "schema": ["type": .text("string"), "pattern": .text("^[!-~]{1,200}$")],
    ]

    private static func parameter(_ parameter: APIParameter, isInPath: Bool, isRepeated: Bool = false) -> JSONValue {
        let one = isRepeated ? APISchema.list(parameter.schema, maximum: APISchema.several) : parameter.schema
        return [
            "name": .text(parameter.name), "in": .text(isInPath ? "path" : "query"), "required": .truth(isInPath),
            "description": .text(parameter.explanation), "schema": one.document(isClosed: false),
        ]
    }
}
