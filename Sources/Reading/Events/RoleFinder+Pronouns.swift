import News

extension RoleFinder {
    /// The phrase that a pronoun means: the subject that its sentence, or the one before, is about.
    ///
    /// Nothing where that one does not fit the pronoun: no actor is better than a wrong one.
    func antecedent(of pronoun: NounPhrase, depth: Int = 0) -> NounPhrase? {
        let word = phrases.word(pronoun.head)
        guard ["it", "he", "she", "they", "who", "them", "its", "their", "his", "her"].contains(word), depth < 3 else {
            return nil
        }
        let index = phrases.analysis.sentence(of: pronoun.head)
        let sentence = phrases.analysis.sentences[index]
        var before = subjects(in: sentence.lowerBound..<pronoun.range.lowerBound).reversed().map { $0 }
        if before.isEmpty, index > 0 {
            let earlier = phrases.analysis.sentences[index - 1]
            before = subjects(in: earlier).prefix(1).map { $0 }
        }
        for noun in before.prefix(3) {
            if noun.isPronoun {
                guard phrases.word(noun.head) == word else { continue }
                return antecedent(of: noun, depth: depth + 1)
            }
            if fits(noun, word) { return noun }
            // Another who could act stands between: then it is open who is meant.
            if depth == 0, before.count == 1 { return nil }
        }
        return nil
    }

    /// The subjects of the finite verbs among the tokens, in order; looks at a bounded stretch.
    private func subjects(in range: Range<Int>) -> [NounPhrase] {
        var found: [NounPhrase] = []
        for token in range.prefix(200) {
            guard let verb = phrases.verb(at: token), verb.head == token, verb.shape == .finite,
                let subject = phrases.subject(of: verb), subject.range.upperBound <= range.upperBound,
                found.last?.range != subject.range, range.contains(subject.range.lowerBound)
            else { continue }
            found.append(subject)
            if found.count == 8 { break }
        }
        return found
    }

    /// Whether number and kind agree: "they" are many, "he" is a person, "it" is neither.
    private func fits(_ noun: NounPhrase, _ pronoun: String) -> Bool {
        guard role(noun, asActor: true) != nil else { return false }
        let head = phrases.word(noun.head)
        let many =
            phrases.list(around: noun).count > 1 || head.hasSuffix("s") && phrases.classes[noun.head] == .noun
            || ["people", "police", "men", "women"].contains(head)
        let body = !tables.sectors(of: noun.head..<noun.head + 1, head: noun.head, in: phrases).isEmpty
        let country = tables.country(of: noun.range, in: phrases) != nil
        switch pronoun {
        case "they", "them", "their": return many || isSomebody(noun) || body
        case "he", "she", "his", "her":
            let isPerson = name(at: noun.head)?.entity.label == .person
            return !many && (isPerson || !(country && noun.range.count == 1))
        case "it", "its": return !many || phrases.classes[noun.head] == .name
        default: return true
        }
    }

    /// The verb's subject; for "some" and "others" those of whom they are a part.
    func subject(of verb: VerbGroup) -> NounPhrase? {
        var at = verb.range.lowerBound - 1
        while at > 0, phrases.classes[at] == .adverb { at -= 1 }
        guard Self.parts.contains(phrases.word(at)) else { return phrases.subject(of: verb) }
        return whole(before: at) ?? phrases.subject(of: verb)
    }

    static let parts: Set<String> = ["some", "others", "many", "most", "several"]

    /// Those last told of who are many and bear a part: in the sentence so far, or in one of the two before it.
    private func whole(before token: Int) -> NounPhrase? {
        let sentence = phrases.analysis.sentence(of: token)
        let floor = max(phrases.analysis.sentences[max(0, sentence - 2)].lowerBound, token - 80)
        for at in stride(from: token - 1, through: floor, by: -1) {
            guard let noun = phrases.noun(at: at), noun.head == at, !noun.isPronoun,
                phrases.word(at).hasSuffix("s") || phrases.word(at) == "people",
                !tables.sectors(of: at..<at + 1, head: at, in: phrases).isEmpty
            else { continue }
            // Who only says so is not meant.
            if ["official", "spokes"].contains(where: { phrases.word(at).hasPrefix($0) }) { continue }
            return noun
        }
        return nil
    }

    /// The person whose name stands behind his office: "the army's deputy chief, Jane Roe".
    func nameBeside(_ end: Int) -> Entity? {
        guard phrases.word(end) == ",", end > 0, !phrases.word(end - 1).hasSuffix("s"),
            let (entity, range) = name(at: end + 1), range.lowerBound == end + 1, entity.label == .person,
            [",", ".", ";", ""].contains(phrases.word(range.upperBound))
        else { return nil }
        return entity
    }
}
