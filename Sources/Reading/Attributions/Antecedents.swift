import News

/// Who "he" and "the official" are, by those who spoke before them.
struct Antecedents {
    let traits: AttributionTraits
    let kinds: SourceKinds
    /// The last person to be a source.
    private var person: String?
    /// Sources by the words that describe them: "the spokesman".
    private var described: [String: String] = [:]

    init(traits: AttributionTraits, kinds: SourceKinds) {
        self.traits = traits
        self.kinds = kinds
    }

    /// The entity that a source names, or that of the one whom it leads back to; sources come in order.
    ///
    /// Of somebody without a name it is the entity that he or she is told by: the country of "a U.S. official", and so
    /// of "the official" until another one speaks.
    mutating func entity(of source: Range<Int>, head: Int, named entity: Entity?) -> String? {
        let words = traits.analysis.lowered
        if let entity {
            if entity.label == .person { person = entity.entity }
            for token in source where token == head || traits.analysis.tokens[token].part == .noun {
                described[words[token]] = entity.entity
            }
            return entity.entity
        }
        if ["he", "she"].contains(words[head]) { return person }
        if source.count < 5, let first = source.first, ["the", "that", "this"].contains(words[first]) {
            return described[words[head]]
        }
        described[words[head]] = nil
        return nil
    }
}
