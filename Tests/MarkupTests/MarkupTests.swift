import Markup
import Testing

/// Text that would be script, a tag or an attribute if it were not escaped.
private let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "&lt;b&gt;",
    "</title><script>",
    "`${x}`", "\u{0}<b>", "a\nb", "<!--", "]]>", "\u{202E}abc", "é<b>", "👩‍👩‍👧<i>",
]

@Suite("Markup")
struct MarkupTests {
    @Test("writes a literal as it is")
    func literal() {
        let markup: Markup = "<p class=\"a\">b</p>"
        #expect(markup.string == "<p class=\"a\">b</p>")
    }

    @Test("escapes text in an element", arguments: hostile)
    func text(_ text: String) {
        let markup: Markup = "<p>\(text)</p>"
        let inner = markup.string.dropFirst(3).dropLast(4)
        #expect(!inner.contains("<") && !inner.contains(">") && !inner.contains("\"") && !inner.contains("'"))
        #expect(markup == "<p>" + Markup(text: text) + "</p>")
    }

    @Test("keeps text inside its quotes, double or single", arguments: hostile)
    func attributes(_ text: String) {
        let double: Markup = "<p title=\"\(text)\">"
        #expect(double.string.split(separator: "\"", omittingEmptySubsequences: false).count == 3)
        let single: Markup = "<p title='\(text)'>"
        #expect(single.string.split(separator: "'", omittingEmptySubsequences: false).count == 3)
    }

    @Test("writes nothing where data can't be made safe", arguments: hostile)
    func refusedPlaces(_ text: String) {
        #expect(("<p title=\(text)>" as Markup).string == "<p title=>")
        #expect(("<\(text)>" as Markup).string == "<>")
        #expect(("<p \(text)>" as Markup).string == "<p >")
        #expect(("<p onclick=\"\(text)\">" as Markup).string == "<p onclick=\"\">")
        #expect(("<p ONCLICK=\"\(text)\">" as Markup).string == "<p ONCLICK=\"\">")
        #expect(("<p style=\"\(text)\">" as Markup).string == "<p style=\"\">")
        #expect(("<iframe srcdoc=\"\(text)\">" as Markup).string == "<iframe srcdoc=\"\">")
        #expect(("<script>\(text)</script>" as Markup).string == "<script></script>")
        #expect(("<style>\(text)</style>" as Markup).string == "<style></style>")
        #expect(("<!-- \(text) -->" as Markup).string == "<!--  -->")
    }

    @Test(
        "refuses an address that is script, a tag or another site's",
        arguments: [
            "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x", "vbscript:x", "//evil.example", "/\\evil.example", "\\\\evil.example", "http:evil",
            "https:///x",
            "file:///etc/passwd", "", "http://a b", "blob:x", "\u{1}javascript:x", "about:blank", "https:",
            "//\u{301}evil.example", "javascript:\u{301}alert(1)",
        ]
    )
    func refusedAddresses(_ text: String) {
        #expect(Address(text) == nil)
        #expect(("<a href=\"\(text)\">" as Markup).string == "<a href=\"about:invalid\">")
        #expect(("<form action='\(text)'>" as Markup).string == "<form action='about:invalid'>")
    }

    @Test(
        "takes addresses of this site, the web and mail",
        arguments: [
            "/", "/a?b=c&d=e#f", "a/b", "#part", "?since=1", "https://example.org/a'b", "HTTP://example.org",
            "mailto:a@example.org", "/a:b", "?q=a:b",
        ]
    )
    func addresses(_ text: String) throws {
        let address = try #require(Address(text))
        #expect(address.text == text)
        let markup: Markup = "<a href=\"\(address)\">"
        #expect(markup.string.split(separator: "\"", omittingEmptySubsequences: false).count == 3)
        #expect(markup == "<a href=\"\(text)\">")
    }

    @Test("puts markup only where elements may stand")
    func markupInside() {
        let bold: Markup = "<b>x</b>"
        #expect(("<p>\(bold)</p>" as Markup).string == "<p><b>x</b></p>")
        #expect(("<p title=\"\(bold)\">" as Markup).string == "<p title=\"\">")
        #expect(("<script>\(bold)</script>" as Markup).string == "<script></script>")
        #expect(("<style>a</style>\(bold)" as Markup).string == "<style>a</style><b>x</b>")
    }

    @Test("writes attributes by name, and none that hold script or addresses", arguments: hostile)
    func namedAttributes(_ text: String) {
        let markup: Markup =
            "<input\(Attribute("value", text))\(Attribute("checked", when: true))\(Attribute("hidden", when: false))>"
        #expect(markup.string.split(separator: "\"", omittingEmptySubsequences: false).count == 3)
        #expect(markup.string.hasSuffix(" checked>"))
        #expect(Attribute("onclick", text) == nil)
        #expect(Attribute("style", text) == nil)
        #expect(Attribute("href", text) == nil)
        #expect(Attribute("value", nil as String?) == nil)
        #expect(("<p>\(Attribute("title", text))</p>" as Markup).string == "<p></p>")
    }

    @Test("no value ends a data block early")
    func dataBlock() {
        let block = Markup(dataBlock: Array(#"{"a":"</script><script>alert(1)</script> &amp;"}"#.utf8)).string
        #expect(block.components(separatedBy: "</script>") == 2)
        #expect(!block.dropFirst(8).dropLast(9).contains("<"))
    }

    @Test("joins the markup of a sequence")
    func sequence() {
        #expect(["a", "<"].markup(separator: ", ") { "<i>\($0)</i>" }.string == "<i>a</i>, <i>&lt;</i>")
    }

    @Test("control characters become U+FFFD")
    func controls() {
        #expect(Markup(text: "a\u{0}b\u{8}c\u{7F}\n\t").string == "a\u{FFFD}b\u{FFFD}c\u{FFFD}\n\t")
    }
}

extension String {
    /// How many parts the separator cuts it into.
    fileprivate func components(separatedBy separator: String) -> Int {
        var count = 1
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
