/// What a word says about time, by itself.
enum TimeWord: Equatable {
    case none
    case month(Int)
    /// `mid-March` written as one word.
    case monthPart(Int, TimeMatch.Portion)
    case weekday(Int)
    case weekdays(Int)
    case unit(TimeUnit)
    case units(TimeUnit)
    case part(DayPart)
    case parts(DayPart)
    case season(Season)
    case weekend, weekends
    /// A day counted from the day of telling: yesterday is -1.
    case day(Int)
    case tonight
    /// A word that tells of past, present or future and no more.
    case reference(String)
    /// A word for how often: `daily`.
    case often(TimeUnit)
    /// `weeklong` and its like.
    case length
    /// "the latest period": a stretch told of before.
    case period
    /// Four digits that can be a year; 0 where a year may begin that is written otherwise.
    case year(Int)
    /// `1990s`, by its first year.
    case decade(Int)
    /// `noon`, `midnight`, `a.m.`, `6:40`: a time of the clock.
    case clock
    /// A word that a feast's name may begin with and hardly anything else.
    case feast
    /// A word that a month of the Hijra may begin with.
    case hijri
}

/// The words of time in English, each by its lower-case form.
enum TimeWords {
    static let months: [String: Int] = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12,
    ]

    /// Months cut short; news writes them with a full stop or before a day.
    static let shortMonths: [String: Int] = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
        "dec": 12,
    ]

    static let weekdays: [String: Int] = [
        "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    ]

    static let shortWeekdays: [String: Int] = [
        "mon.": 1, "tue.": 2, "tues.": 2, "wed.": 3, "thu.": 4, "thur.": 4, "thurs.": 4, "fri.": 5, "sat.": 6,
        "sun.": 7,
    ]

    /// What a month is joined to by a hyphen.
    static let monthPrefixes: [(String, TimeMatch.Portion)] = [("early-", .start), ("mid-", .middle), ("late-", .end)]

    static let units: [String: TimeUnit] = [
        "second": .second, "minute": .minute, "hour": .hour, "day": .day, "week": .week, "month": .month,
        "quarter": .quarter, "year": .year, "decade": .decade, "century": .century,
    ]

    static let parts: [String: DayPart] = [
        "morning": .morning, "afternoon": .afternoon, "evening": .evening, "night": .night,
        "overnight": .night, "dawn": .morning, "dusk": .evening, "daybreak": .morning, "lunchtime": .midday,
    ]

    static let seasons: [String: Season] = [
        "spring": .spring, "summer": .summer, "autumn": .autumn, "fall": .autumn, "winter": .winter,
    ]

    static let references: [String: String] = [
        "now": "PRESENT_REF", "currently": "PRESENT_REF", "current": "PRESENT_REF", "nowadays": "PRESENT_REF",
        "presently": "PRESENT_REF", "recently": "PAST_REF", "recent": "PAST_REF", "lately": "PAST_REF",
        "formerly": "PAST_REF", "past": "PAST_REF", "soon": "FUTURE_REF", "future": "FUTURE_REF",
        "someday": "FUTURE_REF",
    ]

    static let often: [String: TimeUnit] = [
        "hourly": .hour, "daily": .day, "nightly": .day, "weekly": .week, "monthly": .month, "quarterly": .quarter,
        "annually": .year, "yearly": .year,
    ]

    /// Every word above and its plural, for one look-up a token.
    static let all: [String: TimeWord] = {
        var all: [String: TimeWord] = [
            "today": .day(0), "yesterday": .day(-1), "tomorrow": .day(1), "tonight": .tonight, "weekend": .weekend,
            "weekends": .weekends,
            "noon": .clock, "midday": .clock, "midnight": .clock, "a.m.": .clock, "p.m.": .clock, "a.m": .clock,
            "p.m": .clock,
            "am": .clock, "pm": .clock, "gmt": .clock, "o'clock": .clock, "fortnight": .unit(.week),
            "period": .period, "hourlong": .length, "daylong": .length, "weeklong": .length, "monthlong": .length,
            "yearlong": .length, "decadelong": .length, "nineteen": .year(0), "eighteen": .year(0),
        ]
        for word in Feasts.openers { all[word] = .feast }
        for word in HijriDates.openers { all[word] = .hijri }
        for (word, month) in months {
            all[word] = .month(month)
            for (prefix, portion) in monthPrefixes { all[prefix + word] = .monthPart(month, portion) }
        }
        for (word, month) in shortMonths {
            all[word] = .month(month)
            all[word + "."] = .month(month)
        }
        for (word, day) in weekdays {
            all[word] = .weekday(day)
            all[word + "s"] = .weekdays(day)
        }
        for (word, day) in shortWeekdays { all[word] = .weekday(day) }
        for (word, unit) in units {
            all[word] = .unit(unit)
            all[unit == .century ? "centuries" : word + "s"] = .units(unit)
        }
        for (word, part) in parts {
            all[word] = .part(part)
            all[word + "s"] = .parts(part)
            all["mid-" + word] = .part(part)
        }
        for (word, season) in seasons { all[word] = .season(season) }
        for (word, value) in references { all[word] = .reference(value) }
        for (word, unit) in often { all[word] = .often(unit) }
        return all
    }()

    /// Words that soften or bound a length of time, and belong to its expression.
    static let qualifiers: [[String]] = [
        ["about"], ["around"], ["nearly"], ["almost"], ["over"], ["roughly"], ["approximately"], ["more", "than"],
        ["less", "than"], ["fewer", "than"], ["at", "least"], ["at", "most"], ["up", "to"], ["no", "more", "than"],
        ["no", "less", "than"], ["as", "many", "as"], ["as", "long", "as"], ["under"], ["well", "over"],
        ["just", "over"], ["just", "under"],
    ]

    /// What stands before a month or a year that is meant as such.
    static let prepositions: Set<String> = [
        "in", "on", "of", "by", "since", "until", "till", "from", "to", "through", "between", "before", "after",
        "during",
        "for", "last", "next", "this", "early", "late", "mid", "mid-", "each", "every", "around", "about", "and", "or",
        "-",
        "–", "—", "(", ",", "past", "as", "throughout", "fiscal", "the", "circa", "starting", "beginning", "ending",
        "at",
    ]
}
