import News

/// What an expression of time comes to: TimeML's value and the days that it can mean.
struct TimeValue {
    var value: String
    var kind: TimeExpression.Kind
    var days: ClosedRange<Day>?
    var basis: TimeExpression.Basis
    /// How finely it tells the time.
    var grain: TimeUnit

    init(
        _ value: String, kind: TimeExpression.Kind = .date, days: ClosedRange<Day>? = nil,
        basis: TimeExpression.Basis, grain: TimeUnit = .day
    ) {
        self.value = value
        self.kind = kind
        self.days = days
        self.basis = basis
        self.grain = grain
    }

    static func day(_ day: Day, _ basis: TimeExpression.Basis) -> TimeValue {
        TimeValue(day.description, days: day...day, basis: basis)
    }

    /// The ISO week that holds the day.
    static func week(_ day: Day, _ basis: TimeExpression.Basis) -> TimeValue {
        guard (2...9998).contains(day.year) else { return TimeValue("XXXX-WXX", basis: basis, grain: .week) }
        let monday = day.adding(days: 1 - day.weekday)
        let (year, week) = day.isoWeek
        return TimeValue(
            "\(padded(year, 4))-W\(padded(week, 2))", days: monday...monday.adding(days: 6), basis: basis, grain: .week)
    }

    static func weekend(_ day: Day, _ basis: TimeExpression.Basis) -> TimeValue {
        let saturday = day.adding(days: 6 - day.weekday)
        var value = week(day, basis)
        value.value += "-WE"
        value.days = saturday...saturday.adding(days: 1)
        return value
    }

    /// So many months from a month's first day, if the calendar goes so far.
    private static func months(_ year: Int, _ month: Int, _ count: Int) -> ClosedRange<Day>? {
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        let last = first.adding(months: count - 1)
        return first...last.adding(days: Day.length(ofMonth: last.month, year: last.year) - 1)
    }

    static func month(_ year: Int, _ month: Int, _ basis: TimeExpression.Basis) -> TimeValue {
        TimeValue(
            "\(padded(year, 4))-\(padded(month, 2))", days: months(year, month, 1), basis: basis, grain: .month)
    }

    static func quarter(_ year: Int, _ quarter: Int, _ basis: TimeExpression.Basis) -> TimeValue {
        TimeValue(
            "\(padded(year, 4))-Q\(quarter)", days: months(year, quarter * 3 - 2, 3), basis: basis, grain: .quarter)
    }

    static func half(_ year: Int, _ half: Int, _ basis: TimeExpression.Basis) -> TimeValue {
        TimeValue("\(padded(year, 4))-H\(half)", days: months(year, half * 6 - 5, 6), basis: basis, grain: .quarter)
    }

    static func season(_ year: Int, _ season: Season, _ basis: TimeExpression.Basis) -> TimeValue {
        TimeValue(
            "\(padded(year, 4))-\(season.rawValue)", days: months(year, season.firstMonth, 3), basis: basis,
            grain: .quarter)
    }

    static func year(_ year: Int, _ basis: TimeExpression.Basis) -> TimeValue {
        // TimeML counts years before Christ from one.
        let value = year > 0 ? padded(year, 4) : "BC" + padded(1 - year, 4)
        return TimeValue(value, days: months(year, 1, 12), basis: basis, grain: .year)
    }

    /// A decade by its first year, as TimeML writes it: `199`.
    static func decade(_ first: Int, _ basis: TimeExpression.Basis) -> TimeValue {
        TimeValue(padded(first / 10, 3), days: months(first, 1, 120), basis: basis, grain: .decade)
    }

    /// A century by its first two digits, as TimeML writes it: `19` for the twentieth.
    static func century(_ digits: Int, _ basis: TimeExpression.Basis) -> TimeValue {
        TimeValue(padded(digits, 2), days: months(max(1, digits * 100), 1, 1200), basis: basis, grain: .century)
    }

    /// The days of it that `early`, `mid-` and `late` leave: a third of a stretch, all of a day.
    func narrowed(to portion: TimeMatch.Portion?) -> TimeValue {
        guard let portion, let days, days.upperBound.number - days.lowerBound.number > 2 else { return self }
        let third = (days.upperBound.number - days.lowerBound.number + 1) / 3
        var narrowed = self
        switch portion {
        case .start: narrowed.days = days.lowerBound...days.lowerBound.adding(days: third)
        case .middle: narrowed.days = days.lowerBound.adding(days: third)...days.upperBound.adding(days: -third)
        case .end: narrowed.days = days.upperBound.adding(days: -third)...days.upperBound
        }
        return narrowed
    }
}
