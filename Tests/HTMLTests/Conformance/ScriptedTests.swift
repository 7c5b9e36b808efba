import Foundation
import Testing

@testable import HTML

/// Cases that need a script to run while the page is read. They are run all the same: what a script engine alone can
/// pass is on the list, and nothing else.
@Suite("Conformance: pages with scripts", .enabled(if: SharedData.isPresent))
struct ScriptedTests {
    @Test("builds the trees of html5lib-tests that do not hang on a script's work")
    func buildsTrees() throws {
        var failures: Set<String> = []
        for file in try SharedData.files(in: "tree-construction/scripted", ending: "dat") {
            for (index, test) in try TreeCase.read(file).enumerated() {
                let page = test.document(scripting: true)
                #expect(page.findFlaw() == nil)
                if test.dump(page) != test.expected {
                    failures.insert("tree-construction/scripted/\(file.lastPathComponent): \(index + 1)")
                }
            }
        }
        #expect(failures == (try ListedCases.of("tree-construction/scripted")))
    }

    @Test("finds the encodings of html5lib-tests that a script does not write")
    func findsEncodings() throws {
        var failures: Set<String> = []
        for file in try SharedData.files(in: "encoding/scripted", ending: "dat") {
            let cases = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "#data\n").dropFirst()
            for (index, test) in cases.enumerated() {
                let parts = test.components(separatedBy: "\n#encoding\n")
                let expected = parts.last?.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
                if Document(Array(parts[0].utf8)).encoding.name != expected {
                    failures.insert("encoding/scripted/\(file.lastPathComponent): \(index + 1)")
                }
            }
        }
        #expect(failures == (try ListedCases.of("encoding/scripted")))
    }
}
