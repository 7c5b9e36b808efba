import News
import Newsroom
import Record
import Testing

@Suite("Publishing")
struct PublishingTests {
    @Test("a report is taken in, read, mended and published with its record")
    func wholeWay() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let (id, path) = try await test.publish(by: editor, story: "Rockets near Mosul")
        #expect(path == "/2020/03/17/rockets-strike-army-base-near-mosul-officials-say")
        let publication = try await test.newsroom.article(path: path)
        #expect(publication.article.section?.slug == "middle-east")
        #expect(publication.story?.name.slug == "rockets-near-mosul")
        #expect(publication.document.report.text.contains("Follow us") == false)
        #expect(publication.document.report.article.dateline?.text == "MOSUL")
        #expect(publication.ledger.events.contains { $0.type == .assault })
        #expect(try await test.newsroom.story("rockets-near-mosul").articles.map(\.id) == [id])
        #expect(try await test.newsroom.section("middle-east").articles.count == 1)
        #expect(test.changed.isSuperset(of: [.front, .article(id), .section("middle-east")]))
        for block in publication.document.report.article.blocks {
            #expect(!CodePoints(publication.document.report.text)[block.span].isEmpty)
        }
    }

    @Test("every span of what was read lies in the text that is published")
    func spans() async throws {
        let test = try await TestNewsroom()
        let (_, path) = try await test.publish(by: test.editor())
        let document = try await test.newsroom.article(path: path).document
        let points = CodePoints(document.report.text)
        let whole = Span(start: 0, end: points.count)
        #expect(!document.findings.mentions.isEmpty)
        for mention in document.findings.mentions {
            #expect(whole.contains(mention.span))
            #expect(points[mention.span] == mention.quote)
        }
        for place in document.findings.places { #expect(whole.contains(place.span)) }
        for time in document.findings.times { #expect(whole.contains(time.span)) }
    }

    @Test("a draft is nobody's but the desk's, and has no address")
    func drafts() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let reader = try await test.reader()
        let id = try await test.newsroom.receive(
            Intake(source: .text, bytes: Array(TestNewsroom.report.utf8)), by: editor)
        await #expect(throws: NewsroomError.notPermitted) { try await test.newsroom.draft(id, for: reader) }
        await #expect(throws: NewsroomError.notPermitted) { try await test.newsroom.inbox(for: reader) }
        await #expect(throws: NewsroomError.notFound) { try await test.newsroom.path(ofArticle: id) }
        #expect(try await test.newsroom.front().articles.isEmpty)
        #expect(try await test.newsroom.inbox(for: editor).drafts.map(\.id) == [id])
        try await test.newsroom.drop(id, by: editor)
        await #expect(throws: NewsroomError.notFound) { try await test.newsroom.draft(id, for: editor) }
    }

    @Test("a reader may neither take in nor publish")
    func permissions() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let reader = try await test.reader()
        let intake = Intake(source: .text, bytes: Array(TestNewsroom.report.utf8))
        await #expect(throws: NewsroomError.notPermitted) { try await test.newsroom.receive(intake, by: reader) }
        await #expect(throws: NewsroomError.notPermitted) {
            try await test.newsroom.receive(url: "http://example.org/", published: nil, by: reader)
        }
        let id = try await test.newsroom.receive(intake, by: editor)
        let edits = ArticleEdits(headline: "H", section: "S", body: "B")
        await #expect(throws: NewsroomError.notPermitted) {
            try await test.newsroom.publish(id, edits, over: 1, by: reader)
        }
        await #expect(throws: NewsroomError.notPermitted) { try await test.newsroom.drop(id, by: reader) }
    }

    @Test("the slower of two editors is told, and nothing is lost")
    func conflict() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let (id, path) = try await test.publish(by: editor)
        let edits = ArticleEdits(headline: "Mine", section: "World", body: "Words.")
        await #expect(throws: NewsroomError.changedMeanwhile(version: 2)) {
            try await test.newsroom.publish(id, edits, over: 1, by: editor)
        }
        #expect(try await test.newsroom.publish(id, edits, over: 2, by: editor) == path)
        let again = try await test.newsroom.article(path: path)
        #expect(again.article.headline == "Mine")
        #expect(again.article.updatedAt != nil)
        #expect(again.article.version == 3)
    }

    @Test("a date that was wrong is mended, and one left empty stays as it was")
    func dates() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let (id, path) = try await test.publish(by: editor)
        var edits = try await test.newsroom.draft(id, for: editor).edits
        edits.published = ""
        _ = try await test.newsroom.publish(id, edits, over: 2, by: editor)
        let kept = try await test.newsroom.article(path: path)
        #expect(kept.document.report.article.published?.day.description == "2020-03-17")
        edits.published = "2020-03-24"
        _ = try await test.newsroom.publish(id, edits, over: 3, by: editor)
        let mended = try await test.newsroom.article(path: path)
        #expect(mended.article.publishedAt == (kept.article.publishedAt ?? 0) + 7 * 86_400)
        #expect(mended.document.findings.times.contains { $0.begin?.description == "2020-03-24" })
    }

    @Test("two reports of one headline on one day get two addresses")
    func sameHeadline() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let first = try await test.publish(by: editor).path
        let second = try await test.publish(by: editor).path
        #expect(second == first + "-2")
    }

    @Test(
        "a field that can't be taken is named, with what is wrong",
        arguments: [
            (ArticleEdits(headline: " ", section: "S", body: "B"), NewsroomError.invalid(.headline, .missing)),
            (ArticleEdits(headline: "H", section: "", body: "B"), .invalid(.section, .missing)),
            (ArticleEdits(headline: "H", section: "S", body: "\n \n"), .invalid(.body, .missing)),
            (
                ArticleEdits(headline: "H", section: "S", published: "Tuesday", body: "B"),
                .invalid(.published, .malformed)
            ),
            (ArticleEdits(headline: "H", section: "S", body: "B", story: "no-such-story"), .invalid(.story, .missing)),
            (
                ArticleEdits(headline: String(repeating: "x", count: 301), section: "S", body: "B"),
                .invalid(.headline, .tooLong(limit: 300, length: 301))
            ),
        ]
    )
    func faults(_ edits: ArticleEdits, _ error: NewsroomError) async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let id = try await test.newsroom.receive(
            Intake(source: .text, bytes: Array("Words of a report.".utf8)), by: editor)
        await #expect(throws: error) { try await test.newsroom.publish(id, edits, over: 1, by: editor) }
    }

    @Test("nothing but white space is no report, and more than 10 MB is too large")
    func intakeLimits() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        await #expect(throws: NewsroomError.invalid(.report, .missing)) {
            try await test.newsroom.receive(Intake(source: .text, bytes: Array(" \n\t ".utf8)), by: editor)
        }
        let large = Intake(source: .file, bytes: [UInt8](repeating: 65, count: 10 * 1024 * 1024 + 1))
        await #expect(throws: NewsroomError.tooLarge(limit: 10 * 1024 * 1024)) {
            try await test.newsroom.receive(large, by: editor)
        }
    }

    @Test("a section may not take one of the house's own addresses")
    func sectionNames() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let id = try await test.newsroom.receive(
            Intake(source: .text, bytes: Array("Words of a report.".utf8)), by: editor)
        await #expect(throws: NewsroomError.invalid(.section, .taken)) {
            try await test.newsroom.publish(
                id, ArticleEdits(headline: "H", section: "Desk", body: "B"), over: 1, by: editor)
        }
    }
}
