/// Years, decades and centuries by number: "2014", "fiscal 1989", "the 1990s", "the nineties", "the 20th century".
enum Years {
    static func match(_ text: TimeText, at start: Int) -> TimeMatch? {
        var at = start
        if text.word(at) == "the" { at += 1 }
        switch text.meaning(at) {
        case .decade(let first):
            return TimeMatch(start..<at + 1, .decade(first))
        case .year(let year) where at == start && year > 0 && isYear(text, at: at):
            return TimeMatch(start..<at + 1, .calendar(year: year, month: nil, day: nil, .bare))
        default: break
        }
        if text.word(at) == "fiscal" || text.meaning(at) == .unit(.year), at > start || text.word(at) == "fiscal",
            let year = text.year(at + 1)
        {
            return TimeMatch(start..<at + 2, .calendar(year: year, month: nil, day: nil, .bare))
        }
        if at > start, let decade = decades[text.word(at)] { return TimeMatch(start..<at + 1, .decade(decade)) }
        if let ordinal = Ordinal.read(in: text.words, at: at, before: text.limit(at)), ordinal.value <= 21 {
            let hyphen = text.word(ordinal.end) == "-" ? ordinal.end + 1 : ordinal.end
            if text.meaning(hyphen) == .unit(.century) { return TimeMatch(start..<hyphen + 1, .century(ordinal.value)) }
        }
        return spoken(text, at: start)
    }

    private static let decades: [String: Int] = [
        "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
        "eighties": 1980, "nineties": 1990,
    ]

    /// "nineteen ninety-seven".
    private static func spoken(_ text: TimeText, at start: Int) -> TimeMatch? {
        let centuries = ["eighteen": 1800, "nineteen": 1900]
        guard let century = centuries[text.word(start)], let rest = text.number(start + 1), !rest.isFigure,
            (10...99).contains(rest.value), rest.value == rest.value.rounded()
        else { return nil }
        return TimeMatch(
            start..<rest.tokens.upperBound, .calendar(year: century + Int(rest.value), month: nil, day: nil, .bare))
    }

    /// Whether four digits are a year: not money, not a count of something, not part of a name.
    private static func isYear(_ text: TimeText, at index: Int) -> Bool {
        let before = text.word(index - 1)
        let after = text.word(index + 1)
        if ["$", "£", "€", "¥", "no.", "no", "#", "nos.", "flight", "route", "room", "."].contains(before),
            before != "." || !text.analysis.tokens[index].spaceBefore
        {
            return false
        }
        if [
            "%", "percent", "km", "miles", "kilometers", "kilometres", "gmt", "hours", "million", "people", "troops",
            "points",
        ]
        .contains(after) {
            return false
        }
        if ["-", "–", "/"].contains(after), case .year = text.meaning(index + 2) { return true }
        if ["-", "/"].contains(before), text.year(index - 2) == nil, text.word(index - 2) != "mid",
            !text.isCapitalised(index - 2),
            !["early", "late", "pre", "post"].contains(text.word(index - 2))
        {
            return false
        }
        // A plural in lower case is counted, but for a year's own: "1989 earnings" after a preposition.
        guard let last = after.utf8.last, last == UInt8(ascii: "s"), after.utf8.count > 3,
            !text.isCapitalised(index + 1),
            !["was", "has", "is", "this", "as"].contains(after)
        else { return true }
        return ["in", "since", "the", "from", "of", "for", "its", "their", "his", "'s"].contains(before)
    }
}
