import News

/// What the gazetteer makes of a name by itself.
enum PlaceStanding: UInt8 {
    case none
    /// Spelt as a small town, or only near to a place's spelling.
    case small
    case town
    /// A region, sea or river.
    case region
    case division
    case country
    case facility

    init(_ text: String, gazetteer: Gazetteer) {
        let matches = PlaceReader.bareDirections.contains(text) ? [] : gazetteer.matches(text)
        // What is written in capitals and short, as "US", must be so in the gazetteer too: "us" is a word.
        guard !matches.isEmpty,
            text.utf8.count > 3 || text.utf8.allSatisfy({ !(0x61...0x7A).contains($0) })
                || matches.contains(where: {
                    gazetteer.entry($0.place).population > 14 && gazetteer.entry($0.place).kind != .country
                })
        else {
            self = .none
            return
        }
        var best = PlaceStanding.none
        for match in matches where match.isClose {
            let entry = gazetteer.entry(match.place)
            if entry.kind == .division, Self.isWordOnly(text, entry, gazetteer) { continue }
            let standing: PlaceStanding =
                switch entry.kind {
                case .country: .country
                case .division, .county: .division
                case .region, .area, .sea, .water: .region
                case .base, .baseNear, .airport, .embassy, .site, .port, .crossing: .facility
                case .town, .seat, .capital, .quarter, .townNear:
                    entry.population >= 14 || entry.kind == .capital || entry.kind.isOwn ? .town : .small
                }
            if standing.rank > best.rank { best = standing }
        }
        self = best
    }

    /// Whether a word is a division's abbreviation without its stop: "La" is no Louisiana, "La." and "LA" may be.
    private static func isWordOnly(_ text: String, _ entry: Gazetteer.Entry, _ gazetteer: Gazetteer) -> Bool {
        guard text.utf8.count <= 4, !text.utf8.contains(0x2E), !Letters.isAllCapitals(text) else { return false }
        let word = PlaceName(text, latin: gazetteer.latin).close
        let name = PlaceName(entry.name, latin: gazetteer.latin).close
        return word.count < name.count && name.first == word.first && !text.utf8.contains(0x20)
    }

    private var rank: Int {
        switch self {
        case .none: 0
        case .small: 1
        case .facility: 2
        case .division: 3
        case .town: 4
        case .region: 5
        case .country: 6
        }
    }

    /// The label of an entity that is such a place.
    var label: Entity.Label? {
        switch self {
        case .none: nil
        case .small, .town, .country, .division: .country
        case .region: .location
        case .facility: .facility
        }
    }
}

extension PlaceStanding {
    /// Whether the name is so well known as a place that words after it don't unmake it.
    var rankIsSure: Bool {
        switch self {
        case .country, .region, .division: true
        case .none, .small, .town, .facility: false
        }
    }
}
