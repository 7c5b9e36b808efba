import Markup
import News

/// A stretch of a text with parts of it marked.
struct Passage {
    /// A part to be marked: the markup before and after it.
    struct Mark {
        var span: Span
        var open: Markup
        var close: Markup
    }

    let text: CodePoints

    /// The words of a span, escaped, with the marks that lie wholly inside it; of two that overlap the first is kept.
    func markup(_ span: Span, marks: [Mark]) -> Markup {
        var all = Markup()
        var at = span.start
        for mark in marks.sorted(by: { $0.span < $1.span }) where span.contains(mark.span) && mark.span.start >= at {
            guard !mark.span.isEmpty else { continue }
            all += "\(text[Span(start: at, end: mark.span.start)])\(mark.open)\(text[mark.span])\(mark.close)"
            at = mark.span.end
        }
        return all + "\(text[Span(start: at, end: span.end)])"
    }
}
