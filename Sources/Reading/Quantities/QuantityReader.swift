package import News

/// Reads the numbers that a text tells, what they count and how exact they are.
///
/// One pass over the tokens; each looks at a bounded number of those that follow.
package struct QuantityReader: Sendable {
    package init() {}

    /// The quantities in order of place, not overlapping; numbers inside the times are left to them.
    package func read(_ analysis: Analysis, times: [TimeExpression]) -> [Quantity] {
        let text = QuantityText(analysis, times: times)
        var quantities: [Quantity] = []
        var at = 0
        // Where the last quantity of people ended.
        var persons: Int?
        while at < text.words.count {
            guard !text.isTime[at], Self.mayBegin(text.words[at]),
                let (quantity, end) = ZeroCounts.match(text, at: at)
                    ?? SinglePersons.match(text, at: at, after: persons) ?? Measures.money(text, at: at)
                    ?? OrdinalCounts.match(text, at: at) ?? CountedThings.match(text, at: at)
            else {
                at += 1
                continue
            }
            quantities.append(quantity)
            persons = quantity.who == nil ? nil : end
            at = max(at + 1, end)
        }
        return quantities
    }

    /// Whether a quantity may begin with the word; most words are passed over by this alone.
    private static func mayBegin(_ word: String) -> Bool {
        guard let first = word.utf8.first else { return false }
        return (48...57).contains(first) || first == UInt8(ascii: "$") || QuantityWords.openers.contains(word)
            || ZeroCounts.openers.contains(word)
    }
}
