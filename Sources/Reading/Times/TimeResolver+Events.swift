import News

extension TimeResolver {
    /// Remembers when an event was, if the expression tells it; a later day takes an earlier one's place, a year no day's.
    mutating func remember(_ value: TimeValue, of match: TimeMatch, in text: TimeText) {
        if case .fromEvent = match.meaning { return }
        guard value.kind == .date || value.kind == .time, value.days != nil, value.grain <= .year,
            let event = EventFamily.told(beside: match.tokens, in: text)
        else { return }
        if let known = events[event.family]?.time, known.grain < max(value.grain, .day) { return }
        var day = value
        if value.kind == .time, let first = value.days?.lowerBound { day = .day(first, value.basis) }
        events[event.family] = (day, EventFamily.participants(beside: event.at, in: text))
    }

    /// When the event was, where it is the one told of: nobody else's death.
    private func time(of family: EventFamily, _ participants: EventParticipants) -> TimeValue? {
        guard let event = events[family] else { return nil }
        return participants.mayBe(event.participants) ? event.time : nil
    }

    /// "was shot to death at 10 p.m.": a clock's time on the day of an event told before.
    func onEventDay(_ match: TimeMatch, in text: TimeText) -> TimeMeaning? {
        guard case .clock(let clock, nil) = match.meaning,
            let told = EventFamily.told(beside: match.tokens, in: text),
            let event = time(of: told.family, EventFamily.participants(beside: told.at, in: text)), event.grain <= .day,
            let day = event.days?.lowerBound, day != anchor
        else { return nil }
        let (year, month, number) = day.civil
        return .clock(clock, of: .calendar(year: year, month: month, day: number, .bare))
    }

    /// So long before or after an event: a day where days are counted, the event's month where they are not.
    ///
    /// Of an event that the report gives no day the length alone is known.
    func fromEvent(
        _ count: Double?, _ unit: TimeUnit, later: Bool, _ family: EventFamily, _ participants: EventParticipants
    ) -> TimeValue {
        let length = TimeValue(unit.duration(count), kind: .duration, basis: .stated, grain: unit)
        guard let event = time(of: family, participants), let days = event.days else { return length }
        guard let count else {
            guard event.grain <= .day else {
                return TimeValue(event.value, days: days, basis: .relative, grain: event.grain)
            }
            let beside = days.lowerBound.adding(days: later ? 1 : -1)
            return .month(beside.year, beside.month, .relative)
        }
        let steps = (count * unit.days).rounded()
        guard event.grain <= .day, steps < 1000 else { return length }
        return .day(days.lowerBound.adding(days: later ? Int(steps) : -Int(steps)), .relative)
    }
}
