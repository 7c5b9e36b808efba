import HTML
import Testing

@Suite("Text as a reader sees it")
struct InnerTextTests {
    @Test(
        "spaces and breaks it as a browser does",
        arguments: [
            ("<p>One</p><p>Two</p>", "One\n\nTwo"),
            ("<div>One</div><div>Two</div>", "One\nTwo"),
            ("<div><div><div>One</div></div></div>Two", "One\nTwo"),
            ("a <b> b</b>  c", "a b c"),
            ("Mon<b>day</b>", "Monday"),
            ("one<br>two<br/>three", "one\ntwo\nthree"),
            ("  \n leading and trailing \t ", "leading and trailing"),
            ("<ul><li>a</li>\n<li>b</li></ul>", "a\nb"),
            ("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", "1\t2\n3"),
            ("<pre>\nx\n  y</pre>z", "x\n  y\nz"),
            ("<p>seen<script>no()</script><style>p{}</style><span hidden>no</span></p>", "seen"),
            ("<p>seen<b style='color:red; DISPLAY : none'>no</b><b style='display:block'>yes</b>", "seenyes"),
            ("<h1>Head</h1>text<p>para", "Head\n\ntext\n\npara"),
            ("a&nbsp;b", "a\u{A0}b"),
            ("<select><option>x<option>y</select>", "x\ny"),
            ("", ""),
        ])
    func innerText(markup: String, expected: String) throws {
        let page = Document(text: markup)
        let body = try #require(page.body)
        #expect(page.innerText(body) == expected)
    }

    @Test("text leaves everything as it stands")
    func text() throws {
        let page = Document(text: "<p> a <script>b</script>\n<i>c</i></p>")
        let paragraph = try #require(page.first(.p))
        #expect(page.text(paragraph) == " a b\nc")
    }

    @Test("reads one part of a page without its neighbours")
    func parts() throws {
        let page = Document(text: "<p>before</p><div><p>in</p><p>side</p></div><p>after</p>")
        let block = try #require(page.first(.div))
        #expect(page.innerText(block) == "in\n\nside")
    }
}
