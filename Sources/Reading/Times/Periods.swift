/// Weeks, months, quarters, years counted from now: "last week", "this month", "the current year", "that day".
enum Periods {
    static let shifts: [String: TimeMeaning.Shift] = [
        "last": .last, "this": .this, "next": .next, "current": .this, "coming": .next, "upcoming": .next,
        "past": .last,
        "previous": .before, "preceding": .before, "following": .after, "same": .same, "that": .same,
    ]

    /// What "the", "last", "this coming" before a season, a feast or a day of the week say, and where that begins.
    static func lead(_ text: TimeText, at start: Int) -> (shift: TimeMeaning.Shift, end: Int) {
        let the = text.word(start) == "the" ? start + 1 : start
        guard let shift = shifts[text.word(the)] else { return (.bare, the) }
        if shift == .this, let second = shifts[text.word(the + 1)] { return (second, the + 2) }
        return (shift, the + 1)
    }

    /// Words between the shift and the unit that leave the value as it is.
    private static let fillers: Set<String> = [
        "fiscal", "calendar", "financial", "full", "school", "same", "very", "whole",
    ]

    /// What a year or a month has: "the end of the month", but not "man of the year".
    private static let parts: Set<String> = [
        "end", "beginning", "start", "middle", "rest", "remainder", "most", "part", "half", "quarter", "months",
        "weeks",
        "days", "month", "day", "time",
    ]

    static func match(_ text: TimeText, at start: Int) -> TimeMatch? {
        var at = start
        let isDefinite = text.word(at) == "the"
        if isDefinite { at += 1 }
        var shift = TimeMeaning.Shift.bare
        var isPast = false
        if let told = shifts[text.word(at)] {
            shift = told
            isPast = text.word(at) == "past"
            at += 1
            if shift == .this, text.word(at) == "past" || text.word(at) == "coming" {
                shift = text.word(at) == "past" ? .last : .next
                at += 1
            }
        }
        let filled = fillers.contains(text.word(at))
        if filled { at += 1 }
        guard case .unit(let unit) = text.meaning(at), unit >= .day, at > start, text.word(at + 1) != "-",
            !text.isCapitalised(at)
        else { return nil }
        let tokens = start..<at + 1
        switch shift {
        case .bare:
            // "later in the day"
            if isDefinite, unit == .day, text.word(start - 1) == "in",
                ["later", "earlier", "late", "early"].contains(text.word(start - 2)), !filled
            {
                return TimeMatch(tokens, .told)
            }
            // "the year" is this year; "the day" tells nothing.
            guard isDefinite, unit == .year || unit == .month || unit == .week else { return nil }
            guard text.word(start - 1) != "of" || filled || parts.contains(text.word(start - 2)),
                text.word(at + 1) != "of"
            else { return nil }
            if unit == .year, text.word(at + 1) == "ended" || text.word(at + 1) == "ending" {
                return TimeMatch(tokens, .duration(1, .year))
            }
            if ["before", "after"].contains(text.word(at + 1)), text.endsClause(at + 2) {
                let later = text.word(at + 1) == "after"
                return TimeMatch(start..<at + 2, .away(1, unit, later: later, fromTold: true))
            }
            return TimeMatch(tokens, .period(unit, .this))
        case .last where (isDefinite || isPast) && unit != .day && (unit != .century || isPast) && unit != .quarter:
            return TimeMatch(tokens, .window(1, unit, future: false))
        case .next where isDefinite && unit == .day:
            return TimeMatch(tokens, .away(1, .day, later: true, fromTold: true))
        case .next where isDefinite && unit != .century && unit != .quarter && !filled:
            return TimeMatch(tokens, .window(1, unit, future: true))
        case .this where unit == .day:
            return TimeMatch(tokens, .day(0))
        case .last where unit == .day, .next where unit == .day:
            return nil
        default:
            return TimeMatch(tokens, .period(unit, shift))
        }
    }
}
