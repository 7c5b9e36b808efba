import Foundation
import Testing

@testable import HTML

@Suite("Conformance: tree construction", .enabled(if: SharedData.isPresent))
struct TreeConstructionTests {
    /// Cases that must pass; raise it when more do.
    static let floor = 3549

    @Test("builds the trees of html5lib-tests")
    func buildsTheTreesOfTheSuite() throws {
        var passed = 0
        var total = 0
        var failures: [String] = []
        for file in try SharedData.files(in: "tree-construction", ending: "dat") {
            for test in try TreeCase.read(file) {
                for scripting in test.scripting {
                    total += 1
                    let found = dump(test, scripting: scripting)
                    if found == test.expected {
                        passed += 1
                    } else {
                        failures.append(
                            "\(file.lastPathComponent): \(test.data.debugDescription) in \(test.context ?? "–")\n"
                                + "found:\n\(found)\nexpected:\n\(test.expected)")
                    }
                }
            }
        }
        print("html5lib-tests tree construction: \(passed) of \(total)")
        #expect(passed >= Self.floor, "\(failures.joined(separator: "\n\n"))")
    }

    private func dump(_ test: TreeCase, scripting: Bool) -> String {
        guard let context = test.context else {
            return Document(text: test.data, limits: .init(), scripting: scripting).dump()
        }
        let words = context.split(separator: " ")
        let namespace: Namespace = words.count < 2 ? .html : words[0] == "svg" ? .svg : .mathML
        let page = Document(
            fragment: test.data, in: String(words.last ?? ""), namespace: namespace, scripting: scripting)
        return page.dump(under: page.documentElement)
    }
}
