extension Gazetteer {
    /// Places beside the file's, by the loose and the close fold of their names.
    struct Additions {
        var entries: [Entry] = []
        /// Indices into the entries by a name's loose fold, each with the close fold it has there.
        var names: [[UInt8]: [(entry: Int, close: [UInt8])]] = [:]
    }

    /// The gazetteer with a newsroom's own places; where a name is both's, both may be meant.
    func adding(_ table: PlaceTable) -> Gazetteer {
        var added = self
        var countries: [String: Int] = [:]
        for index in 0..<self.countries.count { countries[twoLetters(index)] = index }
        for row in table.rows {
            let index = added.additions.entries.count
            added.additions.entries.append(
                Entry(
                    index: places.count + index, name: row.name, latitude: row.latitude, longitude: row.longitude,
                    country: countries[row.country], division: nil, population: row.kind.isTown ? 17 : 0,
                    kind: row.kind, fame: 0, number: 0, ownIdentifier: "newsroom:" + row.identifier))
            for name in [row.name] + row.alternates {
                let name = PlaceName(name, latin: latin)
                guard name.close.count >= 2 else { continue }
                added.additions.names[name.loose, default: []].append((index, name.close))
            }
        }
        return added
    }

    /// The newsroom's own places that bear the name, at most 64.
    func additions(named name: PlaceName) -> [Match] {
        guard let known = additions.names[name.loose] else { return [] }
        var found: [Match] = []
        for (entry, close) in known where found.count < 64 {
            let place = places.count + entry
            if let same = found.firstIndex(where: { $0.place == place }) {
                if close == name.close { found[same] = Match(place: place, isClose: true) }
            } else {
                found.append(Match(place: place, isClose: close == name.close))
            }
        }
        return found
    }
}
