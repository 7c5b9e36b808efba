import Markup
import News
import Newsroom
import Record

/// The record's entries in words: titles, places, sources.
extension Words {
    /// What an event is called: its mode where one is known, else its type.
    func name(type: EventType?, modes: [EventMode], contexts: [EventContext] = []) -> String {
        if let mode = modes.first { return self[.eventMode(mode)] }
        // PLOVER puts a withdrawal that is only announced under CONCEDE: no reader would call it that.
        if type == .concede, contexts.contains(.military) || contexts.contains(.territory) {
            return self[.withdrawalAnnounced]
        }
        return type.map { self[.eventType($0)] } ?? self[.count]
    }

    /// A place with its precision: "Taji, Iraq", "Baghdad (area)".
    func place(_ place: Place) -> String {
        let precision = self[.wherePrecision(place.precision)]
        return precision.isEmpty || place.precision == .country ? place.name : "\(place.name) (\(precision))"
    }

    /// Who says so.
    func source(_ claim: Claim) -> String {
        if let text = claim.sourceText, !text.isEmpty { return text }
        return claim.publication.provider ?? self[.reportItself]
    }

    func standing(_ event: Event) -> Markup {
        let style =
            switch event.standing {
            case .acknowledged, .corroborated: "ok"
            case .singleSource: "one"
            case .contested, .discounted: "con"
            }
        return "<span class=\"\(style)\">\(self[.standing(event.standing)])</span>"
    }

    /// A date, and that it was guessed where it was.
    func when(_ event: Event) -> String {
        let date = when(event.begin, event.finish)
        let isTold = event.claims.contains { $0.isAssertion && $0.time != nil }
        return event.dateBasis == .publication && !isTold ? "\(date) (\(self[.dateGuessed]))" : date
    }

    /// The words of a claim between quotation marks, without those that it has itself.
    func quotation(_ quote: String) -> String {
        var words = quote[...]
        while let first = words.first, "\"“”'‘".contains(first) || first.isWhitespace { words.removeFirst() }
        while let last = words.last, "\"“”,".contains(last) || last.isWhitespace { words.removeLast() }
        // A mark that opens or closes inside would now stand alone.
        return words.count(where: { "\"“”".contains($0) }) % 2 == 0 ? String(words) : quote
    }

    func check(_ check: CheckedClaim) -> String? {
        guard let reported = check.claimed?.best ?? check.claimed?.low else { return nil }
        let result =
            switch check.result {
            case .agrees: self[.checkAgrees]
            case .archiveHasFewer: self[.checkFewer]
            case .archiveHasMore: self[.checkMore]
            case .cannotCompare: self[.checkIncomparable]
            }
        guard let held = check.held, check.result != .cannotCompare else { return nil }
        return "\(self[.countChecked(reported: number(reported), held: number(held))]) \(result)"
    }

    func count(_ count: EventCount) -> String {
        let value = quantity(
            low: count.low, best: count.best, high: count.high,
            qualifier: count.high == nil && count.best == nil ? .atLeast : .exact)
        return "\(value) \(self[.measure(count.measure)])"
    }
}
