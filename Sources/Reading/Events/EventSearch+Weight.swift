import News

extension EventSearch {
    /// Types that only somebody can do, never a thing.
    static let personal: Set<EventType> = [
        .agree, .consult, .support, .concede, .cooperate, .aid, .accuse, .reject, .request, .threaten,
    ]

    /// How sure the words are: a finite verb with its actor or target and its day weighs most, a bare noun least.
    func confidence(_ mention: Mention, _ trigger: Trigger, roles: RoleFinder.Roles) -> Double {
        let isVerb = trigger.entry.part == .verb
        let hasActor = mention.actors.contains { !$0.sectors.isEmpty || $0.country != nil || $0.entity != nil }
        let hasMeans = mention.type == .assault && (!roles.instruments.isEmpty || !mention.modes.isEmpty)
        var value = isVerb ? 0.5 : trigger.isLight ? 0.45 : 0.35
        value += 0.05 * Double(min(3, trigger.entry.elements.count - 1))
        if hasActor || hasMeans { value += 0.15 }
        if !mention.recipients.isEmpty { value += 0.1 }
        if mention.time != nil { value += 0.1 }
        if mention.whereBasis == .stated { value += 0.05 }
        if trigger.entry.isWeak { value -= 0.05 }
        if mention.whereBasis == .dateline { value -= 0.05 }
        if mention.modality != .actual { value -= 0.05 }
        if mention.stance == .questions || mention.stance == .denies { value -= 0.1 }
        if Self.personal.contains(trigger.type), !hasActor { value = min(value, 0.4) }
        if mention.actors.isEmpty, mention.recipients.isEmpty, roles.instruments.isEmpty { value = min(value, 0.45) }
        // A deed that is only named inside what somebody says, without its day, is seldom the news.
        if !isVerb, !trigger.isLight, mention.time == nil, mention.attribution != nil { value = min(value, 0.45) }
        if isDescription(trigger) { value = min(value, 0.3) }
        var right = Self.calibrated(min(0.95, max(0.05, value)))
        if Self.doubtful.contains(trigger.type) { right -= 0.15 }
        if mention.modality == .planned || mention.modality == .possible { right -= 0.2 }
        return (max(0.05, right) * 100).rounded() / 100
    }

    /// Types whose words were more often wrong than those of force, of law, of blame and of demands.
    private static let doubtful: Set<EventType> = [
        .retreat, .support, .protest, .sanction, .reject, .threaten, .consult, .aid, .agree,
    ]

    /// How often words of a weight were right on pages that were read by eye, the weight's two ends set by hand.
    ///
    /// The documentation of events has what was measured; what is doubtful or still to come is taken off afterwards.
    private static let reliability: [(weight: Double, right: Double)] = [
        (0.05, 0.5), (0.45, 0.72), (0.6, 0.78), (0.75, 0.82), (0.95, 0.88),
    ]

    private static func calibrated(_ weight: Double) -> Double {
        guard let above = reliability.first(where: { $0.weight >= weight }) else { return weight }
        guard let below = reliability.last(where: { $0.weight < weight }) else { return above.right }
        let share = (weight - below.weight) / (above.weight - below.weight)
        return below.right + share * (above.right - below.right)
    }

    /// Whether the words only describe somebody: "a faction backed by Iran", "which is supported by the army".
    func isDescription(_ trigger: Trigger) -> Bool {
        guard trigger.type == .support || trigger.type == .cooperate || trigger.type == .aid, let verb = trigger.verb,
            trigger.entry.part == .verb, phrases.word(verb.head + 1) == "by"
        else { return false }
        return verb.range.count == 1 || verb.range.contains { ["is", "are"].contains(phrases.word($0)) }
    }

    /// The modes of a deed that is told only as done again: those of the one that it repeats.
    func repeated(_ mention: Mention, clause: Range<Int>) -> [EventMode] {
        let isAgain = clause.contains { phrases.word($0) == "again" }
        for earlier in mentions.suffix(8).reversed()
        where earlier.type == .assault && !earlier.modes.isEmpty && mention.sentence - earlier.sentence <= 1 {
            let names = Set(earlier.recipients.map(\.name))
            let samePlace = mention.place != nil && mention.place == earlier.place
            let sameTarget = mention.recipients.contains { names.contains($0.name) }
            if isAgain && (samePlace || earlier.sentence == mention.sentence) || sameTarget { return earlier.modes }
        }
        return []
    }

    /// A country or an army that "stands down" or quits a place gives up no office.
    func retreatModes(_ modes: [EventMode], _ trigger: Trigger, roles: RoleFinder.Roles) -> [EventMode] {
        guard modes == [.retreatResign], trigger.entry.part == .verb, let verb = trigger.verb else { return modes }
        let isPerson = roles.actors.contains { $0.sectors.contains(.government) || $0.sectors.contains(.legislature) }
        let ground = ["base", "bases", "camp", "camps", "post", "posts", "position", "positions", "area"]
        if let object = phrases.object(of: verb), ground.contains(phrases.word(object.head)) {
            return [.retreatWithdraw]
        }
        let isBody = roles.actors.contains { $0.country != nil || $0.sectors.contains(.military) }
        return isBody && !isPerson ? [] : modes
    }
}
