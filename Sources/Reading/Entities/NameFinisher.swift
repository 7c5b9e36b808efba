import News

/// Makes of what the tagger found what a report's entities are: tables and gazetteer tell kinds that it doesn't.
struct NameFinisher {
    let analysis: Analysis
    let report: ReportTraits
    let gazetteer: Gazetteer

    /// The names in order; none overlaps another.
    func names(_ found: [TaggedName]) -> [Name] {
        var names: [Name] = []
        var taken = 0
        for tagged in found {
            addMissed(in: taken..<tagged.range.lowerBound, to: &names)
            taken = max(taken, tagged.range.lowerBound)
            for (range, kind) in parts(tagged) where range.lowerBound >= taken {
                guard let name = name(range, kind) else { continue }
                names.append(name)
                taken = name.range.upperBound
            }
            taken = max(taken, tagged.range.upperBound)
        }
        addMissed(in: taken..<report.count, to: &names)
        return names
    }

    private func name(_ range: Range<Int>, _ kind: Entity.Label) -> Name? {
        if let known = known(range), known == .event || known == .weapon || known == .other {
            return Name(range: range, label: known)
        }
        switch kind {
        case .other where range.allSatisfy({ report.word($0).classes.contains(.calendar) }): return nil
        case .location:
            if let works = works(after: range) { return Name(range: works, label: .facility) }
            return Name(range: range, label: place(range))
        case .person where isDateline(range): return Name(range: range, label: .country)
        case .organization where range.count > 1 && standing(range) == .country:
            return Name(range: range, label: .country)
        default: return Name(range: range, label: kind)
        }
    }

    private func place(_ range: Range<Int>) -> Entity.Label {
        PlaceKind(analysis: analysis, report: report, gazetteer: gazetteer).of(range)
    }

    private func standing(_ range: Range<Int>) -> PlaceStanding {
        PlaceStanding(analysis.words(range), gazetteer: gazetteer)
    }
}

extension NameFinisher {
    /// What the tables say of just these tokens.
    private func known(_ range: Range<Int>) -> Entity.Label? {
        let code = report.known[range.lowerBound]
        guard code != 0 else { return nil }
        let isWhole =
            range.count == 1
            ? code & 3 == 3 : code & 3 == 0 && report.known[range.upperBound - 1] == (code >> 2) << 2 | 2
        return isWhole ? NameLexicon.label(Int(code >> 2) - 1) : nil
    }

    /// Adds well-known events and weapons that the tagger passed over, and places that stand by themselves.
    private func addMissed(in range: Range<Int>, to names: inout [Name]) {
        var at = range.lowerBound
        while at < range.upperBound {
            let known = Self.run(report.known, at, range.upperBound)
            let place = Self.run(report.places, at, range.upperBound)
            if let label = self.known(known), label == .event || label == .weapon {
                names.append(Name(range: known, label: label))
                at = known.upperBound
            } else if report.places[at] != 0, isPlace(place) {
                names.append(Name(range: place, label: self.place(place)))
                at = place.upperBound
            } else {
                at += 1
            }
        }
    }

    /// The tokens of the name that begins here by the codes that ``ReportTraits`` gives them.
    private static func run(_ codes: [UInt8], _ start: Int, _ limit: Int) -> Range<Int> {
        var end = start + 1
        guard codes[start] != 0, codes[start] & 3 == 0 else { return start..<end }
        while end < limit, codes[end] & 3 == 1 { end += 1 }
        return start..<min(end + 1, limit)
    }

    /// Whether the gazetteer's place is one here: a country or a state by itself or before an office, "U.S. Sens.",
    /// and a town before one, "Lagos Governor".
    private func isPlace(_ range: Range<Int>) -> Bool {
        let code = report.places[range.lowerBound]
        guard report.showsCase(range.lowerBound), code & 3 == (range.count == 1 ? 3 : 0),
            report.mayName(range.lowerBound), let chunk = chunk(range), chunk.lowerBound == range.lowerBound
        else { return false }
        let isBeforeOffice =
            range.upperBound < chunk.upperBound && report.word(range.upperBound).classes.contains(.title)
        switch PlaceSense(code: code >> 2).standing {
        case .country, .division: return chunk == range || isBeforeOffice
        case .town: return isBeforeOffice && !isName(range.lowerBound)
        case .none, .small, .region, .facility: return false
        }
    }

    private func chunk(_ range: Range<Int>) -> Range<Int>? {
        let number = report.chunkOf[range.lowerBound]
        return number < 0 ? nil : report.chunks[Int(number)]
    }

    private func isName(_ index: Int) -> Bool {
        let classes = report.word(index).classes
        return classes.contains(.common) || classes.contains(.firstName)
    }
}

extension NameFinisher {
    /// The names in what the tagger took for one: "Walker County, Alabama" names two places, "northern Iraq" Iraq,
    /// "Anbar province" Anbar, and "R-Ashland" the town that a member of a parliament is of.
    private func parts(_ tagged: TaggedName) -> [(range: Range<Int>, kind: Entity.Label)] {
        let kind = EntityTag.kinds[tagged.kind]
        guard report.showsCase(tagged.range.lowerBound) else { return [(tagged.range, kind)] }
        if let seat = seat(tagged.range) { return [(seat, .location)] }
        guard kind == .location else { return [(tagged.range, kind)] }
        return tagged.range.split(whereSeparator: partsPlaces).compactMap { part in
            let start = part.first { index in
                let word = report.word(index)
                return word.marks.contains(.capital) || word.classes.contains(.particle)
                    || report.tokens[index].kind != .word
            }
            guard let start else { return nil }
            let isKind = part.count > 1 && PlaceReader.divisionWords.contains(analysis.words[part.upperBound - 1])
            return (start..<max(start + 1, isKind ? part.upperBound - 1 : part.upperBound), kind)
        }
    }

    private func partsPlaces(_ index: Int) -> Bool {
        switch analysis.words[index] {
        case ",", "—", "–", "--", "---": true
        case "-": report.tokens[index].spaceBefore
        default: PlaceReader.directions.contains(analysis.words[index])
        }
    }

    /// The place behind a party's letter.
    private func seat(_ range: Range<Int>) -> Range<Int>? {
        guard range.count > 2, ["D", "R", "I"].contains(analysis.words[range.lowerBound]),
            analysis.words[range.lowerBound + 1] == "-", standing(range.dropFirst(2)) != .none
        else { return nil }
        return range.dropFirst(2)
    }

    /// Whether a town's name opens a report: capitals where a line begins, then a dash, a bracket or a comma.
    private func isDateline(_ range: Range<Int>) -> Bool {
        guard report.opening[range.lowerBound] == .sentence, range.upperBound < report.count,
            range.allSatisfy({ report.word($0).marks.contains(.allCapitals) }),
            ["—", "–", "-", "--", "---", "(", ",", ":", "/"].contains(analysis.words[range.upperBound])
        else { return false }
        return standing(range).label == .country
    }

    /// "Taji airbase", "Gilboa prison": a place's name with the small words behind it that make a facility of it.
    private func works(after range: Range<Int>) -> Range<Int>? {
        var end = range.upperBound
        guard end < report.count, range.count <= 4, !report.opensLine[end] else { return nil }
        if ["air", "military", "naval", "army"].contains(analysis.words[end]) { end += 1 }
        guard end < report.count, Self.works.contains(analysis.words[end]) else { return nil }
        switch standing(range) {
        case .country, .region: return nil
        case .none, .small, .town, .division, .facility: return range.lowerBound..<end + 1
        }
    }

    private static let works = WordTable.words(
        """
        airbase airport airfield prison barracks refinery garrison base port crossing camp dam cathedral basilica
        gallery museum palace stadium
        """)
}
