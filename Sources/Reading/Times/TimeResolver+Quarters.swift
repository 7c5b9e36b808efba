import News

extension TimeResolver {
    /// Remembers a quarter as the one told of last, and as the one whose results the report tells.
    ///
    /// What isn't over yet has no results, what lies further back is only compared with, and the day on which a quarter
    /// ended doesn't give the number that the firm gave it.
    mutating func rememberQuarter(_ days: ClosedRange<Day>, of match: TimeMatch) {
        let quarter = (year: days.lowerBound.year, quarter: (days.lowerBound.month + 2) / 3)
        lastQuarter = quarter
        if let told = toldQuarter {
            if case .quarterEnded(nil, _) = match.meaning { return }
            guard anchor.map({ days.upperBound < $0 }) ?? true, quarter.year >= told.year else { return }
        }
        toldQuarter = quarter
        comparesYears = false
    }

    /// A quarter that ended on a day: the one that holds its middle, or of the day's year where it has a number.
    func quarterEnded(_ quarter: Int?, _ day: TimeMeaning, _ direction: TimeDirection) -> TimeValue {
        guard let end = value(day, direction, sameSentence: false).days?.upperBound else {
            return self.quarter(quarter, nil, .bare, direction)
        }
        let middle = end.adding(days: -45)
        return .quarter(quarter == nil ? middle.year : end.year, quarter ?? (middle.month + 2) / 3, anchorBasis)
    }

    /// A quarter: where its year isn't told the last that has begun, or the one last spoken of.
    func quarter(
        _ quarter: Int?, _ year: Int?, _ shift: TimeMeaning.Shift, _ direction: TimeDirection
    ) -> TimeValue {
        let current = anchor.map { ($0.month + 2) / 3 }
        guard
            let quarter = quarter
                ?? (shift == .this ? current : toldQuarter?.quarter ?? current.map { ($0 + 2) % 4 + 1 })
        else { return TimeValue("XXXX-QX", basis: .relative, grain: .quarter) }
        if let year { return .quarter(year, quarter, .stated) }
        guard let anchor, let current else { return TimeValue("XXXX-Q\(quarter)", basis: .relative, grain: .quarter) }
        let year = quarter <= current || direction == .future ? anchor.year : anchor.year - 1
        return .quarter(year, quarter, anchorBasis)
    }

    /// "June last year", "this year's third quarter".
    func within(_ shift: TimeMeaning.Shift, _ inner: TimeMeaning, _ direction: TimeDirection) -> TimeValue {
        if case .period(.year, .bare) = inner { return yearEarlier(direction) }
        if case .quarter(let number, nil, _) = inner, shift == .last {
            var base = quarter(number, nil, .bare, direction)
            // A quarter compared with is a year before the one it is compared to.
            if let year = toldQuarter?.year ?? anchor?.year, let days = base.days {
                base = .quarter(year - 1, (days.lowerBound.month + 2) / 3, .relative)
            }
            return base
        }
        guard let year = period(.year, shift).days?.lowerBound.year else {
            return value(inner, direction, sameSentence: false)
        }
        var value = value(inner.inYear(year), direction, sameSentence: false)
        value.basis = anchorBasis
        return value
    }

    /// "the year-earlier period": the year just told of, that before most of a year, or else a quarter's.
    private func yearEarlier(_ direction: TimeDirection) -> TimeValue {
        if let year = toldQuarter?.year ?? anchor?.year {
            if let told, told.grain == .year, told.days.lowerBound.year < year {
                return .year(told.days.lowerBound.year, .relative)
            }
            if comparesYears { return .year(year - 1, .relative) }
        }
        return within(.last, .quarter(nil, year: nil, .bare), direction)
    }
}
