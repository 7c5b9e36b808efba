import Discussion
import HTTPTypes
import Newsroom
import Testing

@testable import Site

/// A call of the API, and that what is answered is what the description promises.
func call(
    _ id: String, _ values: [String: String] = [:], query: String = "", token: String? = nil,
    headers: [String: String] = [:], _ body: JSONValue? = nil, on site: TestSite
) async throws -> (status: Int, json: JSONValue, headers: [String: String]) {
    let operation = try #require(APIOperation.all.first { $0.id == id })
    var path = APIDocument.base + operation.path
    for (name, value) in values { path = path.replacing("{\(name)}", with: encoded(value)) }
    var all = headers
    if let token { all["Authorization"] = "Bearer \(token)" }
    if body != nil { all["Content-Type"] = "application/json" }
    let sent = try body.map { String(decoding: try $0.encoded(), as: UTF8.self) } ?? ""
    let answer = try await site.request(operation.method.rawValue, path + query, all, body: sent)
    let json = JSONValue(json: Array(answer.text.utf8)) ?? .null
    if answer.status >= 400 {
        #expect(answer.headers["content-type"] == "application/problem+json", "\(id)")
        #expect(APIComponent.problem.schema.fault(in: json) == nil, "\(id): \(answer.text)")
        #expect(json["status"]?.integer == answer.status)
    } else if answer.status == 304 {
        #expect(operation.method == .get && answer.text.isEmpty && answer.headers["etag"] != nil)
    } else {
        #expect(answer.status == operation.status.code, "\(id)")
        if let component = operation.answer {
            #expect(component.schema.fault(in: json) == nil, "\(id): \(answer.text)")
        } else {
            #expect(answer.text.isEmpty)
        }
    }
    let isKept = operation.method == .get && answer.status < 400
    #expect(answer.headers["cache-control"] == (isKept ? "private, no-cache" : "no-store"), "\(id)")
    return (answer.status, json, answer.headers)
}

/// A token of somebody.
func apiToken(_ scopes: Set<TokenScope>, of viewer: Viewer, on site: TestSite) async throws -> String {
    try await site.newsroom.makeAPIToken(named: "Test", scopes: scopes, by: viewer)
}

extension JSONValue: ExpressibleByIntegerLiteral {
    init(integerLiteral number: Int) { self = .integer(number) }
}
