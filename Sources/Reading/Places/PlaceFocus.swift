import News

/// What a report speaks of, as its names tell before any is resolved: countries and states, by weight.
struct PlaceFocus {
    private(set) var countries: [Int: Double] = [:]
    private(set) var divisions: [Int: Double] = [:]
    /// The country that weighs most.
    private(set) var chief: Int?
    /// The countries that the report names, or whose people, by words that mean nothing else.
    private(set) var named: Set<Int> = []
    /// The country from which the report was filed.
    private(set) var filedFrom: Int?
    /// The first-order division that the report is about.
    private(set) var leading: Int?
    /// Where the newspaper is at home.
    private(set) var home: Gazetteer.Entry?

    init(
        mentions: [PlaceMention], entities: [Entity], analysis: Analysis, datelinePlace: String?, home: String?,
        gazetteer: Gazetteer
    ) {
        var evidence = LeadingDivision(gazetteer: gazetteer)
        for mention in mentions {
            let close = mention.matches.filter(\.isClose).map { gazetteer.entry($0.place) }
            evidence.count(close)
            if let country = close.first(where: { $0.kind == .country })?.country {
                // "Georgia" is a state too, and says less.
                let isDivision = close.contains { $0.kind == .division }
                countries[country, default: 0] += isDivision ? 0.3 : 1
                if !isDivision { named.insert(country) }
            }
            // A name that is a greater town's too says nothing of the division: Gaza, Portland.
            let town = close.filter(\.kind.isTown).map(\.population).max() ?? 0
            let isOwn = close.contains { $0.kind == .region }
            for division in close where division.kind == .division && division.population > town + 1.8 && !isOwn {
                guard let number = division.division, let country = division.country else { continue }
                divisions[number, default: 0] += close.count > 1 ? 0.5 : 1
                if !close.contains(where: { $0.kind == .country }) {
                    countries[country, default: 0] += close.count > 1 ? 0.3 : 0.6
                }
            }
        }
        for entity in entities where entity.label == .group {
            if let code = gazetteer.country(ofPeople: entity.name), let place = gazetteer.countryPlaces[code],
                let country = gazetteer.entry(place).country
            {
                countries[country, default: 0] += 0.7
                named.insert(country)
            }
        }
        for entity in entities where entity.label == .organization {
            evidence.count(organization: analysis.tokens(in: entity.span), analysis)
        }
        leading = evidence.division
        for (name, weight) in [(datelinePlace, 3.0), (home, 1.0)] {
            guard let name, let entry = entry(named: name, gazetteer) else { continue }
            if let country = entry.country {
                countries[country, default: 0] += weight
                if weight > 2 { filedFrom = country }
            }
            if weight < 2 { self.home = entry }
            if let division = entry.division { divisions[division, default: 0] += weight / 3 }
        }
        chief = countries.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The place of a dateline, or of a newspaper: the best known of its name, or the one in the country or
    /// state that stands behind it ("KIRKUK, Iraq"), or else in a country that the report names.
    private func entry(named name: String, _ gazetteer: Gazetteer) -> Gazetteer.Entry? {
        let parts = name.split(separator: ",")
        guard let first = parts.first else { return nil }
        var entries = gazetteer.matches(first).map { gazetteer.entry($0.place) }
        if parts.count > 1, let last = parts.last {
            let around = gazetteer.matches(last).filter(\.isClose).map { gazetteer.entry($0.place) }
            let within = entries.filter { entry in
                around.contains {
                    $0.kind == .country && $0.country == entry.country
                        || $0.kind == .division && $0.division == entry.division
                }
            }
            if !within.isEmpty { entries = within }
        }
        let close = PlaceName(first, latin: gazetteer.latin).close
        func size(_ entry: Gazetteer.Entry) -> Double {
            switch entry.kind {
            case .country: return 40
            case .capital: return entry.population + 8
            default:
                let named = entry.country.flatMap { countries[$0] } ?? 0
                let isOwnName = PlaceName(entry.name, latin: gazetteer.latin).close == close
                return entry.population + Double(entry.fame) + 2 * min(named, 2) - (isOwnName ? 0 : 4)
            }
        }
        return entries.map { (entry: $0, size: size($0)) }.max { $0.size < $1.size }?.entry
    }
}
