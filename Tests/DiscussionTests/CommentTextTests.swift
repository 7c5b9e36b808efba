import Testing

@testable import Discussion

@Suite("What a comment may hold")
struct CommentTextTests {
    typealias Inline = CommentText.Inline
    typealias Block = CommentText.Block

    @Test(
        "reads emphasis, links, quotes and paragraphs",
        arguments: [
            ("plain words", [Block.paragraph([.text("plain words")])]),
            ("so *very* true", [.paragraph([.text("so "), .styled(.emphasis, [.text("very")]), .text(" true")])]),
            ("_all of it_", [.paragraph([.styled(.emphasis, [.text("all of it")])])]),
            ("2 * 3 * 4 and a_name_here", [.paragraph([.text("2 * 3 * 4 and a_name_here")])]),
            ("*open", [.paragraph([.text("*open")])]),
            ("**", [.paragraph([.text("**")])]),
            ("one\ntwo", [.paragraph([.text("one"), .lineBreak, .text("two")])]),
            ("one\r\n \r\ntwo", [.paragraph([.text("one")]), .paragraph([.text("two")])]),
            (
                "> said\n>> before\nI say",
                [.quote([.text("said"), .lineBreak, .text("before")]), .paragraph([.text("I say")])]
            ),
            ("<b onclick='x'>&amp;</b>", [.paragraph([.text("<b onclick='x'>&amp;</b>")])]),
            ("5 > 3", [.paragraph([.text("5 > 3")])]),
        ] as [(String, [CommentText.Block])])
    func reads(_ text: String, _ blocks: [Block]) throws {
        #expect(try CommentText(text).blocks == blocks)
    }

    @Test(
        "links addresses of http and https, and leaves the sentence its punctuation",
        arguments: [
            ("see https://example.org/a_b_c.", "https://example.org/a_b_c"),
            ("(http://example.org/x_(y))", "http://example.org/x_(y)"),
            ("HTTPS://Example.org:8443/?q=1&r=2#top, then", "HTTPS://Example.org:8443/?q=1&r=2#top"),
            ("“https://пример.рф/путь”", "https://пример.рф/путь"),
        ])
    func links(_ text: String, _ address: String) throws {
        #expect(try Self.links(in: text) == [address])
    }

    @Test(
        "links nothing else",
        arguments: [
            "javascript:alert(1)", "data:text/html,x", "ftp://example.org", "//example.org", "https://",
            "https://localhost",
            "https://user@example.org/", "https://good.example@evil.example/", "xhttps://example.org", "https://a..b/",
            "https://exa mple", "https://example.org:99999999/", "https://<script>.org", "https://\\evil.example",
            "https://-a.org", "vbscript:https",
        ])
    func linksNothing(_ text: String) throws {
        #expect(try Self.links(in: text) == [])
    }

    @Test("hole 3, a quote in an attribute: no link holds a sign that could leave it")
    func linksAreTame() throws {
        for sign in ["\"", "<", ">", "`", "\\", " ", "\n", "{", "|", "\u{202E}"] {
            for link in try Self.links(in: "https://example.org/a\(sign)onmouseover=alert(1)") {
                #expect(link == "https://example.org/a" || link == "https://example.org/aonmouseover=alert(1)")
            }
        }
    }

    @Test(
        "hole 1, sanitiser bypass by truncation: lengths are checked at the limit and one beside it, in code points",
        arguments: ["x", "é", "💥", "𝒳"])
    func lengths(_ letter: String) throws {
        let limits = CommentText.Limits(minimum: 2, maximum: 10)
        let at = { String(repeating: letter, count: $0) }
        #expect(throws: CommentText.Refusal.tooShort(visible: 1, minimum: 2)) { try CommentText(at(1), limits: limits) }
        #expect(try CommentText(at(2), limits: limits).source == at(2))
        #expect(try CommentText(at(10), limits: limits).source == at(10))
        #expect(throws: CommentText.Refusal.tooLong(length: 11, maximum: 10)) {
            try CommentText(at(11), limits: limits)
        }
    }

    @Test(
        "what nobody sees is no comment", arguments: ["", " \n\t ", "\u{200B}\u{200D}\u{2060}", "\u{FEFF}", "\u{0301}"])
    func nothing(_ text: String) {
        #expect(throws: CommentText.Refusal.tooShort(visible: 0, minimum: 1)) { try CommentText(text) }
    }

    @Test(
        "hole 2, signs that cut a text: controls are refused at every position",
        arguments: [0x00, 0x07, 0x1B, 0x7F, 0x85, 0xFFFE, 0xFDD0, 0x1FFFF])
    func controls(_ value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        for position in 0...3 {
            var scalars = Array("abc".unicodeScalars)
            scalars.insert(scalar, at: position)
            let text = String(String.UnicodeScalarView(scalars))
            #expect(throws: CommentText.Refusal.forbidden(codePoint: value, position: position)) {
                try CommentText(text)
            }
        }
    }

    @Test("hole 32, tricks of Unicode: what turns or hides words is left out; what scripts and emoji need stays")
    func invisible() throws {
        #expect(try CommentText("a\u{202E}b\u{2066}c\u{200B}d\u{FEFF}").source == "abcd")
        #expect(try CommentText("می\u{200C}خواهم").source == "می\u{200C}خواهم")
        #expect(try CommentText("👩\u{200D}🚒 \u{200F}x").source == "👩\u{200D}🚒 \u{200F}x")
        let pile = "a" + String(repeating: "\u{0335}", count: 200)
        #expect(try CommentText(pile).source.unicodeScalars.count == 9)
    }

    @Test(
        "hole 1, sanitiser bypass: cleaning what was cleaned changes nothing",
        arguments: ["a\r\n\r\nb", " x \u{200B} y ", "\n\n> q\n", "a\u{2028}b\rc", "💥*é*_ñ_", "e\u{0301}'\"`<>&"])
    func stable(_ text: String) throws {
        let once = try CommentText(text)
        #expect(try CommentText(once.source) == once)
    }

    @Test(
        "hole 31, Markdown blow-up: hostile patterns take no more than linear time", .timeLimit(.minutes(1)),
        arguments: ["*a ", "_", "https://", "> ", "*_", "(https://a.b/", "\n>", "**a"])
    func linear(_ pattern: String) throws {
        let text = String(repeating: pattern, count: 60_000 / pattern.count) + "x"
        let comment = try CommentText(text, limits: .init(maximum: 1_000_000))
        #expect(!comment.blocks.isEmpty)
    }

    private static func links(in text: String) throws -> [String] { try CommentText(text).links }
}

@Suite("What is asked of a code point")
struct ScalarPropertyTests {
    @Test("is answered in ASCII as Unicode's tables answer it")
    func ascii() {
        for value in UInt32(0)..<0x300 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let properties = scalar.properties
            let isInked: Bool =
                switch properties.generalCategory {
                case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate, .unassigned,
                    .nonspacingMark, .enclosingMark:
                    false
                default: true
                }
            #expect(scalar.isVisible == isInked, "\(value)")
            #expect(scalar.isSpace == properties.isWhitespace, "\(value)")
            #expect(scalar.isLetterOrDigit == (properties.isAlphabetic || properties.numericType != nil), "\(value)")
            let isMark = properties.generalCategory == .nonspacingMark || properties.generalCategory == .enclosingMark
            #expect(scalar.isMark == isMark, "\(value)")
        }
    }
}
