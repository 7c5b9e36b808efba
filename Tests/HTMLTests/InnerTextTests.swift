import Foundation
import HTML
import Testing

@Suite("Text as a reader sees it")
struct InnerTextTests {
    private func text(of markup: String) throws -> String {
        let page = Document(text: "<!doctype html><html><body>\(markup)</body></html>")
        return page.innerText(try #require(page.body))
    }

    @Test("spaces and breaks it as a browser does", arguments: InnerTextCases.same.indices)
    func asInABrowser(index: Int) throws {
        let (markup, expected) = InnerTextCases.same[index]
        #expect(try text(of: markup) == expected, "\(markup)")
    }

    @Test("differs from a browser where it says so", arguments: InnerTextCases.different.indices)
    func differently(index: Int) throws {
        let (markup, expected, browser) = InnerTextCases.different[index]
        #expect(try text(of: markup) == expected, "\(markup)")
        #expect(expected != browser)
    }

    @Test("differs where the article on inner text says so, and nowhere else")
    func isToldInTheArticle() throws {
        let file = SharedData.package.appending(path: "Sources/HTML/HTML.docc/InnerText.md")
        let article = try String(contentsOf: file, encoding: .utf8)
        let same = InnerTextCases.same.count
        let different = InnerTextCases.different.count
        #expect(article.contains("a table of \(same + different) pieces"))
        #expect(article.contains("\(same) are the same"))
        #expect(article.split(separator: "\n").count { $0.hasPrefix("| `") } == different)
    }

    @Test(
        "hears the last word of a style attribute",
        arguments: [
            ("display:none;display:inline", "ayesb"), ("DISPLAY : None !important", "ab"), ("display:", "ayesb"),
            ("color:red;;display:block", "a\nyes\nb"), ("content:'display:none'", "ayesb"), ("visibility:hidden", "ab"),
            ("visibility:inherit", "ayesb"), ("visibility: hidden; visibility: initial", "ayesb"),
            ("display:none;display:bogus", "ab"), ("display:none!important;display:block", "ab"),
            ("display:none ! important;display:block!important", "a\nyes\nb"), ("display:none !vital", "ayesb"),
            ("display:no ne", "ayesb"),
        ])
    func styles(style: String, expected: String) throws {
        #expect(try text(of: "a<b style=\"\(style)\">yes</b>b") == expected)
    }

    @Test("text leaves everything as it stands")
    func text() throws {
        let page = Document(text: "<p> a <script>b</script>\n<i>c</i></p>")
        let paragraph = try #require(page.first(.p))
        #expect(page.text(paragraph) == " a b\nc")
    }

    @Test("reads one part of a page without its neighbours")
    func parts() throws {
        let page = Document(text: "<p>before</p><div><p>in</p><p>side</p></div><pre>a\n <b> b</b></pre><tr>")
        let block = try #require(page.first(.div))
        #expect(page.innerText(block) == "in\n\nside")
        #expect(page.first(.b).map(page.innerText) == " b")
        #expect(page.innerText(page.root) == "before\n\nin\n\nside\n\na\n  b")
    }

    @Test("reads all of what is not shown, when asked for that itself")
    func unseen() throws {
        let page = Document(
            text: "<p>x<script> a </script><span hidden> b <i> c</i></span><img><object data=x>d</object>")
        #expect(page.first(.script).map(page.innerText) == " a ")
        #expect(page.first(.i).map(page.innerText) == " c")
        #expect(page.first(.object).map(page.innerText) == "")
        #expect(page.elements(named: .script, .span, .img, .object).allSatisfy(page.isUnseen))
        #expect(page.first(.p).map(page.isUnseen) == false)
    }
}
