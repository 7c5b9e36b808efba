import Testing

@testable import HTML

@Suite("Selectors")
struct SelectorTests {
    static let page = Document(
        text: """
            <!doctype html><html lang=EN-gb><body class="front Page">
            <main id=story><h1 class=lead>H</h1><!--c--><p id=p1 class="lead first">1<a id=a1 href="https://x.org/">l</a></p>
            <p id=p2 title="two words">2 <b id=b1><a id=a2 href="/local.PDF" rel=NoFollow>m</a></b></p>
            <div id=d1><p id=p3>3</p></div><p id=p4>4</p></main>
            <svg id=s1 viewBox="0 0 1 1"><linearGradient id=g1 /><a id=a3 /></svg>
            <ul id=u1><li id=l1>a</li><li id=l2 data-n="1-2">b<ul id=u2><li id="l3.x">c</li></ul></li></ul>
            <template><p id=t1>t</p></template></body></html>
            """)

    private func identifiers(_ selector: String, under top: Document.NodeID? = nil) throws -> [String] {
        let page = Self.page
        return try page.select(Selector(selector), under: top).map { page.attribute("id", of: $0) ?? page.name($0) }
    }

    @Test(
        "match",
        arguments: [
            ("p", "p1 p2 p3 p4"), ("P", "p1 p2 p3 p4"), ("#p2", "p2"), ("#P2", ""), (".lead", "h1 p1"),
            ("p.lead.first", "p1"), (".LEAD", ""), ("main *", "h1 p1 a1 p2 b1 a2 d1 p3 p4"), ("nosuch", ""),
            ("[title]", "p2"), ("[title='two words']", "p2"), ("[title~=words]", "p2"), ("[title~='two words']", ""),
            ("[data-n|=\"1\"]", "l2"), ("[lang|=en]", "html"), ("[href^=https]", "a1"), ("[href$='.pdf']", ""),
            ("[href$='.pdf' i]", "a2"), ("[href*=local]", "a2"), ("[href*='']", ""), ("[rel=nofollow]", "a2"),
            ("[rel=nofollow s]", ""), ("[HREF]", "a1 a2"), ("main > p", "p1 p2 p4"), ("h1 + p", "p1"),
            ("h1+p+p", "p2"), ("h1 ~ p", "p1 p2 p4"), ("div ~ p", "p4"), ("main a", "a1 a2"), ("p > a", "a1"),
            ("p b > a", "a2"), ("li li", "l3.x"), ("a, b , p#p3", "a1 b1 a2 p3 a3"), ("p:not(.lead)", "p2 p3 p4"),
            ("p:not(.lead, #p3)", "p2 p4"), ("a:not([href])", "a3"), (":not(p):first-child > li", "l3.x"),
            ("li:first-child", "l1 l3.x"), ("li:last-child", "l2 l3.x"), (":root", "html"), ("linearGradient", "g1"),
            ("svg", "s1"), ("[viewBox]", "s1"), ("[viewbox]", ""), ("lineargradient", ""), ("#l3\\.x", "l3.x"),
            ("#\\6c 3\\2e x", "l3.x"), ("/* all */ b/**/", "b1"), ("body.front.Page b", "b1"), ("#t1", ""),
            ("body > main > :not(h1) > a", "a1"), ("* > * > * > * > * > a", "a2"), ("html", "html"),
            ("\u{fc}nknown", ""),
            ("main p ~ div p", "p3"), ("p:not(b)", "p1 p2 p3 p4"), ("ul > li + li > ul > li", "l3.x"),
        ])
    func select(selector: String, expected: String) throws {
        #expect(try identifiers(selector) == expected.split(separator: " ").map(String.init))
    }

    @Test(
        "tell what they do not understand, and where",
        arguments: [
            ("", SelectorError.Reason.expected(.selector), 0, ""), ("p >", .expected(.selector), 3, ""),
            ("p,", .expected(.selector), 2, ""), ("p, , q", .expected(.selector), 3, ","),
            ("p & q", .expected(.selector), 2, "&"), ("#1", .expected(.name), 1, "1"), (".", .expected(.name), 1, ""),
            ("p::before", .unsupportedPseudo, 1, "::before"), ("li:nth-child(2)", .unsupportedPseudo, 2, ":nth-child"),
            ("p:has(a)", .unsupportedPseudo, 1, ":has"), ("svg|a", .unsupportedNamespace, 3, "|a"),
            ("*|a", .unsupportedNamespace, 1, "|a"), ("[xlink|href]", .unsupportedNamespace, 6, "|href"),
            (":not(:not(p))", .nestedNegation, 5, ":not"), (":not(p", .expected(.closingParenthesis), 6, ""),
            (":not(a b)", .expected(.closingParenthesis), 7, "b"), ("[a", .expected(.attributeOperator), 2, ""),
            ("[a=]", .expected(.value), 3, "]"), ("[a='x]", .expected(.closingQuotationMark), 6, ""),
            ("[a=x y]", .expected(.closingBracket), 5, "y"), ("[a!=x]", .expected(.attributeOperator), 2, "!=x"),
            ("é p)", .expected(.selector), 4, ")"),
        ])
    func errors(text: String, reason: SelectorError.Reason, offset: Int, found: String) {
        let error = #expect(throws: SelectorError.self) { try Selector(text) }
        #expect(error?.reason == reason)
        #expect(error?.offset == offset)
        #expect(error?.found == found)
    }

    @Test("word their errors for a developer")
    func wordsErrors() {
        let error = #expect(throws: SelectorError.self) { try Selector("p:hover") }
        #expect(
            error?.description
                == "The selector has a pseudo-class or pseudo-element that is not supported at byte 1, “:hover”.")
    }

    @Test("search under a node, and count what stands above it")
    func underANode() throws {
        let page = Self.page
        let division = try #require(page.first(Selector("#d1")))
        #expect(try identifiers("main p", under: division) == ["p3"])
        #expect(try identifiers("p ~ div p", under: division) == ["p3"])
        #expect(try identifiers("a", under: division) == [])
        let template = try #require(page.first(.template).flatMap(page.content(ofTemplate:)))
        #expect(try identifiers("p", under: template) == ["t1"])
    }

    @Test(
        "agree, asked for all, for the first and for each",
        arguments: ["h1 ~ p", "li > ul > li", "a, b", ":root", "p + p"])
    func agree(text: String) throws {
        let page = Self.page
        let selector = try Selector(text)
        let all = page.select(selector)
        #expect(all == page.descendants(page.root).filter { page.matches($0, selector) })
        #expect(page.first(selector) == all.first)
        #expect(!page.matches(page.root, selector))
        #expect(selector.description == text)
    }

    @Test("join no more than sixty-four compounds")
    func limit() throws {
        let most = Array(repeating: "a", count: 64).joined(separator: " ")
        #expect(Self.page.select(try Selector(most)).isEmpty)
        #expect(throws: SelectorError.self) { try Selector(most + ">a") }
    }

    /// Selectors and trees that make matching from the right go back on its steps again and again.
    static let hostile: [(selector: String, make: @Sendable (Int) -> String)] = [
        (String(repeating: "a ", count: 40) + "b", { String(repeating: "<a><div>", count: $0) + "<i>" }),
        (String(repeating: "div > div ", count: 20) + "b", { String(repeating: "<div>", count: $0) + "<i>" }),
        (String(repeating: "i ~ ", count: 40) + "b", { String(repeating: "<i></i>", count: $0) }),
        ("p ~ p + p ~ p + p ~ b", { String(repeating: "<p>x</p>", count: $0) }),
        ("i:first-child ~ b, i:last-child", { String(repeating: "<!--c--><i></i>", count: $0) }),
    ]

    @Test("cost no more than elements times compounds", arguments: hostile.indices)
    func isLinear(index: Int) throws {
        let (text, make) = Self.hostile[index]
        let selector = try Selector(text)
        let compounds = selector.alternatives.reduce(0) { $0 + $1.compounds.count }
        let page = Document(text: make(2000), limits: Limits(depth: 4000))
        let elements = page.descendants(page.root).filter { page.kind($0) == .element }.count
        var walk = SelectorWalk(selector, page.tree, under: 0)
        while walk.next() != nil {}
        #expect(walk.steps <= elements * compounds)
    }

    @Test(
        "find bytes in bytes",
        arguments: [
            ("aab", "aaab", true), ("abab", "abacabab", true), ("abc", "ab", false), ("", "x", true),
            ("aa", "aba", false), ("a", "", false),
        ])
    func pattern(pattern: String, data: String, occurs: Bool) {
        #expect(BytePattern(Array(pattern.utf8)).occurs(in: Array(data.utf8)[...]) == occurs)
    }
}
