import HTML
import Testing

@Suite("Source ranges")
struct SourceRangeTests {
    /// The source of every element with a tag.
    private func sources(_ tag: HTML.Tag, in text: String) -> [String] {
        let page = Document(text: text)
        return page.elements(named: tag).map { String(decoding: page.source[page.sourceRange($0)], as: UTF8.self) }
    }

    @Test(
        "an element reaches from its start tag to its end tag, or to what closed it",
        arguments: [
            ("<p>one</p> two", HTML.Tag.p, ["<p>one</p>"]),
            ("<p>one<p>two</div>", .p, ["<p>one", "<p>two</div>"]),
            ("<div><p>one</div>two", .p, ["<p>one"]),
            ("<ul><li>a<li>b</ul>", .li, ["<li>a", "<li>b"]),
            ("a<br>b<img src=x>", .img, ["<img src=x>"]),
            ("<table><tr><td>1<td>2</table>", .td, ["<td>1", "<td>2"]),
            ("<h2 class=x>Wind &amp; rain</h2>!", .h2, ["<h2 class=x>Wind &amp; rain</h2>"]),
            ("<script>a</b</script>c", .script, ["<script>a</b</script>"]),
            ("<body><p>a</body></html>\n", .body, ["<body><p>a</body>"]),
            ("<p>é<b>ü</b>", .b, ["<b>ü</b>"]),
            ("<p>unclosed <em>at the end", .em, ["<em>at the end"]),
            ("<svg><g/><path d=a></path></svg>", .svg, ["<svg><g/><path d=a></path></svg>"]),
            ("<b>x<p>y</b>z", .b, ["<b>x", "y</b>"]),
            ("<p><b></p><table>x<tr></table>", .b, ["<b>", "x"]),
        ])
    func elements(text: String, tag: HTML.Tag, expected: [String]) {
        #expect(sources(tag, in: text) == expected)
    }

    @Test("a text node stands where its characters do")
    func textNodes() {
        let page = Document(text: "<p>tide &amp; time<!--x--></p>end")
        let ranges = page.descendants(page.root).filter { page.kind($0) == .text || page.kind($0) == .comment }
            .map { String(decoding: page.source[page.sourceRange($0)], as: UTF8.self) }
        #expect(ranges == ["tide &amp; time", "<!--x-->", "end"])
    }

    @Test("line ends are line feeds in the source, and the ranges count them so")
    func lineEnds() throws {
        let page = Document(Array("<p>a\r\nb\rc</p>".utf8))
        #expect(page.source == Array("<p>a\nb\nc</p>".utf8))
        let paragraph = try #require(page.first(.p))
        #expect(page.sourceRange(paragraph) == 0..<12)
    }
}
