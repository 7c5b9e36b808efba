import News

/// Spans found by other readers, looked up by token.
struct SpanTable {
    private let items: [(range: Range<Int>, index: Int)]

    init(_ spans: [Span], _ analysis: Analysis) {
        items = spans.enumerated().map { (analysis.tokens(in: $0.element), $0.offset) }
            .filter { !$0.0.isEmpty }
            .sorted { $0.0.lowerBound < $1.0.lowerBound }
    }

    /// The items that begin inside the range, in order; at most 64.
    func items(in range: Range<Int>) -> [(range: Range<Int>, index: Int)] {
        let from = items.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        return Array(items[from...].prefix(64).prefix { $0.range.lowerBound < range.upperBound })
    }

    /// The last items that begin before a token, in order.
    func last(_ count: Int, before token: Int) -> [(range: Range<Int>, index: Int)] {
        Array(items[..<items.partitioningIndex { $0.range.lowerBound >= token }].suffix(count))
    }
}
