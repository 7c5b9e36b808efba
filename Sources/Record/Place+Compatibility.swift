import News

/// How two places go together at the coarser of their precisions.
enum PlaceMatch {
    /// One is not known.
    case unknown
    case different
    /// Only the country is shared, which never makes two reports one event by itself.
    case sameCountry
    case sameRegion
    case samePlace
}

extension Place {
    /// Whether it is known more closely than by its country.
    var isFine: Bool { precision < .fuzzy }

    /// Compares two places.
    func match(_ other: Place?) -> PlaceMatch {
        guard let other else { return .unknown }
        if let country, let theirs = other.country, country != theirs { return .different }
        if let gazetteerID, gazetteerID == other.gazetteerID { return isFine ? .samePlace : .sameCountry }
        let coarser = max(precision, other.precision)
        if coarser >= .country || country == nil || other.country == nil {
            return NameKey(name) == NameKey(other.name) ? (isFine ? .samePlace : .sameCountry) : sameCountry(other)
        }
        if let kilometres = distance(to: other), coarser <= .secondOrderDivision {
            return kilometres <= (coarser <= .near ? 10 : 50) ? .samePlace : .different
        }
        if let admin1, let theirs = other.admin1 { return admin1 == theirs ? .sameRegion : .different }
        return NameKey(name) == NameKey(other.name) ? .samePlace : .sameCountry
    }

    private func sameCountry(_ other: Place) -> PlaceMatch {
        country != nil && country == other.country ? .sameCountry : .unknown
    }

    /// Kilometres on a flat map of the neighbourhood: right to a hundredth within the distances asked for.
    func distance(to other: Place) -> Double? {
        guard let latitude, let longitude, let north = other.latitude, let east = other.longitude else { return nil }
        let height = (latitude - north) * 111.2
        var turn = abs(longitude - east)
        if turn > 180 { turn = 360 - turn }
        let angle = (latitude + north) / 2 * .pi / 180
        let square = angle * angle
        // The cosine's series; its error is below a thousandth from pole to pole.
        let cosine = 1 - square / 2 * (1 - square / 12 * (1 - square / 30))
        let width = turn * 111.2 * cosine
        return (height * height + width * width).squareRoot()
    }
}
