import News
import Testing
import Wire

@testable import Newsroom

@Suite("Taking a report apart")
struct BlocksTests {
    /// A page of a paper that sets a box of its own between the paragraphs; numbers and words differ by page.
    private func page(_ number: Int, box: String) -> [UInt8] {
        let paragraphs = (1...6).map { paragraph in
            """
            <p>Paragraph \(paragraph) of report \(number) says at some length what the council of the town decided on \
            Tuesday, and what those who live there think of it after a long evening of speeches.</p>
            """
        }
        return Array(
            """
            <!DOCTYPE html><html><head><title>Council decides, report \(number)</title></head><body>
            <article class="story"><h1>Council decides, report \(number)</h1>
            \(paragraphs[0])\(paragraphs[1])
            <div class="kiosk-\(number)"><p class="ours">\(box)</p></div>
            \(paragraphs[2...].joined())</article></body></html>
            """.utf8)
    }

    private let box =
        "The evening edition of the paper is sold at every kiosk in town, and by those who carry it round."

    private func receive(_ number: Int, _ box: String, at host: String, in test: TestNewsroom, by editor: Viewer)
        async throws -> String
    {
        try await test.newsroom.receive(
            Intake(
                source: .file, bytes: page(number, box: box), contentType: "text/html; charset=utf-8",
                url: "https://\(host)/\(number)"), by: editor)
    }

    @Test("an editor's correction mends the draft at once and the next page of the site when it comes")
    func remembered() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let first = try await receive(1, box, at: "www.paper.example", in: test, by: editor)
        #expect(try await test.newsroom.draft(first, for: editor).edits.body.contains(box))
        let taken = try await test.newsroom.blocks(of: first, for: editor)
        #expect(taken.site == "paper.example" && taken.isOpen && taken.choices.isEmpty)
        let block = try #require(taken.decisions.first { $0.text == box })
        #expect(block.isKept)

        try await test.newsroom.decide(block.fingerprint, .drop, in: first, by: editor)
        #expect(try await !test.newsroom.draft(first, for: editor).edits.body.contains(box))
        let after = try await test.newsroom.blocks(of: first, for: editor)
        #expect(after.decisions.first { $0.text == box }?.reason == .editor)
        #expect(after.choices == [BlockChoice(fingerprint: block.fingerprint, verdict: .drop, example: box)])

        let second = try await receive(2, box, at: "m.paper.example", in: test, by: editor)
        let body = try await test.newsroom.draft(second, for: editor).edits.body
        #expect(!body.contains(box) && body.contains("Paragraph 3 of report 2"))

        let elsewhere = try await receive(3, box, at: "gazette.example", in: test, by: editor)
        #expect(try await test.newsroom.draft(elsewhere, for: editor).edits.body.contains(box))

        try await test.newsroom.decide(block.fingerprint, nil, in: second, by: editor)
        #expect(try await test.newsroom.draft(second, for: editor).edits.body.contains(box))
        #expect(try await test.newsroom.blocks(of: second, for: editor).choices.isEmpty)
    }

    @Test("a saved page belongs to the site that it names as its own")
    func saved() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let canonical = "<link rel=\"canonical\" href=\"https://www.paper.example/town/4\">"
        let text = String(decoding: page(4, box: box), as: UTF8.self)
            .replacing("<head>", with: "<head>" + canonical)
        let id = try await test.newsroom.receive(
            Intake(source: .file, bytes: Array(text.utf8), contentType: "text/html; charset=utf-8"), by: editor)
        let taken = try await test.newsroom.blocks(of: id, for: editor)
        #expect(taken.site == "paper.example" && taken.isSiteClaimed)
    }

    @Test("what was published stays as it was printed, and the next report obeys")
    func published() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let first = try await receive(1, box, at: "paper.example", in: test, by: editor)
        var edits = try await test.newsroom.draft(first, for: editor).edits
        edits.section = "Town"
        let path = try await test.newsroom.publish(first, edits, over: 1, by: editor)
        let block = try #require(
            try await test.newsroom.blocks(of: first, for: editor).decisions.first { $0.text == box })
        try await test.newsroom.decide(block.fingerprint, .drop, in: first, by: editor)
        #expect(try await test.newsroom.article(path: path).document.report.text.contains(box))
        let second = try await receive(2, box, at: "paper.example", in: test, by: editor)
        #expect(try await !test.newsroom.draft(second, for: editor).edits.body.contains(box))
    }

    @Test("a report without an address is corrected by itself")
    func alone() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let bytes = Array(TestNewsroom.report.utf8)
        let first = try await test.newsroom.receive(Intake(source: .text, bytes: bytes), by: editor)
        let taken = try await test.newsroom.blocks(of: first, for: editor)
        #expect(taken.site == nil)
        let block = try #require(taken.decisions.first { $0.text.hasPrefix("About 200 foreign troops") })
        try await test.newsroom.decide(block.fingerprint, .drop, in: first, by: editor)
        #expect(try await !test.newsroom.draft(first, for: editor).edits.body.contains("About 200"))
        let second = try await test.newsroom.receive(Intake(source: .text, bytes: bytes), by: editor)
        #expect(try await test.newsroom.draft(second, for: editor).edits.body.contains("About 200"))
    }

    @Test("what several editors decide at once is all kept, in the site's memory and in the draft")
    func atOnce() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let tips = "Tips for the next edition are read by all of us, and those who send them stay unnamed."
        let walks = "Walks through the printing house begin at noon on the first Sunday of every month."
        let boxes = "\(box)</p></div><div class=\"tips\"><p>\(tips)</p></div><div class=\"walks\"><p>\(walks)"
        let id = try await receive(1, boxes, at: "paper.example", in: test, by: editor)
        let decisions = try await test.newsroom.blocks(of: id, for: editor).decisions
        let blocks = [box, tips, walks].compactMap { words in decisions.first { $0.text == words && $0.isKept } }
        #expect(blocks.count == 3)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for block in blocks {
                group.addTask { try await test.newsroom.decide(block.fingerprint, .drop, in: id, by: editor) }
            }
            try await group.waitForAll()
        }
        #expect(try await test.newsroom.blocks(of: id, for: editor).choices.count == 3)
        let body = try await test.newsroom.draft(id, for: editor).edits.body
        #expect(blocks.allSatisfy { !body.contains($0.text) } && body.contains("Paragraph 3"))
    }

    @Test("nothing is decided of a headline, nor of text that only the page's JSON-LD holds")
    func notOfHeadlines() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let id = try await receive(1, box, at: "paper.example", in: test, by: editor)
        let decisions = try await test.newsroom.blocks(of: id, for: editor).decisions
        let headline = try #require(decisions.first { $0.kind == .headline })
        #expect(!headline.canBeCorrected)
        await #expect(throws: NewsroomError.notFound) {
            try await test.newsroom.decide(headline.fingerprint, .drop, in: id, by: editor)
        }
        let text = String(repeating: "The council met until midnight and decided nothing at all. ", count: 15)
        let stated = """
            <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Council meets",
            "articleBody":"\(text)"}</script></head><body><h1>Council meets</h1></body></html>
            """
        let second = try await test.newsroom.receive(
            Intake(source: .file, bytes: Array(stated.utf8), contentType: "text/html"), by: editor)
        let taken = try await test.newsroom.blocks(of: second, for: editor)
        #expect(taken.decisions.contains { $0.reason == .stated && $0.isKept })
        #expect(taken.decisions.filter { $0.reason == .stated }.allSatisfy { !$0.canBeCorrected })
    }

    @Test("nobody but the desk sees or decides, and nothing is decided of blocks that are not there")
    func permission() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let reader = try await test.reader()
        let id = try await receive(1, box, at: "paper.example", in: test, by: editor)
        let block = try #require(try await test.newsroom.blocks(of: id, for: editor).decisions.first)
        await #expect(throws: NewsroomError.notPermitted) { try await test.newsroom.blocks(of: id, for: reader) }
        await #expect(throws: NewsroomError.notPermitted) {
            try await test.newsroom.decide(block.fingerprint, .drop, in: id, by: reader)
        }
        await #expect(throws: NewsroomError.notFound) {
            try await test.newsroom.decide("p>of.nothing", .drop, in: id, by: editor)
        }
        try await test.newsroom.drop(id, by: editor)
        await #expect(throws: NewsroomError.notFound) { try await test.newsroom.blocks(of: id, for: editor) }
    }
}
