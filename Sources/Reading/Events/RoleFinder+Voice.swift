import News

/// Whether a verb's subject does its deed or suffers it.
extension RoleFinder {
    /// The trigger's verb, passive also where no "was" says so: in headlines, behind its noun, and behind "was
    /// deposed and".
    func voice(of trigger: Trigger) -> VerbGroup? {
        guard var verb = trigger.verb else { return nil }
        if trigger.entry.part == .verb, !verb.isPassive {
            verb.isPassive = isShortPassive(verb, trigger) || isReduced(verb) || isJoined(verb)
        }
        return verb
    }

    /// The subject of a verb; of "the group banned by the court" the noun that it stands behind, and for "some" those
    /// of whom they are a part.
    func subject(of verb: VerbGroup) -> NounPhrase? {
        if isReduced(verb), let head = phrases.syntax.head(of: verb.head), let noun = phrases.noun(at: head) {
            return noun
        }
        // "Killed a reporter by firing shells": whoever killed him fired them.
        if verb.shape == .gerund, phrases.syntax.relation(of: verb.head) == .advcl,
            !phrases.syntax.marks(of: verb.head).isEmpty, let head = phrases.syntax.head(of: verb.head),
            head < verb.head, let above = phrases.verb(at: head)
        {
            return phrases.subject(of: above)
        }
        return whole(before: verb) ?? phrases.subject(of: verb)
    }

    /// Whom or what a verb's deed is done to.
    func patient(of trigger: Trigger) -> NounPhrase? {
        guard let verb = voice(of: trigger) else { return nil }
        if verb.isPassive { return subject(of: verb) }
        if let object = phrases.object(of: verb) { return object }
        // "Killed and buried two men"; not "marched through the town and burned cars".
        guard phrases.classes[verb.range.upperBound] == .conjunction,
            let next = phrases.verb(at: verb.range.upperBound + 1), !next.isPassive,
            phrases.syntax.head(of: next.head) == verb.head, phrases.syntax.relation(of: next.head) == .conj
        else { return nil }
        return phrases.object(of: next)
    }

    /// Whether a participle with no object of its own stands behind its noun: "the group banned by the court".
    private func isReduced(_ verb: VerbGroup) -> Bool {
        verb.range.count == 1 && phrases.syntax.relation(of: verb.head) == .acl && isBareParticiple(verb)
    }

    /// Whether a participle shares the "was" of the verb before it: "was deposed and killed".
    private func isJoined(_ verb: VerbGroup) -> Bool {
        guard verb.range.count == 1, phrases.syntax.relation(of: verb.head) == .conj, isBareParticiple(verb),
            let head = phrases.syntax.head(of: verb.head), let first = phrases.verb(at: head)
        else { return false }
        return first.isPassive
    }

    private func isBareParticiple(_ verb: VerbGroup) -> Bool {
        phrases.analysis.tokens[verb.head].tag == .verbParticiple && !hasObject(verb.head)
            && !phrases.syntax.dependents(of: verb.head).prefix(16).contains {
                phrases.syntax.relation(of: $0) == .conj && hasObject($0)
            }
    }

    private func hasObject(_ token: Int) -> Bool {
        phrases.syntax.dependents(of: token).prefix(16).contains { phrases.syntax.relation(of: $0) == .obj }
    }

    private static let harming: Set<String> = [
        "killed", "wounded", "injured", "arrested", "detained", "kidnapped", "abducted", "jailed", "murdered",
        "beheaded",
        "hurt", "sentenced", "executed",
    ]

    /// Whether a headline leaves out the "were": "Two soldiers killed in attack".
    private func isShortPassive(_ verb: VerbGroup, _ trigger: Trigger) -> Bool {
        guard !verb.isPassive, verb.range.count == 1, Self.harming.contains(phrases.word(verb.head)),
            trigger.entry.elements.count == 1, phrases.object(of: verb) == nil
        else { return false }
        let next = phrases.word(verb.range.upperBound)
        return ["", "in", "by", "as", "at", "after", "near", "outside", "during", "when", "while", ":", ",", ".", ";"]
            .contains(
                next)
    }
}
