/// A number in figures or words, with the tokens that hold it.
struct NumberPhrase: Equatable {
    var value: Double
    var tokens: Range<Int>
    /// Whether it begins with a figure.
    var isFigure: Bool

    /// Reads the number that begins at the token: `5,200`, `1.5 million`, `twenty-four`, `two dozen`, `a hundred`,
    /// `2 1/2`, `two and a half`.
    init?(in analysis: Analysis, at start: Int, before limit: Int) {
        let words = analysis.lowered
        let limit = min(limit, words.count)
        guard start < limit else { return nil }
        var at = start
        var total = 0.0
        var group = 0.0
        if let figure = Figure(words[at]) {
            guard figure.letters.isEmpty || NumberWords.suffixes[figure.letters] != nil else { return nil }
            isFigure = true
            at += 1
            group = Self.scaled(figure.value, NumberWords.suffixes[figure.letters] ?? 1)
            if at < limit, let fraction = Self.fraction(words[at]), figure.isPlain {
                group += fraction
                at += 1
            } else if at < limit, let suffix = NumberWords.suffixes[words[at]], !analysis.tokens[at].spaceBefore {
                group = Self.scaled(group, suffix)
                at += 1
            }
        } else {
            isFigure = false
            let article = words[at] == "a" || words[at] == "an"
            guard article || NumberWords.small[words[at]] != nil else { return nil }
            if article {
                guard at + 1 < limit, NumberWords.scales[words[at + 1]] != nil else { return nil }
                group = 1
                at += 1
            } else {
                (group, at) = Self.belowHundred(words, at: at, before: limit)
            }
        }
        while at < limit, let scale = NumberWords.scales[words[at]] {
            if scale >= 1000 {
                total += Self.scaled(group == 0 ? 1 : group, scale)
                group = 0
            } else {
                group = (group == 0 ? 1 : group) * scale
            }
            at += 1
            let joined = at < limit && words[at] == "and" ? at + 1 : at
            if !isFigure, scale != 12, joined < limit, NumberWords.small[words[joined]] != nil {
                let (more, end) = Self.belowHundred(words, at: joined, before: limit)
                // "a hundred and three hundred" are two numbers.
                if end < limit, let next = NumberWords.scales[words[end]], next >= scale { break }
                group += more
                at = end
            }
        }
        value = total + group
        if at + 2 < limit, words[at] == "and", words[at + 1] == "a", words[at + 2] == "half" {
            value += 0.5
            at += 3
        }
        tokens = start..<at
    }

    /// A product of thousands and more, whole: 4.27 billion has no thousandths.
    private static func scaled(_ value: Double, _ scale: Double) -> Double {
        scale >= 1000 ? (value * scale).rounded() : value * scale
    }

    private static func belowHundred(_ words: [String], at start: Int, before limit: Int) -> (Double, Int) {
        let first = NumberWords.small[words[start]] ?? 0
        var at = start + 1
        guard first >= 20, first % 10 == 0, at < limit else { return (Double(first), at) }
        if words[at] == "-" { at += 1 }
        if at < limit, let unit = NumberWords.small[words[at]], (1...9).contains(unit) {
            return (Double(first + unit), at + 1)
        }
        return (Double(first), start + 1)
    }

    private static func fraction(_ word: String) -> Double? {
        ["1/2": 0.5, "½": 0.5, "1/4": 0.25, "¼": 0.25, "3/4": 0.75, "¾": 0.75][word]
    }
}
