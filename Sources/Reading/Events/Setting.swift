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
    /// The first place of each country that is the country itself.
    let lands: [String: Int]
    /// The bases and camps that the report names as such, by their names in lower case: "the Taji and Balad bases".
    let bases: [String: Int]
    /// Whether a report without a date tells of days that only its own date could fix: "on Tuesday", "today".
    let tellsOpenDays: Bool

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
        var lands: [String: Int] = [:]
        var bases: [String: Int] = [:]
        for (index, place) in places.enumerated() {
            if place.precision == .country, let country = place.country, lands[country] == nil {
                lands[country] = index
            }
            if place.precision < .country, Self.isBase(place.span, phrases) {
                let name = phrases.analysis.text[place.span].lowercased()
                if bases[name] == nil { bases[name] = index }
            }
        }
        self.lands = lands
        self.bases = bases
        tellsOpenDays =
            published == nil
            && times.contains { $0.value.hasPrefix("XXXX-WXX-") || $0.value.hasPrefix("XXXX-XX-XX") }
    }

    private static let baseNouns: Set<String> = [
        "base", "bases", "airbase", "airbases", "camp", "camps", "airfield", "airfields", "barracks",
    ]

    /// Whether the phrase or the list that a place's name stands in is of bases.
    private static func isBase(_ span: Span, _ phrases: Phrases) -> Bool {
        guard let first = phrases.analysis.tokens(in: span).first, let noun = phrases.noun(at: first) else {
            return false
        }
        let last = phrases.list(around: noun).last ?? noun
        return baseNouns.contains(phrases.word(noun.head)) || baseNouns.contains(phrases.word(last.head))
    }
}
