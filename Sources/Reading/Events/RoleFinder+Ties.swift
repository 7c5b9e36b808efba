/// What the tree ties to a phrase or to a trigger.
extension RoleFinder {
    /// The phrase and those that "and" or commas tie to it, by the words between them or by the tree.
    func members(of noun: NounPhrase) -> [NounPhrase] {
        let near = phrases.list(around: noun)
        var first = noun.head
        var steps = 0
        while noun.preposition == nil, steps < 8, phrases.syntax.relation(of: first) == .conj,
            let head = phrases.syntax.head(of: first), phrases.analysis.tokens[head].part != .verb
        {
            first = head
            steps += 1
        }
        var heads = [first]
        var found: [NounPhrase] = []
        var at = 0
        while at < heads.count, at < 12 {
            let head = heads[at]
            if let phrase = phrases.noun(at: head), phrase.head == head {
                found.append(phrase)
            } else if phrases.nounAt[head] < 0, phrases.analysis.tokens[head].part == .properNoun {
                found.append(NounPhrase(range: head..<head + 1, head: head))
            }
            heads += phrases.syntax.dependents(of: heads[at]).prefix(24).filter {
                phrases.syntax.relation(of: $0) == .conj
            }
            at += 1
        }
        guard found.count > near.count, found.contains(where: { $0.range == noun.range }) else { return near }
        return found.sorted { $0.head < $1.head }
    }

    /// The phrase that the preposition ties to the trigger in the tree.
    func oblique(_ preposition: String, of trigger: Trigger) -> NounPhrase? {
        for anchor in anchors(of: trigger) {
            for dependent in phrases.syntax.dependents(of: anchor).prefix(24)
            where [.obl, .nmod, .oblAgent].contains(phrases.syntax.relation(of: dependent)) {
                guard phrases.syntax.marks(of: dependent).first == preposition,
                    let noun = phrases.noun(at: dependent), !isTime(noun)
                else { continue }
                return noun
            }
        }
        return nil
    }

    /// Whether the tree ties the phrase to the trigger, not to another noun between them.
    func isTied(_ noun: NounPhrase, to trigger: Trigger) -> Bool {
        guard let head = phrases.syntax.head(of: noun.head) else { return true }
        return trigger.range.contains(head) || phrases.analysis.tokens[head].part == .verb
            || phrases.noun(at: head)?.range == trigger.noun?.range
    }
}
