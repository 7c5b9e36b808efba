import Foundation
import Testing

@testable import HTML

@Suite("Conformance: tokenizer", .enabled(if: SharedData.isPresent))
struct TokenizerTests {
    /// Runs of the suite that must be there: a case counts once for each state that it begins in.
    static let floor = 7028

    private struct File: Decodable {
        var tests: [TokenizerCase]?
        var xmlViolationTests: [TokenizerCase]?
    }

    private func files() throws -> [(name: String, file: File)] {
        try SharedData.files(in: "tokenizer", ending: "test").map { url in
            (url.lastPathComponent, try JSONDecoder().decode(File.self, from: Data(contentsOf: url)))
        }
    }

    @Test("cuts the tokens of html5lib-tests")
    func cutsTheTokensOfTheSuite() throws {
        var total = 0
        var unwritable: Set<String> = []
        var failures: [String] = []
        for (name, file) in try files() {
            for test in file.tests ?? [] {
                guard let input = test.unescapedInput, let expected = test.unescapedOutput else {
                    unwritable.insert("tokenizer/\(name): \(test.description)")
                    continue
                }
                for state in test.initialStates ?? ["Data state"] {
                    total += 1
                    let found = TokenizerCase.tokens(of: input, state: state, lastStartTag: test.lastStartTag)
                    if found != expected {
                        failures.append("\(name) \(state): \(input.debugDescription)\n\(found)\n\(expected)")
                    }
                }
            }
        }
        print("html5lib-tests tokenizer: \(total - failures.count) of \(total)")
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
        #expect(total >= Self.floor)
        #expect(unwritable == (try ListedCases.of("tokenizer")))
    }

    @Test("yields what XML can hold, with the changes that the standard allows for it")
    func coercesForXML() throws {
        let tests = try files().flatMap { $0.file.xmlViolationTests ?? [] }
        #expect(tests.count == 4)
        for test in tests {
            let tokens = TokenizerCase.tokens(of: test.input, state: "Data state", lastStartTag: nil)
            #expect(tokens.map(\.coerced) == test.output, "\(test.description)")
        }
    }
}

extension JSON {
    /// A token in the notation of the cases with its text and its comments as XML can hold them.
    fileprivate var coerced: JSON {
        guard case .list(let parts) = self, parts.count == 2, case .string(let data) = parts[1] else { return self }
        switch parts[0] {
        case .string("Character"): return .list([parts[0], .string(InfosetCoercion.text(data))])
        case .string("Comment"): return .list([parts[0], .string(InfosetCoercion.comment(data))])
        default: return self
        }
    }
}
