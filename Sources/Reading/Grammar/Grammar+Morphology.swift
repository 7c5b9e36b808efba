extension Grammar {
    /// The morphological features of a token, as CoNLL-U writes them; `_` for none.
    ///
    /// The word and its tag say most; the tree says the voice of a participle, the person of a verb and the case of
    /// a pronoun that has but one form.
    package func morphology(of token: Int, in analysis: Analysis) -> String {
        let found = analysis.tokens[token]
        let table = morphology(of: analysis.words[token], TagPair(part: found.part, tag: found.tag))
        switch (found.part, found.tag) {
        case (.verb, .verbParticiple): return participle(token, in: analysis) ?? table
        case (.verb, .verb): return isCommand(token, in: analysis) ? "Mood=Imp|VerbForm=Fin" : "VerbForm=Inf"
        case (.verb, .verbPast), (.verb, .verbPresent), (.auxiliary, .verbPast), (.auxiliary, .verbPresent):
            guard let subject = subject(of: token, in: analysis), table.hasPrefix("Mood=Ind") else { return table }
            let tense = found.tag == .verbPast ? "Past" : "Pres"
            let (number, person) = person(of: subject, in: analysis)
            return "Mood=Ind|Number=\(number)|Person=\(person)|Tense=\(tense)|VerbForm=Fin"
        case (.pronoun, .pronoun):
            guard ["it", "you"].contains(analysis.lowered[token]), table.hasPrefix("Case=") else { return table }
            return (found.relation.isSubject ? "Case=Nom" : "Case=Acc") + table.dropFirst(8)
        default: return table
        }
    }

    private func participle(_ token: Int, in analysis: Analysis) -> String? {
        let helpers = neighbours(of: token, in: analysis).filter { Int(analysis.tokens[$0].head) == token }
        if helpers.contains(where: { analysis.tokens[$0].relation == .auxPass }) {
            return "Tense=Past|VerbForm=Part|Voice=Pass"
        }
        let perfect = helpers.contains { analysis.tokens[$0].relation == .aux && analysis.lemmas[$0] == "have" }
        return perfect ? "Tense=Past|VerbForm=Part" : nil
    }

    /// Whether a bare verb stands without "to", helping verb and subject: "Leave the area."
    private func isCommand(_ token: Int, in analysis: Analysis) -> Bool {
        switch analysis.tokens[token].relation {
        case .root, .conj, .parataxis: break
        default: return false
        }
        return !neighbours(of: token, in: analysis).contains { index in
            guard Int(analysis.tokens[index].head) == token else { return false }
            let relation = analysis.tokens[index].relation
            return relation == .aux || relation == .mark || relation.isSubject
        }
    }

    /// The subject of a verb, or of the predicate that it helps.
    private func subject(of token: Int, in analysis: Analysis) -> Int? {
        let relation = analysis.tokens[token].relation
        let helps = relation == .aux || relation == .auxPass || relation == .cop
        let verb = helps ? Int(analysis.tokens[token].head) : token
        return neighbours(of: token, in: analysis).first { index in
            Int(analysis.tokens[index].head) == verb && analysis.tokens[index].relation.isSubject
        }
    }

    private func person(of subject: Int, in analysis: Analysis) -> (number: String, person: Int) {
        switch analysis.lowered[subject] {
        case "i": return ("Sing", 1)
        case "we": return ("Plur", 1)
        case "you": return ("Sing", 2)
        case "they", "these", "those": return ("Plur", 3)
        default: break
        }
        let joined = neighbours(of: subject, in: analysis).contains { index in
            Int(analysis.tokens[index].head) == subject && analysis.tokens[index].relation == .conj
        }
        let tag = analysis.tokens[subject].tag
        return (joined || tag == .nouns || tag == .properNouns ? "Plur" : "Sing", 3)
    }

    /// The tokens of the sentence near one, so that a sentence without end costs no more than a long one.
    private func neighbours(of token: Int, in analysis: Analysis) -> Range<Int> {
        let sentence = analysis.sentences[analysis.sentence(of: token)]
        return max(sentence.lowerBound, token - 60)..<min(sentence.upperBound, token + 60)
    }
}

extension Relation {
    /// Whether it is a subject's, of an active verb or a passive one.
    package var isSubject: Bool { self == .nsubj || self == .nsubjPass }
}
