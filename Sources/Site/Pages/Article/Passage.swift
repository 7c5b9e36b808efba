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
    func markup(_ span: Span, marks: some Sequence<Mark>) -> Markup {
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

extension Array<Passage.Mark> {
    /// Those of ordered marks that start inside a span.
    func inside(_ span: Span) -> ArraySlice<Passage.Mark> {
        let first = partitioned { $0.span.start < span.start }
        let end = partitioned { $0.span.start < span.end }
        return self[first..<Swift.max(first, end)]
    }
}

extension Array {
    /// How many elements stand before the first that does not satisfy the predicate, where those that do come first;
    /// found by halving.
    func partitioned(by isBefore: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
