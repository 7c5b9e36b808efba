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
            return noun
        }
        return nil
    }
}
