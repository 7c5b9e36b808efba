/// Quarters and halves of the year: "the third quarter", "third-quarter", "the first half of 2019", "the year-ago period".
enum Quarters {
    static func match(_ text: TimeText, at start: Int) -> TimeMatch? {
        var at = start
        if text.word(at) == "the" { at += 1 }
        if let owned = ofYear(text, at: start) { return owned }
        var year: Int?
        if let told = text.year(at) {
            year = told
            at += 1
        }
        let ago = comparison(text, at: at)
        if let ago { at = ago }
        if text.word(at) == "fiscal" { at += text.word(at + 1) == "-" ? 2 : 1 }
        guard let (number, unit, end) = numbered(text, at: at, isArticled: at > start) else {
            return bare(text, from: start, at: at, year: year, compared: ago != nil)
        }
        var after = end
        let fiscal =
            text.word(after + 1) == "fiscal" ? text.word(after + 2) == "year" ? after + 3 : after + 2 : after + 1
        if year == nil, text.word(after) == "of", let told = text.year(fiscal) {
            year = told
            after = fiscal + 1
        } else if year == nil, let told = text.year(after) {
            year = told
            after += 1
        }
        let tokens = start..<after
        if unit == "half" {
            guard number <= 2 else { return nil }
            return TimeMatch(tokens, .half(number, year: year, .bare))
        }
        if year == nil, ago == nil, let day = ending(text, at: after) {
            return TimeMatch(tokens, .quarterEnded(number, on: day))
        }
        let quarter = TimeMeaning.quarter(number, year: year, .bare)
        let of = text.word(after) == "of" ? after + 1 : after
        if year == nil, let shift = Periods.shifts[text.word(of)], text.meaning(of + 1) == .unit(.year) {
            return TimeMatch(start..<of + 2, .within(shift, quarter))
        }
        return TimeMatch(tokens, ago == nil ? quarter : .within(.last, quarter))
    }

    /// "this year's third quarter", "last year's quarter".
    private static func ofYear(_ text: TimeText, at start: Int) -> TimeMatch? {
        guard let shift = Periods.shifts[text.word(start)], text.meaning(start + 1) == .unit(.year),
            ["'s", "’s"].contains(text.word(start + 2))
        else { return nil }
        if let (number, unit, end) = numbered(text, at: start + 3, isArticled: false), unit == "quarter" {
            return TimeMatch(start..<end, .within(shift, .quarter(number, year: nil, .bare)))
        }
        guard text.meaning(start + 3) == .unit(.quarter) else { return nil }
        return TimeMatch(start..<start + 4, .within(shift, .quarter(nil, year: nil, .bare)))
    }

    /// "third quarter", "third-quarter", "second half".
    private static func numbered(_ text: TimeText, at index: Int, isArticled: Bool) -> (Int, String, Int)? {
        let number =
            text.word(index) == "last"
            ? (value: 2, end: index + 1) : Ordinal.read(in: text.words, at: index, before: text.limit(index))
        guard let number, (1...4).contains(number.value) else { return nil }
        let hyphen = text.word(number.end) == "-" ? number.end + 1 : number.end
        // "the third-quarter loss": the article is the loss's.
        if hyphen > number.end, text.word(index - 1) == "the", isArticled { return nil }
        let word = text.word(hyphen)
        guard word == "quarter" || word == "half", word == "half" || text.word(index) != "last" else { return nil }
        if word == "half" {
            // Halves of matches are not halves of years: a year has to follow.
            let of = text.word(hyphen + 1) == "of" ? hyphen + 2 : hyphen + 1
            guard text.year(of) != nil || Periods.shifts[text.word(of)] != nil else { return nil }
        }
        return (number.value, word, hyphen + 1)
    }

    /// "ended Sept. 30": the day on which a quarter ended.
    private static func ending(_ text: TimeText, at index: Int) -> TimeMeaning? {
        text.word(index) == "ended" ? TimeGrammar.day(text, at: index + 1)?.meaning : nil
    }

    /// "year-ago", "year-earlier": the token after it.
    private static func comparison(_ text: TimeText, at index: Int) -> Int? {
        let from = ["comparable", "same", "corresponding"].contains(text.word(index)) ? index + 1 : index
        guard text.word(from) == "year", text.word(from + 1) == "-", ["ago", "earlier"].contains(text.word(from + 2))
        else { return nil }
        return from + 3
    }

    /// "the quarter", "the latest period", "the 1988 quarter", "the year-ago period": the quarter last spoken of.
    private static func bare(_ text: TimeText, from start: Int, at index: Int, year: Int?, compared: Bool) -> TimeMatch?
    {
        var at = index
        if ["latest", "current", "same", "corresponding"].contains(text.word(at)) { at += 1 }
        let isQuarter = text.meaning(at) == .unit(.quarter)
        let isPeriod = text.meaning(at) == .period && (at > index || compared || year != nil)
        if compared, !isQuarter, !isPeriod {
            guard text.word(start) != "the" else { return nil }
            return TimeMatch(start..<index, .within(.last, .period(.year, .bare)))
        }
        guard isQuarter || isPeriod, at > start, text.word(at + 1) != "of", text.word(at + 1) != "-" else { return nil }
        if year == nil, !compared, let day = ending(text, at: at + 1) {
            return TimeMatch(start..<at + 1, .quarterEnded(nil, on: day))
        }
        if compared, !isQuarter { return TimeMatch(start..<at + 1, .within(.last, .period(.year, .bare))) }
        let isCurrent = text.word(index) == "current"
        let quarter = TimeMeaning.quarter(nil, year: year, isCurrent ? .this : .bare)
        return TimeMatch(start..<at + 1, compared ? .within(.last, quarter) : quarter)
    }
}
