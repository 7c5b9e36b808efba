import News

/// What a report speaks of, as its names tell before any is resolved: countries and states, by weight.
struct PlaceFocus {
    private(set) var countries: [Int: Double] = [:]
    private(set) var divisions: [Int: Double] = [:]
    /// The country that weighs most.
    private(set) var chief: Int?
    /// The country from which the report was filed.
    private(set) var filedFrom: Int?

    init(mentions: [PlaceMention], entities: [Entity], datelinePlace: String?, home: String?, gazetteer: Gazetteer) {
        for mention in mentions {
            let close = mention.matches.filter(\.isClose).map { gazetteer.entry($0.place) }
            if let country = close.first(where: { $0.kind == .country })?.country {
                // "Georgia" is a state too, and says less.
                countries[country, default: 0] += close.contains { $0.kind == .division } ? 0.3 : 1
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
            }
        }
        for (name, weight) in [(datelinePlace, 3.0), (home, 1.0)] {
            guard let name else { continue }
            let entries = gazetteer.matches(name).map { gazetteer.entry($0.place) }
            guard let entry = entries.max(by: { Self.size($0) < Self.size($1) }) else { continue }
            if let country = entry.country {
                countries[country, default: 0] += weight
                if weight > 2 { filedFrom = country }
            }
            if let division = entry.division { divisions[division, default: 0] += weight / 3 }
        }
        chief = countries.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private static func size(_ entry: Gazetteer.Entry) -> Double {
        entry.kind == .country ? 40 : entry.kind == .capital ? entry.population + 8 : entry.population
    }
}
