import Foundation
import News
import Testing

@testable import Wire

@Suite("What was decided of every block, and what editors correct")
struct DecisionTests {
    static let page = """
        <!DOCTYPE html><html><body><nav><ul><li><a href="/">Front page</a></li></ul></nav>
        <main><h1>Lighthouse gets a new lamp</h1><div class="story-body">
        <p>The lighthouse on the northern cape has shone with a new lamp since Monday, the harbour office said.</p>
        <p>It is seen from thirty miles away, ten more than the old one, which is now shown in the town's museum.</p>
        <p>Our paper is printed on paper from the woods of the cape, and costs two crowns at every kiosk.</p>
        <p>Keepers had asked for it for years, as the fog along that coast grows thicker with every autumn.</p></div>
        <div class="tip-17">Friends of the cape can help to paint the tower on the last Sunday of every month.</div>
        </main></body></html>
        """

    let examination = Extractor().examine(id: "1", bytes: Array(Self.page.utf8))

    private func decision(_ opening: String) throws -> Decision {
        try #require(examination.decisions.first { $0.text.hasPrefix(opening) })
    }

    @Test(
        "every block has a fingerprint, wherever it stands",
        arguments: [
            "Rain.", "<p>Rain.", "Rain fell <b>all</b> day<br>on the cape.", "<html><body>Rain<div>fell</div>again",
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"Rain fell.\"}</script>",
        ])
    func fingerprints(_ page: String) {
        let decisions = Extractor().examine(id: "1", bytes: Array(page.utf8), contentType: "text/html").decisions
        #expect(decisions.allSatisfy { !$0.fingerprint.isEmpty })
        #expect(page.hasPrefix("<script") || !decisions.isEmpty)
    }

    @Test("every block is told of, kept or left out, with its reason")
    func tellsOfAll() throws {
        #expect(examination.decisions.map(\.isKept) == [false, true, true, true, true, true, false])
        #expect(try decision("Front page").reason == .landmark)
        #expect(try decision("Lighthouse gets").kind == .headline)
        #expect(try decision("It is seen").kind == .paragraph)
        #expect(examination.report == Extractor().extract(id: "1", bytes: Array(Self.page.utf8)))
        #expect(examination.decisions.allSatisfy { (0...1).contains($0.confidence) })
    }

    @Test("a block's source is where its words stand in the page")
    func sources() throws {
        for decision in examination.decisions {
            let source = try #require(decision.source)
            let words = String(decoding: examination.source[source.start..<source.end], as: UTF8.self)
            #expect(words.split(whereSeparator: \.isWhitespace).joined(separator: " ") == decision.text)
        }
        for block in examination.report.article.blocks { #expect(block.source != nil) }
    }

    @Test("a correction holds for the same kind of block on another page of the site")
    func correctionsHold() throws {
        var memory = SiteMemory()
        memory.remember(try decision("Our paper").fingerprint, .drop)
        memory.remember(try decision("Friends of").fingerprint, .keep)
        let other = Self.page.replacing("Lighthouse", with: "Old pier").replacing("tip-17", with: "tip-4")
            .replacing("Friends of the cape", with: "Friends of the pier")
        let before = Extractor().extract(id: "2", bytes: Array(other.utf8))
        let after = Extractor().examine(id: "2", bytes: Array(other.utf8), memory: memory)
        #expect(before.text.contains("Our paper") && !before.text.contains("Friends of"))
        #expect(!after.report.text.contains("Our paper") && after.report.text.contains("Friends of"))
        #expect(after.decisions.filter { $0.reason == .editor }.count == 2)
        #expect(after.report.text.contains("Keepers had asked"))
    }

    @Test("plain text is corrected by the words of its blocks")
    func plainText() throws {
        let text = """
            Lamp shines again

            The lighthouse on the northern cape has shone with a new lamp since Monday, the harbour office said.

            Printed on paper from the woods of the cape, and sold at every kiosk on the coast since 1911.

            It is seen from thirty miles away, ten more than the old one, which is now shown in a museum.
            """
        let examination = Extractor().examine(id: "1", text: text)
        #expect(examination.decisions.map(\.kind) == [.headline, .paragraph, .paragraph, .paragraph])
        for decision in examination.decisions {
            let source = try #require(decision.source)
            #expect(Array(decision.text.utf8) == Array(examination.source[source.start..<source.end]))
        }
        var memory = SiteMemory()
        memory.remember(examination.decisions[2].fingerprint, .drop)
        let report = Extractor().extract(id: "1", text: text, memory: memory)
        #expect(report.words(.furniture).count == 1)
        #expect(report.text == text)
    }

    @Test(
        "short lines around an article that are none of it are told by their words",
        arguments: [
            ("Reading time: 3 minutes", Reason.length), ("Temps de lecture : 4 min", .length),
            ("Like this story? Pass it on", .sharing), ("Write to Ana Roe at ana.roe@paper.example", .author),
            ("The old lamp and the new, photos \u{A9} Ana Roe", .copyright),
        ])
    func shortLines(line: String, reason: Reason) {
        let key = Key(line)
        #expect(Furniture.of(key, words: line.spacedWordCount)?.reason == reason)
    }

    @Test(
        "sentences that only begin as such lines do are left alone",
        arguments: ["Write to your harbour office before the first of May.", "Like this story, the lamp is old."])
    func sentences(line: String) { #expect(Furniture.of(Key(line), words: line.spacedWordCount) == nil) }

    @Test("what was decided of a box holds on a page that is much shorter or longer", arguments: [(9, 1), (1, 9)])
    func boxesOfAnyShare(first: Int, second: Int) throws {
        func page(_ paragraphs: Int) -> [UInt8] {
            let text = (1...paragraphs).map { number in
                "<p>Number \(number): the lamp of the lighthouse was carried up the hundred steps by six keepers.</p>"
            }
            return Array(
                """
                <html><body><main><h1>Lamp \(paragraphs)</h1><div class="story-body">\(text.joined())
                <div class="ours">Friends of the cape paint the tower on the last Sunday of every month.</div></div>
                </main></body></html>
                """.utf8)
        }
        let box = try #require(
            Extractor().examine(id: "1", bytes: page(first)).decisions.first { $0.text.hasPrefix("Friends of") })
        var memory = SiteMemory()
        memory.remember(box.fingerprint, .drop)
        let after = Extractor().examine(id: "2", bytes: page(second), memory: memory)
        #expect(after.decisions.filter { $0.reason == .editor }.map { $0.text.hasPrefix("Friends of") } == [true])
    }

    @Test("a caption that is left out of plain text takes its picture with it, and no other")
    func picturesGo() throws {
        let text = """
            Lamp shines again

            Keepers carry the new lamp up the hundred steps of the tower, March 3, 2020. (AP Photo/Ann Example)

            The lighthouse on the northern cape has shone with a new lamp since Monday, the harbour office said.

            It is seen from thirty miles away, ten more than the old one, which is now shown in a museum.

            The old lamp in the town's museum, March 4, 2020. (AP Photo/Ann Example)
            """
        let examination = Extractor().examine(id: "1", text: text)
        #expect(examination.report.article.pictures.count == 2)
        let caption = try #require(examination.decisions.first { $0.text.hasPrefix("Keepers carry") })
        var memory = SiteMemory()
        memory.remember(caption.fingerprint, .drop)
        let pictures = Extractor().extract(id: "1", text: text, memory: memory).article.pictures
        #expect(pictures.map { $0.caption?.hasPrefix("The old lamp") } == [true])
    }

    @Test("blocks of signs alone are told apart")
    func signs() {
        #expect(Fingerprint.words(Key("* * *")) != Fingerprint.words(Key("———")))
    }

    @Test("memory is bounded, forgets the oldest and keeps the last word")
    func memoryIsBounded() throws {
        var memory = SiteMemory()
        for number in 0..<SiteMemory.capacity + 5 { memory.remember("div.\(number)", .drop) }
        memory.remember("div.900", .keep)
        #expect(memory.corrections.count == SiteMemory.capacity)
        #expect(memory["div.4"] == nil && memory["div.5"] == .drop && memory["div.900"] == .keep)
        #expect(memory.corrections.last?.fingerprint == "div.900")
        memory.forget("div.900")
        #expect(memory["div.900"] == nil && memory.corrections.count == SiteMemory.capacity - 1)
        let copy = try JSONDecoder().decode(SiteMemory.self, from: JSONEncoder().encode(memory))
        #expect(copy == memory)
    }

    @Test("reasons have codes and words of their own")
    func reasonsDiffer() {
        #expect(Set(Reason.allCases.map(\.words)).count == Reason.allCases.count)
        #expect(Reason(rawValue: "related-links") == .related)
    }
}
