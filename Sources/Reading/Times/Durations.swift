/// Lengths of time: "two years", "for weeks", "less than six months", "a decade", "two-year", "the past two months".
enum Durations {
    static func match(_ text: TimeText, at start: Int) -> TimeMatch? {
        if let window = window(text, at: start) { return window }
        if let long = long(text, at: start) { return long }
        guard let amount = TimeAmount(text, at: start) else { return nil }
        let end = amount.tokens.upperBound
        // One unit with an article is a length only after a word that says so; else it is a rate or an idiom.
        if amount.count == 1, ["a", "an"].contains(text.word(start)), !amount.isCompound,
            !lengthCues.contains(text.word(start - 1)) || amount.unit < .hour
        {
            return nil
        }
        if amount.tokens.count == 1 {
            // A light year is a length.
            guard text.word(start - 1) != "light", !["'", "’", "-"].contains(text.word(end)),
                text.word(start - 1) != "-",
                amount.unit >= .day || ["after", "before", "later", "earlier"].contains(text.word(end))
            else { return nil }
        }
        if text.word(end) == "-", text.word(end + 1) == "long" {
            return TimeMatch(start..<end + 2, .duration(amount.count, amount.unit))
        }
        if text.stands(["and"], at: end) || text.stands(["or"], at: end), case .units = text.meaning(end + 1),
            amount.tokens.count == 1
        {
            return TimeMatch(start..<end + 2, .duration(nil, amount.unit))
        }
        return TimeMatch(amount.tokens, .duration(amount.count, amount.unit))
    }

    /// "month-long", "weeklong", "decades-long".
    private static func long(_ text: TimeText, at start: Int) -> TimeMatch? {
        if let unit = longs[text.word(start)] { return TimeMatch(start..<start + 1, .duration(1, unit)) }
        guard text.word(start + 1) == "-", text.word(start + 2) == "long" else { return nil }
        switch text.meaning(start) {
        case .unit(let unit): return TimeMatch(start..<start + 3, .duration(1, unit))
        case .units(let unit): return TimeMatch(start..<start + 3, .duration(nil, unit))
        default: return nil
        }
    }

    private static let longs: [String: TimeUnit] = [
        "hourlong": .hour, "daylong": .day, "weeklong": .week, "monthlong": .month, "yearlong": .year,
        "decadelong": .decade,
    ]

    private static let lengthCues: Set<String> = [
        "for", "in", "within", "of", "than", "over", "about", "nearly", "almost", "barely", "hardly", "scarcely",
        "after", "half", "least", "to",
        "took",
        "take", "takes", "last", "lasted", "lasting", "spent", "spend", "every", "under", "during", "once", "twice",
        "times",
    ]

    /// "the past two months", "the next few days", "past 20 years", "the first nine months", "recent years".
    private static func window(_ text: TimeText, at start: Int) -> TimeMatch? {
        var at = start
        if text.stands(["at", "least"], at: at) { at += 2 }
        if text.word(at) == "the" || text.word(at) == "these" || text.word(at) == "those" { at += 1 }
        let isDefinite = at > start
        let lead = text.word(at)
        if lead == "recent" || lead == "coming" || lead == "past" || lead == "last" || lead == "next",
            case .units(let unit) = text.meaning(at + 1), unit >= .minute
        {
            return TimeMatch(start..<at + 2, .window(nil, unit, future: lead == "coming" || lead == "next"))
        }
        let isPast = ["past", "last", "previous", "preceding", "latest"].contains(lead)
        let isFuture = ["next", "coming", "following"].contains(lead)
        let isNeutral = lead == "first" || lead == "final"
        if isPast || isFuture || isNeutral { at += 1 } else if !isDefinite { return nil }
        guard let amount = TimeAmount(text, at: at), amount.tokens.count > 1, !amount.isCompound,
            !["a", "an"].contains(text.word(at)) || text.word(at + 1) != "day"
        else { return nil }
        let tokens = start..<amount.tokens.upperBound
        if isPast || isFuture { return TimeMatch(tokens, .window(amount.count, amount.unit, future: isFuture)) }
        return TimeMatch(tokens, .duration(amount.count, amount.unit))
    }
}
