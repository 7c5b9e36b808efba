import News

extension Draft {
    /// How well two drafts go together as one event; nothing where they can't be one.
    ///
    /// Points: date up to 3, place up to 3, actors 2, recipients 3, counts 2. Six make one event, seven where a date
    /// is known no better than by its month. A date and a country alone come to four.
    ///
    /// A report that tells of two events is believed, so drafts of one article never are one.
    func score(_ other: Draft) -> Int? {
        articles.isDisjoint(with: other.articles) ? likeness(other) : nil
    }

    /// The same, for what an article may say of its own event: a denial, an announcement kept.
    /// - Parameter least: the points that are enough, where they are not those of two reports.
    func likeness(_ other: Draft, least: Int? = nil) -> Int? {
        guard family == other.family, let days, let theirs = other.days, days.overlaps(theirs), let when,
            let its = other.when
        else { return nil }
        let coarser = max(when.precision, its.precision)
        var score =
            switch coarser {
            case .day: 3
            case .fewDays, .week: 2
            case .month: 1
            case .year: 0
            }
        var isTied = false
        switch place.map({ $0.match(other.place) }) ?? .unknown {
        case .different: return nil
        case .samePlace:
            score += 3
            isTied = true
        case .sameRegion, .sameCountry: score += 1
        case .unknown: break
        }
        for (mine, yours, points) in [(actorKeys, other.actorKeys, 2), (recipientKeys, other.recipientKeys, 3)] {
            guard !mine.isEmpty, !yours.isEmpty else { continue }
            if mine.contains(where: { key in yours.contains(where: key.agrees(with:)) }) {
                score += points
                isTied = true
            } else {
                score -= 2
            }
        }
        switch countMatch(other) {
        case true?:
            score += 2
            isTied = true
        case false?: score -= 2
        case nil: break
        }
        if modesDisagree(other) { score -= 1 }
        return isTied && score >= least ?? (coarser >= .month ? 7 : 6) ? score : nil
    }

    /// Whether a count is the same in both, or can't be; nothing where none is to be compared.
    private func countMatch(_ other: Draft) -> Bool? {
        var answer: Bool?
        for value in values {
            for theirs in other.values where theirs.measure == value.measure {
                if let best = value.best, best > 1, best == theirs.best { return true }
                if !value.isCompatible(with: theirs) { answer = false }
            }
        }
        return answer
    }

    private func modesDisagree(_ other: Draft) -> Bool {
        !modes.isEmpty && !other.modes.isEmpty && modes.isDisjoint(with: other.modes)
    }
}
