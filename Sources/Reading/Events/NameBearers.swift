import News

/// The names that the report's own entities have, by which a bare surname of the table is told from somebody else's.
struct NameBearers: Sendable {
    private var names: [Int: (range: Range<Int>, label: Entity.Label)] = [:]

    /// Linear in the names.
    init(_ entities: [Entity], _ analysis: Analysis) {
        for entity in entities where entity.label == .person || entity.label == .location {
            let range = analysis.tokens(in: entity.span)
            for token in range.prefix(8) { names[token] = (range, entity.label) }
        }
    }

    /// Whether the report has the word for a stretch of land or water.
    func isLand(_ token: Int) -> Bool { names[token]?.label == .location }

    /// Whether the words may be the one in the table: they are the whole of a person's name, and no people's.
    func allow(_ token: Int, count: Int, in phrases: Phrases, isTitle: (String) -> Bool) -> Bool {
        if count == 1, Self.wild.contains(phrases.word(token + 1)) { return false }
        guard let (range, label) = names[token], label == .person else { return true }
        // "Robert Modi" is not the minister, "Prime Minister Modi" is.
        return range.allSatisfy { at in
            (token..<token + count).contains(at) || isTitle(phrases.word(at))
                || phrases.analysis.words[at].first?.isUppercase != true
        }
    }

    /// What a company's name before it makes a land or a people.
    private static let wild: Set<String> = [
        "tribe", "tribes", "rainforest", "rainforests", "forest", "forests", "river", "basin", "jungle", "region",
    ]
}
