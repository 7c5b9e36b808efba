/// The constructs that tell time, and how they are put together.
enum TimeGrammar {
    typealias Rule = @Sendable (TimeText, Int) -> TimeMatch?

    /// One construct each; where two fit the longer is taken, then the earlier in this list.
    private static let rules: [Rule] = [
        CalendarDates.match, HijriDates.match, Feasts.match, Weekdays.match, DayWords.match, Periods.match,
        Quarters.match, Seasons.match,
        Offsets.match, EventOffsets.match,
        Recurrences.match, Durations.match, ClockTimes.match, Years.match, References.match,
    ]

    /// The longest expression that begins at the token.
    static func match(_ text: TimeText, at start: Int) -> TimeMatch? {
        // No expression's first word of time is further off than this, and few words begin one.
        guard text.next[start] - start <= 6 || text.word(start).hasPrefix("fy"),
            text.meaning(start) != .none || mayBegin(text.word(start))
        else {
            return nil
        }
        guard let whole = portioned(text, at: start) ?? core(text, at: start),
            whole.tokens.upperBound <= text.words.count
        else { return nil }
        return whole
    }

    /// Whether a word that tells no time by itself can begin an expression that does.
    private static func mayBegin(_ word: String) -> Bool {
        guard let first = word.utf8.first else { return false }
        return (48...57).contains(first) || openers.contains(word) || word.hasPrefix("fy")
    }

    private static let openers: Set<String> = {
        var openers: Set<String> = [
            "the", "a", "an", "every", "each", "per", "these", "those", "recent", "first", "final", "latest", "fiscal",
            "comparable", "corresponding", "right", "at", "more", "most", "as", "couple", "several", "few", "many",
            "some",
            "half",
        ]
        openers.formUnion(TimeWords.qualifiers.map { $0[0] })
        openers.formUnion(portions.map { $0.0[0] })
        openers.formUnion(Periods.shifts.keys)
        openers.formUnion(NumberWords.small.keys)
        openers.formUnion(NumberWords.ordinals.keys)
        openers.formUnion(Feasts.openers)
        return openers
    }()

    /// A day, with its part where one follows.
    static func day(_ text: TimeText, at start: Int) -> TimeMatch? {
        guard start < text.words.count else { return nil }
        let match =
            CalendarDates.match(text, at: start) ?? Weekdays.match(text, at: start) ?? DayWords.match(text, at: start)
            ?? EventOffsets.match(text, at: start)
        guard let match, match.meaning.isDay else { return nil }
        return match
    }

    private static func core(_ text: TimeText, at start: Int) -> TimeMatch? {
        var best: TimeMatch?
        for rule in rules {
            guard let match = rule(text, start) else { continue }
            if best.map({ $0.tokens.count < match.tokens.count }) ?? true { best = match }
        }
        guard let best else { return partFirst(text, at: start) }
        return withPart(text, best)
    }

    /// "Tuesday" and "March 11" with the "morning" that follows.
    private static func withPart(_ text: TimeText, _ match: TimeMatch) -> TimeMatch {
        let end = match.tokens.upperBound
        guard match.meaning.isDay, case .part(let part) = text.meaning(end) else { return match }
        return TimeMatch(match.tokens.lowerBound..<end + 1, .part(part, of: match.meaning))
    }

    /// "mid-afternoon yesterday", "the morning of March 11", "dawn on Monday", "in the morning".
    private static func partFirst(_ text: TimeText, at start: Int) -> TimeMatch? {
        let the = text.word(start) == "the" ? start + 1 : start
        let isMiddle = text.word(the) == "mid" && !text.isCapitalised(the + 1)
        var at = isMiddle ? the + 1 : the
        if isMiddle, text.word(at) == "-" { at += 1 }
        guard case .part(let part) = text.meaning(at) else { return nil }
        let of = ["of", "on"].contains(text.word(at + 1)) ? at + 2 : at + 1
        if let day = day(text, at: of), day.tokens.lowerBound > the {
            return TimeMatch(start..<day.tokens.upperBound, .part(part, of: day.meaning))
        }
        // Without a day beside it, it is a part of the day told of.
        let before = text.word(start - 1)
        let isAdverb =
            the > start
            ? before == "in" && part != .night && text.word(at + 1) != "of"
            : ["by", "at", "before", "since", "until"].contains(before)
                && (isMiddle || text.word(at).hasPrefix("mid-") || daybreaks.contains(text.word(at)))
        return isAdverb ? TimeMatch(start..<at + 1, .part(part, of: .told)) : nil
    }

    private static let daybreaks: Set<String> = ["dawn", "dusk", "daybreak", "nightfall"]

    /// "early Tuesday", "late last week", "mid-March", "the end of April", "the week of March 6".
    private static func portioned(_ text: TimeText, at start: Int) -> TimeMatch? {
        for (phrase, portion) in portions where text.stands(phrase, at: start) {
            let inner = start + phrase.count
            guard inner < text.words.count, text.next[inner] - inner <= 6, let match = core(text, at: inner),
                match.meaning.hasPortions
            else { continue }
            return TimeMatch(start..<match.tokens.upperBound, match.meaning, portion: portion)
        }
        let the = text.word(start) == "the" ? start + 1 : start
        if text.word(the) == "week", text.word(the + 1) == "of", let day = day(text, at: the + 2) {
            return TimeMatch(start..<day.tokens.upperBound, .week(of: day.meaning))
        }
        // "year-end", "the year's end", "by year end"
        if text.word(the) == "year", !text.isCapitalised(the) {
            let isJoined = ["-", "'s", "’s"].contains(text.word(the + 1))
            let end = isJoined ? the + 2 : the + 1
            guard text.word(end) == "end", isJoined || text.word(the - 1) != "the" else { return nil }
            return TimeMatch(start..<end + 1, .period(.year, .this), portion: .end)
        }
        return nil
    }

    private static let portions: [([String], TimeMatch.Portion?)] = [
        (["early"], .start), (["late"], .end), (["early", "-"], .start), (["late", "-"], .end),
        (["mid", "-"], .middle), (["mid"], .middle), (["mid-"], .middle),
        (["earlier"], .start), (["later"], .end), (["earlier", "in"], .start), (["later", "in"], .end),
        (["sometime"], nil), (["the", "early"], .start), (["the", "late"], .end), (["the", "mid", "-"], .middle),
        (["the", "mid"], .middle), (["the", "end", "of"], .end), (["the", "beginning", "of"], .start),
        (["the", "start", "of"], .start), (["the", "middle", "of"], .middle), (["early", "on"], .start),
        (["early", "in"], .start), (["late", "in"], .end), (["late", "on"], .end), (["the", "turn", "of"], .start),
        (["the", "early", "hours", "of"], .start), (["the", "small", "hours", "of"], .start),
        (["the", "late", "hours", "of"], .end),
    ]
}

extension TimeMeaning {
    /// Whether it is one day.
    var isDay: Bool {
        switch self {
        case .weekday, .dated, .day, .calendar(_, _, .some, _), .period(.day, _): true
        case .away(_, .day, _, _), .fromEvent(.some, _, _, _, _): true
        default: false
        }
    }

    /// Whether it has an early and a late part.
    var hasPortions: Bool {
        switch self {
        case .calendar, .weekday, .dated, .day, .period, .season, .decade, .part, .quarter, .half, .weekend, .century,
            .within, .told:
            true
        default: false
        }
    }
}
