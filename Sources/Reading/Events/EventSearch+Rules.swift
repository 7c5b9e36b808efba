import News

extension EventSearch {
    private static let accidents: Set<String> = [
        "accident", "crash", "crashed", "earthquake", "quake", "flood", "floods", "flooding", "storm", "hurricane",
        "typhoon",
        "landslide", "avalanche", "derailed", "collapse", "collapsed", "lightning", "virus", "disease", "cancer",
        "heat",
        "drought", "wildfire", "tornado", "cyclone", "tsunami", "capsized", "recession", "crisis", "prices", "economy",
    ]

    /// Whether weak words are borne out by somebody who acts, a weapon or a place that is hit.
    func stands(_ trigger: Trigger, roles: RoleFinder.Roles, clause: Range<Int>) -> Bool {
        if trigger.type == .reject || trigger.type == .request, isSilence(after: trigger) { return false }
        guard trigger.entry.isWeak else { return true }
        let known = { (role: Role) in roleFinder.isKnown(role) }
        if trigger.type == .assault {
            if clause.contains(where: { Self.accidents.contains(phrases.word($0)) }) { return false }
            if !roles.instruments.isEmpty || !finder.tables.instruments(in: clause, of: phrases).isEmpty { return true }
            if (roles.actors + roles.recipients).contains(where: {
                isArmed($0) || isMilitary($0.span)
            }) {
                return true
            }
            return trigger.entry.elements[0].forms.contains("kill")
                && (!roles.actors.isEmpty || !roles.recipients.isEmpty)
                || trigger.entry.part == .verb && roles.actors.contains(where: known)
                    && roles.recipients.contains(where: known)
        }
        if trigger.entry.mode == .retreatWithdraw {
            // Ground is given up by those who held it: anybody leaves a town.
            return (roles.actors + roles.recipients).contains { isMilitary($0.span) || isArmed($0) }
                || roles.actors.contains { $0.country != nil && $0.sectors.isEmpty || $0.sectors.contains(.government) }
        }
        return roles.actors.contains(where: known)
    }

    /// Whether a noun tells a deed rather than naming it in passing: "after clashes", "a year of unrest".
    ///
    /// Nobody who acts or suffers, no means and no verb that carries it: then only "the attack", said of one that
    /// the report has told, is kept.
    func isTold(_ trigger: Trigger, roles: RoleFinder.Roles) -> Bool {
        guard trigger.entry.part == .noun, roles.actors.isEmpty,
            roles.recipients.isEmpty || Self.personal.contains(trigger.type)
        else { return true }
        if let verb = trigger.verb, !trigger.isSubject, isWish(verb) { return false }
        if trigger.isLight, let verb = trigger.verb, verb.shape == .infinitive, isEnding(verb) { return false }
        guard !trigger.isLight, !trigger.isSubject else { return true }
        switch phrases.syntax.relation(of: trigger.head) {
        case .obl, .nmod, .compound, .nmodPoss: break
        case .conj where trigger.noun?.preposition != nil: break
        default: return true
        }
        let start = trigger.noun?.range.lowerBound ?? trigger.range.lowerBound
        return ["the", "this", "that", "these", "those"].contains(phrases.word(start))
            && mentions.suffix(16).contains { $0.kind == .event && $0.type == trigger.type }
    }

    /// "Want a ceasefire": what is only wished for has not come.
    private func isWish(_ verb: VerbGroup) -> Bool {
        ["want", "need", "seek", "sought", "hop", "wish", "demand", "lack", "await"].contains {
            phrases.word(verb.head).hasPrefix($0)
        }
    }

    /// "To end the fighting": what is to stop is no news of its own.
    private func isEnding(_ verb: VerbGroup) -> Bool {
        ["end", "stop", "halt", "prevent", "avoid", "avert", "resolve", "curb", "contain"].contains(
            phrases.word(verb.head))
    }

    /// Whether the words name troops or their ground: "the airbase".
    private func isMilitary(_ span: Span) -> Bool {
        let tokens = analysis.tokens(in: span)
        return tokens.contains {
            finder.tables.contexts.match(at: $0, before: tokens.upperBound, in: phrases)?.values.contains(.military)
                ?? false
        }
    }

    /// "Declined to comment" refuses nothing but an answer, "asked not to be named" asks for nothing else.
    private func isSilence(after trigger: Trigger) -> Bool {
        if phrases.word(trigger.range.upperBound) == "not" { return true }
        return (trigger.range.upperBound..<trigger.range.upperBound + 3).contains {
            ["comment", "say", "elaborate", "discuss", "identify", "give"].contains(phrases.word($0))
        }
    }

    /// The modes of an assault: the pattern's, then what it was done with.
    func assaultModes(
        _ modes: [EventMode], _ trigger: Trigger, roles: RoleFinder.Roles, clause: Range<Int>
    ) -> [EventMode] {
        var modes = modes
        let own = trigger.noun?.range ?? trigger.range
        // "Fired missiles" says what with; other weapons in the clause are another's.
        let isFiring = trigger.entry.mode == .assaultFirearms
        let isTold =
            trigger.entry.part == .noun
            || !isFiring && trigger.entry.mode != nil && trigger.entry.elements.count > 1
        let near = isTold ? own : clause
        for mode in roles.instruments + finder.tables.instruments(in: near, of: phrases) {
            if mode == .assaultTorture || mode == .assaultSexual, modes.isEmpty == false { continue }
            if !modes.contains(mode) { modes.append(mode) }
        }
        // What is fired at somebody is told by its name.
        if modes.contains(.assaultHeavyWeapons), phrases.word(trigger.head).hasPrefix("fir") {
            modes.removeAll { $0 == .assaultFirearms }
        }
        // A suicide bomb and a drone's missile are told by the narrower word.
        if modes.contains(.assaultSuicideAttack) { modes.removeAll { $0 == .assaultExplosives } }
        if modes.contains(.assaultDrone) { modes.removeAll { $0 == .assaultAerial || $0 == .assaultHeavyWeapons } }
        return modes
    }

    /// What it is about: the pattern's own contexts, then the words around.
    func contexts(_ trigger: Trigger, clause: Range<Int>) -> [EventContext] {
        var found = trigger.entry.contexts
        for token in clause.prefix(80) {
            guard let match = finder.tables.contexts.match(at: token, before: clause.upperBound, in: phrases) else {
                continue
            }
            for context in match.values where !found.contains(context) { found.append(context) }
        }
        return Array(found.prefix(5))
    }

    /// Whether the words deny the event or claim it, and who does.
    func stance(_ trigger: Trigger, claim: Int?, in sentence: Range<Int>) -> (Mention.Stance, Role?) {
        let before = max(sentence.lowerBound, trigger.range.lowerBound - 12)..<trigger.range.lowerBound
        for token in before {
            guard ["responsibility", "involvement", "role", "blame"].contains(phrases.word(token)),
                let verb = (max(sentence.lowerBound, token - 4)..<token).reversed().lazy.compactMap({
                    phrases.verb(at: $0)
                }).first
            else { continue }
            let word = phrases.word(verb.head)
            let actor = phrases.subject(of: verb).flatMap { roleFinder.role($0, asActor: true) }
            if word.hasPrefix("claim"), phrases.word(token) == "responsibility" {
                return (.claimsResponsibility, actor)
            }
            if word.hasPrefix("den") { return (.denies, nil) }
        }
        guard let claim, isSaid(trigger, by: claim) else { return (.asserts, nil) }
        switch claims.attributions[claim].polarity {
        case .asserts: return (.asserts, nil)
        case .denies: return (.denies, nil)
        case .questions: return (.questions, nil)
        }
    }

    /// Whether the claim is about the event itself: "denied that the withdrawal was an answer" denies no withdrawal.
    private func isSaid(_ trigger: Trigger, by claim: Int) -> Bool {
        guard let content = claims.claim(at: trigger.head)?.content, claims.attributions[claim].polarity != .asserts
        else {
            return true
        }
        if trigger.isSubject { return false }
        let own = trigger.verb?.range
        let before = content.lowerBound..<max(content.lowerBound, trigger.range.lowerBound)
        return !before.contains { token in
            phrases.verb(at: token).map { $0.shape == .finite && $0.range != own } ?? false
        }
    }

    /// "The minister said Libya must hand over the men": what is said to be due is asked for.
    mutating func demands(sentence index: Int, from first: Int) {
        let sentence = analysis.sentences[index]
        let marchers = mentions[first...].filter { $0.type == .protest }.flatMap(\.actors)
        for token in sentence {
            guard phrases.classes[token] == .modal, phrases.word(token) == "must", let verb = phrases.verb(at: token),
                verb.range.lowerBound <= token, let claim = claims.claim(at: token),
                let source = claims.attributions[claim.index].source
            else { continue }
            let tokens = analysis.tokens(in: source.span)
            guard let speaker = tokens.first.flatMap({ phrases.noun(at: $0) ?? phrases.noun(at: $0 + 1) }),
                let actor = roleFinder.role(speaker, asActor: true),
                // What marchers demand is not a second event.
                !marchers.contains(where: { $0.name == actor.name || $0.sectors == actor.sectors })
            else { continue }
            let due = analysis.span(verb.range)
            let others = mentions[first...].filter { !$0.trigger.overlaps(due) }
            mentions.replaceSubrange(first..., with: others)
            let span = analysis.span(quoted(claim.content.clamped(to: sentence), around: verb.head))
            var mention = Mention(
                id: "m\(mentions.count + 1)", span: span, quote: analysis.text[span], sentence: index,
                trigger: due, kind: .event, type: .request, confidence: 0.5, rule: "modal:must")
            mention.actors = [actor]
            if let owing = phrases.subject(of: verb), let role = roleFinder.role(owing, asActor: false) {
                mention.recipients = [role]
            }
            mention.attribution = claim.index
            mention.when = setting.when(nil, modality: .actual, isNews: !setting.isPast(before: token))
            mentions.append(mention)
        }
    }
}
