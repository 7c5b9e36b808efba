import News

/// Finds the drafts that could be of the same event as another, without looking at all of them.
///
/// Drafts lie under their family, each stretch of eight days and each thing that can tie two reports together: a
/// place, somebody's name, a count. Only the newest few under a key are looked at, so that a crowded key costs no
/// more than another.
struct DraftIndex {
    private struct Key: Hashable {
        var family: EventType
        var stretch: Int
        var tie: String
    }

    private static let stretch = 8
    /// Wider dates, of more than a year and a third, lie in some of their stretches only.
    private static let mostStretches = 64
    private static let mostCandidates = 128

    private var lists: [Key: [Int]] = [:]

    mutating func insert(_ draft: Draft, as number: Int) {
        for key in keys(of: draft) where lists[key]?.last != number { lists[key, default: []].append(number) }
    }

    /// The numbers of possible partners, the newest first.
    func candidates(for draft: Draft) -> [Int] {
        var found: Set<Int> = []
        for key in keys(of: draft) { found.formUnion((lists[key] ?? []).suffix(Self.mostCandidates)) }
        return found.sorted(by: >).prefix(2 * Self.mostCandidates).map { $0 }
    }

    private func keys(of draft: Draft) -> [Key] {
        guard let days = draft.days else { return [] }
        var stretches = Array(floor(days.lowerBound)...floor(days.upperBound))
        if stretches.count > Self.mostStretches {
            let step = stretches.count / Self.mostStretches + 1
            stretches = stretches.enumerated().filter { $0.offset % step == 0 }.map(\.element)
        }
        let ties = ties(of: draft)
        return stretches.flatMap { stretch in
            ties.map { Key(family: draft.family, stretch: stretch, tie: $0) }
        }
    }

    private func floor(_ day: Int) -> Int { day >= 0 ? day / Self.stretch : (day - Self.stretch + 1) / Self.stretch }

    private func ties(of draft: Draft) -> [String] {
        var ties: Set<String> = []
        if let place = draft.place {
            ties.formUnion(NameKey(place.name).words.prefix(4).map { "at " + $0 })
            if let latitude = place.latitude, let longitude = place.longitude, place.isFine, abs(latitude) <= 90,
                abs(longitude) <= 360
            {
                // Cells of a quarter degree and the halves between them, so that neighbours share one.
                for shift in [0, 0.5] {
                    let row = (latitude * 4 + shift).rounded(.down)
                    for side in [0, 0.5] {
                        ties.insert("cell \(shift)\(side) \(row) \((longitude * 4 + side).rounded(.down))")
                    }
                }
            }
        }
        for key in draft.actorKeys.prefix(8) { ties.formUnion(key.words.prefix(4).map { "by " + $0 }) }
        for key in draft.recipientKeys.prefix(8) { ties.formUnion(key.words.prefix(4).map { "to " + $0 }) }
        for value in draft.values.prefix(8) {
            if let best = value.best { ties.insert("\(value.measure.rawValue) \(best)") }
        }
        return ties.sorted()
    }
}
