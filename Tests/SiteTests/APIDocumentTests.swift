import HTTPTypes
import Mail
import Newsroom
import Testing

@testable import Site

@Suite("The API's description")
struct APIDocumentTests {
    private func document() throws -> JSONValue {
        let settings = Settings(
            name: "The Test", address: "https://test.example", sender: try EmailAddress("newsroom@example.org"),
            language: "en", zone: .utc)
        return APIDocument.value(settings)
    }

    @Test("is OpenAPI 3.1: every reference leads somewhere, every part that the standard asks for is there")
    func isValid() throws {
        let document = try document()
        #expect(document["openapi"]?.text == "3.1.0")
        #expect(document["info"]?["title"]?.text == "The Test" && document["info"]?["version"]?.text != nil)
        guard case .object(let schemas)? = document["components"]?["schemas"],
            case .object(let paths)? = document["paths"]
        else {
            Issue.record("neither schemas nor paths")
            return
        }
        let references = Set(Self.references(in: document))
        for reference in references {
            #expect(reference.hasPrefix("#/components/schemas/"))
            #expect(schemas[String(reference.dropFirst("#/components/schemas/".count))] != nil, "\(reference)")
        }
        #expect(references.count == schemas.count, "what is described is used")
        var ids: [String] = []
        for (path, item) in paths {
            guard case .object(let verbs) = item else { continue }
            let inPath = Set(path.matches(of: /\{([a-z]+)\}/).map { String($0.output.1) })
            for (verb, operation) in verbs {
                #expect(["get", "post", "put", "patch", "delete"].contains(verb))
                ids.append(operation["operationId"]?.text ?? "")
                let parameters = operation["parameters"]?.list ?? []
                let named = Set(parameters.filter { $0["in"]?.text == "path" }.compactMap { $0["name"]?.text })
                #expect(named == inPath, "\(path)")
                #expect(parameters.allSatisfy { $0["schema"] != nil && $0["required"] != nil })
                guard case .object(let answers)? = operation["responses"] else {
                    Issue.record("\(verb) \(path) has no answers")
                    continue
                }
                #expect(answers["default"] != nil && answers.count == (verb == "get" ? 3 : 2))
                #expect(answers.values.allSatisfy { $0["description"]?.text?.isEmpty == false })
                #expect((verb == "get" || verb == "delete") == (operation["requestBody"] == nil))
            }
        }
        #expect(Set(ids).count == APIOperation.all.count && !ids.contains(""))
    }

    @Test("is served as it is written, to pages of every origin")
    func isServed() async throws {
        try await TestSite.running { site in
            let answer = try await site.get("/openapi.json")
            #expect(answer.status == 200 && answer.headers["content-type"] == "application/json")
            #expect(answer.headers["access-control-allow-origin"] == "*")
            #expect(JSONValue(json: Array(answer.text.utf8)) == APIDocument.value(site.newsroom.settings))
        }
    }

    @Test("routes and description are one table: each verb is there, and each other method of its path is refused")
    func oneTable() async throws {
        try await TestSite.running { site in
            for (path, operations) in APIOperation.byPath {
                let address = APIDocument.base + path.replacing(/\{[a-z]+\}/, with: "none")
                for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"] {
                    let answer = try await site.request(method, address)
                    let isThere = operations.contains { $0.method.rawValue == method }
                    #expect((answer.status == 405) == !isThere, "\(method) \(path): \(answer.status)")
                    #expect(answer.status < 500)
                    if !isThere {
                        let allowed = operations.map(\.method.rawValue).sorted().joined(separator: ", ")
                        #expect(answer.headers["allow"] == allowed)
                    }
                }
            }
        }
    }

    @Test(
        "a schema takes what fits and points at what does not",
        arguments: [
            (#"{"text":"a"}"#, nil), (#"{"text":"a","parent":"c1","kind":"question"}"#, nil),
            (#"{}"#, "/text"), (#"{"text":""}"#, "/text"), (#"{"text":1}"#, "/text"), (#"[]"#, ""),
            (#"{"text":"a","kind":"shout"}"#, "/kind"), (#"{"text":"a","parent":null}"#, "/parent"),
            (#"{"text":"a","a/b~c":1}"#, "/a~1b~0c"),
        ] as [(String, String?)])
    func schemas(_ json: String, _ fault: String?) throws {
        let value = try #require(JSONValue(json: Array(json.utf8)))
        #expect(APIComponent.newComment.schema.fault(in: value) == fault)
    }

    @Test(
        "hostile JSON is no JSON", arguments: [String(repeating: "[", count: 100_000), "{\"a\":", "", "\u{0}", "1 2"])
    func hostile(_ text: String) {
        #expect(JSONValue(json: Array(text.utf8)) == nil)
    }

    private static func references(in value: JSONValue) -> [String] {
        switch value {
        case .list(let values): values.flatMap(references)
        case .object(let members):
            (members["$ref"]?.text.map { [$0] } ?? []) + members.values.flatMap(references)
        default: []
        }
    }
}
