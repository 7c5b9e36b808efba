import News
import Testing

@testable import Reading

/// Sentences whose expected expressions stand in square brackets.
enum Marks {
    /// The sentence without the marks, and the spans that they held.
    static func read(_ marked: String) -> (text: String, spans: [Span]) {
        var text = String.UnicodeScalarView()
        var spans: [Span] = []
        var begin = 0
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "[": begin = text.count
            case "]": spans.append(Span(start: begin, end: text.count))
            default: text.append(scalar)
            }
        }
        return (String(text), spans)
    }

    /// A Tuesday.
    static let published = Day(year: 2020, month: 3, day: 17)

    /// The times of a text, told on that Tuesday unless another day is given.
    static func times(_ text: String, published: Day? = published, dateline: Day? = nil) -> [TimeExpression] {
        TimeReader().read(Tokenizer().analyse(CodePoints(text)), published: published, datelineDay: dateline)
    }

    /// Expects the marked times with these values, apart by blanks, and no others.
    static func expectTimes(
        _ marked: String, _ values: String, published: Day? = published,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let (text, spans) = read(marked)
        let found = times(text, published: published)
        #expect(found.map(\.value) == values.split(separator: " ").map(String.init), sourceLocation: sourceLocation)
        #expect(
            found.map { CodePoints(text)[$0.span] } == spans.map { CodePoints(text)[$0] },
            sourceLocation: sourceLocation)
    }
}
