/// Years, decades and centuries by number: "2014", "fiscal 1989", "the 1990s", "the nineties", "the 20th century".
enum Years {
    static func match(_ text: TimeText, at start: Int) -> TimeMatch? {
        var at = start
        if text.word(at) == "the" { at += 1 }
        switch text.meaning(at) {
        case .decade(let first):
            // "in her 30s": an age.
            let lead = ["early", "mid", "mid-", "late", "-"].contains(text.word(start - 1)) ? start - 2 : start - 1
            if text.word(at).utf8.count <= 4, ["his", "her", "their", "my", "our", "your"].contains(text.word(lead)) {
                return nil
            }
            return TimeMatch(start..<at + 1, .decade(first))
        case .year(let year) where at == start && year > 0 && isYear(text, at: at):
            return TimeMatch(start..<at + 1, .calendar(year: year, month: nil, day: nil, .bare))
        default: break
        }
        if text.word(at) == "fiscal", text.meaning(at + 1) == .unit(.year), let year = text.year(at + 2) {
            return TimeMatch(start..<at + 3, .calendar(year: year, month: nil, day: nil, .bare))
        }
        if text.word(at).utf8.count == 6, text.word(at).hasPrefix("fy"), let year = Int(text.word(at).dropFirst(2)),
            (1900...2100).contains(year), text.isCapitalised(at)
        {
            return TimeMatch(start..<at + 1, .calendar(year: year, month: nil, day: nil, .bare))
        }
        if text.word(at) == "fiscal" || text.meaning(at) == .unit(.year), at > start || text.word(at) == "fiscal",
            let year = text.year(at + 1).map({ (year: $0, end: at + 2) }) ?? spoken(text, at: at + 1)
        {
            return TimeMatch(start..<year.end, .calendar(year: year.year, month: nil, day: nil, .bare))
        }
        if at > start, let decade = decades[text.word(at)] { return TimeMatch(start..<at + 1, .decade(decade)) }
        if let ordinal = Ordinal.read(in: text.words, at: at, before: text.limit(at)), ordinal.value <= 21 {
            let hyphen = text.word(ordinal.end) == "-" ? ordinal.end + 1 : ordinal.end
            if text.meaning(hyphen) == .unit(.century) { return TimeMatch(start..<hyphen + 1, .century(ordinal.value)) }
        }
        guard ["eighteen", "nineteen"].contains(text.word(start)), let spoken = spoken(text, at: start) else {
            return nil
        }
        return TimeMatch(start..<spoken.end, .calendar(year: spoken.year, month: nil, day: nil, .bare))
    }

    private static let decades: [String: Int] = [
        "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
        "eighties": 1980, "nineties": 1990,
    ]

    /// A year as it is spoken: "nineteen ninety-seven", "two thousand", "two thousand and ten".
    static func spoken(_ text: TimeText, at start: Int) -> (year: Int, end: Int)? {
        if text.stands(["two", "thousand"], at: start), let number = text.number(start), !number.isFigure,
            (2000...2099).contains(number.value), number.value == number.value.rounded()
        {
            return (Int(number.value), number.tokens.upperBound)
        }
        let centuries = ["eighteen": 1800, "nineteen": 1900, "twenty": 2000]
        guard let century = centuries[text.word(start)], let rest = text.number(start + 1), !rest.isFigure,
            (10...99).contains(rest.value), rest.value == rest.value.rounded()
        else { return nil }
        return (century + Int(rest.value), rest.tokens.upperBound)
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
