import News

/// Works out what expressions mean, one after another through a text.
struct TimeResolver {
    /// The day of telling, and what it is known by.
    let anchor: Day?
    let anchorBasis: TimeExpression.Basis
    /// The time last told of, from which "three days later" counts.
    private(set) var told: (days: ClosedRange<Day>, grain: TimeUnit)?
    /// The quarter whose results are told, and the one last told of.
    var toldQuarter: (year: Int, quarter: Int)?
    var lastQuarter: (year: Int, quarter: Int)?
    /// Whether most of a year has been told of since: "the first nine months … a year earlier".
    var comparesYears = false
    /// The day last told of where its year isn't known, in a year that stands for it.
    private(set) var toldOpen: Day?
    /// Where in the text the time last told of stands.
    private var toldAt = -1
    /// When the events were that the report has given a time.
    var events: [EventFamily: (time: TimeValue, participants: EventParticipants)] = [:]
    /// The year that dates with a month were last told of, where it is not that of telling, how many, and where.
    private(set) var narrative: (year: Int, dates: Int, at: Int)?
    /// Where the expression that is worked out stands.
    private(set) var place = 0

    /// A report's own dateline tells its day better than its publication, which may be a day or two later.
    init(published: Day?, datelineDay: Day?) {
        if let datelineDay, published.map({ (0...7).contains($0.number - datelineDay.number) }) ?? true {
            anchor = datelineDay
            anchorBasis = .dateline
        } else {
            anchor = published
            anchorBasis = .publication
        }
    }

    /// The value of an expression, remembered as the time last told of.
    mutating func resolve(_ match: TimeMatch, in text: TimeText) -> TimeValue {
        let start = match.tokens.lowerBound
        let direction = TimeDirection(text, of: match.tokens)
        let isSameSentence = toldAt >= 0 && text.sentenceStart[toldAt] == text.sentenceStart[start]
        place = start
        let meaning = onEventDay(match, in: text) ?? match.meaning
        let value = value(meaning, direction, sameSentence: isSameSentence).narrowed(to: match.portion)
        remember(value, of: match, in: text)
        follow(value, of: match.meaning)
        if case .duration(let months, .month) = match.meaning, months == 6 || months == 9 { comparesYears = true }
        if value.days == nil, value.kind == .date, value.grain <= .day, !value.value.hasSuffix("_REF") {
            // What was told of before is not what the report goes on from.
            told = nil
            toldOpen = Self.openDay(match.meaning)
        }
        if let days = value.days, value.kind == .date || value.kind == .time {
            // What is only compared with, "a year earlier", is not what the report goes on about.
            if case .away(_, .year, later: false, fromTold: true) = match.meaning { return value }
            if case .within(.last, .quarter) = match.meaning { return value }
            if case .within(.last, .period) = match.meaning { return value }
            told = (days, value.grain)
            toldOpen = nil
            toldAt = start
            if value.grain == .quarter, value.value.contains("Q") { rememberQuarter(days, of: match) }
        }
        return value
    }

    /// Remembers the year that the report has gone back to, until it comes back to its own days.
    private mutating func follow(_ value: TimeValue, of meaning: TimeMeaning) {
        if case .calendar(.some(let year), .some, _, _) = meaning {
            let before = narrative?.year == year ? narrative?.dates ?? 0 : 0
            narrative = year == anchor?.year ? nil : (year, before + 1, place)
        } else if value.days != nil, value.basis == anchorBasis, value.grain <= .week {
            narrative = nil
        }
    }

    /// "March 11" of a year that nobody told.
    private static func openDay(_ meaning: TimeMeaning) -> Day? {
        switch meaning {
        case .calendar(nil, .some(let month), .some(let day), _): Day(year: 2001, month: month, day: day)
        case .dated(_, let date), .part(_, let date): openDay(date)
        default: nil
        }
    }

    func value(_ meaning: TimeMeaning, _ direction: TimeDirection, sameSentence: Bool) -> TimeValue {
        switch meaning {
        case .calendar(let year, let month, let day, let shift): return calendar(year, month, day, shift, direction)
        case .dated(let weekday, let date): return dated(weekday, date, direction)
        case .weekday(let day, let shift): return weekday(day, shift, direction)
        case .feast(let feast, let year, let shift): return self.feast(feast, year, shift, direction)
        case .hijri(let year, let month, let day): return hijri(year, month, day, direction)
        case .weekend(let shift): return weekend(shift, direction)
        case .told:
            if let told, told.grain <= .day, told.days.lowerBound == told.days.upperBound {
                return .day(told.days.lowerBound, .relative)
            }
            return value(.day(0), direction, sameSentence: sameSentence)
        case .day(let days):
            guard let anchor else { return TimeValue("XXXX-XX-XX", basis: .relative) }
            return .day(anchor.adding(days: days), anchorBasis)
        case .period(let unit, let shift): return period(unit, shift)
        case .season(let season, let year, let shift): return self.season(season, year, shift, direction)
        case .quarter(let quarter, let year, let shift): return self.quarter(quarter, year, shift, direction)
        case .quarterEnded(let quarter, let day): return quarterEnded(quarter, day, direction)
        case .half(let half, let year, _):
            guard let year = year ?? anchor?.year else {
                return TimeValue("XXXX-H\(half)", basis: .relative, grain: .quarter)
            }
            return .half(year, half, .stated)
        case .decade(let first): return .decade(first, .stated)
        case .century(let ordinal): return .century(ordinal - 1, .stated)
        case .away(let count, let unit, let later, let fromTold):
            return away(count, unit, later: later, fromTold: fromTold)
        case .fromEvent(let count, let unit, let later, let family, let participants):
            return fromEvent(count, unit, later: later, family, participants)
        case .duration(let count, let unit):
            return TimeValue(unit.duration(count), kind: .duration, basis: .stated, grain: unit)
        case .window(let count, let unit, let future): return window(count, unit, future: future)
        case .set(let value): return TimeValue(value, kind: .set, basis: .stated)
        case .reference(let value): return TimeValue(value, basis: .relative)
        case .part(let part, let day):
            var value = self.value(day, direction, sameSentence: sameSentence)
            value.value += "T" + part.rawValue
            value.kind = .time
            return value
        case .clock(let clock, let day): return self.clock(clock, day, direction, sameSentence: sameSentence)
        case .week(let day):
            let value = self.value(day, direction, sameSentence: sameSentence)
            guard let first = value.days?.lowerBound else {
                return TimeValue("XXXX-WXX", basis: value.basis, grain: .week)
            }
            return .week(first, value.basis)
        case .within(let shift, let inner): return within(shift, inner, direction)
        }
    }

    private func clock(
        _ clock: Clock, _ day: TimeMeaning?, _ direction: TimeDirection, sameSentence: Bool
    ) -> TimeValue {
        var value: TimeValue
        if let day {
            value = self.value(day, direction, sameSentence: sameSentence)
        } else if sameSentence, let told, told.days.lowerBound == told.days.upperBound {
            value = .day(told.days.lowerBound, .relative)
        } else if let anchor {
            value = .day(anchor, anchorBasis)
        } else {
            value = TimeValue("XXXX-XX-XX", basis: .relative)
        }
        value.value += clock.value
        value.kind = .time
        return value
    }
}
