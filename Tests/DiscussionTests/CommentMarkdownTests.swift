import Testing

@testable import Discussion

@Suite("The signs that a comment may use")
struct CommentMarkdownTests {
    typealias Inline = CommentText.Inline
    typealias Block = CommentText.Block

    static func paragraph(_ inlines: Inline...) -> [Block] { [.paragraph(inlines)] }

    @Test(
        "styles stand within each other, none within itself, and a sign that nothing closes is a sign",
        arguments: [
            ("**so** it is", paragraph(.styled(.strong, [.text("so")]), .text(" it is"))),
            ("__so__", paragraph(.styled(.strong, [.text("so")]))),
            ("~~gone~~ now", paragraph(.styled(.struck, [.text("gone")]), .text(" now"))),
            ("***both***", paragraph(.styled(.strong, [.styled(.emphasis, [.text("both")])]))),
            (
                "**a *b* c**",
                paragraph(.styled(.strong, [.text("a "), .styled(.emphasis, [.text("b")]), .text(" c")]))
            ),
            ("*a **b** c*", paragraph(.styled(.emphasis, [.text("a "), .styled(.strong, [.text("b")]), .text(" c")]))),
            ("**a *b** c*", paragraph(.styled(.strong, [.text("a *b")]), .text(" c*"))),
            ("*a _b_ c*", paragraph(.styled(.emphasis, [.text("a _b_ c")]))),
            ("*a *b* c*", paragraph(.styled(.emphasis, [.text("a *b")]), .text(" c*"))),
            ("**open *and shut*", paragraph(.text("**open "), .styled(.emphasis, [.text("and shut")]))),
            ("~one~ ~~~three~~~ ****four****", paragraph(.text("~one~ ~~~three~~~ ****four****"))),
            ("__init__ a__b__c", paragraph(.styled(.strong, [.text("init")]), .text(" a__b__c"))),
            ("** a ** ~~ b ~~", paragraph(.text("** a ** ~~ b ~~"))),
            ("**تشديد** بعده", paragraph(.styled(.strong, [.text("تشديد")]), .text(" بعده"))),
            ("*one\ntwo*", paragraph(.text("*one"), .lineBreak, .text("two*"))),
        ] as [(String, [Block])])
    func styles(_ text: String, _ blocks: [Block]) throws {
        #expect(try CommentText(text).blocks == blocks)
    }

    @Test(
        "code is taken as it stands, before styles and addresses",
        arguments: [
            ("run `rm *x*` now", paragraph(.text("run "), .code("rm *x*"), .text(" now"))),
            ("`` a`b ``", paragraph(.code("a`b"))),
            ("` `` `", paragraph(.code("``"))),
            (
                "`https://example.org/` <`b`>",
                paragraph(.code("https://example.org/"), .text(" <"), .code("b"), .text(">"))
            ),
            ("*a `*` b*", paragraph(.styled(.emphasis, [.text("a "), .code("*"), .text(" b")]))),
            ("`open and ``shut`` `", paragraph(.code("open and ``shut`` "))),
            ("`open", paragraph(.text("`open"))),
            ("``open`", paragraph(.text("``open`"))),
            ("` `", paragraph(.text("` `"))),
            ("x ``` y", paragraph(.text("x ``` y"))),
            ("`quoted' and *so*", paragraph(.text("`quoted' and "), .styled(.emphasis, [.text("so")]))),
        ] as [(String, [Block])])
    func code(_ text: String, _ blocks: [Block]) throws {
        #expect(try CommentText(text).blocks == blocks)
    }

    @Test(
        "words lead to an address of http or https",
        arguments: [
            (
                "see [the report](https://example.org/a_(b)?c=[d]).",
                paragraph(
                    .text("see "), .namedLink("the report", to: "https://example.org/a_(b)?c=[d]"), .text("."))
            ),
            ("[a](HTTP://Example.org)b", paragraph(.namedLink("a", to: "HTTP://Example.org"), .text("b"))),
            ("[https://example.org/](https://example.org/)", paragraph(.link("https://example.org/"))),
            (
                "[https://good.example/](https://evil.example/)",
                paragraph(.namedLink("https://good.example/", to: "https://evil.example/"))
            ),
            ("**[a](https://b.example)**", paragraph(.styled(.strong, [.namedLink("a", to: "https://b.example")]))),
            ("![a](https://b.example/c.png)", paragraph(.namedLink("a", to: "https://b.example/c.png"))),
            ("what![1]", paragraph(.text("what![1]"))),
            ("[[a](https://b.example)]", paragraph(.text("["), .namedLink("a", to: "https://b.example"), .text("]"))),
            ("[*a*](https://b.example)", paragraph(.namedLink("*a*", to: "https://b.example"))),
            ("[كلمة](https://пример.рф/путь)", paragraph(.namedLink("كلمة", to: "https://пример.рф/путь"))),
        ] as [(String, [Block])])
    func namedLinks(_ text: String, _ blocks: [Block]) throws {
        #expect(try CommentText(text).blocks == blocks)
        #expect(try CommentText(text).links.count == (text.contains("://") ? 1 : 0))
    }

    @Test(
        "words lead nowhere else",
        arguments: [
            "[a](javascript:alert(1))", "[a](data:text/html,x)", "[a](//example.org)", "[a](/account)", "[a](#top)",
            "[a](https://user@example.org/)", "[a](https://good.example@evil.example/)", "[a](https://localhost/)",
            "[a](https://a..b/)", "[a]( https:)", "[a](https://)", "[a](mailto:a@example.org)", "[a][b]", "[a]: b",
            "[a](HTTPS://-x.example/)", "[a](vbscript:https://)",
        ])
    func leadsNowhere(_ text: String) throws {
        #expect(try CommentText(text).links == [])
        #expect(try CommentText(text).blocks == [.paragraph([.text(text)])])
    }

    @Test(
        "what is no link behind words is one that stands bare, to the same address",
        arguments: [
            "[](https://example.org/a)", "[a] (https://example.org/a)", "[\u{200D}](https://example.org/a)",
            "[a](https://example.org/a \"title\")", "[a](https://example.org/a", "[a]( https://example.org/a )",
            "[a](<https://example.org/a>)",
        ])
    func bare(_ text: String) throws {
        let comment = try CommentText(text)
        #expect(comment.links == ["https://example.org/a"])
        guard case .paragraph(let inlines) = comment.blocks.first else { return #expect(Bool(false)) }
        #expect(inlines.contains(.link("https://example.org/a")))
    }

    @Test("no link behind words holds a sign that could leave an attribute, or that nobody sees")
    func tame() throws {
        let signs: [Unicode.Scalar] = [
            "\"", "<", ">", "`", "\\", " ", "\n", "{", "|", "^", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}",
            "\u{61C}",
            "\u{202E}", "\u{2066}", "\u{200B}",
        ]
        for sign in signs {
            for link in try CommentText("[words](https://example.org/a\(sign)onmouseover=alert(1))").links {
                #expect(!link.unicodeScalars.contains(sign), "\(sign.value)")
            }
            for block in try CommentText("[wo\(sign)rds](https://example.org/)").blocks {
                guard case .paragraph(let inlines) = block else { continue }
                for case .namedLink(let words, _) in inlines {
                    #expect(!words.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || $0 == "\u{2066}" })
                }
            }
        }
    }

    static func item(_ words: String, _ number: Int? = nil, _ lists: CommentText.List...) -> CommentText.List.Item {
        .init(number: number, [.text(words)], lists: lists)
    }

    @Test(
        "lists are flat or hold lists",
        arguments: [
            ("- a\n- b", [.list(.init([item("a"), item("b")]))]),
            ("* a\n* b", [.list(.init([item("a"), item("b")]))]),
            ("Three:\n- a", [.paragraph([.text("Three:")]), .list(.init([item("a")]))]),
            ("- a\nplain", [.list(.init([item("a")])), .paragraph([.text("plain")])]),
            ("- a\n  more", [.list(.init([.init([.text("a"), .lineBreak, .text("more")])]))]),
            ("1. a\n1. b\n1) c", [.list(.init([item("a", 1), item("b", 2), item("c", 3)]))]),
            ("3. a\n5. b", [.list(.init([item("a", 3), item("b", 5)]))]),
            ("- a\n1. b", [.list(.init([item("a")])), .list(.init([item("b", 1)]))]),
            (
                "1. a\n   - b\n   - c\n      - d\n2. e",
                [.list(.init([item("a", 1, .init([item("b"), item("c"), item("d")])), item("e", 2)]))]
            ),
            (
                "- a\n  - b\n    more\n  1. c",
                [
                    .list(
                        .init([
                            item(
                                "a", nil, .init([.init([.text("b"), .lineBreak, .text("more")])]),
                                .init([item("c", 1)]))
                        ]))
                ]
            ),
            ("- *a*", [.list(.init([.init([.styled(.emphasis, [.text("a")])])]))]),
            ("- a\n> b", [.list(.init([item("a")])), .quote([.text("b")])]),
            ("> - a", [.quote([.text("- a")])]),
            ("It was\n7. no more", [.paragraph([.text("It was"), .lineBreak, .text("7. no more")])]),
            ("2019. A year", [.paragraph([.text("2019. A year")])]),
            ("-a", [.paragraph([.text("-a")])]), ("-", [.paragraph([.text("-")])]),
            ("- - -", [.paragraph([.text("- - -")])]), ("1.5 times", [.paragraph([.text("1.5 times")])]),
            ("— said he", [.paragraph([.text("— said he")])]), ("1.", [.paragraph([.text("1.")])]),
        ] as [(String, [Block])])
    func lists(_ text: String, _ blocks: [Block]) throws {
        #expect(try CommentText(text).blocks == blocks)
    }

    @Test(
        "code between fences keeps its lines; a fence that nothing closes ends with the text",
        arguments: [
            ("```\na *b*\n\n  > c\n```\nd", [.code("a *b*\n\n  > c"), .paragraph([.text("d")])]),
            ("```swift\nlet a = 1\n```", [.code("let a = 1")]),
            ("a\n````\n```\n````", [.paragraph([.text("a")]), .code("```")]),
            ("```\nopen\nto the end", [.code("open\nto the end")]),
            ("- a\n```\nb\n```", [.list(.init([item("a")])), .code("b")]),
            ("``` two words\na", [.paragraph([.text("``` two words"), .lineBreak, .text("a")])]),
            ("```a```", [.paragraph([.text("```a```")])]),
        ] as [(String, [Block])])
    func fences(_ text: String, _ blocks: [Block]) throws {
        #expect(try CommentText(text).blocks == blocks)
    }

    @Test(
        "there is no other sign: headings, tables, HTML and rules are words", arguments: ["# a", "a | b", "<p>", "***"])
    func words(_ text: String) throws {
        #expect(try CommentText(text).blocks == [.paragraph([.text(text)])])
    }

    @Test(
        "hole 31, blow-up: reading is linear on hostile text, and no tree is deeper than its styles and lists",
        arguments: [
            "[", "]", "[a](", "[a](https://", "[a](https://b.c/", "[a](https://b.c/(", "![", "[a](https://b.c/.[",
            "[a](https://b.c[", "`", "` ", "`` ` ", "``` ", "a`b``c```d ", "*a **b ~~c ", "**a *b** ", "***a ",
            "_*~~`[",
            "- ", "- a\n", "  - a\n", "- a\n  - b\n    - c\n      ", "1. ", "```\n", "```\n````\n", "> - `",
            "*`a`[b](https://c.d) ", "- a\n  b\n", "[a](https://b.c) ", "~~ ~~",
        ])
    func linear(_ pattern: String) throws {
        let clock = ContinuousClock()
        // The quickest of three, since other work on the machine only ever adds.
        let times = try [5_000, 20_000].map { length in
            let text = String(repeating: pattern, count: (length - 1) / pattern.count) + "x"
            return try (0..<3).map { _ in
                try clock.measure { _ = try CommentText(text, limits: .init(maximum: 20_000)).blocks }
            }.min() ?? .zero
        }
        #expect(times[1] < times[0] * 12 + .milliseconds(100), "\(pattern)")
    }

    @Test("what is read again and again stays what it is: the source is stored as it was typed")
    func stored() throws {
        let text = "*a* [b](https://c.example/)\n\n- d\n  - `e`\n\n```\nf\n```"
        #expect(try CommentText(text).source == text)
        #expect(try CommentText(CommentText(text).source) == CommentText(text))
    }

    @Test("what a reader sees is told without signs")
    func seen() throws {
        let text = "*a* [b](https://c.example/) `d`\n> e\n\n- f\n  1. **g**\n\n```\nh\n```"
        #expect(try CommentText(text).seen == "a b d\ne\nf\ng\n\nh\n")
        #expect(CommentLink.host(of: "https://Example.org:8443/a") == "example.org:8443")
    }

    @Test(
        "words are found whatever signs stand in them, and in addresses",
        arguments: [
            "[via](https://a.example/)gra", "via`gra`", "`v`iagra", "[x](https://example.org/viagra)", "*v*`i`agra",
            "- viagra", "1. a\n   - viagra", "```\nviagra\n```", "~~viagra~~", "**viagra**",
            "![viagra](https://a.example/)",
            "[buy viagra now](https://a.example/)",
        ])
    func banned(_ text: String) throws {
        var policy = ModerationPolicy()
        policy.bannedWords = ["viagra"]
        let submission = Submission(text: try CommentText(text), author: .init())
        guard case .refused(let findings) = Screening(policy).outcome(of: submission) else {
            return #expect(Bool(false), "\(text)")
        }
        #expect(findings.map(\.check) == [.bannedWords])
    }

    @Test("links behind words are counted wherever they stand")
    func counted() throws {
        var policy = ModerationPolicy()
        policy.links = 3
        let text =
            "[a](https://a.example) **[b](https://b.example)**\n\n- [c](https://c.example)\n  - ![d](https://d.example)"
        let submission = Submission(text: try CommentText(text), author: .init())
        let words = ["a", "b", "c", "d"].map { "https://\($0).example" }
        #expect(Screening(policy).outcome(of: submission) == .held([Finding(.links, words: words)]))
    }

    @Test("an answer quotes lines of code as code")
    func quoted() throws {
        let text = "See:\n```swift\n> a\n`b`\n```\n> before\n- c"
        #expect(try CommentText(text).quotation() == "> See:\n> `> a`\n> `b`\n> - c\n\n")
    }
}
