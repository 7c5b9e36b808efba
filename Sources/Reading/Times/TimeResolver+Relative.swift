import News

extension TimeResolver {
    /// This week, last year, that day, the following month.
    func period(_ unit: TimeUnit, _ shift: TimeMeaning.Shift) -> TimeValue {
        if unit == .quarter, shift == .same, let lastQuarter {
            return .quarter(lastQuarter.year, lastQuarter.quarter, .relative)
        }
        let fromTold = shift == .before || shift == .after || shift == .same
        let steps =
            switch shift {
            case .last, .before: -1
            case .next, .after: 1
            case .this, .same, .bare: 0
            }
        let from = fromTold ? told?.days.lowerBound ?? anchor : anchor
        let basis = fromTold && told != nil ? .relative : anchorBasis
        return moved(from, steps, unit, basis)
    }

    /// "two weeks ago", "three days later": as finely told as the unit.
    func away(_ count: Double?, _ unit: TimeUnit, later: Bool, fromTold: Bool) -> TimeValue {
        if fromTold, let toldOpen, let count, unit == .day || unit == .week, count < 300 {
            // "March 11 … three days later": the year is open still.
            let days = Int((count * unit.days).rounded())
            let (_, month, day) = toldOpen.adding(days: later ? days : -days).civil
            return TimeValue("XXXX-\(padded(month, 2))-\(padded(day, 2))", basis: .relative)
        }
        let from = fromTold ? (later ? told?.days.upperBound : told?.days.lowerBound) ?? anchor : anchor
        let basis = fromTold && told != nil ? .relative : anchorBasis
        if unit < .day {
            // "hours later" is on that day, as far as a day can tell.
            var value = moved(from, 0, .day, basis)
            value.kind = fromTold ? .duration : .time
            // TimeML keeps the length of what is counted from another time.
            if fromTold { value.value = unit.duration(count) }
            return value
        }
        guard let count else {
            return TimeValue(later ? "FUTURE_REF" : "PAST_REF", basis: basis, grain: unit)
        }
        // Nobody tells of a time this far off by counting.
        guard count * unit.days < 3e6 else {
            return TimeValue(unit.duration(count), kind: .duration, basis: .stated, grain: unit)
        }
        if count != count.rounded() {
            let half = moved(from, (later ? 1 : -1) * Int((count * unit.days).rounded()), .day, basis)
            guard let day = half.days?.lowerBound else { return half }
            return unit >= .year ? .year(day.year, basis) : .month(day.year, day.month, basis)
        }
        // A year from a quarter is a quarter.
        if unit == .year, !comparesYears, let toldQuarter, told?.grain == .quarter {
            return .quarter(toldQuarter.year + (later ? Int(count) : -Int(count)), toldQuarter.quarter, .relative)
        }
        // "two decades ago" is a year, not a decade.
        if unit == .decade { return moved(from, later ? Int(count) * 10 : -Int(count) * 10, .year, basis) }
        return moved(from, later ? Int(count) : -Int(count), unit, basis)
    }

    /// The days in which lie several units whose number is not told.
    private static let most: [TimeUnit: Int] = [.day: 7, .week: 61, .month: 365, .year: 3653]

    /// A stretch that ends with the day of telling: "the past two months".
    func window(_ count: Double?, _ unit: TimeUnit, future: Bool) -> TimeValue {
        var value = TimeValue(unit.duration(count), kind: .duration, basis: anchorBasis, grain: unit)
        guard let anchor, unit >= .day, (count ?? 0) * unit.days < 3e6 else {
            if anchor == nil { value.basis = .stated }
            return value
        }
        let sign = future ? 1 : -1
        guard let count else {
            // "In recent months" is less than a year ago: nobody counts in a unit where the next one would do.
            if let most = Self.most[unit] {
                let other = anchor.adding(days: sign * most)
                value.days = min(anchor, other)...max(anchor, other)
            }
            return value
        }
        let other: Day =
            switch unit {
            case .month where count == count.rounded(): anchor.adding(months: sign * Int(count))
            case .year where count == count.rounded(): anchor.adding(months: sign * Int(count) * 12)
            default: anchor.adding(days: sign * Int((count * unit.days).rounded()))
            }
        value.days = min(anchor, other)...max(anchor, other)
        return value
    }

    /// The unit of time that lies so many of it from the one that holds a day.
    private func moved(_ from: Day?, _ steps: Int, _ unit: TimeUnit, _ basis: TimeExpression.Basis) -> TimeValue {
        guard let from else { return TimeValue(Self.unknown(unit), basis: .relative, grain: unit) }
        switch unit {
        case .second, .minute, .hour, .day: return .day(from.adding(days: steps), basis)
        case .week: return .week(from.adding(days: steps * 7), basis)
        case .month:
            let (year, month, _) = from.adding(months: steps).civil
            return .month(year, month, basis)
        case .quarter:
            let (year, month, _) = from.adding(months: steps * 3).civil
            return .quarter(year, (month + 2) / 3, basis)
        case .year: return .year(from.year + steps, basis)
        case .decade: return .decade(max(0, from.year / 10 + steps) * 10, basis)
        case .century: return .century(max(0, from.year / 100 + steps), basis)
        }
    }

    /// TimeML's value for a unit that can't be told.
    private static func unknown(_ unit: TimeUnit) -> String {
        switch unit {
        case .second, .minute, .hour, .day: "XXXX-XX-XX"
        case .week: "XXXX-WXX"
        case .month: "XXXX-XX"
        case .quarter: "XXXX-QX"
        case .year: "XXXX"
        case .decade: "XXX"
        case .century: "XX"
        }
    }
}
