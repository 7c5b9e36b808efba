import News

/// Dates by the calendar: "March 11, 2020", "11 March", "Friday, Oct. 23", "in January", "last June", "2020-03-17".
enum CalendarDates {
    static func match(_ text: TimeText, at start: Int) -> TimeMatch? {
        switch text.meaning(start) {
        case .weekday(let weekday):
            let comma = text.word(start + 1) == "," ? start + 2 : start + 1
            guard let date = monthFirst(text, at: comma) ?? dayFirst(text, at: comma),
                case .calendar(_, _, .some, _) = date.meaning
            else { return nil }
            return TimeMatch(start..<date.tokens.upperBound, .dated(weekday: weekday, date.meaning))
        case .month:
            return monthFirst(text, at: start).map { ended(text, attacks(text, counted(text, $0))) }
        case .monthPart(let month, let portion):
            let year = text.year(start + 1)
            let end = year == nil ? start + 1 : start + 2
            return TimeMatch(start..<end, .calendar(year: year, month: month, day: nil, .bare), portion: portion)
        case .year(0):
            return isoDay(text, at: start)
        default:
            return shifted(text, at: start) ?? dayFirst(text, at: start) ?? DayRanges.leading(text, at: start)
        }
    }

    /// A month, its day and its year.
    private static func monthFirst(_ text: TimeText, at start: Int) -> TimeMatch? {
        guard let (month, afterMonth) = month(text, at: start) else { return nil }
        var end = afterMonth
        var day: Int?
        let the = text.word(end) == "the" ? end + 1 : end
        if let told = text.dayOfMonth(the), !countsSomething(text, at: told.end) {
            day = told.day
            end = told.end
        }
        let comma = text.word(end) == "," ? end + 1 : end
        var year: Int?
        if let told = text.year(comma), comma == end || day != nil || text.word(comma + 1) == "," {
            year = told
            end = comma + 1
        } else if let spoken = Years.spoken(text, at: end) {
            return TimeMatch(
                start..<spoken.end, .calendar(year: spoken.year, month: month, day: day, .bare))
        } else if day == nil, text.word(end) == "of", let told = text.year(end + 1) {
            year = told
            end += 2
        }
        return TimeMatch(start..<end, .calendar(year: year, month: month, day: day, .bare))
    }

    /// "11 March", "the 11th of March", "24 April 2003".
    static func dayFirst(_ text: TimeText, at start: Int) -> TimeMatch? {
        let the = text.word(start) == "the" ? start + 1 : start
        guard let (day, afterDay) = text.dayOfMonth(the) else { return nil }
        let of = text.word(afterDay) == "of" ? afterDay + 1 : afterDay
        guard case .month(let month) = text.meaning(of), text.isCapitalised(of) else { return nil }
        var end = of + 1
        // "the 11 May 24 ..." is no date: a month that is followed by another day belongs to that.
        guard text.dayOfMonth(end) == nil || of > afterDay else { return nil }
        let comma = text.word(end) == "," ? end + 1 : end
        var year: Int?
        if let told = text.year(comma) {
            year = told
            end = comma + 1
        }
        return TimeMatch(start..<end, .calendar(year: year, month: month, day: day, .bare))
    }

    /// "last November", "next March", "this September", "last Oct. 23".
    private static func shifted(_ text: TimeText, at start: Int) -> TimeMatch? {
        let shifts: [String: TimeMeaning.Shift] = ["last": .last, "this": .this, "next": .next, "past": .last]
        var at = start
        guard var shift = shifts[text.word(at)] else { return nil }
        if shift == .this, let second = shifts[text.word(at + 1)] {
            shift = second
            at += 1
        }
        guard let (month, end) = month(text, at: at + 1) else { return nil }
        // "last Oct. 23"
        if let day = text.dayOfMonth(end), !countsSomething(text, at: day.end) {
            return TimeMatch(start..<day.end, .calendar(year: nil, month: month, day: day.day, shift))
        }
        return TimeMatch(start..<end, .calendar(year: nil, month: month, day: nil, shift))
    }

    /// "June last year": the year is counted after the month.
    private static func counted(_ text: TimeText, _ match: TimeMatch) -> TimeMatch {
        guard case .calendar(nil, _, _, _) = match.meaning else { return match }
        let end = match.tokens.upperBound
        let of = text.word(end) == "of" ? end + 1 : end
        guard let shift = Periods.shifts[text.word(of)], text.meaning(of + 1) == .unit(.year) else { return match }
        return TimeMatch(match.tokens.lowerBound..<of + 2, .within(shift, match.meaning))
    }

    /// "the quarter ended Oct. 31": the last such day, however near the next.
    private static func ended(_ text: TimeText, _ match: TimeMatch) -> TimeMatch {
        guard text.word(match.tokens.lowerBound - 1) == "ended",
            case .calendar(nil, let month, .some(let day), .bare) = match.meaning
        else { return match }
        return TimeMatch(match.tokens, .calendar(year: nil, month: month, day: day, .last))
    }

    /// "the Sept. 11 attacks": those of 2001, whenever they are told of.
    private static func attacks(_ text: TimeText, _ match: TimeMatch) -> TimeMatch {
        guard match.meaning == .calendar(year: nil, month: 9, day: 11, .bare) else { return match }
        let end = match.tokens.upperBound
        let noun = ["terrorist", "terror"].contains(text.word(end)) ? end + 1 : end
        guard ["attacks", "hijackings", "hijackers"].contains(text.word(noun)) else { return match }
        return TimeMatch(match.tokens, .calendar(year: 2001, month: 9, day: 11, .bare))
    }

    /// `2020-03-17`, and `31/12/2019` or `12/31/2019` where only one of the two orders makes a date.
    private static func isoDay(_ text: TimeText, at start: Int) -> TimeMatch? {
        let word = text.word(start)
        let parts = word.split { $0 == "-" || $0 == "/" || $0 == "." }.compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        let date: (year: Int, month: Int, day: Int)
        if parts[0] > 31 {
            date = (parts[0], parts[1], parts[2])
        } else if parts[0] > 12 || parts[0] == parts[1] {
            date = (parts[2], parts[1], parts[0])
        } else if parts[1] > 12 {
            date = (parts[2], parts[0], parts[1])
        } else {
            return nil
        }
        guard (1500...2200).contains(date.year), Day(year: date.year, month: date.month, day: date.day) != nil else {
            return nil
        }
        return TimeMatch(
            start..<start + 1, .calendar(year: date.year, month: date.month, day: date.day, .bare))
    }

    /// The month that stands there, if the word is meant as one: "May" and "March" are other words too.
    private static func month(_ text: TimeText, at index: Int) -> (Int, Int)? {
        guard case .month(let month) = text.meaning(index) else { return nil }
        let word = text.word(index)
        let full = TimeWords.months[word] != nil
        var end = index + 1
        if !full, !word.hasSuffix("."), text.word(end) == ".", text.dayOfMonth(end + 1) != nil { end += 1 }
        let isDated = text.dayOfMonth(end) != nil || text.year(end) != nil
        guard text.isCapitalised(index) else { return full && isDated && word != "may" ? (month, end) : nil }
        if isDated || (full && word != "may" && word != "march") { return (month, end) }
        let before = text.word(index - 1)
        if !full { return word.hasSuffix(".") && TimeWords.prepositions.contains(before) ? (month, end) : nil }
        if text.beginsSentence(index) || text.stands(["of", "the"], at: end) { return nil }
        // "the annual March for Life"
        if word == "march", text.word(end) == "for", text.isCapitalised(end + 1) { return nil }
        if before == "the" || before == "a" {
            return ["on", "for", "of", "against", "to"].contains(text.word(end)) ? nil : (month, end)
        }
        return TimeWords.prepositions.contains(before) || !text.isCapitalised(index - 1) ? (month, end) : nil
    }

    /// Whether what stands there is counted by the number before it: "in March 14 people".
    private static func countsSomething(_ text: TimeText, at index: Int) -> Bool {
        ["people", "percent", "%", "million", "billion", "thousand", "hundred", "soldiers", "troops", "men", "women"]
            .contains(text.word(index))
    }
}
