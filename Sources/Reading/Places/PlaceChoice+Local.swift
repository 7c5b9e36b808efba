/// What speaks for a place because the report or its newspaper is of that part of the world.
extension PlaceChoice {
    /// What else a name may mean that keeps a small town of its name from being taken lightly.
    struct Rivals {
        /// Whether it is a capital's or a great city's: Washington, Boston.
        let isGreat: Bool
        /// Whether the report names the country of such a city: Paris, where it speaks of France too.
        let isSpokenOf: Bool
        /// Whether a place of the name lies in the country that the report speaks of most, and the home doesn't.
        let isInChiefCountry: Bool

        init(_ candidates: [Candidate], _ focus: PlaceFocus) {
            let own = candidates.filter { $0.isOwnName && $0.entry.kind != .country }.map(\.entry)
            let great = own.filter { $0.kind == .capital || $0.kind.isTown && $0.population > 19 }
            isGreat = !great.isEmpty
            isSpokenOf = great.contains { $0.country.map(focus.named.contains) ?? false }
            isInChiefCountry = focus.chief != focus.home?.country && own.contains { $0.country == focus.chief }
        }
    }

    /// How much a place gains that is the newspaper's home, or in the division that the report is about or, where it
    /// tells none, that of the home.
    ///
    /// A division says little of the villages in it, nor of towns called as a whole division is.
    func local(_ entry: Gazetteer.Entry, _ rivals: Rivals, besideDivision: Bool) -> Double {
        if let home = focus.home, entry.index == home.index, !rivals.isInChiefCountry { return 20 }
        guard let division = entry.division, entry.kind == .county || entry.kind.isTown && entry.population >= 11,
            !besideDivision || entry.kind == .county
        else { return 0 }
        if let leading = focus.leading {
            return division != leading || rivals.isSpokenOf ? 0 : rivals.isGreat ? 5 : 14
        }
        return division == focus.home?.division ? 8 : 0
    }
}
