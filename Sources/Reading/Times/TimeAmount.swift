/// A length of time in words: "three days", "a year", "several months", "less than six months", "2 1/2 years".
struct TimeAmount {
    /// How many units, or nothing where it isn't told ("several").
    var count: Double?
    var unit: TimeUnit
    var tokens: Range<Int>
    /// Whether it is written as one word with hyphens: "two-year".
    var isCompound = false

    init?(_ text: TimeText, at start: Int) {
        var at = start
        if let qualifier = TimeWords.qualifiers.first(where: { text.stands($0, at: start) }) {
            // "spread over three years" says during which, "for over three years" how long.
            if qualifier == ["over"], !Self.measures.contains(text.word(start - 1)) { return nil }
            at += qualifier.count
        }
        if let number = text.number(at), number.value > 0 {
            count = number.value
            at = number.tokens.upperBound
            // "two to three weeks", "12 to 18 months": the greater is left open.
            if text.word(at) == "to" || text.word(at) == "or" || text.word(at) == "-", let second = text.number(at + 1),
                Self.unit(text, at: second.tokens.upperBound) != nil
            {
                count = nil
                at = second.tokens.upperBound
            }
        } else if let vague = Self.vague.first(where: { text.stands($0.0, at: at) }) {
            count = vague.1
            at += vague.0.count
        } else if text.word(at) == "a" || text.word(at) == "an" {
            count = 1
            at += 1
            if text.word(at) == "full" || text.word(at) == "whole" || text.word(at) == "further" { at += 1 }
        } else if case .units(let unit) = text.meaning(at), at == start, unit >= .minute, !Self.isCounted(text, at: at)
        {
            self.unit = unit
            count = nil
            tokens = start..<at + 1
            return
        } else {
            return nil
        }
        if ["more", "additional", "consecutive", "straight", "full", "further", "extra", "long", "whole"].contains(
            text.word(at))
        {
            at += 1
        }
        let hyphen = text.word(at) == "-"
        if hyphen { at += 1 }
        guard let (unit, factor) = Self.unit(text, at: at) else { return nil }
        // "three-quarters" is a fraction, "a quarter" most often.
        if unit == .quarter, hyphen || text.word(at - 1) == "a" { return nil }
        // "60 Minutes", "48 Hours": names of broadcasts.
        if text.isCapitalised(at), !text.beginsSentence(at),
            !text.isCapitalised(start) || text.number(start)?.isFigure == true
        {
            return nil
        }
        self.unit = unit
        count = count.map { $0 * factor }
        isCompound = hyphen
        at += 1
        // "a year and a half"
        if text.stands(["and", "a", "half"], at: at) {
            count = count.map { $0 + 0.5 }
            at += 3
        }
        if text.stands(["or", "so"], at: at) { at += 2 }
        tokens = start..<at
        if isAge(text, after: at) { return nil }
    }

    /// "hundreds of years", "55 years old": the words before count the unit, and another rule has let them be.
    private static func isCounted(_ text: TimeText, at index: Int) -> Bool {
        let before = text.word(index - 1)
        if before == "of" {
            return ["hundreds", "thousands", "dozens", "tens", "millions"].contains(text.word(index - 2))
        }
        // A number may be too long to be read.
        return before.utf8.first.map { (48...57).contains($0) } ?? false || NumberWords.small[before] != nil
    }

    /// Ages are told in years too: "24-year-old", "24 years old", "aged 24 years".
    private func isAge(_ text: TimeText, after end: Int) -> Bool {
        let next = text.word(end) == "-" ? text.word(end + 1) : text.word(end)
        return ["old", "olds", "older"].contains(next) || text.stands(["of", "age"], at: end)
            || text.word(tokens.lowerBound - 1) == "aged"
    }

    /// The unit and how many of it the word is.
    private static func unit(_ text: TimeText, at index: Int) -> (TimeUnit, Double)? {
        switch text.meaning(index) {
        case .unit(let unit), .units(let unit): (unit, text.word(index) == "fortnight" ? 2 : 1)
        case .weekend: (.day, 2)
        default: nil
        }
    }

    /// Words after which "over" means more than.
    private static let measures: Set<String> = [
        "for", "of", "just", "last", "lasts", "lasted", "took", "take", "takes", "taken", "is", "are", "was", "were",
        "after", "in", "little", "spent", "to", "than", "within", "by", "a", "and", "or", "(", "at",
    ]

    private static let vague: [([String], Double?)] = [
        (["a", "couple", "of"], 2), (["couple", "of"], 2), (["a", "few"], nil), (["several"], nil), (["few"], nil),
        (["many"], nil), (["some"], nil), (["a", "number", "of"], nil), (["half", "a"], 0.5), (["half", "an"], 0.5),
    ]
}
