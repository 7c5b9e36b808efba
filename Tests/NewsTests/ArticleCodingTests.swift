import Foundation
import News
import Testing

@Suite("An article as it is kept")
struct ArticleCodingTests {
    @Test("comes back as it was")
    func whole() throws {
        var article = Article()
        article.headline = "Rain"
        article.standfirst = "It rained all day"
        article.sectionPath = ["News", "Weather"]
        article.byline = ["Ada Moss"]
        article.credits = [Contributor(name: "Ada Moss", place: "Oslo"), Contributor(name: nil, agency: "AP")]
        article.notes = [Note(kind: .correction, text: "Correction: it rained for a day.")]
        article.blocks = [
            Block(
                kind: .paragraph, span: Span(start: 0, end: 4), reason: "body", confidence: 0.5,
                source: ByteRange(start: 3, end: 9))
        ]
        article.refusal = Refusal(.index, reason: "many headlines")
        let kept = try JSONEncoder().encode(article)
        #expect(try JSONDecoder().decode(Article.self, from: kept) == article)
    }

    @Test("is read where it was kept before the later members were known")
    func early() throws {
        let kept = """
            {"headline":"Rain","byline":["Ada Moss"],"pictures":[],
             "blocks":[{"kind":"paragraph","span":{"start":0,"end":4},"reason":"running text"}]}
            """
        let article = try JSONDecoder().decode(Article.self, from: Data(kept.utf8))
        #expect(article.headline == "Rain" && article.byline == ["Ada Moss"] && article.blocks.count == 1)
        #expect(article.credits.isEmpty && article.notes.isEmpty && article.sectionPath.isEmpty)
    }
}
