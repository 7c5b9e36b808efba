import Foundation
import Testing

@testable import HTML

@Suite("Conformance: markup that reads back", .enabled(if: SharedData.isPresent))
struct RoundTripTests {
    static let options: [(name: String, options: SerializationOptions)] = {
        var standard = SerializationOptions.standard
        standard.writesDoctypeIdentifiers = true
        var compact = SerializationOptions.compact
        compact.writesDoctypeIdentifiers = true
        return [("standard", standard), ("compact", compact)]
    }()

    /// How many of the suite's trees cannot be written so that they read back; raise it for no reason but new cases.
    static let exceptions = ["standard": 137, "compact": 127]

    @Test("the markup of every tree of html5lib-tests reads back as that tree", arguments: options.indices)
    func readsBack(index: Int) throws {
        let (name, chosen) = Self.options[index]
        var total = 0
        var exceptions = 0
        for file in try SharedData.files(in: "tree-construction", ending: "dat") {
            for test in try TreeCase.read(file) {
                for scripting in test.scripting {
                    total += 1
                    var options = chosen
                    options.noscriptIsRawText = scripting
                    let page = test.document(scripting: scripting)
                    let top = test.context == nil ? page.root : try #require(page.documentElement)
                    var again = test
                    again.data = page.serialize(contentsOf: top, options: options)
                    if again.dump(again.document(scripting: scripting)) != test.dump(page) {
                        exceptions += 1
                        let reason = page.reasonNotToReadBack(options) ?? test.reasonNotToReadBack
                        #expect(reason != nil, "\(file.lastPathComponent): \(test.data.debugDescription)")
                    }
                }
            }
        }
        print("html5lib-tests, written (\(name)) and read back: \(total - exceptions) of \(total)")
        #expect(exceptions <= (Self.exceptions[name] ?? 0))
    }
}

extension TreeCase {
    /// The root of a fragment does not tell that its context's text was raw.
    fileprivate var reasonNotToReadBack: String? {
        ["script", "style", "plaintext"].contains(context) ? "the context of the fragment is raw text" : nil
    }
}

extension Document {
    /// Why no markup gives this tree, or the standard's gives another.
    fileprivate func reasonNotToReadBack(_ options: SerializationOptions) -> String? {
        let everything = [root] + tree.templateContents.values.map { NodeID($0) }
        for id in everything.flatMap({ Array(descendants($0)) }) {
            let data = kind(id) == .text ? text(id) : ""
            let outer = parent(id).map(tag)
            if data.contains("\r") { return "a carriage return becomes a line feed" }
            if data.hasPrefix("\n"), !options.keepsLeadingLineFeeds, outer == .pre || outer == .textarea {
                return "the first line feed is dropped"
            }
            if outer == .script, data.contains("<!--<script"), !data.contains("-->") {
                return "a script that the page's end cut off hides its own end tag"
            }
            if tag(id) == .plaintext { return "nothing ends plain text" }
            if [.a, .form, .nobr, .p].contains(tag(id)), ancestors(id).contains(where: { tag($0) == tag(id) }) {
                return "an element that closes one of its name stands in one, put there out of a table"
            }
        }
        return nil
    }
}
