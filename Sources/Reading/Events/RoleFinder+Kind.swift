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
        "october",
    ]

    /// Whether a noun that no table holds may act: "poachers", "the alliance".
    func isSomebody(_ noun: NounPhrase) -> Bool {
        let word = phrases.word(noun.head)
        if Self.bodies.contains(word) { return true }
        guard word.utf8.count > 4 else { return false }
        for ending in ["er", "or", "ist", "ian", "men", "ant", "eer", "ee"]
        where word.hasSuffix(ending) || word.hasSuffix(ending + "s") {
            return !Self.things.contains {
                word.hasPrefix($0)
            }
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
}
