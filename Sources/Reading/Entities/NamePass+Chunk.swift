import News

extension NamePass {
    /// Takes a capitalised stretch apart into names.
    mutating func take(_ chunk: Range<Int>) {
        guard let first = chunk.first else { return }
        switch cases[first] {
        case .capitals: takeFromCapitals(chunk)
        case .title: takeFromTitle(chunk)
        case .sentence: read(chunk)
        }
    }

    /// Reads a stretch, shorter at each step.
    mutating func read(_ chunk: Range<Int>) {
        var chunk = chunk
        while let first = chunk.first,
            word(first) == "The" || isHead(first, .calendar) && known(chunk) == nil || leads(first, chunk)
        {
            chunk = first + 1..<chunk.upperBound
        }
        while let first = chunk.first, analysis.tokens[first].kind == .punctuation || isSmall(first),
            !isArticle(first, chunk)
        {
            chunk = first + 1..<chunk.upperBound
        }
        guard var first = chunk.first else { return }
        if let cut = chunk.dropFirst().first(where: { isHead($0, .calendar) && !isFirstName(first) }),
            known(chunk) == nil
        {
            read(first..<cut)
            read(cut + 1..<chunk.upperBound)
            return
        }
        if chunk.count > 2, ["D", "R", "I"].contains(word(first)), word(first + 1) == "-" {
            first += 2
            chunk = first..<chunk.upperBound
        }
        if isSaintsOwn(chunk) { return }
        if chunk.count > 1, chunk.allSatisfy({ isShouted($0) }), known(chunk) == nil {
            if tables.firstNames.contains(String(word(first).prefix(1) + analysis.lowered[first].dropFirst())) {
                add(chunk, .person)
            }
            return
        }
        if let facility = facility(chunk) { return add(facility, .facility) }
        if let label = whole(chunk) { return add(chunk, label) }
        if chunk.count == 1 { return add(chunk, lone(first)) }
        if let body = headedBody(chunk) { return read(body) }
        if takeTitle(chunk) { return }
        if let label = byShape(chunk) { return add(chunk, label) }
        if takeKnownPart(chunk) { return }
        if isPerson(chunk) { return add(chunk, .person) }
        takeUnknown(chunk)
    }

    /// A common word that is capitalised only because a sentence begins with it.
    private func leads(_ index: Int, _ chunk: Range<Int>) -> Bool {
        let part = analysis.tokens[index].part
        let isTaggedCommon = part != .other && part != .properNoun && part != .adjective
        if nameOfOffice(index) { return true }
        guard begins[index], isCommon(index) || isTaggedCommon, !isPeople(index) else { return false }
        if chunk.count == 1 || Self.openers.contains(word(index)) { return known(chunk) == nil }
        if PlaceStanding(analysis.words(chunk), gazetteer: gazetteer).label != nil { return false }
        if known(chunk) != nil || isHead(index, .title) || isFirstName(index) { return false }
        if isHead(index, .prefix), chunk.count > 1, ["of", "for"].contains(word(index + 1)) { return false }
        return !(chunk.last.map { isHead($0, .organization) || isHead($0, .facility) } ?? false)
    }

    /// "State" in "US secretary of State Mike Pompeo".
    private func nameOfOffice(_ index: Int) -> Bool {
        guard index > 1, word(index - 1) == "of",
            ["State", "Defense", "Defence", "Interior", "Health", "Finance"].contains(word(index))
        else { return false }
        return ["secretary", "minister", "department", "undersecretary"].contains(word(index - 2))
    }

    private static let openers = WordTable.words(
        """
        In On At As But And For From After Before When While If With By Since Meanwhile However According Although
        Both Some Most Many All This That These Those His Her Its Their Our My He She It They We Under Over Last
        Early Late Former Once Then Also Even Only Now Like Inside Outside Near Between Among Despite During Through
        Today Yesterday Earlier Later Instead Other Another Every Each
        """)

    /// Capitals throughout and no acronym, as in a picture's credit.
    private func isShouted(_ index: Int) -> Bool {
        analysis.tokens[index].kind == .punctuation || word(index).utf8.count > 3 && Letters.isAllCapitals(word(index))
    }

    /// "St. Mary's" is a church or a school, were there a dozen towns of the name.
    private func isSaintsOwn(_ chunk: Range<Int>) -> Bool {
        guard let first = chunk.first, chunk.count == 2, ["St.", "St", "Saint"].contains(word(first)),
            !isLocative(first)
        else { return false }
        return chunk.upperBound < analysis.words.count && ["'s", "’s"].contains(word(chunk.upperBound))
    }

    private func isSmall(_ index: Int) -> Bool {
        tables.isHead(word(index), .particle) || ["of", "for", "and", "the"].contains(word(index))
    }

    private func isArticle(_ index: Int, _ chunk: Range<Int>) -> Bool {
        ["al", "el", "Al", "El"].contains(word(index)) && index + 2 < chunk.upperBound && word(index + 1) == "-"
    }

    /// "Taji airbase", "Gilboa prison": a name with the small word behind it that makes it a facility.
    private mutating func facility(_ chunk: Range<Int>) -> Range<Int>? {
        var end = chunk.upperBound
        guard end < analysis.words.count, chunk.count <= 4, !isCommon(chunk.lowerBound) else { return nil }
        if ["air", "military", "naval", "army"].contains(word(end)) { end += 1 }
        guard end < analysis.words.count, !isPeople(chunk.lowerBound) else { return nil }
        let isSure = ["airbase", "airport", "airfield", "prison", "barracks", "refinery", "garrison"].contains(
            word(end))
        let isBuilding = Self.buildings.contains(word(end))
        guard isSure || isBuilding || Self.works.contains(word(end)) else { return nil }
        switch standing(chunk) {
        case .country, .region: return nil
        case .none
        where isBuilding && chunk.count > 1 && known(chunk) == nil && !isFirstName(chunk.lowerBound)
            && !isHead(chunk.lowerBound, .title) && !isCommon(chunk.upperBound - 1):
            return chunk.lowerBound..<end + 1
        case .none where !isSure || known(chunk) != nil: return nil
        case .none, .small, .town, .division, .facility: return chunk.lowerBound..<end + 1
        }
    }

    /// Small words that make a facility of a place's name before them, and of none other.
    private static let works: Set<String> = ["base", "port", "crossing", "camp", "dam"]
    /// Those that do so of longer names too: "Ca' Pesaro gallery".
    private static let buildings: Set<String> = ["cathedral", "basilica", "gallery", "museum", "palace", "stadium"]

    /// What the whole stretch is by the tables alone.
    private mutating func whole(_ chunk: Range<Int>) -> Entity.Label? {
        if let label = known(chunk) { return label }
        if gazetteer.country(ofPeople: analysis.words(chunk)) != nil { return .group }
        guard chunk.count > 1, let last = chunk.last else { return nil }
        let standing = standing(chunk)
        switch standing {
        case .none where PlaceReader.directions.contains(analysis.lowered[chunk.lowerBound]):
            let rest = self.standing(chunk.dropFirst())
            return rest.rankIsSure || rest.isTown ? .location : nil
        case .country, .region, .division, .town, .facility: return standing.label
        case .small where !isFirstName(chunk.lowerBound) || isLocative(chunk.lowerBound):
            return isHead(last, .organization) && !isHead(last, .location) ? nil : standing.label
        case .small, .none: return nil
        }
    }

    /// "President Barham Salih", "U.S. Secretary of State Mike Pompeo": what stands before the title is read by
    /// itself, the title is left out, what follows is a person.
    private mutating func takeTitle(_ chunk: Range<Int>) -> Bool {
        guard let last = chunk.last, !isHead(last, .organization) || isHead(last, .title), !isHead(last, .facility)
        else { return false }
        guard let title = chunk.last(where: { isHead($0, .title) && isTitleHere($0, chunk) }) else { return false }
        // "Ministry of Foreign Affairs" has a title's word in it.
        if (chunk.lowerBound..<title).contains(where: { isHead($0, .prefix) && ["of", "for"].contains(word($0 + 1)) }) {
            return false
        }
        let firstTitle = chunk.first { isHead($0, .title) && isTitleHere($0, chunk) } ?? title
        if firstTitle > chunk.lowerBound { read(chunk.lowerBound..<firstTitle) }
        var person = title + 1
        while person < chunk.upperBound, ["of", "for"].contains(word(person)) {
            // The office's field goes with the title: "of State", "of the Interior"; a country is its own name.
            var field = person + 1
            if field < chunk.upperBound, word(field) == "the" { field += 1 }
            guard field < chunk.upperBound else { break }
            if standing(field..<field + 1).label != nil, !isCommon(field) { add(field..<field + 1, .country) }
            person = field + 1
            while person < chunk.upperBound,
                ["Affairs", "Minister", "Staff", "Relations", "Security"].contains(word(person))
            {
                person += 1
            }
        }
        while person < chunk.upperBound, analysis.tokens[person].kind == .punctuation { person += 1 }
        let rest = person..<max(person, chunk.upperBound)
        guard !rest.isEmpty else { return true }
        if known(rest) != nil
            || standing(rest).label == .country && !isFirstName(person) && rest.count == 1 && !isHonorific(title)
        {
            read(rest)
        } else if rest.count <= 6 {
            add(rest, .person)
        } else {
            read(rest)
        }
        return true
    }

    private func isHonorific(_ index: Int) -> Bool {
        ["Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "President", "Gen.", "General", "Judge", "Sen.", "Rep."]
            .contains(word(index))
    }

    /// First names that are titles too ("Prince", "Don") and words that are titles only before a name.
    private func isTitleHere(_ index: Int, _ chunk: Range<Int>) -> Bool {
        if index == chunk.upperBound - 1 { return index > chunk.lowerBound || begins[index] || isCommon(index) }
        return !(index > chunk.lowerBound && isFirstName(index - 1))
    }

    /// The organisation whose head a stretch names: "Royal Navy" of "Commander of the Royal Navy".
    private func headedBody(_ chunk: Range<Int>) -> Range<Int>? {
        guard let last = chunk.last, isHead(last, .organization), let of = chunk.first(where: { word($0) == "of" }),
            (chunk.lowerBound..<of).allSatisfy({ isHead($0, .title) }), of > chunk.lowerBound
        else { return nil }
        let first = word(of + 1) == "the" ? of + 2 : of + 1
        return first..<max(first, chunk.upperBound)
    }

    /// What the stretch is by the words that end or begin it.
    private func byShape(_ chunk: Range<Int>) -> Entity.Label? {
        guard let first = chunk.first, let last = chunk.last else { return nil }
        if isHead(last, .street) { return .facility }
        if isHead(last, .matter) { return .other }
        if isHead(first, .lead),
            ["Lake", "Mount", "Mt.", "Gulf", "Strait", "Cape", "Isle", "Bay", "Sea", "River"].contains(word(first))
        {
            return .location
        }
        if isHead(last, .location), !isHead(first, .prefix) { return isRegionWord(last) ? .country : .location }
        if let head = chunk.dropLast().first(where: { isHead($0, .prefix) && ["of", "for"].contains(word($0 + 1)) }) {
            return head - chunk.lowerBound < 4 ? .organization : nil
        }
        if isHead(last, .facility), !isHead(last, .organization) { return .facility }
        if isHead(last, .organization) { return .organization }
        return nil
    }

    private func isRegionWord(_ index: Int) -> Bool {
        [
            "Province", "County", "District", "State", "Governorate", "Prefecture", "Parish", "Oblast", "City", "Town",
            "Township", "Village",
        ]
        .contains(word(index))
    }

    /// A name that the tables know, at the stretch's beginning or end; the rest is read by itself.
    private mutating func takeKnownPart(_ chunk: Range<Int>) -> Bool {
        for cut in chunk.dropFirst().reversed() {
            let head = chunk.lowerBound..<cut
            var label = known(head) ?? (gazetteer.country(ofPeople: analysis.words(head)) != nil ? .group : nil)
            if label == nil {
                let standing = standing(head)
                if standing.rankIsSure || standing.isTown && head.count > 1, !isFirstName(chunk.lowerBound) {
                    label = standing.label
                }
            }
            guard let label else { continue }
            add(head, label)
            read(cut..<chunk.upperBound)
            return true
        }
        return false
    }

    /// Two to five words that are a person's name by the first of them.
    private func isPerson(_ chunk: Range<Int>) -> Bool {
        guard let first = chunk.first, chunk.count <= 7, isFirstName(first) || isInitial(first) else { return false }
        return !isCommon(chunk.upperBound - 1) || isFirstName(first) && !isHead(chunk.upperBound - 1, .organization)
    }

    private func isInitial(_ index: Int) -> Bool { word(index).utf8.count == 2 && word(index).hasSuffix(".") }

    private mutating func takeUnknown(_ chunk: Range<Int>) {
        if begins[chunk.lowerBound], isCommon(chunk.lowerBound) { return read(chunk.lowerBound + 1..<chunk.upperBound) }
        let common = chunk.filter { word($0).utf8.count > 2 && isCommon($0) }.count
        if common == 0, chunk.count <= 5,
            !chunk.contains(where: { Letters.isAllCapitals(word($0)) && word($0).utf8.count > 1 })
        {
            let isOne = chunk.lowerBound > 0 && analysis.lowered[chunk.lowerBound - 1] == "the"
            // "La Fenice", "Il Sole" are things as often as persons.
            return add(chunk, isOne || Self.articles.contains(word(chunk.lowerBound)) ? .other : .person)
        }
        if chunk.count == 2, common == 1, !isHead(chunk.lowerBound, .prefix), !isCommon(chunk.lowerBound),
            !begins[chunk.lowerBound]
        {
            return add(chunk, .person)
        }
        add(chunk, common < chunk.count ? .organization : .other)
    }

    private static let articles: Set<String> = ["La", "Le", "Les", "Il", "Lo", "Los", "Las"]
}
