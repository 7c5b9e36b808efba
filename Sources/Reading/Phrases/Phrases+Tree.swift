extension Phrases {
    /// The phrase that the dependency tree gives the verb in one of the relations, where there is a tree.
    ///
    /// Looks no farther than ``reach`` to either side, so that a long sentence costs no more than its length.
    func dependent(of verb: VerbGroup, as relations: Set<Relation>) -> NounPhrase? {
        guard analysis.tokens[verb.head].head >= 0 else { return nil }
        let sentence = analysis.sentences[analysis.sentence(of: verb.head)]
        let window = max(sentence.lowerBound, verb.head - Self.reach)..<min(sentence.upperBound, verb.head + Self.reach)
        for token in window where Int(analysis.tokens[token].head) == verb.head && token != verb.head {
            guard relations.contains(analysis.tokens[token].relation), let noun = noun(at: token) else { continue }
            if classes[token] == .relative || isDay(noun.head) || isIdle(noun) { continue }
            // The tree may hang a phrase on the verb that a preposition ties to another.
            if list(around: noun).first?.preposition != nil { continue }
            if token < verb.head, isCutOff(noun, from: verb) { continue }
            return noun
        }
        return nil
    }

    /// Whether something parts a phrase from a verb behind it: a dateline's dash, or a nearer phrase that stands
    /// as the subject.
    private func isCutOff(_ noun: NounPhrase, from verb: VerbGroup) -> Bool {
        for token in noun.range.upperBound..<max(noun.range.upperBound, verb.range.lowerBound) {
            if ["—", "–", "--", ":", ";"].contains(word(token)) { return true }
            // "Rebels who overran the town killed": the nearer phrase is the inserted verb's.
            if classes[token] == .relative { return false }
        }
        // "Struck the base and wounded three": what the first verb is done to is no subject of the second.
        if classes[verb.range.lowerBound - 1] == .conjunction, noun.range.lowerBound > 0,
            self.verb(at: noun.range.lowerBound - 1)?.shape == .finite
        {
            return true
        }
        guard let near = self.noun(at: verb.range.lowerBound - 1), near.range != noun.range, near.preposition == nil,
            near.range.lowerBound > noun.range.upperBound,
            !list(around: near).contains(where: { $0.range == noun.range }), !isDay(near.head), !isIdle(near),
            verb.shape == .finite
        else { return false }
        return classes[near.range.lowerBound - 1] != .comma
    }
}
