import Foundation
import Testing

@testable import HTML

@Suite("Conformance: serialiser", .enabled(if: SharedData.isPresent))
struct SerializerTests {
    private struct File: Decodable {
        var tests: [SerializerCase]
    }

    private func cases() throws -> [(file: String, test: SerializerCase)] {
        try SharedData.files(in: "serializer", ending: "test").flatMap { url in
            try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).tests
                .map { ("serializer/\(url.lastPathComponent)", $0) }
        }
    }

    @Test("writes the markup of html5lib-tests")
    func writesTheMarkupOfTheSuite() throws {
        let all = try cases()
        #expect(all.count == 230)
        var failures: Set<String> = []
        for (file, test) in all where !test.expected.contains(test.markup) {
            failures.insert("\(file): \(test.description)")
            print("\(file): \(test.description): \(test.markup), not \(test.expected)")
        }
        #expect(failures == (try ListedCases.of("serializer")))
    }

    @Test("writes what html5lib-tests expect of XHTML, where they expect something else")
    func writesTheXHTMLOfTheSuite() throws {
        let all = try cases().filter { $0.test.xhtml != nil }
        #expect(all.count == 18)
        for (file, test) in all {
            #expect(test.xhtml?.contains(test.xhtmlMarkup) == true, "\(file): \(test.description): \(test.xhtmlMarkup)")
        }
    }
}
