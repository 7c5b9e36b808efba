import News
import Record

/// Builds claims for tests: what one report tells, in a line or two.
struct Told {
    var article = "a"
    var version = 1
    var published = "2020-03-17"
    var provider: String?
    var origin: String?
    var id = "m1"
    var kind = Mention.Kind.event
    var type: EventType? = .assault
    var modes: [EventMode] = []
    var actors: [String] = []
    var recipients: [String] = []
    var place: Place?
    /// One day, or two joined by `..`.
    var on: String?
    var basis = TimeExpression.Basis.stated
    var modality = Mention.Modality.actual
    var stance = Mention.Stance.asserts
    var source: (text: String, kind: Attribution.SourceKind)?
    var counts: [(value: Double, measure: Count.Measure, kind: Count.Kind)] = []
    var who: [String] = []
    var qualifier = Quantity.Qualifier.exact
    var window: String?
    var sameAs: String?
    var at = 0
    var quote = "What the report says."

    var claim: Claim {
        let span = Span(start: at, end: at + quote.unicodeScalars.count)
        var mention = Mention(
            id: id, span: span, quote: quote, sentence: 0, trigger: span, kind: kind, type: type, confidence: 1,
            rule: "test"
        )
        mention.modes = modes
        mention.actors = actors.map { Role(span: span, name: $0) }
        mention.recipients = recipients.map { Role(span: span, name: $0) }
        let days = on?.split(separator: ".", omittingEmptySubsequences: true).compactMap { Day($0) } ?? []
        if let first = days.first, let last = days.last {
            mention.when = Mention.When(begin: first, finish: last, basis: basis)
        }
        mention.modality = modality
        mention.stance = stance
        mention.sameAs = sameAs
        mention.counts = counts.enumerated().map { index, count in
            Count(
                quantity: index, measure: count.measure, who: who.indices.contains(index) ? who[index] : nil,
                kind: count.kind, window: window
            )
        }
        let quantities = counts.enumerated().map { index, count in
            Quantity(
                span: Span(start: at + index, end: at + index + 1), low: count.value, best: count.value,
                high: qualifier == .atLeast ? nil : count.value, qualifier: qualifier,
                who: who.indices.contains(index) ? who[index] : nil
            )
        }
        let attribution = source.map {
            Attribution(source: .init(span: span, kind: $0.kind), cue: nil, content: [], form: .indirect)
        }
        return Claim(
            publication: Publication(
                articleID: article, version: version, published: Moment(published) ?? Moment(day: Day(number: 0)),
                provider: provider, path: "/" + article, originGroup: origin
            ),
            mention: mention, place: place, quantities: quantities, attribution: attribution, sourceText: source?.text
        )
    }
}

extension Place {
    static func town(_ name: String, _ latitude: Double, _ longitude: Double, country: String = "IRQ") -> Place {
        var place = Place(span: Span(start: 0, end: 1), name: name, precision: .exact)
        place.latitude = latitude
        place.longitude = longitude
        place.country = country
        place.gazetteerID = "\(name)-\(country)"
        return place
    }

    static func country(_ name: String, _ code: String) -> Place {
        var place = Place(span: Span(start: 0, end: 1), name: name, precision: .country)
        place.country = code
        place.gazetteerID = code
        return place
    }

    static let taji = town("Taji", 33.52, 44.26)
    static let kirkuk = town("Kirkuk", 35.47, 44.39)
    static let iraq = country("Iraq", "IRQ")
}

/// A ledger whose every rule was checked.
func ledger(_ told: Told...) throws -> Ledger {
    let ledger = Ledger(claims: told.map(\.claim))
    try ledger.checkInvariants()
    return ledger
}
