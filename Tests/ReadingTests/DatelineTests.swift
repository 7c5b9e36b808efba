import News
import Testing

@testable import Reading

/// What the dateline is to the reading of a report.
struct DatelineTests {
    private static let shared = Result { try Reader(least: 0) }

    private func read(_ dateline: String, _ words: String, _ rest: String) throws -> (text: String, findings: Findings)
    {
        let text = dateline + rest
        var article = Article()
        article.dateline = Dateline(text: words, place: words)
        article.blocks = [Block(kind: .paragraph, span: Span(start: 0, end: text.unicodeScalars.count))]
        return (text, try Self.shared.get().read(Report(id: "", text: text, article: article)))
    }

    @Test(
        "a dateline is a sentence of its own, and no speaker",
        arguments: [
            ("PARIS: ", "PARIS"), ("PARIS (AP) — ", "PARIS"), ("PARIS -- ", "PARIS"),
            ("PARIS, March 3 (AFP) - ", "PARIS, March 3"),
            ("PARIS ", "PARIS"),
        ])
    func ownSentence(dateline: String, words: String) throws {
        let rest = "The ministry will sell its old ships next year, ministry and harbour officials said Monday."
        let (text, findings) = try read(dateline, words, rest)
        let points = CodePoints(text)
        let trimmed = String(dateline.reversed().drop { $0 == " " }.reversed())
        #expect(findings.sentences.map { points[$0] } == [trimmed, rest])
        let found = try #require(findings.attributions.first)
        #expect(found.source.map { points[$0.span] } == "ministry and harbour officials")
    }

    @Test(
        "what is no dateline's tail stays with the sentence",
        arguments: ["PARIS: ", "PARIS (unclosed "])
    func noTail(text: String) throws {
        let (whole, findings) = try read(text, "PARIS", "")
        #expect(findings.sentences.count <= 2)
        #expect(findings.sentences.map { CodePoints(whole)[$0] }.joined(separator: " ").hasPrefix("PARIS"))
    }
}
