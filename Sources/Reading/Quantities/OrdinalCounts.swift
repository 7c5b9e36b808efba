import News

/// Ordinals that count within a time: "the 24th such attack in less than six months", "the third strike this week".
enum OrdinalCounts {
    static func match(_ text: QuantityText, at start: Int) -> (Quantity, Int)? {
        guard let ordinal = Ordinal.read(in: text.words, at: start, before: min(text.words.count, start + 4)),
            !text.isTime[start], ["the", "its", "their", "his", "her", "a", "at"].contains(text.word(start - 1)),
            text.word(ordinal.end) != "-", !text.isCapitalised(ordinal.end)
        else { return nil }
        guard
            let phrase = CountedPhrase(
                in: text.analysis, after: ordinal.end, before: text.phraseLimit(ordinal.end), singular: true),
            phrase.tokens.lowerBound == ordinal.end
        else { return nil }
        // "this week" or "in six months" right after it is the window that it counts in.
        let end = phrase.tokens.upperBound
        let isKind = text.word(end) == "of" && ["kind", "sort"].contains(text.word(end + 2))
        let next = isKind ? end + 3 : end
        let isWindowed =
            ["this", "last", "since"].contains(text.word(next)) && (text.isTime(at: next) || text.word(next) == "since")
            || ["in", "within", "over", "during", "of", "for"].contains(text.word(next)) && text.isTime(at: next + 1)
        guard text.word(ordinal.end) == "such" || isKind || isWindowed else { return nil }
        let value = Double(ordinal.value)
        return (
            Quantity(
                span: text.analysis.span(start..<end), low: value, best: value, high: value, qualifier: .exact,
                unit: "ordinal"),
            end
        )
    }
}
