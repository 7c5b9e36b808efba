/// What an expression of time says, before it is worked out from the day of telling.
indirect enum TimeMeaning: Equatable {
    /// What is told of a day's year, month and day.
    case calendar(year: Int?, month: Int?, day: Int?, Shift)
    /// A date of the calendar beside its day of the week, Monday being 1.
    case dated(weekday: Int, TimeMeaning)
    case weekday(Int, Shift)
    case feast(Feast, year: Int?, Shift)
    /// A date of the Hijra: its year if told, its month and day.
    case hijri(year: Int?, month: Int, day: Int?)
    case weekend(Shift)
    /// The day last told of.
    case told
    /// Days from the day of telling.
    case day(Int)
    /// This week, last year, that day.
    case period(TimeUnit, Shift)
    case season(Season, year: Int?, Shift)
    /// A quarter by number or, without one, the quarter last spoken of.
    case quarter(Int?, year: Int?, Shift)
    case half(Int, year: Int?, Shift)
    /// A quarter, by number or not, that ended on a day.
    case quarterEnded(Int?, on: TimeMeaning)
    /// The first year of a decade.
    case decade(Int)
    /// 20 for the twentieth.
    case century(Int)
    /// So much before (negative) or after a day.
    case away(Double?, TimeUnit, later: Bool, fromTold: Bool)
    /// So much before or after an event.
    case fromEvent(Double?, TimeUnit, later: Bool, EventFamily, participants: EventParticipants)
    case duration(Double?, TimeUnit)
    /// A duration that ends (or begins) with the day of telling.
    case window(Double?, TimeUnit, future: Bool)
    /// How often: the value stands by itself.
    case set(String)
    case reference(String)
    case part(DayPart, of: TimeMeaning)
    case clock(Clock, of: TimeMeaning?)
    /// The week that holds a day.
    case week(of: TimeMeaning)
    /// A month, season or quarter of a year that is itself counted: "June last year".
    case within(Shift, TimeMeaning)

    /// How a period is moved from the one that holds the day of telling.
    enum Shift: Equatable {
        case bare, last, this, next
        /// Moved from the time last told of, not from the day of telling.
        case before, same, after
    }
}

extension TimeMeaning {
    /// The same with the year told.
    func inYear(_ year: Int) -> TimeMeaning {
        switch self {
        case .calendar(_, let month, let day, _): .calendar(year: year, month: month, day: day, .bare)
        case .season(let season, _, _): .season(season, year: year, .bare)
        case .quarter(let quarter, _, _): .quarter(quarter, year: year, .bare)
        case .half(let half, _, _): .half(half, year: year, .bare)
        default: self
        }
    }
}

/// An expression found: its tokens and what it says.
struct TimeMatch {
    var tokens: Range<Int>
    var meaning: TimeMeaning
    /// Which third of the time is meant: `early`, `mid-`, `late`.
    var portion: Portion?

    enum Portion { case start, middle, end }

    init(_ tokens: Range<Int>, _ meaning: TimeMeaning, portion: Portion? = nil) {
        self.tokens = tokens
        self.meaning = meaning
        self.portion = portion
    }
}
