import News

extension EventSearch {
    /// Those whose deeds are public affairs: states, arms, parties, courts, beliefs, and what is organised against them.
    private static let offices: Set<Sector> = [
        .government, .military, .police, .judiciary, .legislature, .party, .rebels, .paramilitary, .intelligence,
        .unidentifiedArmed, .opposition, .elites, .religious, .refugees, .breakaway, .criminals, .labour,
        .otherSociety, .agriculture,
    ]
    private static let armed: Set<Sector> = [
        .military, .police, .rebels, .paramilitary, .unidentifiedArmed, .criminals,
    ]

    /// Whether somebody is of public affairs: by office, by country, or as a people or a land.
    func isPublic(_ role: Role) -> Bool {
        if role.country != nil || !Self.offices.isDisjoint(with: role.sectors) { return true }
        let tokens = analysis.tokens(in: role.span)
        return tokens.contains { token in
            roleFinder.name(at: token).map { [.country, .group].contains($0.entity.label) } ?? false
        }
    }

    /// Whether the role is somebody, and no thing: a person, people, a body or a land.
    private func isSomebody(_ role: Role) -> Bool {
        if isPublic(role) || !role.sectors.isEmpty { return true }
        let tokens = analysis.tokens(in: role.span)
        if let last = tokens.last, let (entity, _) = roleFinder.name(at: last) {
            return [.person, .organization, .country, .group].contains(entity.label)
        }
        return roleFinder.weight(of: role) > 0
    }

    func isArmed(_ role: Role) -> Bool { !Self.armed.isDisjoint(with: role.sectors) }

    /// Tells whether the report is of public affairs: whether a third of its sentences name an
    /// office, arms, victims or a land.
    mutating func weighTopic() {
        isLong = analysis.sentences.count > 3
        guard isLong else { return }
        var count = 0
        for sentence in analysis.sentences where isOfPublic(sentence) { count += 1 }
        isPrivate = count * 3 < analysis.sentences.count
    }

    private func isOfPublic(_ sentence: Range<Int>) -> Bool {
        let range = sentence.prefix(120)
        let sectors = finder.tables.sectors(of: range, head: range.lowerBound, in: phrases)
        return !Self.offices.isDisjoint(with: sectors) || finder.tables.country(of: range, in: phrases) != nil
            || range.contains { Self.victims.contains(phrases.word($0)) }
    }

    private static let victims: Set<String> = ["killed", "wounded", "injured", "bombing", "gunfire"]

    /// Whether the words tell of public affairs, not of a match, a game, a recipe or a product.
    ///
    /// An actor is asked for, as PLOVER does; where only those who suffer are told, the deed itself must be one of
    /// force or of law.
    func isPublicAffair(_ trigger: Trigger, roles: RoleFinder.Roles, modes: [EventMode]) -> Bool {
        // PLOVER asks for an actor; whoever only speaks must be told.
        let isCharge = isAgentlessCharge(trigger, roles: roles)
        if Self.personal.contains(trigger.type), roles.actors.isEmpty, roles.recipients.isEmpty || isLong && !isCharge {
            return false
        }
        if modes == [.retreatRelease], trigger.entry.part == .verb, trigger.entry.elements.count == 1,
            let verb = trigger.verb
        {
            // Software and transcripts are released too: whoever walks free is somebody.
            let freed = verb.isPassive ? phrases.subject(of: verb) : phrases.object(of: verb)
            guard let freed, freed.isPronoun || isPerson(freed) else { return false }
        }
        if isCharge { return !isPrivate || roles.recipients.contains { isPublic($0) } }
        guard isPrivate else { return !isLong || isBorneOut(trigger, roles: roles, modes: modes) }
        let actor = roles.actors.contains { isPublic($0) }
        let target = roles.recipients.contains { isPublic($0) }
        let someone = roles.recipients.contains { isSomebody($0) }
        switch trigger.type {
        case .assault: return isForce(trigger, roles: roles, modes: modes, actor: actor)
        case .protest: return actor || roles.actors.contains { !$0.sectors.isEmpty } && (target || trigger.isLight)
        case .retreat where modes.contains(.retreatRelease): return someone && (actor || target)
        case .coerce where modes.contains(.coerceArrest), .sanction where modes.contains(.sanctionConvict):
            return someone && (actor || roles.actors.isEmpty || target)
        case .accuse: return actor && (target || someone) || target && roles.actors.contains { isSomebody($0) }
        case .consult: return roles.actors.count { isPublic($0) } > 1 || actor && (target || someone)
        case .agree, .support, .cooperate, .aid, .reject, .request, .threaten, .concede: return actor && target
        case .retreat, .mobilize, .coerce, .sanction: return actor
        }
    }

    private static let charges = ["accus", "charg", "indict", "prosecut", "impeach"]

    /// Whether somebody is accused or charged and nobody told who does it: "was charged with murder".
    private func isAgentlessCharge(_ trigger: Trigger, roles: RoleFinder.Roles) -> Bool {
        guard trigger.type == .accuse, trigger.entry.part == .verb, roles.actors.isEmpty,
            Self.charges.contains(where: { phrases.word(trigger.head).hasPrefix($0) }),
            trigger.verb?.isPassive == true
        else { return false }
        return roles.recipients.contains { isSomebody($0) }
    }

    /// Whether a report of public affairs means it so: somebody of them speaks, or force is told of somebody.
    private func isBorneOut(_ trigger: Trigger, roles: RoleFinder.Roles, modes: [EventMode]) -> Bool {
        let target = roles.recipients.contains { isPublic($0) }
        if trigger.type == .mobilize {
            return (roles.actors + roles.recipients).contains { isArmed($0) || $0.country != nil }
        }
        if trigger.type == .cooperate { return roles.actors.contains { isPublic($0) } && (target || isMeeting(roles)) }
        if trigger.type == .aid || trigger.type == .agree || trigger.type == .concede {
            return roles.actors.contains { isPublic($0) }
        }
        if trigger.entry.mode == .consultVisit {
            let isOfficial = roles.actors.contains {
                $0.sectors.contains(.government) || $0.sectors.contains(.military)
            }
            return isOfficial
                || roles.actors.contains { isPublic($0) } && roles.recipients.contains { $0.country != nil }
        }
        if trigger.type == .accuse, trigger.entry.contexts.contains(.legal),
            roles.actors.contains(where: { isSomebody($0) }), roles.recipients.contains(where: { isSomebody($0) })
        {
            return true
        }
        if Self.personal.contains(trigger.type) {
            return roles.actors.contains { isPublic($0) } || target && roles.actors.contains { isSomebody($0) }
        }
        guard trigger.type == .assault, roles.actors.isEmpty, roles.recipients.isEmpty, modes.isEmpty else {
            return true
        }
        return !isInPassing(trigger)
            && mentions.suffix(40).contains { $0.kind == .event && $0.type == .assault && $0.confidence >= 0.75 }
    }

    /// Whether several of those who act are of public affairs.
    private func isMeeting(_ roles: RoleFinder.Roles) -> Bool { roles.actors.count { isPublic($0) } > 1 }

    /// Whether a noun names force in general: "rape is not uncommon", "the fear of combat".
    private func isInPassing(_ trigger: Trigger) -> Bool {
        guard trigger.entry.part == .noun, !trigger.isLight, let noun = trigger.noun else { return false }
        let first = phrases.word(noun.range.lowerBound)
        let isOne = ["the", "a", "an", "this", "that", "these", "those", "another", "two", "three"].contains(first)
        return !isOne && !noun.range.contains { phrases.classes[$0] == .number }
    }

    /// Whether the phrase is a person or people.
    private func isPerson(_ noun: NounPhrase) -> Bool {
        if !finder.tables.sectors(of: noun.head..<noun.head + 1, head: noun.head, in: phrases).isEmpty { return true }
        return roleFinder.name(at: noun.head).map { [.person, .group].contains($0.entity.label) } ?? false
    }

    /// Whether an attack is one of words: a party's, a lawmaker's or a candidate's, with no arms beside it.
    func isOfWords(_ trigger: Trigger, roles: RoleFinder.Roles, modes: [EventMode]) -> Bool {
        guard trigger.type == .assault, trigger.entry.part == .verb, modes.isEmpty, trigger.entry.elements.count == 1,
            trigger.entry.elements[0].forms.contains("attack"), let actor = roles.actors.first
        else { return false }
        // Whoever attacks a land or the armed does it with arms: "Hussein attacked Kuwait".
        if roles.recipients.contains(where: { isArmed($0) || $0.country != nil && $0.sectors.isEmpty }) { return false }
        let speakers: Set<Sector> = [.party, .legislature, .elites, .journalists, .opposition]
        let isOffice = actor.sectors.first == .government && roleFinder.isNamedPerson(actor)
        return !isArmed(actor) && (isOffice || actor.sectors.first.map { speakers.contains($0) } ?? false)
    }

    /// Whether words of force tell of force: by arms, by means, or by a public hand, against people.
    private func isForce(_ trigger: Trigger, roles: RoleFinder.Roles, modes: [EventMode], actor: Bool) -> Bool {
        let isArmed = (roles.actors + roles.recipients).contains { self.isArmed($0) }
        let people = roles.recipients.contains { isSomebody($0) }
        let isMeant = modes.contains {
            ![.assaultDestroy, .assaultBeat, .assaultPrimitive, .assaultTargeted, .assaultTorture].contains($0)
        }
        return (isArmed || isMeant || actor) && people || isMeant && actor
    }
}
