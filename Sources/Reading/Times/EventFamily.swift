/// Kinds of event by which news counts days: "ten days before the shooting", "the week after the crash".
///
/// Words of one kind tell of the same thing: who "was shot dead" is the victim of "the killing".
enum EventFamily: Hashable {
    case killing, attack, crash, disaster, abduction, arrest, vote, invasion

    /// The kind that a word tells of, and whether it names the event instead of telling it.
    static func of(_ word: String) -> (family: EventFamily, isNoun: Bool)? {
        nouns[word].map { ($0, true) } ?? verbs[word].map { ($0, false) }
    }

    private static let nouns: [String: EventFamily] = [
        "killing": .killing, "killings": .killing, "shooting": .killing, "shootings": .killing, "slaying": .killing,
        "slayings": .killing, "murder": .killing, "murders": .killing, "death": .killing, "assassination": .killing,
        "massacre": .killing, "stabbing": .killing,
        "attack": .attack, "attacks": .attack, "bombing": .attack, "bombings": .attack, "blast": .attack,
        "blasts": .attack, "explosion": .attack, "explosions": .attack, "ambush": .attack,
        "crash": .crash, "collision": .crash, "derailment": .crash, "sinking": .crash,
        "earthquake": .disaster, "quake": .disaster, "tsunami": .disaster, "hurricane": .disaster, "storm": .disaster,
        "flood": .disaster, "floods": .disaster, "eruption": .disaster,
        "abduction": .abduction, "kidnapping": .abduction, "disappearance": .abduction, "hijacking": .abduction,
        "arrest": .arrest, "arrests": .arrest, "election": .vote, "elections": .vote, "referendum": .vote,
        "invasion": .invasion,
    ]

    private static let verbs: [String: EventFamily] = [
        "killed": .killing, "shot": .killing, "slain": .killing, "murdered": .killing, "assassinated": .killing,
        "gunned": .killing, "stabbed": .killing, "died": .killing,
        "attacked": .attack, "bombed": .attack, "exploded": .attack, "ambushed": .attack,
        "crashed": .crash, "collided": .crash, "derailed": .crash, "sank": .crash, "erupted": .disaster,
        "abducted": .abduction, "kidnapped": .abduction, "disappeared": .abduction, "vanished": .abduction,
        "hijacked": .abduction, "arrested": .arrest, "elected": .vote, "invaded": .invasion,
    ]
}

extension EventFamily {
    /// The kind of event whose time an expression tells: "the Oct. 23 shooting", "was shot to death on Oct. 23".
    ///
    /// At most ten tokens before it are looked at and four behind it, all in its clause.
    static func told(beside tokens: Range<Int>, in text: TimeText) -> (family: EventFamily, at: Int)? {
        let end = tokens.upperBound
        for at in end..<max(end, min(end + 4, text.limit(tokens.lowerBound))) {
            if isEdge(text.word(at)) || joints.contains(text.word(at)) { break }
            if let event = of(text.word(at)), event.isNoun { return (event.family, at) }
        }
        let sentence = text.sentenceStart[tokens.lowerBound]
        for at in stride(from: tokens.lowerBound - 1, through: max(sentence, tokens.lowerBound - 10), by: -1) {
            if isEdge(text.word(at)) || text.meaning(at).isTold { return nil }
            if let event = of(text.word(at)) {
                return (1...3).contains { joints.contains(text.word(at - $0)) } ? nil : (event.family, at)
            }
        }
        return nil
    }

    /// Who bears a part in an event, by the words beside its own.
    ///
    /// At most eight tokens to either side are looked at, all in its clause.
    static func participants(beside at: Int, in text: TimeText) -> EventParticipants {
        var found = EventParticipants(isDeath: deaths.contains(text.word(at)))
        for step in [-1, 1] {
            var here = at + step
            let end = max(text.sentenceStart[at], at - 8)...max(at, min(text.limit(at) - 1, at + 8))
            while end.contains(here), !isEdge(text.word(here)), !joints.contains(text.word(here)) {
                let part = text.analysis.tokens[here].part
                if !text.meaning(here).isTold, of(text.word(here)) == nil, !isUnit(text.meaning(here)) {
                    if part == .properNoun { found.names.insert(text.word(here)) }
                    if part == .noun { found.nouns.insert(text.word(here)) }
                }
                here += step
            }
        }
        return found
    }

    private static let deaths: Set<String> = ["died", "death"]

    private static func isUnit(_ word: TimeWord) -> Bool {
        if case .units = word { return true }
        return false
    }

    private static func isEdge(_ word: String) -> Bool { [",", ";", ":", "(", ".", "\"", "”"].contains(word) }

    /// What makes an event a mark from which other times are told.
    private static let joints: Set<String> = ["before", "after", "since", "until", "following", "when", "as"]
}

extension TimeWord {
    /// Whether the word tells a time by itself.
    fileprivate var isTold: Bool {
        switch self {
        case .month, .weekday, .day, .year, .clock, .tonight: true
        default: false
        }
    }
}

/// Who bears a part in an event, by which one death is told from another.
struct EventParticipants: Equatable {
    var names: Set<String> = []
    var nouns: Set<String> = []
    /// Whether its word tells of any death, violent or not.
    var isDeath = false

    /// Whether both may be of one event: by a name that both have, and for a death by any word.
    func mayBe(_ other: EventParticipants) -> Bool {
        if !names.isEmpty, !other.names.isEmpty { return !names.isDisjoint(with: other.names) }
        guard isDeath else { return true }
        let (own, others) = (names.union(nouns), other.names.union(other.nouns))
        return own.isEmpty || others.isEmpty || !own.isDisjoint(with: others)
    }
}
