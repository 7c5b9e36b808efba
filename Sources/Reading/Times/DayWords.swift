/// Days told from the day of telling or from a day told before: "today", "last night", "the day before".
enum DayWords {
    static func match(_ text: TimeText, at start: Int) -> TimeMatch? {
        switch text.meaning(start) {
        // A capital inside a sentence makes a name: "USA Today".
        case .day where text.isCapitalised(start) && text.isCapitalised(start - 1): return nil
        case .day(let days): return TimeMatch(start..<start + 1, .day(days))
        case .tonight: return TimeMatch(start..<start + 1, .part(.night, of: .day(0)))
        case .part(.night) where text.word(start) == "overnight":
            return TimeMatch(start..<start + 1, .part(.night, of: .day(0)))
        default: break
        }
        // "will one day rule"
        if text.stands(["one", "day"], at: start), modals.contains(text.word(start - 1)) {
            return TimeMatch(start..<start + 2, .reference("FUTURE_REF"))
        }
        let the = text.word(start) == "the" ? start + 1 : start
        if text.meaning(the) == .unit(.day), ["before", "after"].contains(text.word(the + 1)) {
            let later = text.word(the + 1) == "after"
            if case .day(let days) = text.meaning(the + 2), days != 0 {
                return TimeMatch(start..<the + 3, .day(days + (later ? 1 : -1)))
            }
            if the > start, text.endsClause(the + 2) {
                return TimeMatch(start..<the + 2, .away(1, .day, later: later, fromTold: true))
            }
        }
        return part(text, at: start)
    }

    private static let modals: Set<String> = ["will", "'ll", "’ll", "shall", "would", "could", "may", "might", "can"]

    /// "this morning", "last night", "the next morning", "that evening".
    private static func part(_ text: TimeText, at start: Int) -> TimeMatch? {
        let the = text.word(start) == "the" ? start + 1 : start
        guard case .part(let part) = text.meaning(the + 1), let shift = Periods.shifts[text.word(the)] else {
            return nil
        }
        let day: TimeMeaning =
            switch shift {
            case .last: .day(-1)
            case .next, .after: .away(1, .day, later: true, fromTold: true)
            case .before: .away(1, .day, later: false, fromTold: true)
            case .same: .period(.day, .same)
            case .this, .bare: .day(0)
            }
        return TimeMatch(start..<the + 2, .part(part, of: day))
    }
}
