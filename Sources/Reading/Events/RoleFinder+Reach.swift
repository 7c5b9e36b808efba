import News

extension RoleFinder {
    /// Somebody who may be meant by what follows a trigger, with what speaks for it.
    struct Candidate {
        var role: Role
        /// 2 for a country or a name, 1 for whoever acts, 0 for a thing.
        var weight: Int
        /// Whether a preposition of place leads it.
        var isPlace: Bool
    }

    /// Types whose object is often a thing that belongs to the one meant: "rejected Iran's offer".
    static let spoken: Set<EventType> = [
        .request, .reject, .threaten, .agree, .accuse, .sanction, .support, .protest, .coerce, .concede,
    ]

    /// Types that are done by words, where what is spoken of tells whom it concerns.
    private static let verbal: Set<EventType> = [.request, .reject, .threaten, .agree, .accuse, .concede]

    /// Those whom a deed concerns, where its frame names nobody or only a thing.
    func concerned(_ trigger: Trigger, actors: [Role], found: [Role]) -> [Role] {
        if let strongest = found.map({ weight(of: $0) }).max(), strongest > 0 || trigger.type == .assault { return [] }
        guard let chosen = choice(trigger, actors: actors) else { return [] }
        let tokens = phrases.analysis.tokens(in: chosen.span)
        guard let noun = tokens.first.flatMap({ phrases.noun(at: $0) }), tokens.contains(noun.head) else {
            return [chosen]
        }
        let all = members(of: noun).compactMap { role($0, asActor: false) }.filter { !isDoer($0, among: actors) }
        return all.contains { $0.span == chosen.span } ? all : [chosen]
    }

    /// The one who is meant most likely: the nearest that is named, for deeds of words; else the nearest.
    private func choice(_ trigger: Trigger, actors: [Role]) -> Role? {
        let all = reachable(from: trigger).filter { $0.weight > 0 && !isDoer($0.role, among: actors) }
        let near = all.filter { !$0.isPlace }
        if trigger.type == .assault { return near.first?.role }
        let isVerbal = Self.verbal.contains(trigger.type)
        let mayBePlace = trigger.type != .accuse && trigger.entry.mode != .coerceArrest
        let named = isVerbal ? (mayBePlace ? near + all : near).first { $0.weight == 2 } : nil
        let chosen = named ?? near.first ?? (mayBePlace ? all.first { $0.weight == 2 } ?? all.first : nil)
        return chosen?.role ?? (Self.spoken.contains(trigger.type) ? following(trigger, actors: actors) : nil)
    }

    /// Somebody known in the words that follow, where the tree reaches nobody.
    private func following(_ trigger: Trigger, actors: [Role]) -> Role? {
        let end = phrases.analysis.sentences[phrases.analysis.sentence(of: trigger.head)].upperBound
        var at = trigger.range.upperBound
        while at < min(end, trigger.range.upperBound + 25) {
            if phrases.classes[at] == .strong || Self.aside.contains(phrases.word(at)) { return nil }
            guard let noun = phrases.noun(at: at) else {
                at += 1
                continue
            }
            at = noun.range.upperBound
            for candidate in candidates(at: noun.head, isPlace: false)
            where candidate.weight > 0 && !isDoer(candidate.role, among: actors) {
                return candidate.role
            }
        }
        return nil
    }

    private func isDoer(_ role: Role, among actors: [Role]) -> Bool {
        actors.contains {
            $0.span.overlaps(role.span)
                || $0.country != nil && $0.country == role.country && $0.sectors == role.sectors
        }
    }

    /// How telling a role is; see ``Candidate/weight``.
    func weight(of role: Role) -> Int {
        if role.country != nil { return 2 }
        let tokens = phrases.analysis.tokens(in: role.span)
        guard let noun = tokens.first.flatMap({ phrases.noun(at: $0) }) else { return 0 }
        let head = tokens.contains(noun.head) ? noun.head : tokens.upperBound - 1
        if let (entity, _) = name(at: head), Self.bearers.contains(entity.label) { return 2 }
        if phrases.analysis.tokens[head].part == .properNoun { return 1 }
        return isSomebody(noun) || !tables.sectors(of: head..<head + 1, head: head, in: phrases).isEmpty ? 1 : 0
    }

    /// Whether a role is somebody who bears a name or a part, not only a word for people.
    func isKnown(_ role: Role) -> Bool {
        if !role.sectors.isEmpty || role.country != nil { return true }
        return phrases.analysis.tokens(in: role.span).contains { phrases.analysis.tokens[$0].part == .properNoun }
    }

    /// Whether the role is a person by name.
    func isNamedPerson(_ role: Role) -> Bool {
        phrases.analysis.tokens(in: role.span).contains { name(at: $0)?.entity.label == .person }
    }

    /// What may act or be spoken to.
    private static let bearers: Set<Entity.Label> = [.person, .organization, .location, .country, .group]

    private static let aside: Set<String> = [
        "after", "before", "since", "during", "amid", "following", "because", "despite", "until", "till", "while",
        "when", "as", "according", "if", "unless", "although", "though", "per",
    ]
    static let sites: Set<String> = [
        "in", "at", "near", "outside", "inside", "around", "across", "along", "throughout", "on", "within",
    ]

    /// Whoever stands in what depends on the trigger, the nearest first; looks at a bounded number of words.
    private func reachable(from trigger: Trigger) -> [Candidate] {
        var queue: [(token: Int, isAnchor: Bool, isPlace: Bool)] = []
        var seen: Set<Int> = []
        for anchor in anchors(of: trigger) where seen.insert(anchor).inserted { queue.append((anchor, true, false)) }
        let moves = trigger.type == .retreat && trigger.entry.mode == .retreatWithdraw || trigger.type == .mobilize
        var found: [Candidate] = []
        var at = 0
        while at < queue.count, at < 48 {
            let (token, isAnchor, isPlace) = queue[at]
            at += 1
            for dependent in phrases.syntax.dependents(of: token).prefix(16) where seen.insert(dependent).inserted {
                guard leads(to: dependent, fromAnchor: isAnchor, of: trigger) else { continue }
                let marks = phrases.syntax.marks(of: dependent)
                let isSite = isPlace || marks.first.map { Self.sites.contains($0) } ?? false
                // Troops that are moved are those who go, not whom they leave.
                let isMoved = isAnchor && moves && phrases.syntax.relation(of: dependent) == .obj
                if !isMoved { found += candidates(at: dependent, isPlace: isSite) }
                queue.append((dependent, false, isSite))
            }
        }
        return found
    }

    /// The words of the pattern from which its dependents are reached.
    func anchors(of trigger: Trigger) -> [Int] {
        var anchors = [trigger.head]
        if trigger.entry.part == .noun {
            if trigger.isLight, let verb = trigger.verb { anchors.append(verb.head) }
            return anchors
        }
        if let verb = trigger.verb, verb.head != trigger.head { anchors.append(verb.head) }
        // The pattern's own nouns: "imposed sanctions on".
        for token in trigger.range.prefix(12) where token != trigger.head {
            let isNominal = phrases.analysis.tokens[token].part == .noun
            if isNominal, trigger.entry.elements.contains(where: { $0.forms.contains(phrases.word(token)) }) {
                anchors.append(token)
            }
        }
        return anchors
    }

    /// Whether what concerns the trigger may stand behind this dependent.
    private func leads(to dependent: Int, fromAnchor: Bool, of trigger: Trigger) -> Bool {
        let syntax = phrases.syntax
        switch syntax.relation(of: dependent) {
        case .punct, .det, .case, .mark, .aux, .auxPass, .advmod, .cop, .cc, .parataxis, .discourse, .vocative, .expl,
            .aclRelcl, .compoundPrt, .csubj, .list, .nummod:
            return false
        case .ccomp: return Self.verbal.contains(trigger.type)
        case .nsubj, .nsubjPass, .oblAgent: return !fromAnchor
        case .conj: return !fromAnchor || phrases.analysis.tokens[dependent].part != .verb
        case .advcl:
            let marks = syntax.marks(of: dependent)
            if trigger.type == .threaten, marks.contains("if") || marks.contains("unless") { return true }
            return marks.contains { $0 == "to" || $0 == "of" || $0 == "for" || $0 == "from" || $0 == "against" }
        case .obl, .nmod:
            let lead = syntax.marks(of: dependent).first ?? ""
            return !Self.aside.contains(lead) && !(fromAnchor && (lead == "by" || lead == "with" || lead == "under"))
        default: return true
        }
    }

    /// Who stands at a nominal token: its phrase, or where that is a thing, whose it is.
    private func candidates(at token: Int, isPlace: Bool) -> [Candidate] {
        guard let noun = phrases.noun(at: token), !noun.isPronoun else { return [] }
        var parts: [Range<Int>] = []
        if noun.head != token {
            parts = [noun.owner.flatMap { $0.contains(token) ? $0 : nil } ?? modifier(of: noun, at: token)]
                .compactMap { $0 }
        } else if isThing(noun) || isAbstract(noun) || noun.owner != nil && !isActor(noun) {
            parts = [noun.owner, modifier(of: noun)].compactMap { $0 }
        } else {
            parts = [noun.range]
        }
        return parts.compactMap { part in
            role(
                NounPhrase(range: part, head: part.contains(noun.head) ? noun.head : part.upperBound - 1),
                asActor: false
            )
            .map { Candidate(role: $0, weight: weight(of: $0), isPlace: isPlace) }
        }
    }

    /// Whether the phrase's own head names somebody: "Montenegro's prime minister".
    func isActor(_ noun: NounPhrase) -> Bool {
        isSomebody(noun) || !tables.sectors(of: noun.head..<noun.head + 1, head: noun.head, in: phrases).isEmpty
            || phrases.classes[noun.head] == .name
    }

    /// The words before a phrase's head that name somebody: "a Senegalese peace plan".
    private func modifier(of noun: NounPhrase) -> Range<Int>? {
        let start = noun.owner?.upperBound ?? noun.range.lowerBound
        return (start..<max(start, noun.head)).lazy.compactMap { modifier(of: noun, at: $0) }.first
    }

    private func modifier(of noun: NounPhrase, at token: Int) -> Range<Int>? {
        guard phrases.analysis.words[token].first?.isUppercase == true else { return nil }
        if let (entity, own) = name(at: token), Self.bearers.contains(entity.label), !own.contains(noun.head) {
            return own
        }
        return tables.country(of: token..<token + 1, in: phrases) == nil ? nil : token..<token + 1
    }
}
