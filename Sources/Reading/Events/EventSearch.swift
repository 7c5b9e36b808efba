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
        let meant = finder.triggers(in: sentence).filter { isMeant($0) }
        var triggers = absorbed(withOthers(Array(meant.prefix(Self.most))))
        triggers.removeAll { isStock($0) || isOrdinal($0, in: index) }
        for trigger in triggers { read(trigger, sentence: index) }
        demands(sentence: index, from: first)
        merge(from: first)
        aim(from: first)
        spread(from: first)
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
        let sides = roles.actors.isEmpty ? roleFinder.sides(of: trigger) : []
        if !sides.isEmpty { (roles.actors, roles.recipients) = (sides, []) }
        if trigger.type == .assault { roles.recipients += holders(of: roles.recipients) }
        let left = groundLeft(by: trigger, roles: roles)
        roles.recipients += left
        roles.actors.removeAll { actor in left.contains { $0.span.overlaps(actor.span) } }
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
        // "Voted to oust": the vote has been held, what it is for has not been done.
        let vote = how == .planned ? modality.vote(for: trigger) : nil
        if let vote { how = vote }
        let reach = reach(of: trigger, within, scope: scope)
        let time = setting.time(of: trigger, clause: reach.own, scope: reach.around)
        if how == .actual || how == .planned && trigger.verb?.shape == .infinitive,
            setting.isBackground(time, clause: clause, isDone: how == .actual)
        {
            how = .background
        }
        if how == .actual, isDescription(trigger) || time == nil && isLongPast(trigger, clause: clause, scope: scope) {
            how = .background
        }
        let isFuture =
            vote != nil
            || (trigger.entry.part == .verb || trigger.isLight) && trigger.verb.map { modality.isFuture($0) } ?? false
        if let changed = BoundaryRules.apply(
            type, modes: modes, modality: vote == nil ? how : .planned, isFuture: isFuture)
        {
            (type, modes) = (changed.type, changed.modes)
            rule += "; \(changed.rule)"
        }

        let said = withoutMarks(claim == nil || scope.count < 4 ? sentence : scope)
        let span = analysis.span(quoted(said, around: trigger.head))
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
        let isNews = time == nil && isNews(trigger, roles: roles, clause: clause, sentence: index)
        mention.when = setting.when(time, modality: how, isNews: isNews)
        if let (place, basis) = setting.place(of: trigger, clause: reach.own, scope: reach.around, roles: roles)
            ?? ground(of: trigger, roles: roles, clause: clause, sentence: index)
        {
            mention.place = place
            mention.whereBasis = basis
        }
        mention.counts = counts.counts(in: clause, of: trigger, type: type)
        if type == .assault, mention.modes.isEmpty { mention.modes = repeated(mention, clause: clause) }
        mentions.append(mention)
    }

    /// The most events, and the most numbers, that one sentence gives.
    static let most = 24

    /// The words that are quoted: of a stretch that no sentence has in news, the clause.
    func quoted(_ range: Range<Int>, around token: Int) -> Range<Int> {
        guard range.count > 120 else { return range }
        return phrases.clause(of: token).clamped(to: range)
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
