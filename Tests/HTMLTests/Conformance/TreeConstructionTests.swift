import Foundation
import Testing

@testable import HTML

@Suite("Conformance: tree construction", .enabled(if: SharedData.isPresent))
struct TreeConstructionTests {
    /// Runs of the suite that must be there: a case counts twice if it is the same with scripts and without.
    static let floor = 3549

    @Test("builds the trees of html5lib-tests")
    func buildsTheTreesOfTheSuite() throws {
        var total = 0
        var failures: [String] = []
        for file in try SharedData.files(in: "tree-construction", ending: "dat") {
            for test in try TreeCase.read(file) {
                for scripting in test.scripting {
                    total += 1
                    let found = test.dump(test.document(scripting: scripting))
                    if found != test.expected {
                        failures.append(
                            "\(file.lastPathComponent): \(test.data.debugDescription) in \(test.context ?? "–")\n"
                                + "found:\n\(found)\nexpected:\n\(test.expected)")
                    }
                }
            }
        }
        print("html5lib-tests tree construction: \(total - failures.count) of \(total)")
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
        #expect(total >= Self.floor)
    }
}
