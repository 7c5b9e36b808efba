extension Gazetteer {
    /// What sort of place an entry is. The order is the file's.
    enum Kind: UInt8, CaseIterable {
        case town, seat, capital, country, division, county, region, area, sea, water
        case base, baseNear, airport, embassy, quarter, site, port, crossing, townNear

        /// The kind by its name in a table of places: "base-near".
        init?(name: String) {
            guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
            self = kind
        }

        /// Its name in a table of places.
        var name: String {
            switch self {
            case .baseNear: "base-near"
            case .townNear: "town-near"
            default: "\(self)"
            }
        }

        /// Whether the newsroom's own table holds it.
        var isOwn: Bool { rawValue >= Kind.region.rawValue }

        /// Whether it is a building, a base or another place that people made for a purpose.
        var isFacility: Bool {
            switch self {
            case .base, .baseNear, .airport, .embassy, .site, .port, .crossing: true
            default: false
            }
        }

        /// Whether people live there as in one town.
        var isTown: Bool {
            switch self {
            case .town, .seat, .capital, .townNear, .quarter: true
            default: false
            }
        }
    }

    /// One place of the gazetteer.
    struct Entry {
        let index: Int
        let name: String
        let latitude: Double
        let longitude: Double
        /// An index into the countries.
        let country: Int?
        /// An index into the first-order divisions.
        let division: Int?
        /// The logarithm to the base 2 of how many live there; 0 where it isn't told.
        let population: Double
        let kind: Kind
        /// How widely a town is known, 0 to 7: the logarithm of how many names the world's languages have for it.
        let fame: Int
        let number: Int
        /// What names a place of the newsroom's own table, added when the program starts.
        var ownIdentifier: String?
    }

    /// The entry at an index that a look-up gave.
    func entry(_ index: Int) -> Entry {
        if index >= places.count { return additions.entries[index - places.count] }
        let at = places.offset + 17 * index
        let country = Int(bytes[at + 6])
        let division = Int(bytes[at + 7]) | Int(bytes[at + 8]) << 8
        return Entry(
            index: index,
            name: name(u24(at + 14)),
            latitude: degrees(at),
            longitude: degrees(at + 3),
            country: country < countries.count ? country : nil,
            division: division < divisions.count ? division : nil,
            population: Double(bytes[at + 9]) / 8,
            kind: Kind(rawValue: bytes[at + 10] & 0x1F) ?? .town,
            fame: Int(bytes[at + 10] >> 5),
            number: u24(at + 11)
        )
    }

    /// A country's two letters.
    func twoLetters(_ country: Int) -> String {
        let at = countries.offset + 14 * country
        return String(decoding: bytes[at..<at + 2], as: UTF8.self)
    }

    /// A country's three letters.
    func countryCode(_ country: Int) -> String {
        let at = countries.offset + 14 * country
        return String(decoding: bytes[at + 2..<at + 5], as: UTF8.self)
    }

    /// The entry of a country's capital.
    func capital(of country: Int) -> Entry? {
        let place = u24(countries.offset + 14 * country + 11)
        return place < places.count ? entry(place) : nil
    }

    /// The entry of a country, by its three letters.
    func country(_ code: String) -> Entry? { countryPlaces[code].map(entry) }

    /// A first-order division's name.
    func divisionName(_ division: Int) -> String { name(u24(divisions.offset + 7 * division + 1)) }

    /// The entry's number where it came from: GeoNames' own, `fips:` for a county of the United States,
    /// `dateline:` for the tables that come with the program, `newsroom:` for the operator's.
    func identifier(_ entry: Entry) -> String {
        if let own = entry.ownIdentifier { return own }
        return switch entry.kind {
        case .county where entry.country.map(twoLetters) == "US": "fips:" + String(100_000 + entry.number).dropFirst()
        case .county: "dateline:" + name(entry.number)
        case _ where entry.kind.isOwn: "dateline:" + name(entry.number)
        default: String(entry.number)
        }
    }

    private func name(_ offset: Int) -> String {
        guard offset < names.count else { return "" }
        let at = names.offset + offset
        let end = min(at + 1 + Int(bytes[at]), names.offset + names.count)
        return String(decoding: bytes[at + 1..<end], as: UTF8.self)
    }

    /// A signed number of three bytes, in units of 1/46,000 degree.
    private func degrees(_ at: Int) -> Double {
        let raw = u24(at)
        return Double(raw >= 0x80_0000 ? raw - 0x100_0000 : raw) / 46_000
    }
}
