import News

/// Finds who does it and to whom, beside a trigger.
struct RoleFinder {
    let tables: RoleTables
    let phrases: Phrases
    let entities: EntityIndex
    let lexicon: EventLexicon
    let times: SpanTable
    /// Verbs whose subject is the one who suffers the deed: "faced rocket fire".
    let undergo: Set<String>
    /// What the report tells of those whom it names.
    let standings: EntityStanding

    struct Roles {
        var actors: [Role] = []
        var recipients: [Role] = []
        /// What it was done with, where a weapon stands in an actor's place.
        var instruments: [EventMode] = []
    }

    /// The roles of a verb's or noun's frame.
    func roles(of trigger: Trigger) -> Roles {
        var roles = Roles()
        for slot in trigger.entry.actors { fill(&roles, slot, of: trigger, asActor: true) }
        for slot in trigger.entry.recipients where roles.recipients.isEmpty {
            fill(&roles, slot, of: trigger, asActor: false)
        }
        let actors = Set(roles.actors.map(\.span))
        roles.recipients.removeAll { actors.contains($0.span) }
        if trigger.entry.recipients.isEmpty && !Self.spoken.contains(trigger.type) { return roles }
        if trigger.entry.part == .verb || Self.spoken.contains(trigger.type) {
            let others = concerned(trigger, actors: roles.actors, found: roles.recipients)
            if !others.isEmpty { roles.recipients = others }
        }
        return roles
    }

    private func fill(_ roles: inout Roles, _ slot: String, of trigger: Trigger, asActor: Bool) {
        for noun in nouns(slot, of: trigger, asActor: asActor) {
            let means = tables.instruments(in: noun.range, of: phrases)
            let sectors = tables.sectors(of: noun.range, head: noun.head, in: phrases)
            if asActor, trigger.type == .assault, !means.isEmpty {
                roles.instruments += means
                if sectors.isEmpty || isThing(noun) { continue }
            }
            if !asActor, Self.spoken.contains(trigger.type),
                isThing(noun) || isAbstract(noun) || noun.owner != nil && !isActor(noun)
            {
                continue
            }
            let list = members(of: noun)
            // "In the capital and rebels fled": what hangs on a preposition is no part of a subject's list.
            let own = noun.preposition == nil ? list.lastIndex { $0.preposition != nil }.map { $0 + 1 } ?? 0 : 0
            for each in list[min(own, list.count - 1)...] {
                guard let role = role(each, asActor: asActor) else { continue }
                if asActor { roles.actors.append(role) } else { roles.recipients.append(role) }
            }
        }
    }

    /// The phrases that stand in a frame's slot.
    private func nouns(_ slot: String, of trigger: Trigger, asActor: Bool) -> [NounPhrase] {
        if trigger.entry.part == .noun { return nominal(slot, of: trigger, asActor: asActor) }
        guard var verb = trigger.verb else { return [] }
        if isShortPassive(verb, trigger) { verb.isPassive = true }
        var found: NounPhrase?
        switch slot {
        case "subject":
            let agent = verb.isPassive ? phrases.phrase(after: verb.head, prepositions: ["by"]) : nil
            // Troops that "were withdrawn" are themselves the ones who leave.
            let moves = trigger.type == .retreat || trigger.type == .mobilize
            found =
                verb.isPassive && (agent.map { isTime($0) } ?? true)
                ? (moves ? subject(of: verb) : nil) : agent ?? subject(of: verb)
            // "An attack on the capital that killed two": what a place's preposition leads does nothing.
            if let noun = found, let lead = noun.preposition, Self.sites.contains(phrases.word(lead)) { found = nil }
            // What the verb is done to never does it.
            if !verb.isPassive, let after = found, after.range.lowerBound == verb.range.upperBound { found = nil }
        case "object":
            if verb.isPassive {
                found = subject(of: verb)
            } else {
                let object = phrases.object(of: verb)
                // In "imposed sanctions on" the object belongs to the pattern.
                found = object.map { isOfPattern($0, trigger) && !isActor($0) } == true ? nil : object
            }
        case "that":
            found = word(in: trigger.range.upperBound..<trigger.range.upperBound + 4, "that").flatMap {
                phrases.noun(at: $0 + 1)
            }
        default:
            let start =
                phrases.word(trigger.range.upperBound - 1) == slot
                ? trigger.range.upperBound - 2 : trigger.range.upperBound - 1
            found = oblique(slot, of: trigger) ?? phrases.phrase(after: start, prepositions: [slot])
        }
        return found.map { [$0] } ?? []
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
        return ["", "in", "by", "as", "at", "after", "near", "outside", "during", "when", ":", ",", ".", ";"].contains(
            next)
    }

    private func isOfPattern(_ noun: NounPhrase, _ trigger: Trigger) -> Bool {
        trigger.entry.elements.dropFirst().contains { $0.forms.contains(phrases.word(noun.head)) }
    }

    private func word(in range: Range<Int>, _ word: String) -> Int? { range.first { phrases.word($0) == word } }

    /// Roles of a noun: its owner, the names before it, the verb that carries it, the prepositions after it.
    private func nominal(_ slot: String, of trigger: Trigger, asActor: Bool) -> [NounPhrase] {
        guard let noun = trigger.noun else { return [] }
        let after =
            oblique(slot, of: trigger)
            ?? phrases.phrase(
                after: trigger.range.upperBound - 1, prepositions: [slot], reach: 12, stopAtVerbs: true
            ).flatMap { isTied($0, to: trigger) ? $0 : nil }
        let suffers = trigger.verb.map { undergo.contains(phrases.word($0.head)) && !trigger.isSubject } ?? false
        if !asActor, after == nil, suffers {
            return trigger.verb.flatMap { phrases.subject(of: $0) }.map { [$0] } ?? []
        }
        if slot != "by" || !asActor { return after.map { [$0] } ?? [] }
        if let after, !isTime(after) { return [after] }
        if suffers { return [] }
        if let verb = trigger.verb, !trigger.isSubject, !verb.isPassive,
            trigger.isLight || noun.preposition.map({ phrases.word($0) == "with" }) ?? false,
            let subject = phrases.subject(of: verb)
        {
            return [subject]
        }
        if let verb = trigger.verb, trigger.isSubject, verb.isPassive, trigger.isLight,
            let agent = phrases.phrase(after: verb.head, prepositions: ["by"])
        {
            return [agent]
        }
        if let owner = noun.owner { return [NounPhrase(range: owner, head: owner.upperBound - 1)] }
        let front = noun.range.lowerBound..<max(noun.range.lowerBound, trigger.range.lowerBound)
        if !front.isEmpty,
            tables.country(of: front, in: phrases) != nil
                || !tables.sectors(of: front, head: front.upperBound, in: phrases).isEmpty
        {
            return [NounPhrase(range: front, head: front.upperBound - 1)]
        }
        return []
    }

    func isTime(_ noun: NounPhrase) -> Bool {
        if phrases.isDay(noun.head) || phrases.isIdle(noun) || !times.items(in: noun.range).isEmpty { return true }
        // "the end of May"
        return ["end", "beginning", "start", "middle", "eve"].contains(phrases.word(noun.head))
    }

    /// Somebody's part, or nothing where the phrase is no actor.
    func role(_ noun: NounPhrase, asActor: Bool) -> Role? {
        var noun = noun
        if noun.isPronoun {
            guard let meant = antecedent(of: noun), !phrases.isDay(meant.head) else { return nil }
            noun = meant
        }
        var range = noun.range
        while let first = range.first, first < noun.head,
            phrases.classes[first] == .determiner || phrases.word(first) == ","
        { range = first + 1..<range.upperBound }
        guard !range.isEmpty, !isTime(noun) else { return nil }
        range = withName(range)
        let whole = phrases.extended(noun)
        let sectors = tables.sectors(of: range, head: noun.head, in: phrases)
        let more = sectors.isEmpty ? tables.sectors(of: whole, head: noun.head, in: phrases) : sectors
        let country =
            tables.country(of: range, in: phrases) ?? tables.country(of: whole, in: phrases)
            ?? countryAfter(whole.upperBound)
        let entity = entities.entity(in: range, head: noun.head)
        let isName =
            phrases.classes[noun.head] == .name || entity != nil
            || phrases.analysis.tokens[noun.head].part == .properNoun
        if asActor, isThing(noun) { return nil }
        guard !asActor || isName || !more.isEmpty || country != nil || isSomebody(noun) else { return nil }
        // "The ambassadors of Peru, Chile and Brazil"
        let last =
            phrases.noun(at: whole.upperBound - 1).map { phrases.list(around: $0).last?.range.upperBound ?? 0 } ?? 0
        let isOne = whole.upperBound == range.upperBound
        let end = more.isEmpty ? whole.upperBound : isOne ? withHome(whole.upperBound) : max(whole.upperBound, last)
        let span = phrases.analysis.span(range.lowerBound..<end)
        let isEntity = entity.map { phrases.analysis.tokens(in: $0.span).contains(noun.head) } ?? false
        var role = Role(
            span: span, entity: isEntity ? entity?.entity : nil,
            name: isEntity
                ? entity?.name ?? "" : phrases.analysis.words(range.lowerBound..<(isOne ? whole.upperBound : end)),
            country: country, sectors: more)
        if role.entity == nil, !more.isEmpty, let named = nameBeside(end) {
            (role.entity, role.name) = (named.entity, named.name)
        }
        if let entity = role.entity, let standing = standings[entity] {
            if role.sectors.isEmpty { role.sectors = standing.sectors }
            if role.country == nil { role.country = standing.country }
        }
        if range.contains(where: { ["suspected", "alleged", "presumed"].contains(phrases.word($0)) }) {
            role.certainty = .suspected
        }
        return role
    }

    /// The phrase with the whole of a name that it begins in the midst of, or that a bracket parts from it:
    /// "United Nations troops", "Farmers' Union (FU) officials".
    private func withName(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        if phrases.word(start - 1) == ")", start >= 4, phrases.word(start - 3) == "(",
            let noun = phrases.noun(at: start - 4), phrases.classes[noun.head] == .name
        {
            start = noun.range.lowerBound
            while start < noun.head, phrases.classes[start] == .determiner { start += 1 }
        } else if let (_, name) = name(at: start) {
            start = name.lowerBound
        }
        return start..<range.upperBound
    }

    /// The name that holds the token, and its tokens.
    func name(at token: Int) -> (entity: Entity, range: Range<Int>)? {
        guard let entity = entities.entity(in: max(0, token - 6)..<token + 1, head: token) else { return nil }
        let range = phrases.analysis.tokens(in: entity.span)
        return range.contains(token) ? (entity, range) : nil
    }

    /// The end of a phrase of those who act with the place that they are of: "rebels in the north", "police in Cairo".
    private func withHome(_ end: Int) -> Int {
        guard phrases.word(end) == "from" || phrases.word(end) == "in", let noun = phrases.noun(at: end + 1),
            noun.range.lowerBound == end + 1, !isTime(noun), let head = phrases.syntax.head(of: noun.head), head < end,
            phrases.noun(at: end - 1).map({ own in
                phrases.list(around: own).contains { $0.range.contains(head) }
            }) ?? false,
            let (entity, _) = name(at: noun.head), ![.event, .weapon, .person].contains(entity.label)
        else { return end }
        return phrases.list(around: noun).last?.range.upperBound ?? noun.range.upperBound
    }

    /// "security forces in Guinea": the country of a role noun may stand behind it.
    private func countryAfter(_ end: Int) -> String? {
        guard phrases.word(end) == "in" || phrases.word(end) == "from", let noun = phrases.noun(at: end + 1) else {
            return nil
        }
        return tables.country(of: noun.range, in: phrases)
    }
}
