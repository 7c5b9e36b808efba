import News

/// "A British soldier" where it is one of a count: after "two officers and", or after "killed".
enum SinglePersons {
    static func match(_ text: QuantityText, at start: Int, after previous: Int?) -> (Quantity, Int)? {
        guard text.word(start) == "a" || text.word(start) == "an" else { return nil }
        let before = text.word(start - 1)
        let follows = previous.map { end in
            end == start - 1 && (before == "and" || before == ",")
                || end == start - 2 && before == "and" && text.word(end) == ","
        }
        guard follows == true || QuantityWords.strikes.contains(before),
            let phrase = CountedPhrase(
                in: text.analysis, after: start + 1, before: text.phraseLimit(start), singular: true),
            phrase.tokens.lowerBound == start + 1, PersonNouns.contains(text.word(phrase.head)),
            !CountedPhrase.isPlural(text.word(phrase.head))
        else { return nil }
        let end = phrase.tokens.upperBound
        return (
            Quantity(
                span: text.analysis.span(start..<end), low: 1, best: 1, high: 1, qualifier: .exact,
                unit: text.word(phrase.head), who: text.analysis.words(phrase.tokens)), end
        )
    }
}
