import Foundation

@testable import HTML

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

extension TreeCase {
    /// The page, or the fragment, that is read from the input.
    func document(scripting: Bool) -> Document {
        guard let context else { return Document(text: data, limits: .init(), scripting: scripting) }
        let words = context.split(separator: " ")
        let namespace: Namespace = words.count < 2 ? .html : words[0] == "svg" ? .svg : .mathML
        return Document(fragment: data, in: String(words.last ?? ""), namespace: namespace, scripting: scripting)
    }

    /// The tree of such a document in the notation of the cases.
    func dump(_ document: Document) -> String {
        document.dump(under: context == nil ? nil : document.documentElement)
    }
}
