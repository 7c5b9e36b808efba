import News

extension EventSearch {
    /// Types that only somebody can do, never a thing.
    static let personal: Set<EventType> = [
        .agree, .consult, .support, .concede, .cooperate, .aid, .accuse, .reject, .request, .threaten,
    ]

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
