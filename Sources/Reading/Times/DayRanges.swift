/// The second day of "March 11-14" or "April 24 and 25": a number that takes the month before it.
enum DayRanges {
    static func match(_ text: TimeText, after match: TimeMatch) -> TimeMatch? {
        guard case .calendar(let year, .some(let month), .some(let day), _) = match.meaning else { return nil }
        let joint = match.tokens.upperBound
        guard ["-", "–", "—", "and", "to", "or", "through"].contains(text.word(joint)),
            let next = text.dayOfMonth(joint + 1), next.day > day, text.year(joint) == nil
        else { return nil }
        // "on March 11 and 14 people": a word that can be counted follows.
        if ["and", "or", "to"].contains(text.word(joint)), let first = text.word(next.end).utf8.first,
            (97...122).contains(first), !follows.contains(text.word(next.end))
        {
            return nil
        }
        return TimeMatch(joint + 1..<next.end, .calendar(year: year, month: month, day: next.day, .bare))
    }

    /// Words that stand after a day, not after a count.
    private static let follows: Set<String> = [
        "in", "at", "as", "by", "when", "while", "and", "to", "for", "with", "was", "were", "is", "are", "will",
        "would",
        "after", "before", "but", "or",
    ]
}
