import News

extension RoleFinder {
    /// Weapons and deeds, which do nothing by themselves.
    func isThing(_ noun: NounPhrase) -> Bool {
        let word = phrases.word(noun.head)
        if let entries = lexicon.nouns[word], entries.contains(where: { isNamed($0, at: noun.head) }) { return true }
        let sectors = tables.sectors(of: noun.head..<noun.head + 1, head: noun.head, in: phrases)
        return sectors.isEmpty && !tables.instruments(in: noun.head..<noun.head + 1, of: phrases).isEmpty
    }

    /// Whether the words before a noun are those of the entry: "force" is a deed in "threat of force" alone.
    private func isNamed(_ entry: LexiconEntry, at head: Int) -> Bool {
        let first = head - entry.elements.count + 1
        return first >= 0
            && entry.elements.indices.allSatisfy { entry.elements[$0].forms.contains(phrases.word(first + $0)) }
    }

    /// Bodies of people whose names end like those of deeds.
    private static let bodies: Set<String> = [
        "coalition", "delegation", "organization", "organisation", "administration", "association", "federation",
        "nation",
        "commission", "population", "institution", "corporation", "opposition", "government", "parliament", "community",
        "minority", "alliance", "faction", "group", "mission", "village", "city", "authority", "university", "company",
        "agency",
    ]

    /// Nouns that end like those who act.
    private static let things: Set<String> = [
        "number", "power", "tower", "border", "river", "winter", "summer", "december", "november", "september",
        "october", "letter", "matter", "factor", "order", "quarter", "water", "paper", "weather", "chapter", "disaster",
        "error", "motor", "sector", "charter", "offer", "answer", "corner", "danger", "dinner", "hunger", "layer",
        "manner", "poster", "shelter", "terror", "horror", "reactor", "indicator", "restaurant", "grant", "warrant",
        "covenant", "coffee", "degree", "guarantee", "harbor", "behavior", "computer", "center", "chamber", "cover",
    ]

    /// Whether a noun that no table holds may act: "poachers", "the alliance".
    func isSomebody(_ noun: NounPhrase) -> Bool {
        let word = phrases.word(noun.head)
        if Self.bodies.contains(word) { return true }
        guard word.utf8.count > 4 else { return false }
        for ending in ["er", "or", "ist", "ian", "men", "ant", "eer", "ee"]
        where word.hasSuffix(ending) || word.hasSuffix(ending + "s") {
            return !Self.things.contains { word.hasPrefix($0) }
        }
        return false
    }

    func isAbstract(_ noun: NounPhrase) -> Bool {
        let word = phrases.word(noun.head)
        if Self.bodies.contains(word) { return false }
        for ending in ["tion", "ment", "ness", "ity", "ism", "ance", "ence", "ing", "sis", "age", "ure"]
        where word.hasSuffix(ending) {
            return true
        }
        return phrases.classes[noun.head] == .number
    }

    private static let partitives: Set<String> = [
        "part", "parts", "form", "forms", "all", "some", "most", "much", "rest", "number", "series", "lot", "lots",
        "half", "kind", "kinds", "sort", "sorts", "type", "types", "handful", "majority", "many", "several", "range",
    ]

    private static let persons: Set<String> = [
        "he", "she", "him", "her", "himself", "herself", "i", "me", "we", "us", "you", "who", "themselves", "everyone",
        "anyone", "someone", "somebody", "everybody", "anybody", "nobody",
    ]

    /// What a phrase may name: by its word, its name, its part in public life, or else by the look of the word.
    func kinds(of noun: NounPhrase) -> Set<NounKind> {
        let word = phrases.word(noun.head)
        if noun.isPronoun {
            if ["nothing", "something", "anything", "everything"].contains(word) { return [.idea] }
            return Self.persons.contains(word) ? [.somebody] : [.somebody, .ground, .craft, .thing, .idea]
        }
        // "Part of the stronghold", "all forms of violence"
        if Self.partitives.contains(word), phrases.word(noun.range.upperBound) == "of",
            let whole = phrases.noun(at: noun.range.upperBound + 1), !whole.isPronoun,
            !Self.partitives.contains(phrases.word(whole.head))
        {
            return kinds(of: whole)
        }
        if phrases.classes[noun.head] == .number, isTime(noun) { return [.idea] }
        var kinds = lexicon.kinds[word] ?? []
        if let (entity, _) = name(at: noun.head) {
            switch entity.label {
            case .person, .organization, .group: kinds.insert(.somebody)
            case .country: kinds.formUnion([.somebody, .ground])
            case .location, .facility: kinds.insert(.ground)
            case .weapon: kinds.insert(.craft)
            case .event, .other: kinds.insert(.thing)
            }
        }
        let head = noun.head..<noun.head + 1
        if !tables.sectors(of: head, head: noun.head, in: phrases).isEmpty
            || tables.country(of: head, in: phrases) != nil
        {
            kinds.insert(.somebody)
        }
        guard kinds.isEmpty else { return kinds }
        if phrases.classes[noun.head] == .number || isSomebody(noun) { return [.somebody] }
        if phrases.analysis.tokens[noun.head].part == .properNoun { return [.somebody, .ground, .thing] }
        return isThing(noun) || isAbstract(noun) ? [.idea] : [.thing, .unknown]
    }
}
