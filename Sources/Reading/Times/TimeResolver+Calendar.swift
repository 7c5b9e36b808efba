import News

extension TimeResolver {
    /// Dates by the calendar; a missing year is that of the nearest such date in the sentence's direction.
    func calendar(
        _ year: Int?, _ month: Int?, _ day: Int?, _ shift: TimeMeaning.Shift, _ direction: TimeDirection
    ) -> TimeValue {
        guard let month else { return .year(year ?? 0, .stated) }
        if let year {
            guard let day else { return .month(year, month, .stated) }
            if let date = Day(year: year, month: month, day: day) { return .day(date, .stated) }
            return .month(year, month, .stated)
        }
        guard let anchor else {
            let days = day.map { "-" + padded($0, 2) } ?? ""
            return TimeValue("XXXX-\(padded(month, 2))\(days)", basis: .stated, grain: day == nil ? .month : .day)
        }
        // "In April 2023 … in May 2023 … in June": the report is still in that year; a single date may be an aside.
        if let narrative, narrative.dates > 1, shift == .bare, direction != .future,
            place - narrative.at < Self.narrativeReach,
            narrative.year < anchor.year
        {
            var value = calendar(narrative.year, month, day, shift, direction)
            value.basis = .relative
            return value
        }
        let chosen = self.year(ofMonth: month, day: day, shift, direction, from: anchor)
        guard let day else { return .month(chosen, month, anchorBasis) }
        if let date = Day(year: chosen, month: month, day: day) { return .day(date, anchorBasis) }
        // 29 February of a year that has none, or a day that no month has.
        return TimeValue("\(padded(chosen, 4))-\(padded(month, 2))-\(padded(day, 2))", basis: anchorBasis)
    }

    /// For how many tokens a year that was told holds for the months after it: some six sentences.
    private static let narrativeReach = 150

    private func year(
        ofMonth month: Int, day: Int?, _ shift: TimeMeaning.Shift, _ direction: TimeDirection, from anchor: Day
    ) -> Int {
        let (year, nowMonth, nowDay) = anchor.civil
        let here = month * 100 + (day ?? 0)
        let now = nowMonth * 100 + (day == nil ? 0 : nowDay)
        switch shift {
        case .last, .before: return here < now ? year : year - 1
        case .next, .after: return here > now ? year : year + 1
        case .this, .same: return year
        case .bare:
            let last = here <= now ? year : year - 1
            if direction == .future {
                // What was due some days ago is not due in a year.
                let isJustGone = day.flatMap { Day(year: last, month: month, day: $0) }
                    .map { (1...14).contains(anchor.number - $0.number) }
                return isJustGone == true || here == now ? last : last + 1
            }
            // How many months the date lies back; one later in this month lies back nearly twelve.
            let back = here > now && month == nowMonth ? 12 : (nowMonth - month + 12) % 12
            // News writes the year of what is long gone: what lies ten months back is rather two months ahead.
            let isLongGone = back > (day == nil && direction == .past ? 10 : 9)
            return isLongGone ? last + 1 : last
        }
    }

    /// A date that names its day of the week: of the years around the one it seems to be in, that in which it is that day.
    func dated(_ weekday: Int, _ date: TimeMeaning, _ direction: TimeDirection) -> TimeValue {
        let value = value(date, direction, sameSentence: false)
        guard case .calendar(nil, .some, .some, _) = date, let day = value.days?.lowerBound, day.weekday != weekday
        else { return value }
        let others = [-1, 1].compactMap { Day(year: day.year + $0, month: day.month, day: day.day) }
        return others.first { $0.weekday == weekday }.map { .day($0, value.basis) } ?? value
    }

    /// A day of the week: the day of telling itself, else the last gone by, or the next to come.
    func weekday(_ weekday: Int, _ shift: TimeMeaning.Shift, _ direction: TimeDirection) -> TimeValue {
        let fromTold = shift == .before || shift == .after
        guard let from = fromTold ? told?.days.lowerBound ?? anchor : anchor else {
            return TimeValue("XXXX-WXX-\(weekday)", basis: .relative)
        }
        let back = (from.weekday - weekday + 7) % 7
        let days: Int =
            switch shift {
            case .last, .before: back == 0 ? -7 : -back
            case .next, .after: 7 - back
            case .this: back == 0 ? 0 : 7 - back
            case .bare, .same: direction == .future && back != 0 ? 7 - back : -back
            }
        return .day(from.adding(days: days), fromTold ? .relative : anchorBasis)
    }

    func weekend(_ shift: TimeMeaning.Shift, _ direction: TimeDirection) -> TimeValue {
        guard let anchor else { return TimeValue("XXXX-WXX-WE", basis: .relative, grain: .day) }
        let isOver = anchor.weekday < 6
        let weeks: Int =
            switch shift {
            case .last, .before: -1
            case .next, .after: isOver ? 0 : 1
            case .this: 0
            case .bare, .same: direction == .future || !isOver ? 0 : -1
            }
        return .weekend(anchor.adding(days: weeks * 7), anchorBasis)
    }

    func season(
        _ season: Season, _ year: Int?, _ shift: TimeMeaning.Shift, _ direction: TimeDirection
    ) -> TimeValue {
        if let year { return .season(year, season, .stated) }
        guard let anchor else { return TimeValue("XXXX-\(season.rawValue)", basis: .relative, grain: .quarter) }
        let begun = anchor.month >= season.firstMonth
        let year: Int =
            switch shift {
            case .last, .before: anchor.month >= season.firstMonth + 3 ? anchor.year : anchor.year - 1
            case .next, .after: begun ? anchor.year + 1 : anchor.year
            case .this, .same: anchor.year
            case .bare: begun || direction == .future ? anchor.year : anchor.year - 1
            }
        return .season(year, season, anchorBasis)
    }
}
