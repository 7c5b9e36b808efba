import News

extension Reader {
    /// Where the first paragraph's dateline stands, with the agency and the marks between it and the report:
    /// "BAGHDAD (AFP) — ".
    func dateline(of article: Article, in text: CodePoints) -> Span? {
        guard let words = article.dateline?.text, let body = article.blocks.first(where: { $0.kind == .paragraph })
        else { return nil }
        let end = body.span.start + words.unicodeScalars.count
        guard end <= body.span.end, text[Span(start: body.span.start, end: end)] == words else { return nil }
        let rest = text[Span(start: end, end: min(end + Self.longestTail, body.span.end))]
        return Span(start: body.span.start, end: end + Self.tail(of: rest))
    }

    /// How far an agency in brackets and the marks behind it may reach.
    private static let longestTail = 60

    /// How many code points of a text are an agency in brackets, marks and space.
    private static func tail(of text: String) -> Int {
        var at = 0
        var depth = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "(": depth += 1
            case ")" where depth > 0: depth -= 1
            case ":", "-", "–", "—", "―", ",", ".", " ", "\u{A0}", "\n": break
            default: if depth == 0 { return at }
            }
            at += 1
        }
        // What never closes, or fills the paragraph, is the report's own.
        return 0
    }
}
