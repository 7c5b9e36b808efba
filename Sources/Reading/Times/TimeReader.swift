package import News

/// Reads the times that a text tells, by a grammar of small rules, with values in TimeML's terms.
///
/// One pass over the tokens; each looks at a bounded number of those that follow.
package struct TimeReader: Sendable {
    package init() {}

    /// The times in order of place, not overlapping.
    ///
    /// Times told from the day of telling ("Tuesday", "last week") are counted from the dateline's day, or else from the
    /// day of publication; without either their value keeps TimeML's `X` for what isn't known.
    package func read(_ analysis: Analysis, published: Day?, datelineDay: Day?) -> [TimeExpression] {
        let text = TimeText(analysis)
        var resolver = TimeResolver(published: published, datelineDay: datelineDay)
        var times: [TimeExpression] = []
        func add(_ match: TimeMatch) {
            let value = resolver.resolve(match, in: text)
            times.append(
                TimeExpression(
                    span: analysis.span(match.tokens), kind: value.kind, value: value.value,
                    begin: value.days?.lowerBound, finish: value.days?.upperBound, basis: value.basis))
        }
        var at = 0
        while at < text.words.count {
            guard let match = TimeGrammar.match(text, at: at) else {
                at += 1
                continue
            }
            add(match)
            at = max(at + 1, match.tokens.upperBound)
            if let second = DayRanges.match(text, after: match) {
                add(second)
                at = second.tokens.upperBound
            }
        }
        return times
    }
}
