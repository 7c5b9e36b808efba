import HTML
import Testing

@Suite("Markup out, as asked for")
struct SerializationOptionsTests {
    /// The markup of a fragment with options changed.
    private func markup(_ text: String, _ change: (inout SerializationOptions) -> Void) -> String {
        var options = SerializationOptions.standard
        change(&options)
        let page = Document(fragment: text)
        return page.documentElement.map { page.serialize(contentsOf: $0, options: options) } ?? ""
    }

    @Test("leaves out marks where a value needs none")
    func quoting() {
        let text = "<a href=/x title=\"it's\" rel='a\"b' class='' data-x='a<b'>t</a>"
        #expect(
            markup(text) { $0.quoting = .whereNeeded }
                == "<a href=/x title=\"it's\" rel=\"a&quot;b\" class=\"\" data-x=a&lt;b>t</a>")
        #expect(
            markup(text) {
                $0.quoting = .whereNeeded
                $0.quotationMark = .fitting
                $0.escapesAngleBracketsInAttributes = false
            } == "<a href=/x title=\"it's\" rel='a\"b' class=\"\" data-x=\"a<b\">t</a>")
        #expect(markup("<p title=\"it's\">") { $0.quotationMark = .single } == "<p title='it&#39;s'></p>")
    }

    @Test("writes boolean attributes by their name, and no others")
    func booleans() {
        #expect(
            markup("<input disabled=disabled name=name value='' checked=yes>") { $0.minimizesBooleanAttributes = true }
                == "<input disabled name=\"name\" value checked=\"yes\">")
        #expect(markup("<p a/=b=c>") { $0.minimizesBooleanAttributes = true } == "<p a=\"\" =b=\"c\"></p>")
    }

    @Test("sorts attributes, closes void elements")
    func orderAndSolidus() {
        #expect(
            markup("<img src=a alt=b><p>") {
                $0.sortsAttributes = true
                $0.writesTrailingSolidus = true
            } == "<img alt=\"b\" src=\"a\" /><p></p>")
    }

    @Test("keeps the line feed that a parser drops", arguments: ["pre", "textarea", "listing"])
    func leadingLineFeed(tag: String) {
        #expect(markup("<\(tag)>\n\nx</\(tag)>") { _ in } == "<\(tag)>\nx</\(tag)>")
        #expect(markup("<\(tag)>\n\nx</\(tag)>") { $0.keepsLeadingLineFeeds = true } == "<\(tag)>\n\nx</\(tag)>")
        #expect(markup("<\(tag)>x</\(tag)>") { $0.keepsLeadingLineFeeds = true } == "<\(tag)>x</\(tag)>")
    }

    @Test("makes one space of many, but not where lines are kept")
    func whiteSpace() {
        #expect(
            markup("<p> a \n b<pre> c \n <b> d  </b></pre>  e") { $0.collapsesWhiteSpace = true }
                == "<p> a b</p><pre> c \n <b> d  </b></pre> e")
    }

    @Test(
        "declares an encoding",
        arguments: [
            ("<title>t</title>", "<meta charset=\"utf-8\"><title>t</title>"),
            ("<meta name=a><meta charset=latin1>", "<meta name=\"a\"><meta charset=\"utf-8\">"),
            (
                "<meta content='text/html; charset=x' http-equiv=Content-Type>",
                "<meta content=\"text/html; charset=utf-8\" http-equiv=\"Content-Type\">"
            ),
            (
                "<template><meta charset=x></template>",
                "<meta charset=\"utf-8\"><template><meta charset=\"x\"></template>"
            ),
        ])
    func metaCharset(head: String, expected: String) {
        var options = SerializationOptions.standard
        options.metaCharset = "utf-8"
        let page = Document(text: head)
        #expect(page.head.map { page.serialize($0, options: options) } == "<head>\(expected)</head>")
    }

    @Test(
        "leaves out tags only where a parser puts them back",
        arguments: [
            ("<ul><li>a</li><li>b</li></ul>", "<ul><li>a<li>b</ul>"),
            ("<div><p>a</p></div>", "<div><p>a</div>"),
            ("<a><p>a</p></a>", "<a><p>a</p></a>"),
            ("<span><p>a</p></span>b", "<span><p>a</p></span>b"),
            ("<p>a</p><table><tr><td>1</td></tr></table>", "<p>a</p><table><tr><td>1</table>"),
            ("<p>a</p> <p>b</p>", "<p>a</p> <p>b"),
            ("<b><li>a</li></b>", "<b><li>a</li></b>"),
            ("<select><option>a</option><option>b</option></select>", "<select><option>a<option>b</select>"),
            ("<ruby>漢<rt>kan</rt></ruby>", "<ruby>漢<rt>kan</ruby>"),
        ])
    func optionalTags(text: String, expected: String) {
        #expect(
            markup("<section>\(text)</section>") { $0.omitsOptionalTags = true } == "<section>\(expected)</section>")
    }

    @Test("leaves out the frame of a page, but keeps what holds attributes and comments")
    func frame() {
        let text = "<!DOCTYPE html><html lang=\"en\"><head><title>t</title></head><body><p>x</p></body></html><!--c-->"
        let page = Document(text: text)
        #expect(
            page.serialize(page.root, options: .compact)
                == "<!DOCTYPE html><html lang=en><title>t</title><p>x</html><!--c-->")
        #expect(page.serialize(page.root) == text)
    }

    @Test("writes a doctype's identifiers when asked to")
    func doctype() {
        let page = Document(text: "<!doctype html public \"-//X//'Y'\" \"http://z\"><p>")
        var options = SerializationOptions.standard
        #expect(page.serialize(page.root, options: options).hasPrefix("<!DOCTYPE html><html>"))
        options.writesDoctypeIdentifiers = true
        #expect(
            page.serialize(page.root, options: options)
                .hasPrefix("<!DOCTYPE html PUBLIC \"-//X//'Y'\" \"http://z\"><html>"))
    }

    @Test("escapes the text of foreign elements whatever their name")
    func foreignStyle() {
        #expect(markup("<svg><style>a&lt;b</style></svg>") { _ in } == "<svg><style>a&lt;b</style></svg>")
    }

    @Test("writes the contents of an element, of a template and of a text alone")
    func contents() throws {
        let page = Document(text: "<div><i>a</i>&amp;</div><template><b>t</b></template><script>a&b</script>")
        let division = try #require(page.first(.div))
        #expect(page.serialize(contentsOf: division) == "<i>a</i>&amp;")
        #expect(page.lastChild(division).map { page.serialize($0) } == "&amp;")
        #expect(page.first(.template).map { page.serialize(contentsOf: $0) } == "<b>t</b>")
        let script = try #require(page.first(.script))
        #expect(page.serialize(contentsOf: script) == "a&b")
        #expect(page.firstChild(script).map { page.serialize($0) } == "a&b")
    }
}
