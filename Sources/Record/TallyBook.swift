import News

/// The events by type and date, for counting.
struct TallyBook: Sendable {
    private var lists: [EventType: [Event]] = [:]

    /// No date is wider than a year; one told as wider is looked for within this many days before a period.
    private static let widest = 400

    /// Takes the events in order of their first day.
    init(_ events: [Event]) {
        for event in events { lists[event.type, default: []].append(event) }
    }

    func tally(_ query: Tally.Query) -> Tally {
        let (counted, excluded) = sort(query)
        return Tally(query: query, events: counted.map(\.id), excluded: excluded)
    }

    private func sort(_ query: Tally.Query) -> ([Event], [Tally.Excluded]) {
        let list = lists[query.type] ?? []
        let earliest = query.begin?.adding(days: -Self.widest)
        let start = earliest.map { day in list.partitioningIndex { $0.begin >= day } } ?? 0
        var counted: [Event] = []
        var excluded: [Tally.Excluded] = []
        for event in list[start...] {
            if let finish = query.finish, event.begin > finish { break }
            if let begin = query.begin, event.finish < begin { continue }
            if let mode = query.mode, !event.modes.contains(mode) { continue }
            if let country = query.country, let theirs = event.place?.country, theirs != country { continue }
            if let reason = reason(event, query) {
                excluded.append(Tally.Excluded(event: event.id, reason: reason))
            } else {
                counted.append(event)
            }
        }
        return (counted, excluded)
    }

    private func reason(_ event: Event, _ query: Tally.Query) -> Tally.Exclusion? {
        if event.standing == .discounted { return .discounted }
        if query.country != nil, event.place?.country == nil { return .placeUnknown }
        let startsBefore = query.begin.map { event.begin < $0 } ?? false
        let endsAfter = query.finish.map { event.finish > $0 } ?? false
        return event.datePrecision >= .month && (startsBefore || endsAfter) ? .dateTooCoarse : nil
    }

    /// Sets a total or an ordinal of a claim beside the record; nothing for other kinds of counts.
    func check(_ count: Count, of claim: Claim) -> CheckedClaim? {
        guard count.kind == .ordinal || count.kind == .periodTotal, claim.isAssertion else { return nil }
        let claimed = claim.quantity(of: count)
        guard let type = claim.mention.type, let claimed, let value = count.window,
            let window = Window(
                value, until: min(claim.mention.when?.finish ?? claim.published.day, claim.published.day)),
            let low = claimed.low ?? claimed.best
        else {
            return CheckedClaim(claim: claim, count: count, claimed: claimed, result: .cannotCompare)
        }
        let query = Tally.Query(
            type: type, mode: claim.mention.modes.count == 1 ? claim.mention.modes[0] : nil,
            country: claim.place?.country,
            begin: window.begin, finish: window.finish
        )
        let (events, excluded) = sort(query)
        let held =
            count.measure == .events || count.kind == .ordinal ? Double(events.count) : sum(count.measure, events)
        let high = claimed.high ?? (claimed.qualifier == .atLeast ? .infinity : claimed.best ?? low)
        let result: CheckedClaim.Result =
            held < low ? .archiveHasFewer : held > high ? .archiveHasMore : .agrees
        return CheckedClaim(
            claim: claim, count: count, claimed: claimed,
            tally: Tally(query: query, events: events.map(\.id), excluded: excluded), held: held, result: result
        )
    }

    private func sum(_ measure: Count.Measure, _ events: [Event]) -> Double {
        events.reduce(0) { sum, event in
            sum + (event.counts.first { $0.measure == measure }?.best ?? 0)
        }
    }
}

extension Array {
    /// The first index from which the test holds, where it holds for all that follow.
    fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
