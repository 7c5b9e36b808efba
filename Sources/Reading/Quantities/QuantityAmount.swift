import News

/// A number with what is said of its exactness, before what it counts is known.
struct QuantityAmount {
    var low: Double?
    var best: Double?
    var high: Double?
    var qualifier: Quantity.Qualifier
    var tokens: Range<Int>
    /// The tokens of the number alone.
    var number: Range<Int>
    /// Whether it is told so that it means a quantity even where nothing counted follows.
    var isMarked = false

    /// Reads "at least 20", "between 20 and 30", "20-30", "two dozen", "hundreds", "some 5,200", "30 or more".
    init?(_ text: QuantityText, at start: Int) {
        var at = start
        let between = text.word(start) == "between" || text.word(start) == "from"
        var told: Quantity.Qualifier?
        if between {
            at += 1
        } else if let (words, qualifier) = QuantityWords.before.filter({ text.stands($0.0, at: start) })
            .max(by: { $0.0.count < $1.0.count })
        {
            told = qualifier
            at += words.count
        }
        let from = at
        if !between, let (words, value) = QuantityWords.open.first(where: { text.stands($0.0, at: from) }) {
            at += words.count
            number = from..<at
            (low, best, high, qualifier) = (value, nil, nil, .atLeast)
        } else {
            let limit = min(text.words.count, from + 12)
            var value: Double
            if let (words, named) = QuantityWords.named.first(where: { text.stands($0.0, at: from) }) {
                (value, at) = (named, at + words.count)
            } else if let phrase = NumberPhrase(in: text.analysis, at: from, before: limit) {
                (value, at) = (phrase.value, phrase.tokens.upperBound)
            } else {
                return nil
            }
            (low, best, high, qualifier) = (value, value, value, told ?? .exact)
            number = from..<at
            let joints: Set<String> = between ? ["and", "to"] : ["-", "–", "to"]
            let sign = text.word(at + 1) == "$" ? 2 : 1
            if joints.contains(text.word(at)),
                let second = NumberPhrase(in: text.analysis, at: at + sign, before: limit + 8),
                second.value > value || second.tokens.count > 1
            {
                // "two to three million": the scale is both numbers'.
                if second.value >= 1000 * value, value < 1000, second.tokens.count > 1 {
                    let scale = NumberWords.scales[text.word(second.tokens.upperBound - 1)] ?? 1
                    if value * scale < second.value { value *= scale }
                }
                guard value < second.value else { return nil }
                (low, best, high, qualifier) = (value, nil, second.value, .about)
                number = from..<second.tokens.upperBound
                at = second.tokens.upperBound
                told = .about
            } else if between {
                return nil
            }
            isMarked = text.word(from).contains(",") || number.count > 1
        }
        if let (words, qualifier) = QuantityWords.after.first(where: { text.stands($0.0, at: at) }) {
            told = qualifier
            self.qualifier = qualifier
            at += words.count
        }
        isMarked = isMarked || told != nil
        tokens = start..<at
        if low == high { bound() }
    }

    /// Opens the side that the qualifier leaves open; the figure told stays the best where it isn't a ceiling.
    private mutating func bound() {
        switch qualifier {
        case .exact: break
        case .about: (low, high) = (nil, nil)
        case .atLeast: high = nil
        case .atMost: (low, best) = (nil, nil)
        }
    }
}
