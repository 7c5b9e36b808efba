import News

/// Whether words that mean several things mean a deed here.
extension EventSearch {
    private static let particles: Set<String> = [
        "up", "down", "out", "off", "away", "back", "over", "in", "on", "with", "to",
    ]

    /// Whether a verb's subject, its object and what stands behind it are of the kinds that its deed asks for.
    func isMeant(_ trigger: Trigger) -> Bool {
        guard trigger.entry.part == .verb else { return isNounMeant(trigger) }
        if trigger.type == .threaten, !isOwnThreat(trigger) { return false }
        guard trigger.entry.elements.dropFirst().allSatisfy({ $0.forms.isSubset(of: Self.bareForms) }),
            let sense = finder.lexicon.senses[trigger.type, phrases.word(trigger.head)],
            let verb = roleFinder.voice(of: trigger)
        else { return true }
        let isBare = trigger.entry.elements.count == 1
        if isBare, !verb.isPassive, sense.refused.contains(phrases.word(verb.range.upperBound)) { return false }
        if isBare, phrases.word(trigger.head - 1) == "as" && phrases.word(verb.range.upperBound) == "to" {
            return false
        }
        if !sense.subjects.isEmpty {
            if let doer = verb.isPassive ? agent(of: verb) : phrases.subject(of: verb) {
                if sense.subjects.isDisjoint(with: roleFinder.kinds(of: doer)) { return false }
            } else if !verb.isPassive, verb.shape == .finite {
                return false
            }
        }
        guard !sense.objects.isEmpty else { return true }
        if !sense.objects.contains(.clause), hasClause(verb) { return false }
        // "Force hands over town": where the tree makes nouns of a headline, what stands right behind is the object.
        let beside = sense.objects.contains(.none) ? nil : phrases.noun(at: trigger.range.upperBound)
        guard let patient = roleFinder.patient(of: trigger) ?? beside else {
            return verb.isPassive || sense.objects.contains(.none)
        }
        if trigger.type == .reject, phrases.extended(patient).contains(where: { Self.ills.contains(phrases.word($0)) })
        {
            return false
        }
        let kinds = roleFinder.kinds(of: patient)
        // Somebody with a part that no table holds may suffer force or law.
        let isVictim = [.assault, .coerce, .sanction].contains(trigger.type) && sense.objects.contains(.somebody)
        return !sense.objects.isDisjoint(with: kinds) || isVictim && kinds.contains(.unknown)
    }

    /// What everybody is against: to oppose it refuses nobody anything.
    private static let ills: Set<String> = [
        "terrorism", "violence", "extremism", "racism", "corruption", "hatred", "antisemitism", "discrimination", "war",
        "aggression", "crime", "oppression",
    ]

    private static let measures: Set<String> = [
        "consequences", "retaliation", "response", "action", "actions", "measures", "sanctions", "war", "attack",
        "attacks",
        "strikes", "reprisals", "force", "punishment",
    ]

    /// Whether what is warned of is the speaker's own deed, and what is vowed is done to somebody: "warned of bad
    /// weather" threatens nobody.
    private func isOwnThreat(_ trigger: Trigger) -> Bool {
        guard let verb = trigger.verb else { return true }
        if let last = phrases.verb(at: trigger.range.upperBound - 1), last.head > trigger.head,
            trigger.entry.mode == .threatenViolence, let object = phrases.object(of: last)
        {
            return !roleFinder.kinds(of: object).isSubset(of: [.idea])
        }
        guard phrases.word(trigger.head).hasPrefix("warn") else { return true }
        let sentence = analysis.sentences[analysis.sentence(of: trigger.head)]
        let after = trigger.head + 1..<min(sentence.upperBound, trigger.head + 14)
        if after.contains(where: { phrases.word($0) == "not" && phrases.word($0 + 1) == "to" }) { return true }
        if let danger = roleFinder.oblique("of", of: trigger) ?? roleFinder.oblique("about", of: trigger) {
            return roleFinder.kinds(of: danger).contains(.somebody)
                || phrases.extended(danger).contains { Self.measures.contains(phrases.word($0)) }
        }
        guard
            let clause = phrases.syntax.dependents(of: verb.head).prefix(24).first(where: {
                phrases.syntax.relation(of: $0) == .ccomp && $0 > verb.head
            })
        else { return true }
        guard let deed = phrases.verb(at: clause), deed.modal != nil, let doer = phrases.subject(of: deed) else {
            return false
        }
        let own = ["it", "we", "they", "he", "she", "i"]
        if own.contains(phrases.word(doer.head)) { return true }
        guard let subject = phrases.subject(of: verb) else { return false }
        let country = finder.tables.country(of: subject.range, in: phrases)
        return country != nil && country == finder.tables.country(of: doer.range, in: phrases)
    }

    private static let bareForms: Set<String> = Set(particles.flatMap { [$0, $0 + "s"] }).union(["", "downs"])

    /// Who is told to do what is done: "by police".
    private func agent(of verb: VerbGroup) -> NounPhrase? {
        phrases.phrase(after: verb.head, prepositions: ["by"], reach: 12, stopAtVerbs: true)
    }

    /// Whether a clause stands in the place of the verb's object.
    private func hasClause(_ verb: VerbGroup) -> Bool {
        phrases.syntax.dependents(of: verb.head).prefix(24).contains {
            phrases.syntax.relation(of: $0) == .ccomp && $0 > verb.head
                && ![.comma, .preposition, .strong].contains(phrases.classes[verb.range.upperBound])
        }
    }

    /// Whether a noun names a deed and not a word in a name or in another noun's sense.
    private func isNounMeant(_ trigger: Trigger) -> Bool {
        // "Under the Oslo accord": what is only named has not been agreed on here.
        if trigger.type == .agree {
            let isNamed =
                trigger.range.lowerBound > 0 && analysis.tokens[trigger.range.lowerBound - 1].part == .properNoun
            return trigger.isLight || trigger.isSubject && trigger.verb?.isPassive == true && !isNamed
        }
        // "With the support of": on what something else rests.
        if trigger.type == .support, trigger.noun?.preposition.map({ phrases.word($0) == "with" }) ?? false {
            return false
        }
        guard let noun = trigger.noun, trigger.entry.elements.count == 1 else { return true }
        switch trigger.type {
        // "An earnings release", "court visits", "an energy explosion".
        case .assault:
            if let victim = roleFinder.oblique("on", of: trigger) ?? roleFinder.oblique("against", of: trigger),
                roleFinder.kinds(of: victim).isSubset(of: [.idea])
            {
                return false
            }
            guard trigger.entry.isWeak, let before = qualifier(of: noun, trigger) else { return true }
            return !finder.tables.instruments(in: before.range, of: phrases).isEmpty
        case .retreat where trigger.entry.mode == .retreatRelease, .consult where trigger.entry.mode == .consultVisit:
            guard let before = qualifier(of: noun, trigger) else { return true }
            return ["state", "prisoner", "hostage", "detainee", "captive"].contains(phrases.word(before.head))
        default: return true
        }
    }

    /// The common noun right before a noun that narrows it.
    private func qualifier(of noun: NounPhrase, _ trigger: Trigger) -> NounPhrase? {
        let at = trigger.range.lowerBound - 1
        guard at >= noun.range.lowerBound, phrases.analysis.tokens[at].part == .noun else { return nil }
        return NounPhrase(range: at..<at + 1, head: at)
    }
}
