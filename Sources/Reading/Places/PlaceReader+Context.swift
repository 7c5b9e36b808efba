import News

extension PlaceReader {
    /// Joins each name with the one behind it that says where it is: "Paris, Texas", "Taji in Iraq".
    func containersJoined(_ mentions: [PlaceMention], _ analysis: Analysis) -> [PlaceMention] {
        var joined = mentions
        for index in joined.indices.dropLast() {
            let end = joined[index].range.upperBound
            let next = joined[index + 1].range.lowerBound
            guard end < next, next - end <= 3 else { continue }
            let between = (end..<next).map { analysis.lowered[$0] }
            if between == [","] || between == ["in"] || between == ["("] || between == [",", "in"]
                || between == [",", "the"] || between == ["in", "the"]
            {
                joined[index].container = index + 1
            }
        }
        return joined
    }

    /// "The capital": that of the country which the report speaks of where the words stand.
    func capitals(_ analysis: Analysis, focus: PlaceFocus, choices: [(PlaceMention, [Int])]) -> [Place] {
        var places: [Place] = []
        var lastCountry: Int?
        var next = 0
        for index in analysis.words.indices {
            while next < choices.count, choices[next].0.range.lowerBound <= index {
                if let first = choices[next].1.first, let country = gazetteer.entry(first).country {
                    lastCountry = country
                }
                next += 1
            }
            let words = analysis.lowered[index]
            if let code = gazetteer.country(ofPeople: analysis.words[index]),
                Letters.beginsWithCapital(analysis.words[index]),
                let place = gazetteer.countryPlaces[code], let country = gazetteer.entry(place).country
            {
                lastCountry = country
            }
            guard words == "capital", index > 0, let country = lastCountry ?? focus.chief,
                analysis.lowered[index - 1] == "the" || gazetteer.country(ofPeople: analysis.words[index - 1]) != nil,
                index + 1 >= analysis.words.count || !Self.otherCapitals.contains(analysis.lowered[index + 1]),
                !namesItself(analysis, index, choices), let entry = gazetteer.capital(of: country)
            else { continue }
            let first = analysis.lowered[index - 1] == "the" ? index - 1 : index
            var place = Place(span: analysis.span(first..<index + 1), name: entry.name, precision: .exact)
            fill(&place, entry)
            if isRough(analysis, first) { place.precision = .fuzzy }
            places.append(place)
        }
        return places
    }

    private static let otherCapitals = WordTable.words(
        """
        market markets punishment gains of murder letters city expenditure flight investment budget and requirements
        stock account raised needed required that which it they base
        """)

    /// Whether the capital's name stands beside the word: "the capital Baghdad", "Ankara, the Turkish capital".
    private func namesItself(_ analysis: Analysis, _ index: Int, _ choices: [(PlaceMention, [Int])]) -> Bool {
        let at = choices.partitioningIndex { $0.0.range.upperBound > max(0, index - 4) }
        return choices[at...].prefix(3).contains {
            $0.0.range.lowerBound <= index + 2 && $0.0.range.upperBound >= index - 3
                && abs($0.0.range.lowerBound - index) <= 4
        }
    }

    private func isRough(_ analysis: Analysis, _ first: Int) -> Bool {
        guard first >= 1 else { return false }
        let before = analysis.lowered[first - 1]
        return ["near", "outside", "around"].contains(before)
            || before == "of" && first >= 2
                && (Self.directions.contains(analysis.lowered[first - 2]) || analysis.lowered[first - 2] == "outskirts")
    }

    /// The place of a mention, by the entries in their order.
    func place(_ mention: PlaceMention, _ order: [Int], _ analysis: Analysis) -> Place? {
        guard let first = order.first else { return nil }
        let entry = gazetteer.entry(first)
        let isNamed = mention.matches.contains { $0.place == first }
        var place = Place(
            span: mention.span, name: isNamed ? entry.name : mention.text, precision: precision(entry, mention))
        fill(&place, entry)
        place.alternatives = order.dropFirst().prefix(5).map { index in
            let other = gazetteer.entry(index)
            return Place.Alternative(
                name: other.name, country: other.country.map(gazetteer.countryCode),
                admin1: other.division.map(gazetteer.divisionName), gazetteerID: gazetteer.identifier(other),
                latitude: other.latitude, longitude: other.longitude)
        }
        return place
    }

    private func fill(_ place: inout Place, _ entry: Gazetteer.Entry) {
        place.latitude = entry.latitude
        place.longitude = entry.longitude
        place.country = entry.country.map(gazetteer.countryCode)
        place.admin1 = entry.division.map(gazetteer.divisionName)
        place.gazetteerID = gazetteer.identifier(entry)
    }

    private func precision(_ entry: Gazetteer.Entry, _ mention: PlaceMention) -> WherePrecision {
        if mention.isVague { return entry.kind == .sea ? .seaOrAir : .fuzzy }
        switch entry.kind {
        case .country: return .country
        case .division: return .firstOrderDivision
        case .county: return .secondOrderDivision
        case .region, .area, .water: return .fuzzy
        case .sea: return .seaOrAir
        case .baseNear, .townNear: return .near
        case .base, .airport, .embassy, .quarter, .site, .port, .crossing: return .exact
        case .town, .seat, .capital: return mention.isPart ? .near : .exact
        }
    }
}
