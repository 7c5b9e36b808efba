import News

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Chooses between places of one name: first each by itself, then each in the light of the others.
struct PlaceChoice {
    let gazetteer: Gazetteer
    let focus: PlaceFocus

    /// For every mention its candidates, the likeliest first; none where nothing is likely.
    func choices(for mentions: [PlaceMention]) -> [[Int]] {
        var groups: [String: [Int]] = [:]
        for (index, mention) in mentions.enumerated() { groups[mention.text, default: []].append(index) }
        var byText: [String: [Candidate]] = [:]
        let candidates = mentions.map { mention in
            // A name under another's words has other matches: "Kirkuk" the base.
            let key = "\(mention.text)/\(mention.matches.first?.place ?? 0)/\(mention.matches.count)"
            if let known = byText[key] { return known }
            let found = self.candidates(mention)
            byText[key] = found
            return found
        }
        var told: [String: [Int: Double]] = [:]
        for (text, members) in groups { told[text] = containment(members, mentions, candidates) }
        var first: [Int?] = []
        for index in mentions.indices {
            first.append(ordered(index, mentions, candidates, told, around: Surroundings()).first)
        }
        let surroundings = surroundings(mentions, first)
        return mentions.indices.map { index in
            ordered(index, mentions, candidates, told, around: surroundings)
        }
    }

    /// One of the places that a name may mean.
    struct Candidate {
        let entry: Gazetteer.Entry
        /// Whether the name is written so but for case and diacritics.
        let isClose: Bool
        /// Whether it is the place's main name.
        let isOwnName: Bool
    }

    private func candidates(_ mention: PlaceMention) -> [Candidate] {
        let name = PlaceName(mention.text, latin: gazetteer.latin).close
        return mention.matches.map { match in
            let entry = gazetteer.entry(match.place)
            return Candidate(
                entry: entry, isClose: match.isClose,
                isOwnName: PlaceName(entry.name, latin: gazetteer.latin).close == name)
        }
    }

    /// The places that a report's names were first taken for, each once, with the names that gave them.
    private struct Surroundings {
        var anchors: [Gazetteer.Entry] = []
        var countries: [Int: Set<String>] = [:]
        var divisions: [Int: Set<String>] = [:]
    }

    private func surroundings(_ mentions: [PlaceMention], _ chosen: [Int?]) -> Surroundings {
        var seen: Set<Int> = []
        var around = Surroundings()
        if let home = focus.home, home.kind.isTown { around.anchors.append(home) }
        for (mention, place) in zip(mentions, chosen) {
            guard let place, seen.insert(place).inserted, seen.count <= 200 else { continue }
            let entry = gazetteer.entry(place)
            if let country = entry.country { around.countries[country, default: []].insert(mention.text) }
            if let division = entry.division { around.divisions[division, default: []].insert(mention.text) }
            switch entry.kind {
            case .country, .area, .sea: continue
            default: if around.anchors.count < 48 { around.anchors.append(entry) }
            }
        }
        return around
    }

    /// How much what is said beside the mentions of one name ("Paris, Texas") speaks for each of its places.
    private func containment(
        _ members: [Int], _ mentions: [PlaceMention], _ candidates: [[Candidate]]
    ) -> [Int: Double] {
        var weights: [Int: Double] = [:]
        for member in members {
            guard let container = mentions[member].container else { continue }
            let outer = candidates[container].filter(\.isClose).map(\.entry)
            for entry in candidates[member].map(\.entry) {
                let inDivision = outer.contains {
                    $0.kind == .division && $0.division == entry.division && entry.kind != .division
                }
                let inCountry = outer.contains {
                    $0.kind == .country && $0.country == entry.country && entry.kind != .country
                }
                if inDivision {
                    weights[entry.index] = 24
                } else if inCountry {
                    weights[entry.index] = max(weights[entry.index] ?? 0, 18)
                }
            }
        }
        return weights
    }

    private func ordered(
        _ index: Int, _ mentions: [PlaceMention], _ all: [[Candidate]],
        _ told: [String: [Int: Double]],
        around: Surroundings
    ) -> [Int] {
        let mention = mentions[index]
        let candidates = all[index]
        let greatDivision = candidates.contains {
            $0.isClose && $0.entry.kind == .division && $0.entry.population > 19.5
                && !isMostly($0.entry, ofTownsIn: candidates)
        }
        let state = candidates.filter { $0.isClose && $0.entry.kind == .division }.map(\.entry.population).max() ?? 0
        let isCountry = candidates.contains { $0.isClose && $0.entry.kind == .country }
        // What a town was called once, or is elsewhere, gives way to those that are called so.
        let borrowed = isCountry || candidates.contains(where: \.isOwnName) ? 9.0 : 4
        let hasNamesake = candidates.contains { $0.isOwnName && $0.entry.kind.isTown && $0.entry.population > 16 }
        let rivals = Rivals(candidates, focus)
        let own = mention.container == nil ? [:] : containment([index], mentions, all)
        let scored: [(Int, Double)] = candidates.compactMap { candidate in
            let entry = candidate.entry
            var score =
                // "Georgia" is as likely the greater state, "Mexico" the country and none of its states.
                (entry.kind == .country && state > entry.population ? 22 : weight(entry, mention))
                + (told[mention.text]?[entry.index] ?? 0)
            if let country = entry.country {
                let others = (around.countries[country] ?? []).subtracting([mention.text]).count
                score += min(8, 2.5 * ((focus.countries[country] ?? 0) + Double(others) / 2).squareRoot())
            }
            if let division = entry.division, entry.kind != .division {
                let others = (around.divisions[division] ?? []).subtracting([mention.text]).count
                score += min(10, 5 * ((focus.divisions[division] ?? 0) + Double(others) / 3).squareRoot())
            }
            score += nearness(entry, around.anchors)
            if told[mention.text]?.isEmpty ?? true, candidate.isClose {
                score += local(entry, rivals, besideDivision: greatDivision)
            }
            if entry.country != nil, entry.country == focus.filedFrom, entry.kind != .country { score += 8 }
            switch mention.kind {
            case .division: score += entry.kind == .division || entry.kind == .region ? 8 : 0
            case .town: score += entry.kind.isTown ? 8 : 0
            case nil: break
            }
            if entry.kind == .division, mention.kind == nil, isMostly(entry, ofTownsIn: candidates) {
                score -= 8
            }
            if greatDivision, entry.kind.isTown, entry.population < 19.2, entry.kind != .capital { score -= 6 }
            if entry.kind.isTown, isCountry || entry.population < 18, !candidate.isOwnName { score -= borrowed }
            // A great city keeps a name of its own tongue's making only if no other city has it as its own.
            if entry.kind.isTown, entry.population >= 18, !candidate.isOwnName, hasNamesake { score -= 6 }
            score += (own[entry.index] ?? 0) / 3
            if !candidate.isClose {
                // A name that only sounds so is taken only where the report speaks of that country anyway.
                guard let country = entry.country,
                    (focus.countries[country] ?? 0) > 0 || told[mention.text]?[entry.index] != nil
                else { return nil }
                score -= 8
            }
            return (entry.index, score)
        }
        let order = scored.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
        return outside(order, mention, all, told) ?? order
    }

    /// The division said beside a town that the gazetteer hasn't in it: "Holliday, Mo." is in Missouri, wherever
    /// the Hollidays that it has may be.
    private func outside(
        _ order: [Int], _ mention: PlaceMention, _ candidates: [[Candidate]],
        _ told: [String: [Int: Double]]
    ) -> [Int]? {
        guard let container = mention.container, let first = order.first, told[mention.text]?.isEmpty ?? true else {
            return nil
        }
        let entry = gazetteer.entry(first)
        guard entry.kind.isTown, entry.population < 17 else { return nil }
        let divisions = candidates[container].filter(\.isClose).map(\.entry).filter {
            $0.kind == .division && $0.population > 18
        }
        return divisions.max { $0.population < $1.population }.map { [$0.index] }
    }

    /// Whether a town of the division's own name holds much of its people: Kirkuk, New York, Beijing.
    private func isMostly(_ division: Gazetteer.Entry, ofTownsIn candidates: [Candidate]) -> Bool {
        candidates.contains {
            $0.isClose && $0.entry.kind.isTown && $0.entry.division == division.division
                && $0.entry.population >= division.population - 1.8
        }
    }

    /// What speaks for a place before the report is looked at.
    private func weight(_ entry: Gazetteer.Entry, _ mention: PlaceMention) -> Double {
        switch entry.kind {
        case .country: 30
        case .area, .region, .sea, .water: 28
        case .division: min(22, entry.population * 0.9)
        case .county: max(10, entry.population * 0.8)
        case .capital: entry.population + 4 + Self.fame(entry)
        case .base, .baseNear, .airport, .embassy, .site, .port, .crossing: mention.isFacility ? 26 : 15
        case .quarter, .townNear: 16
        case .town, .seat: (entry.population == 0 ? 9 : entry.population * 0.9) + Self.fame(entry)
        }
    }

    /// What speaks for a town because the world knows it.
    private static func fame(_ entry: Gazetteer.Entry) -> Double { 0.4 * Double(max(0, entry.fame - 2)) }

    /// How near a place lies to those that the report names besides, up to 6.
    private func nearness(_ entry: Gazetteer.Entry, _ anchors: [Gazetteer.Entry]) -> Double {
        var sum = 0.0
        for anchor in anchors where anchor.index != entry.index && anchor.name != entry.name {
            let north = entry.latitude - anchor.latitude
            let east = (entry.longitude - anchor.longitude) * cos(entry.latitude * .pi / 180)
            let degrees = (north * north + east * east).squareRoot()
            sum += 1.5 * exp(-degrees / 1.5) + 0.5 * exp(-degrees / 6)
        }
        return min(6, sum)
    }
}
