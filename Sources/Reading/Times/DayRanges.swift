/// The second day of "March 11-14" or "April 24 and 25", and the second year of "2015-16": a number that takes what is
/// before it.
enum DayRanges {
    static func match(_ text: TimeText, after match: TimeMatch) -> TimeMatch? {
        if case .calendar(.some(let year), nil, nil, _) = match.meaning { return secondYear(text, year, match) }
        guard case .calendar(let year, .some(let month), .some(let day), _) = match.meaning else { return nil }
        let joint = match.tokens.upperBound
        guard ["-", "–", "—", "and", "to", "or", "through"].contains(text.word(joint)),
            let next = text.dayOfMonth(joint + 1), next.day > day, text.year(joint) == nil
        else { return nil }
        // "3-9 March": the second day has its own month.
        if case .month = text.meaning(next.end) { return nil }
        // "on March 11 and 14 people": a word that can be counted follows.
        if ["and", "or", "to"].contains(text.word(joint)), let first = text.word(next.end).utf8.first,
            (97...122).contains(first), !follows.contains(text.word(next.end))
        {
            return nil
        }
        return TimeMatch(joint + 1..<next.end, .calendar(year: year, month: month, day: next.day, .bare))
    }

    /// The first day of "3-9 March" or "3 and 4 March": a number that takes the month behind it.
    static func leading(_ text: TimeText, at start: Int) -> TimeMatch? {
        guard let first = text.dayOfMonth(start), ["-", "–", "to", "and", "or"].contains(text.word(first.end)),
            text.dayOfMonth(first.end + 1) != nil, let date = CalendarDates.dayFirst(text, at: first.end + 1),
            case .calendar(let year, .some(let month), .some(let day), let shift) = date.meaning, day > first.day
        else { return nil }
        return TimeMatch(start..<first.end, .calendar(year: year, month: month, day: first.day, shift))
    }

    private static func secondYear(_ text: TimeText, _ year: Int, _ match: TimeMatch) -> TimeMatch? {
        let joint = match.tokens.upperBound
        guard match.tokens.count == 1, ["-", "–", "/"].contains(text.word(joint)),
            let figure = Figure(text.word(joint + 1)), figure.isPlain, figure.digits == 2,
            (1...20).contains(Int(figure.value) - year % 100)
        else { return nil }
        let second = year - year % 100 + Int(figure.value)
        return TimeMatch(joint + 1..<joint + 2, .calendar(year: second, month: nil, day: nil, .bare))
    }

    /// Words that stand after a day, not after a count.
    private static let follows: Set<String> = [
        "in", "at", "as", "by", "when", "while", "and", "to", "for", "with", "was", "were", "is", "are", "will",
        "would",
        "after", "before", "but", "or",
    ]
}
