import News

/// Where and when: ties an event to the places and times beside it.
struct Setting {
    let phrases: Phrases
    let times: [TimeExpression]
    let places: [Place]
    let timeTable: SpanTable
    let placeTable: SpanTable
    let published: Day?
    let datelinePlace: Int?

    init(
        phrases: Phrases, times: [TimeExpression], places: [Place], published: Day?, datelinePlace: Int?
    ) {
        self.phrases = phrases
        self.times = times
        self.places = places
        timeTable = SpanTable(times.map(\.span), phrases.analysis)
        placeTable = SpanTable(places.map(\.span), phrases.analysis)
        self.published = published
        self.datelinePlace = datelinePlace.flatMap { places.indices.contains($0) ? $0 : nil }
    }

    /// The time by the clause, then the sentence.
    func time(of trigger: Trigger, clause: Range<Int>, scope: Range<Int>) -> Int? {
        nearestTime(to: trigger.head, in: clause) ?? nearestTime(to: trigger.head, in: scope)
    }

    private func nearestTime(to head: Int, in range: Range<Int>) -> Int? {
        var best: (cost: Int, index: Int)?
        for item in timeTable.items(in: range) {
            let time = times[item.index]
            guard time.kind == .date || time.kind == .time, time.begin != nil else { continue }
            let cost = abs(item.range.lowerBound - head)
            if best.map({ cost < $0.cost }) ?? true { best = (cost, item.index) }
        }
        return best?.index
    }

    /// When it happened: as told, or else on the day of publication.
    func when(_ time: Int?, modality: Mention.Modality) -> Mention.When? {
        if let time, let begin = times[time].begin {
            return .init(begin: begin, finish: times[time].finish ?? begin, basis: times[time].basis)
        }
        guard let published, modality == .actual || modality == .negated else { return nil }
        return .init(begin: published, finish: published, basis: .publication)
    }

    /// Whether the time lies so long before publication that it is told as background.
    func isBackground(_ time: Int?, clause: Range<Int>) -> Bool {
        if let time, let finish = times[time].finish ?? times[time].begin, let published {
            return published.number - finish.number > 31
        }
        for token in clause {
            let word = phrases.word(token)
            if word == "last" || word == "previous", ["year", "decade", "century"].contains(phrases.word(token + 1)) {
                return true
            }
            if word == "ago", ["years", "decades", "months"].contains(phrases.word(token - 1)) { return true }
        }
        return false
    }
}
