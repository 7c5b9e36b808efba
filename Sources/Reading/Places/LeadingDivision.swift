import News

/// Weighs which first-order division a report is about, as Ohio in a report that names it or a county of its own.
struct LeadingDivision {
    let gazetteer: Gazetteer
    private var weights: [Int: Double] = [:]

    init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    /// The division that weighs at least twice what any other does.
    var division: Int? {
        let order = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = order.first else { return nil }
        return order.count == 1 || first.value >= 2 * order[1].value ? first.key : nil
    }

    /// Counts what a name's places tell: a division once, a county that only one division has.
    mutating func count(_ places: [Gazetteer.Entry]) {
        let isCountry = places.contains { $0.kind == .country }
        // Washington and Gaza are cities first.
        let town = places.filter(\.kind.isTown).map(\.population).max() ?? 0
        for place in places where place.kind == .division && place.population > town + 1.8 && town < 18.5 {
            guard let division = place.division, !isMostOfItsCountry(place) else { continue }
            weights[division, default: 0] += isCountry ? 0.5 : 1
        }
        let counties = Set(places.map { $0.kind == .county ? $0.division : nil })
        if counties.count == 1, let division = counties.first ?? nil { weights[division, default: 0] += 1 }
    }

    /// Counts the divisions and counties that an organisation bears in its name: "Florida Highway Patrol".
    mutating func count(organization range: Range<Int>, _ analysis: Analysis) {
        var first = range.lowerBound
        while first < range.upperBound {
            let longest = min(first + 3, range.upperBound)
            let last = (first + 1...longest).reversed().first { end in
                let places = counted(analysis, first..<end)
                count(places)
                return !places.isEmpty
            }
            first = last ?? first + 1
        }
    }

    /// The divisions and counties that are called by the words just so, with the towns beside them.
    private func counted(_ analysis: Analysis, _ range: Range<Int>) -> [Gazetteer.Entry] {
        guard Letters.beginsWithCapital(analysis.words[range.lowerBound]),
            Letters.beginsWithCapital(analysis.words[range.upperBound - 1])
        else { return [] }
        let places = gazetteer.matches(EntityNaming.oneLine(analysis.words(range))).filter(\.isClose).map {
            gazetteer.entry($0.place)
        }
        return places.contains { $0.kind == .division || $0.kind == .county } ? places : []
    }

    /// England says hardly more than the United Kingdom.
    private func isMostOfItsCountry(_ division: Gazetteer.Entry) -> Bool {
        guard let country = division.country, let whole = gazetteer.country(gazetteer.countryCode(country)) else {
            return false
        }
        return division.population > whole.population - 1
    }
}
