import News
import Testing

@testable import Newsroom

@Suite("Composing an article")
struct CompositionTests {
    @Test("takes a body apart into paragraphs, headings, quotations and lists")
    func kinds() {
        var composition = Composition()
        composition.append("A headline", as: .headline)
        composition.append(body: "One line\nand another.\r\n\r\n## A heading\n\n> Quoted\n> words\n\n- one\n- two\n\n\n\nLast é 👍.")
        #expect(composition.blocks.map(\.kind) == [.headline, .paragraph, .heading, .quote, .list, .paragraph])
        let points = CodePoints(composition.text)
        #expect(composition.blocks.map { points[$0.span] } == ["A headline", "One line and another.", "A heading", "Quoted words", "one\ntwo", "Last é 👍."])
    }

    @Test("gives back the body that it was made from", arguments: ["One.\n\nTwo.", "## H\n\nText.\n\n> Quote\n\n- a\n- b"])
    func roundTrip(_ body: String) {
        var composition = Composition()
        composition.append(body: body)
        var article = Article()
        article.blocks = composition.blocks
        #expect(Composition.body(of: Report(id: "", text: composition.text, article: article)) == body)
    }
}

@Suite("Names made for addresses")
struct NamingTests {
    @Test("slugs keep letters and digits", arguments: [("Coalition hands over Qaim!", "coalition-hands-over-qaim"), ("U.S.-led  strikes", "u-s-led-strikes"), ("Été à Zürich", "ete-a-zurich"), ("Iraq's vote", "iraqs-vote"), ("سوريا", "سوريا"), ("!!!", "fallback")])
    func slugs(_ words: String, _ slug: String) { #expect(Slug.make(words, fallback: "fallback") == slug) }

    @Test("identifiers have 26 digits and sort by time")
    func identifiers() {
        let random = [UInt8](repeating: 255, count: 10)
        let ids = [0, 1, 1_000, 1_600_000_000_000, 281_474_976_710_655].map { Identifier.make(milliseconds: $0, random: random) }
        #expect(ids == ids.sorted())
        #expect(ids.allSatisfy { $0.count == 26 })
        #expect(ids.first == "0000000000zzzzzzzzzzzzzzzz")
        #expect(ids.last == "7zzzzzzzzzzzzzzzzzzzzzzzzz")
    }
}
