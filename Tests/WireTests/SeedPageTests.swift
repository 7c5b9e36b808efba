import News
import Testing

@testable import Wire

@Suite("The page from which the product comes", .enabled(if: Shared.isThere))
struct SeedPageTests {
    let report: Report

    init() throws {
        let text = try #require(Shared.text("seed/page.txt"))
        report = Extractor().extract(id: "seed", text: text)
        #expect(report.text == text)
    }

    @Test("every paragraph has its block and its words")
    func everyParagraphHasItsBlock() {
        report.checkBlocks()
        #expect(report.article.blocks.count == 28)
    }

    @Test("section, headline, dateline and provider stand apart")
    func headIsTakenApart() {
        let article = report.article
        #expect(article.section == "Middle East")
        #expect(report.reason(of: "Middle East") == "section")
        #expect(article.headline?.hasSuffix("bases: officials") == true)
        #expect(report.words(.headline).count == 1)
        #expect(article.dateline == Dateline(text: "BAGHDAD", place: "BAGHDAD"))
        #expect(article.provider == "AFP")
        #expect(article.published == nil)
        #expect(article.language == "en")
        #expect(article.byline.isEmpty)
    }

    @Test("the caption is told from its credit and gives the day of the picture")
    func captionIsTakenApart() throws {
        #expect(report.words(.caption).count == 1)
        let picture = try #require(report.article.pictures.first)
        #expect(picture.credit == "AFP / POOL / ANDREW CABALLERO-REYNOLDS")
        #expect(picture.credits == ["AFP", "POOL", "ANDREW CABALLERO-REYNOLDS"])
        #expect(picture.date == "2019-01-09")
        #expect(picture.caption?.hasSuffix("January 9, 2019.") == true)
    }

    @Test("the body is the report and nothing else")
    func bodyIsTheReport() {
        let body = report.words(.paragraph)
        #expect(body.count == 18)
        #expect(body.first?.hasPrefix("BAGHDAD:") == true)
        #expect(body.last?.hasSuffix("al-Muhandis.") == true)
        #expect(report.words(.heading).isEmpty && report.words(.list).isEmpty)
    }

    @Test(
        "what follows the report is furniture, each piece with its reason",
        arguments: [
            ("Your feedback", "invitation"), ("We invite", "invitation"), ("Disclaimer:", "disclaimer"),
            ("Alert:", "comment notice"), ("comments powered", "comment notice"), ("Interested", "invitation"),
            ("Click here", "link"),
        ])
    func furnitureHasItsReason(_ opening: String, _ reason: String) {
        #expect(report.reason(of: opening) == reason)
    }
}
