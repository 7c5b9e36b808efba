import Foundation

/// A case of html5lib-tests/tree-construction.
struct TreeCase {
    var data = ""
    var context: String?
    var scripting: [Bool] = [false, true]
    var expected = ""

    /// The cases of a file.
    static func read(_ url: URL) throws -> [TreeCase] {
        var text = try String(contentsOf: url, encoding: .utf8)
        while text.last == "\n" { text.removeLast() }
        var cases: [TreeCase] = []
        var section = ""
        var sections: [String: [Substring]] = [:]
        func finish() {
            guard let data = sections["data"] else { return }
            var test = TreeCase()
            test.data = data.joined(separator: "\n")
            test.context = sections["document-fragment"]?.first.map(String.init)
            if sections["script-on"] != nil { test.scripting = [true] }
            if sections["script-off"] != nil { test.scripting = [false] }
            var document = sections["document"] ?? []
            while document.last == "" { document.removeLast() }
            test.expected = document.joined(separator: "\n")
            cases.append(test)
        }
        let headings: Set<Substring> = [
            "#data", "#errors", "#new-errors", "#document-fragment", "#script-on", "#script-off", "#document",
        ]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "#data" {
                finish()
                sections = [:]
            }
            if headings.contains(line), section != "data" || line == "#errors" || line == "#data" {
                section = String(line.dropFirst())
                sections[section] = []
            } else {
                sections[section, default: []].append(line)
            }
        }
        finish()
        return cases
    }
}
