import News

/// One report's search for events: the mentions found so far and what finds the next.
struct EventSearch {
    let finder: TriggerFinder
    let roleFinder: RoleFinder
    let modality: ModalityFinder
    let setting: Setting
    let counts: CountReader
    let claims: ClaimIndex
    var mentions: [Mention] = []
    /// Whether the report is of no public affairs as a whole, so that words must prove more.
    var isPrivate = false
    /// Whether the report has sentences enough for its topic to be told.
    var isLong = false

    var phrases: Phrases { finder.phrases }
    var analysis: Analysis { phrases.analysis }

    /// Reads one sentence's events, then its numbers that belong to none.
    mutating func read(sentence index: Int) {
        let sentence = analysis.sentences[index]
        let first = mentions.count
        var triggers = absorbed(finder.triggers(in: sentence).filter { isMeant($0) })
        triggers.removeAll { isStock($0) || isOrdinal($0, in: index) }
        for trigger in triggers { read(trigger, sentence: index) }
        demands(sentence: index, from: first)
        merge(from: first)
        figures(sentence: index, from: first)
    }

    mutating func read(_ trigger: Trigger, sentence index: Int) {
        let sentence = analysis.sentences[index]
        let clause = phrases.clause(of: trigger.head)
        let claim = claims.claim(at: trigger.head)
        let scope = claim.map { withOpening($0.content.clamped(to: sentence), in: sentence) } ?? sentence
        // The day on which somebody said so is not the day of the deed.
        let within = clause.clamped(to: scope)
        var roles = roleFinder(of: trigger, within: claim?.index).roles(of: trigger)
        var (stance, responsible) = self.stance(trigger, claim: claim?.index, in: sentence)
        if let responsible, roles.actors.isEmpty { roles.actors = [responsible] }
        if stance == .asserts, modality.isUndecided(trigger) { stance = .questions }
        guard stands(trigger, roles: roles, clause: clause), isDoneByHand(trigger, roles: roles, sentence: index),
            !isLaw(trigger), stance != .asserts || isTold(trigger, roles: roles)
        else { return }

        var type = trigger.type
        var modes = trigger.entry.mode.map { [$0] } ?? []
        if type == .retreat { modes = retreatModes(modes, trigger, roles: roles) }
        var rule = "\(trigger.entry.part.rawValue):\(phrases.words(trigger))"
        if type == .assault { modes = assaultModes(modes, trigger, roles: roles, clause: clause) }
        if isOfWords(trigger, roles: roles, modes: modes) {
            (type, modes) = (.accuse, [.accuseDisapprove])
            rule += "; attack of words"
        }
        if isForeignRegret(trigger, roles: roles) {
            (type, modes) = (.accuse, [.accuseDisapprove])
            rule += "; another's deed"
        }
        guard stance != .asserts || isPublicAffair(trigger, roles: roles, modes: modes) else { return }
        guard var how = modality.modality(of: trigger, reported: claim != nil) else { return }
        let reach = reach(of: trigger, within, scope: scope)
        let time = setting.time(of: trigger, clause: reach.own, scope: reach.around)
        if how == .actual || how == .planned && trigger.verb?.shape == .infinitive,
            setting.isBackground(time, clause: clause)
        {
            how = .background
        }
        if how == .actual, isDescription(trigger) || time == nil && isLongPast(trigger, clause: clause, scope: scope) {
            how = .background
        }
        let isFuture =
            (trigger.entry.part == .verb || trigger.isLight) && trigger.verb.map { modality.isFuture($0) } ?? false
        if let changed = BoundaryRules.apply(type, modes: modes, modality: how, isFuture: isFuture) {
            (type, modes) = (changed.type, changed.modes)
            rule += "; \(changed.rule)"
        }

        let span = analysis.span(claim == nil || scope.count < 4 ? withoutMarks(sentence) : withoutMarks(scope))
        var mention = Mention(
            id: "m\(mentions.count + 1)", span: span, quote: analysis.text[span], sentence: index,
            trigger: analysis.span(trigger.range), kind: .event, type: type,
            confidence: 0, rule: rule)
        mention.modes = modes
        mention.actors = roles.actors
        mention.recipients = roles.recipients
        mention.contexts = contexts(trigger, clause: sentence)
        mention.modality = how
        mention.stance = stance
        mention.attribution = claim?.index
        mention.time = time
        mention.when = isAside(clause) && time == nil ? nil : setting.when(time, modality: how)
        if let (place, basis) = setting.place(of: trigger, clause: reach.own, scope: reach.around, roles: roles) {
            mention.place = place
            mention.whereBasis = basis
        }
        mention.counts = counts.counts(in: clause, type: type)
        if type == .assault, mention.modes.isEmpty { mention.modes = repeated(mention, clause: clause) }
        mention.confidence = confidence(mention, trigger, roles: roles)
        mentions.append(mention)
    }

    /// The finder of roles for what somebody says.
    ///
    /// "Plans to impose": whoever says that he will do it does it.
    private func roleFinder(of trigger: Trigger, within claim: Int?) -> RoleFinder {
        guard let source = claim.flatMap({ claims.attributions[$0].source }), trigger.verb?.shape != .infinitive else {
            return roleFinder
        }
        var finder = roleFinder
        finder.speaker = analysis.tokens(in: source.span)
        return finder
    }

    private func withoutMarks(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first(where: { phrases.classes[$0] != .strong && phrases.classes[$0] != .comma }) else {
            return range
        }
        return first..<range.upperBound
    }
}

extension Phrases {
    /// A trigger's words in lower case.
    func words(_ trigger: Trigger) -> String {
        trigger.range.prefix(6).map { word($0) }.joined(separator: " ")
    }
}
