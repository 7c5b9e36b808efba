import HTML
import Testing

@Suite("Markup out")
struct SerializationTests {
    @Test(
        "writes an element's markup in full",
        arguments: [
            ("<p>a<br>b", "<p>a<br>b</p>"),
            ("<p title='\"&lt;'>1 &lt; 2 &amp;&nbsp;3", "<p title=\"&quot;&lt;\">1 &lt; 2 &amp;&nbsp;3</p>"),
            ("<script>a<b&&c</script>", "<script>a<b&&c</script>"),
            ("<ul><li>a<li>b</ul>c", "<ul><li>a</li><li>b</li></ul>c"),
            ("<template><i>x</i></template>y", "<template><i>x</i></template>y"),
            ("<p><template><td>x</template></p>y", "<p><template><td>x</td></template></p>y"),
            ("<div><!--note--></div>", "<div><!--note--></div>"),
            ("<svg viewbox=1><g/></svg>", "<svg viewBox=\"1\"><g></g></svg>"),
        ])
    func fragments(markup: String, expected: String) throws {
        let page = Document(fragment: markup)
        let root = try #require(page.documentElement)
        #expect(page.serialize(root) == "<html>\(expected)</html>")
    }

    @Test("writes a whole page that reads back as the same page")
    func wholePage() {
        let page = Document(text: "<!DOCTYPE html><title>T</title><p class=a>x<table><td>1</table><!--c-->")
        let markup = page.serialize(page.root)
        #expect(markup.hasPrefix("<!DOCTYPE html><html><head><title>T</title></head><body><p class=\"a\">x"))
        let again = Document(text: markup)
        #expect(again.serialize(again.root) == markup)
    }

    @Test("writes a part without what stands after it")
    func part() throws {
        let page = Document(text: "<div><p>a<b>c</b></p></div><p>z")
        let paragraph = try #require(page.first(.p))
        #expect(page.serialize(paragraph) == "<p>a<b>c</b></p>")
    }
}
