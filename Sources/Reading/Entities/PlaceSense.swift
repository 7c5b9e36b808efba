/// What the gazetteer makes of a name by itself: what sort of place, and how well known.
struct PlaceSense: Equatable {
    let standing: PlaceStanding
    /// 0 to 3: the larger or more widely known, the higher.
    let fame: UInt8

    static let none = PlaceSense(standing: .none, fame: 0)

    init(standing: PlaceStanding, fame: UInt8) {
        self.standing = standing
        self.fame = fame
    }

    init(_ text: String, gazetteer: Gazetteer) {
        standing = PlaceStanding(text, gazetteer: gazetteer)
        guard standing != .none else {
            fame = 0
            return
        }
        var most = 0.0
        for match in gazetteer.matches(text) where match.isClose {
            let entry = gazetteer.entry(match.place)
            most = max(most, entry.population / 4 + Double(entry.fame))
        }
        fame = most < 4 ? 0 : most < 6 ? 1 : most < 8.5 ? 2 : 3
    }

    /// One number for the two; nought for none, less than 32.
    var code: UInt8 { standing == .none ? 0 : standing.rawValue << 2 | fame }

    init(code: UInt8) {
        standing = PlaceStanding(rawValue: code >> 2) ?? .none
        fame = code & 3
    }
}
