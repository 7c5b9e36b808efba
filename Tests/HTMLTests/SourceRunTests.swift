import HTML
import Testing

@Suite("Source runs")
struct SourceRunTests {
    /// The runs of every text and comment: the source of each, or its text in brackets.
    private func runs(_ source: String) -> [[String]] {
        let page = Document(text: source)
        return page.descendants(page.root).map { id in
            let text = Array(page.text(id).utf8)
            return page.sourceRuns(of: id).map { run in
                guard let range = run.source else { return "[\(String(decoding: text[run.text], as: UTF8.self))]" }
                #expect(page.source[range] == text[run.text])
                return String(decoding: page.source[range], as: UTF8.self)
            }
        }.filter { !$0.isEmpty }
    }

    @Test(
        "tell which bytes of a text stand in the source",
        arguments: [
            ("<p>plain é</p>", [["plain é"]]), ("<p>a &amp; b</p>", [["a ", "[&]", " b"]]),
            ("<p>a & b</p>", [["a & b"]]), ("<p>one</i>two</p>", [["one", "two"]]),
            ("<table>out<tr><td>in</table>", [["out"], ["in"]]), ("<!--c\0d-->", [["[c\u{FFFD}d]"]]),
            ("<!--note-->", [["note"]]), ("<textarea>\nx</textarea>", [["x"]]), ("<p>&lt;&gt;x", [["[<>]", "x"]]),
        ])
    func text(source: String, expected: [[String]]) {
        #expect(runs(source) == expected)
    }

    @Test("map an offset of a text to one of the source")
    func offsets() throws {
        let page = Document(text: "<p>tide &amp; time</p>")
        let text = try #require(page.first(.p).flatMap(page.firstChild))
        #expect(page.sourceOffset(of: 0, in: text) == 3)
        #expect(page.sourceOffset(of: 5, in: text) == nil)
        #expect(page.sourceOffset(of: 6, in: text) == 13)
        #expect(page.sourceOffset(of: 11, in: text) == 18)
        #expect(page.sourceOffset(of: 12, in: text) == nil)
        #expect(page.sourceOffset(of: -1, in: text) == nil)
        #expect(page.sourceOffset(of: 0, in: page.root) == nil)
    }

    @Test("find an attribute's value in the source")
    func attributes() throws {
        let page = Document(text: "<a href='/x y' id=z title=\"a&amp;b\" data-e='' download>t</a>")
        let link = try #require(page.first(.a))
        let values = ["href", "id", "title", "data-e", "download", "rel"].map { name in
            page.sourceRange(ofAttribute: name, of: link).map { String(decoding: page.source[$0], as: UTF8.self) }
        }
        #expect(values == ["/x y", "z", nil, nil, nil, nil])
    }

    @Test("count lines and columns from one")
    func lines() {
        let lines = SourceLines(Array("ab\n\nçd".utf8))
        #expect(lines.count == 3)
        let places = [0, 2, 3, 4, 6, 7, 99, -1].map { lines.position(of: $0) }
        #expect(places.map(\.line) == [1, 1, 2, 3, 3, 3, 3, 1])
        #expect(places.map(\.column) == [1, 3, 1, 1, 3, 4, 4, 1])
        #expect(places[1] < places[2])
        #expect(SourceLines([]).position(of: 0).line == 1)
    }
}
