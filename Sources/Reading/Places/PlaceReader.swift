package import News

/// Finds the places that a report names and tells which of the world's places of that name each is.
///
/// A name's country or state beside it decides first, then what the report speaks of otherwise, how near the
/// places would lie to each other, and how many live there. Pure: the same report gives the same places.
package struct PlaceReader: Sendable {
    let gazetteer: Gazetteer

    package init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    /// The places in order, for entities that are countries, places or facilities.
    ///
    /// `datelinePlace` is where the report was filed, `home` the country or town that its newspaper is of;
    /// both only weigh. Linear in the text; a name's candidates are at most 64.
    package func read(_ analysis: Analysis, entities: [Entity], datelinePlace: String?, home: String?) -> [Place] {
        var mentions: [PlaceMention] = []
        for entity in entities {
            let range = analysis.tokens(in: entity.span)
            guard !range.isEmpty else { continue }
            if entity.label.mayBePlace {
                if let mention = mention(analysis, range, entity) ?? seat(analysis, range)
                    ?? part(analysis, range, entity)
                {
                    mentions.append(mention)
                }
            } else if entity.label == .organization, let mention = seat(analysis, range) {
                mentions.append(mention)
            }
        }
        mentions = joined(mentions, counties(analysis) + abbreviations(analysis, outside: entities))
        mentions = containersJoined(mentions, analysis)
        let focus = PlaceFocus(
            mentions: mentions, entities: entities, analysis: analysis, datelinePlace: datelinePlace, home: home,
            gazetteer: gazetteer)
        let choices = PlaceChoice(gazetteer: gazetteer, focus: focus).choices(for: mentions)
        var places = zip(mentions, choices).compactMap { mention, order in place(mention, order, analysis) }
        places += capitals(analysis, focus: focus, choices: zip(mentions, choices).map { ($0, $1) })
        return places.sorted { $0.span < $1.span }
    }

    /// All mentions in order; where two overlap that which was found beside the entities stands.
    private func joined(_ mentions: [PlaceMention], _ beside: [PlaceMention]) -> [PlaceMention] {
        guard !beside.isEmpty else { return mentions }
        let beside = beside.sorted { $0.range.lowerBound < $1.range.lowerBound }
        var all: [PlaceMention] = []
        for mention in beside where all.last.map({ $0.range.upperBound <= mention.range.lowerBound }) ?? true {
            all.append(mention)
        }
        let apart = mentions.filter { mention in
            let at = all.partitioningIndex { $0.range.upperBound > mention.range.lowerBound }
            return at == all.count || all[at].range.lowerBound >= mention.range.upperBound
        }
        return (all + apart).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// What a stretch of tokens may mean in the gazetteer.
    private func mention(_ analysis: Analysis, _ range: Range<Int>, _ entity: Entity) -> PlaceMention? {
        let text = EntityNaming.oneLine(analysis.words(range))
        guard !Self.bareDirections.contains(text), !Self.generic.contains(text) else { return nil }
        var matches = gazetteer.matches(text)
        var isPart = false
        var isWhole = true
        if !matches.contains(where: \.isClose), let bare = withoutKind(analysis, range),
            !Self.bareDirections.contains(bare.text), !Self.generic.contains(bare.text)
        {
            let inner = gazetteer.matches(bare.text)
            if inner.contains(where: \.isClose) || matches.isEmpty && !bare.isTurned {
                matches = inner
                isPart = bare.isFacility
                isWhole = false
            }
        }
        if isBase(analysis, range) {
            let bases = gazetteer.matches(text + " base").filter(\.isClose)
            if !bases.isEmpty { matches = bases }
        }
        if isWhole, isUnderArticle(analysis, range) {
            matches = matches.filter { match in
                let entry = gazetteer.entry(match.place)
                return !entry.kind.isTown || entry.kind.isOwn || entry.name.hasPrefix("The ")
            }
        }
        // "The Canadian" is nobody's town.
        if range.count == 1, gazetteer.country(ofPeople: text) != nil {
            matches = matches.filter { gazetteer.entry($0.place).kind == .country }
        }
        guard !matches.isEmpty, !isActor(analysis, range, matches), !isTeam(analysis, range),
            !isCredit(analysis, range)
        else { return nil }
        return PlaceMention(
            range: range, span: entity.span, text: text, matches: matches, isPart: isPart,
            isFacility: entity.label == .facility,
            isVague: isVague(analysis, range.lowerBound),
            kind: kindTold(analysis, range)
        )
    }

    /// The place that a longer name holds: "Baghdad" of "the Karrada quarter of Baghdad", "Cairo" of "Cairo's Abbasiya".
    private func part(_ analysis: Analysis, _ range: Range<Int>, _ entity: Entity) -> PlaceMention? {
        let joint = range.dropFirst().dropLast().first { ["of", "'s", "’s"].contains(analysis.words[$0]) }
        guard let joint else { return nil }
        let (whole, inner) = (range.lowerBound..<joint, joint + 1..<range.upperBound)
        let parts = analysis.words[joint] == "of" ? [inner] : [inner, whole]
        for part in parts {
            let text = EntityNaming.oneLine(analysis.words(part))
            let matches = gazetteer.matches(text).filter(\.isClose)
            guard !matches.isEmpty, !Self.bareDirections.contains(text) else { continue }
            return PlaceMention(
                range: range, span: entity.span, text: text, matches: matches, isPart: true, isFacility: false,
                isVague: isVague(analysis, range.lowerBound))
        }
        return nil
    }

    /// Whether an article before a name says that it is no town's: "near the Rialto", but "the Kirkuk base".
    private func isUnderArticle(_ analysis: Analysis, _ range: Range<Int>) -> Bool {
        guard range.lowerBound > 0, analysis.words[range.lowerBound - 1] == "the" else { return false }
        guard range.upperBound < analysis.words.count else { return true }
        return analysis.tokens[range.upperBound].kind == .punctuation
            && !["-", "/", "'", "’"].contains(analysis.words[range.upperBound])
            || Self.afterNames.contains(analysis.words[range.upperBound])
    }

    private static let afterNames = WordTable.words(
        "in on at of by for from with to as is was were has had that who when")

    /// What the words beside a name call it: "Anbar province", "the town of Hit".
    private func kindTold(_ analysis: Analysis, _ range: Range<Int>) -> PlaceMention.Told? {
        let after = range.upperBound < analysis.words.count ? analysis.lowered[range.upperBound] : ""
        let before =
            range.lowerBound > 1 && analysis.lowered[range.lowerBound - 1] == "of"
            ? analysis.lowered[range.lowerBound - 2] : ""
        let last = analysis.lowered[range.upperBound - 1]
        for word in [last, after, before, before.hasSuffix("s") ? String(before.dropLast()) : ""] {
            if ["province", "governorate", "state", "region", "prefecture", "oblast", "territory"].contains(word) {
                return .division
            }
            if ["city", "town", "village", "suburb", "municipality"].contains(word) { return .town }
        }
        return nil
    }

    /// The place of a local body that bears its name: "Butler County" of its sheriff's office, "Kirkuk" of its police.
    private func seat(_ analysis: Analysis, _ range: Range<Int>) -> PlaceMention? {
        guard range.count > 1, range.dropFirst().contains(where: { Self.localBodies.contains(analysis.words[$0]) })
        else { return nil }
        for end in (range.lowerBound + 1..<range.upperBound).reversed() {
            let part = range.lowerBound..<end
            guard part.count <= 4 else { continue }
            let text = EntityNaming.oneLine(analysis.words(part))
            let matches = gazetteer.matches(text).filter { match in
                guard match.isClose else { return false }
                let entry = gazetteer.entry(match.place)
                return entry.kind == .county || entry.kind == .division || entry.kind.isTown && entry.population > 11
            }
            guard !matches.isEmpty else { continue }
            return PlaceMention(
                range: part, span: analysis.span(part), text: text, matches: matches, isPart: false, isFacility: false,
                isVague: false)
        }
        return nil
    }

    private static let localBodies = WordTable.words(
        """
        Police Sheriff Sheriff's Court School Schools Department Council Hospital Fire Municipality Commission
        District Operations Airport Board Center Centre Health Office Jail Prison Library State Guard Fairgrounds
        Park Township Historical Correctional High Middle Community Circuit Hall Fair Senior Detention Coroner
        """)

    /// Whether a base of the place is spoken of: "the Qayyarah and Kirkuk bases".
    private func isBase(_ analysis: Analysis, _ range: Range<Int>) -> Bool {
        let end = min(range.upperBound + 3, analysis.words.count)
        guard range.upperBound < end else { return false }
        let next = analysis.lowered[range.upperBound..<end]
        guard let first = next.first else { return false }
        return ["base", "bases", "airbase"].contains(first)
            || first == "and" && next.count == 3 && ["bases", "airbases"].contains(next[next.endIndex - 1])
    }

    /// The name without the word that says what it is: "Anbar" for "Anbar province", "Taji" for "Taji airbase".
    ///
    /// A turned name has lost a direction, "Pole" of "South Pole", and is a place only if it is spelt as one.
    private func withoutKind(_ analysis: Analysis, _ range: Range<Int>) -> (
        text: String, isFacility: Bool, isTurned: Bool
    )? {
        guard range.count > 1 else { return nil }
        let last = analysis.lowered[range.upperBound - 1]
        if Self.divisionWords.contains(last) {
            return (analysis.words(range.dropLast()), false, false)
        }
        if Self.facilityWords.contains(last) {
            let kept = last == "base" && range.count > 2 && analysis.lowered[range.upperBound - 2] == "air" ? 2 : 1
            return (analysis.words(range.dropLast(kept)), true, false)
        }
        let first = analysis.lowered[range.lowerBound]
        if Self.stretches.contains(first) {
            let turned =
                first == "far" && range.count > 2 && Self.directions.contains(analysis.lowered[range.lowerBound + 1])
            return (analysis.words(range.dropFirst(turned ? 2 : 1)), false, true)
        }
        if Self.directions.contains(first) || Self.divisionWords.contains(first) {
            return (analysis.words(range.dropFirst()), false, true)
        }
        return nil
    }

    /// Whether the words before make the place a rough one: "south of", "northern", "the border with".
    func isVague(_ analysis: Analysis, _ first: Int) -> Bool {
        let before = max(0, first - 4)..<first
        let words = before.map { analysis.lowered[$0] }
        guard let last = words.last else { return false }
        if Self.directions.contains(last) || last.hasSuffix("ern") && Self.directions.contains(String(last.dropLast(3)))
        {
            return true
        }
        let tail = words.last == "the" ? words.dropLast() : words[...]
        guard let preposition = tail.last else { return false }
        if preposition == "of", let noun = tail.dropLast().last {
            return Self.directions.contains(noun) || noun == "outskirts" || noun == "outside"
        }
        if ["with", "to", "between"].contains(preposition), tail.dropLast().last?.hasPrefix("border") == true {
            return true
        }
        return ["outside", "near", "around"].contains(preposition)
    }

    static let divisionWords = WordTable.words(
        """
        province governorate district state region prefecture oblast county parish city town village township
        municipality department territory
        """)
    /// What some country calls a division of its own, and every report a direction.
    static let bareDirections = WordTable.words(
        """
        North, South, East, West, Northern, Southern, Eastern, Western, Central, Centre, Center, Far North, North
        West, North East, South West, South East, Northwest, Northeast, Southwest, Southeast, West Side, East Side,
        Midlands, Highlands, Coast, Capital, Southern District, Northern District, Central District, Eastern
        District, Western District
        """, by: ",")
    /// What some town is called, and in news hardly ever a town: parts of many names, a house, a minister.
    static let generic = WordTable.words(
        "University,General,Central,Memorial,Regional,National,Human,Gulf,White House,Molotov", by: ",")
    static let facilityWords = WordTable.words(
        """
        airbase base airport airfield camp garrison barracks port prison hospital university bridge crossing dam
        refinery cathedral basilica gallery museum palace stadium
        """)
    /// What makes a part or a wider stretch of a place: "Far North Queensland", "Upper Egypt", "Greater Manchester".
    static let stretches = WordTable.words("far upper lower greater inner outer downtown metro metropolitan")
    static let directions = WordTable.words(
        """
        north south east west northeast northwest southeast southwest north-east north-west south-east south-west
        northern southern eastern western northeastern northwestern southeastern southwestern central
        """)
}

extension Entity.Label {
    /// Whether the gazetteer is asked for such an entity.
    var mayBePlace: Bool {
        switch self {
        case .country, .location, .facility: true
        case .person, .organization, .group, .event, .weapon, .other: false
        }
    }
}

/// A name in the text and what the gazetteer has under it.
struct PlaceMention {
    let range: Range<Int>
    let span: Span
    let text: String
    let matches: [Gazetteer.Match]
    /// Whether only a part of the name is in the gazetteer: the town of "Gilboa prison".
    let isPart: Bool
    let isFacility: Bool
    /// Whether the words around say only roughly where: "south of".
    let isVague: Bool
    /// What the words beside it call it.
    enum Told { case division, town }
    var kind: Told?
    /// Another mention that says in what this one lies: "Texas" after "Paris,".
    var container: Int?
}
