import News

/// Finds the words that name events: verbs with their particles and objects, and nouns of action.
struct TriggerFinder {
    let lexicon: EventLexicon
    let classes: WordClasses
    let tables: RoleTables
    let phrases: Phrases

    /// The sentence's triggers in order, at most one for each verb and noun phrase.
    func triggers(in sentence: Range<Int>) -> [Trigger] {
        var found: [Trigger] = []
        var at = sentence.lowerBound
        while at < sentence.upperBound {
            if let verb = phrases.verb(at: at) {
                if let trigger = verbTrigger(verb, in: sentence) { found.append(trigger) }
                at = max(at + 1, verb.range.upperBound)
            } else if let noun = phrases.noun(at: at) {
                if found.last.map({ $0.entry.part == .verb && $0.range.contains(noun.head) }) != true,
                    let trigger = nounTrigger(noun, in: sentence)
                {
                    found.append(trigger)
                }
                at = max(at + 1, noun.range.upperBound)
            } else {
                at += 1
            }
        }
        return found
    }

    private func verbTrigger(_ verb: VerbGroup, in sentence: Range<Int>) -> Trigger? {
        guard let entries = lexicon.verbs[phrases.word(verb.head)], !isAttribute(verb) else { return nil }
        var best: (score: Int, end: Int, entry: LexiconEntry)?
        var sectors: [Sector]?
        for entry in entries {
            guard let (score, end) = match(entry, verb, in: sentence) else { continue }
            if let known = best {
                guard score >= known.score else { continue }
                if score == known.score {
                    // Two types share the word: who does it decides.
                    if sectors == nil { sectors = actorSectors(verb) }
                    guard rank(entry.type, sectors ?? []) > rank(known.entry.type, sectors ?? []) else { continue }
                }
            }
            best = (score, end, entry)
        }
        guard let best else { return nil }
        return Trigger(entry: best.entry, range: verb.head..<max(best.end, verb.head + 1), head: verb.head, verb: verb)
    }

    /// Whether a participle only tells what somebody is: "the ousted president", "a suspected spy".
    private func isAttribute(_ verb: VerbGroup) -> Bool {
        let token = phrases.analysis.tokens[verb.head]
        if verb.range.count == 1, token.tag == .verbGerund || token.part == .noun,
            [.amod, .compound].contains(phrases.syntax.relation(of: verb.head))
        {
            return true
        }
        guard verb.range.count == 1, token.tag == .verbParticiple || token.part == .adjective else { return false }
        let before = verb.head - 1
        // "The port on Monday halted ferries": what stands behind a noun is no attribute.
        if before >= 0, phrases.nounAt[before] >= 0, phrases.classes[before] != .determiner { return false }
        if [.amod, .compound].contains(phrases.syntax.relation(of: verb.head)) { return true }
        return ["suspected", "alleged", "accused", "convicted"].contains(phrases.word(verb.head))
            && (phrases.classes[verb.head + 1 < phrases.classes.count ? verb.head + 1 : verb.head].isNominal)
    }

    /// How well a type fits the one who acts.
    private func rank(_ type: EventType, _ sectors: [Sector]) -> Int {
        switch sectors.first {
        case .police, .judiciary, .government: [.coerce, .sanction].contains(type) ? 2 : 1
        case .civilians, .labour, .refugees, .education: type == .protest ? 2 : 1
        case .military, .rebels, .unidentifiedArmed, .paramilitary: type == .assault ? 2 : 1
        default: type == .assault ? 1 : 0
        }
    }

    private func actorSectors(_ verb: VerbGroup) -> [Sector] {
        let noun =
            verb.isPassive
            ? phrases.phrase(after: verb.head, prepositions: ["by"]) : phrases.subject(of: verb)
        return noun.map { tables.sectors(of: $0.range, head: $0.head, in: phrases) } ?? []
    }

    /// How well the pattern fits at the verb, and where it ends.
    private func match(_ entry: LexiconEntry, _ verb: VerbGroup, in sentence: Range<Int>) -> (Int, Int)? {
        var at = verb.head + 1
        var end = at
        var score = 1
        for element in entry.elements.dropFirst() {
            if let found = find(element, from: at, in: sentence) {
                at = found + 1
                end = max(end, at)
                score += element.afterGap ? 3 : 4
            } else if element.afterGap, verb.isPassive, let subject = phrases.subject(of: verb),
                subject.range.contains(where: { element.forms.contains(phrases.word($0)) })
            {
                score += 3
            } else {
                return nil
            }
        }
        return (score, end)
    }

    private func find(_ element: LexiconEntry.Element, from start: Int, in sentence: Range<Int>) -> Int? {
        var at = start
        let bound = min(sentence.upperBound, start + (element.afterGap ? 10 : 4))
        while at < bound {
            if element.forms.contains(phrases.word(at)), !phrases.isDay(at),
                !element.afterGap || isTied(at, after: start - 1)
            {
                return at
            }
            switch phrases.classes[at] {
            case .strong, .relative: return nil
            case .subordinator where !element.forms.contains(phrases.word(at)): return nil
            default: break
            }
            if let verb = phrases.verb(at: at), verb.shape == .finite { return nil }
            if !element.afterGap, phrases.classes[at] != .adverb,
                !(phrases.noun(at: at).map { phrases.isDay($0.head) } ?? false)
            {
                return nil
            }
            at += 1
        }
        return nil
    }

    /// Whether no other phrase's preposition parts a word from its verb: in "cut its dependence on aid" no aid is cut.
    private func isTied(_ token: Int, after verb: Int) -> Bool {
        let syntax = phrases.syntax
        guard phrases.analysis.tokens[token].part == .noun else { return true }
        var token = token
        for _ in 0..<4 {
            guard let head = syntax.head(of: token), head > verb else { return true }
            if syntax.relation(of: token) == .nmod, let lead = syntax.marks(of: token).first, lead != "of",
                lead != phrases.word(verb)
            {
                return false
            }
            // "Failed to declare gifts and abide by the rules"
            if [.conj, .advcl, .aclRelcl].contains(syntax.relation(of: head)), phrases.verbAt[head] >= 0,
                phrases.analysis.tokens[head].part == .verb
            {
                return false
            }
            token = head
        }
        return true
    }

    private func nounTrigger(_ noun: NounPhrase, in sentence: Range<Int>) -> Trigger? {
        guard phrases.analysis.tokens[noun.head].part != .adjective,
            let entries = lexicon.nouns[phrases.word(noun.head)] ?? following(noun)
        else { return nil }
        var best: (score: Int, start: Int, end: Int, entry: LexiconEntry)?
        for entry in entries {
            guard let match = match(entry, noun, in: sentence), match.score > best?.score ?? 0 else { continue }
            best = (match.score, match.start, match.end, entry)
        }
        guard let best else { return nil }
        var trigger = Trigger(entry: best.entry, range: best.start..<best.end, head: noun.head, noun: noun)
        carry(&trigger, noun, in: sentence)
        return trigger
    }

    /// Entries that end in a preposition after the noun: "appeal for".
    private func following(_ noun: NounPhrase) -> [LexiconEntry]? {
        lexicon.nouns[phrases.word(noun.range.upperBound)]
    }

    private func match(_ entry: LexiconEntry, _ noun: NounPhrase, in sentence: Range<Int>)
        -> (score: Int, start: Int, end: Int)?
    {
        let last = entry.elements.count - 1
        // The pattern's words stand side by side; its noun is the phrase's head.
        for offset in 0...last {
            let start = noun.head - offset
            guard start >= sentence.lowerBound, start + last < sentence.upperBound else { continue }
            if (0...last).allSatisfy({ entry.elements[$0].forms.contains(phrases.word(start + $0)) }) {
                return (1 + 4 * last, start, start + last + 1)
            }
        }
        return nil
    }

    /// Whether the verb only speaks of a known deed: "called the attack a crime".
    private func isNamed(_ noun: NounPhrase, by verb: VerbGroup) -> Bool {
        ["the", "this", "that", "these", "those"].contains(phrases.word(noun.range.lowerBound))
            && ["call", "see", "saw", "order", "follow"].contains { phrases.word(verb.head).hasPrefix($0) }
    }

    /// Finds the verb that carries the noun.
    private func carry(_ trigger: inout Trigger, _ noun: NounPhrase, in sentence: Range<Int>) {
        let floor = max(sentence.lowerBound, noun.range.lowerBound - 6)
        var at = noun.range.lowerBound - 1
        while at >= floor {
            if let verb = phrases.verb(at: at) {
                trigger.verb = verb
                trigger.isLight = classes.light.contains(phrases.word(verb.head)) && !isNamed(noun, by: verb)
                return
            }
            guard
                [.preposition, .adverb, .quote].contains(phrases.classes[at])
                    || phrases.nounAt[at] < 0 && phrases.classes[at] != .comma
            else { break }
            if [.strong, .subordinator, .relative, .conjunction].contains(phrases.classes[at]) { break }
            at -= 1
        }
        guard noun.preposition == nil else { return }
        let bound = min(sentence.upperBound, noun.range.upperBound + 25)
        var next = noun.range.upperBound
        while next < bound {
            if let verb = phrases.verb(at: next) {
                guard verb.shape == .finite, let subject = phrases.subject(of: verb), subject.range == noun.range else {
                    return
                }
                trigger.verb = verb
                trigger.isSubject = true
                trigger.isLight = classes.light.contains(phrases.word(verb.head))
                return
            }
            next += 1
        }
    }
}
