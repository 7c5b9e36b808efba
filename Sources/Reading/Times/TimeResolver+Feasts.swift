import News

extension TimeResolver {
    /// A feast: in its year where that is told, else the one that the sentence's direction points to.
    func feast(
        _ feast: Feast, _ year: Int?, _ shift: TimeMeaning.Shift, _ direction: TimeDirection
    ) -> TimeValue {
        if let year {
            return feast.days(in: year).first.map { stretch($0, .stated) } ?? .year(year, .stated)
        }
        guard let anchor else { return TimeValue("XXXX-XX-XX", basis: .relative) }
        let all = (anchor.year - 1...anchor.year + 1).flatMap { feast.days(in: $0) }
        let last = all.last { $0.upperBound < anchor }
        let next = all.first { $0.lowerBound > anchor }
        let now = all.first { $0.contains(anchor) }
        let chosen: ClosedRange<Day>? =
            switch shift {
            case .last, .before: last
            case .next, .after: next
            case .this, .same: all.first { $0.lowerBound.year == anchor.year }
            case .bare where now != nil: now
            case .bare where direction == .future: next
            case .bare:
                // What lies three quarters of a year back is rather the one to come.
                last.flatMap { anchor.number - $0.upperBound.number > (direction == .past ? 330 : 270) ? next : $0 }
            }
        return chosen.map { stretch($0, anchorBasis) } ?? TimeValue("XXXX-XX-XX", basis: .relative)
    }

    /// A date of the Hijra; a missing year is chosen as a feast's is.
    func hijri(_ year: Int?, _ month: Int, _ day: Int?, _ direction: TimeDirection) -> TimeValue {
        guard let year else {
            return feast(.hijri(month: month, days: day.map { $0...$0 }), nil, .bare, direction)
        }
        return HijriCalendar.days(year: year, month: month, day: day).map { stretch($0, .stated) }
            ?? TimeValue("XXXX-XX-XX", basis: .stated)
    }

    /// One day by its date, several as ISO 8601 writes an interval.
    private func stretch(_ days: ClosedRange<Day>, _ basis: TimeExpression.Basis) -> TimeValue {
        if days.lowerBound == days.upperBound { return .day(days.lowerBound, basis) }
        let grain: TimeUnit = days.upperBound.number - days.lowerBound.number > 20 ? .month : .day
        return TimeValue("\(days.lowerBound)/\(days.upperBound)", days: days, basis: basis, grain: grain)
    }
}
