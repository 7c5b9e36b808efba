import News

/// Ties numbers to events: the dead, the arrested, the troops that were moved.
struct CountReader {
    let phrases: Phrases
    let quantities: [Quantity]
    let table: SpanTable

    init(phrases: Phrases, quantities: [Quantity]) {
        self.phrases = phrases
        self.quantities = quantities
        table = SpanTable(quantities.map(\.span), phrases.analysis)
    }

    private static let byVerb: [String: Count.Measure] = {
        let words: [(Count.Measure, String)] = [
            (
                .deaths,
                "kill kills killed killing die dies died dead deaths death murdered slain executed beheaded perished"
            ),
            (.injured, "wound wounds wounded wounding injure injures injured injuring hurt injuries casualties"),
            (.missing, "missing disappeared"),
            (
                .arrested,
                "arrest arrests arrested arresting detain detains detained detaining jailed imprisoned"
            ),
            (.abducted, "kidnap kidnaps kidnapped kidnapping abduct abducted abducting hostages hostage"),
            (.displaced, "displace displaced displacing flee fled evacuated homeless deported expelled deport deports"),
        ]
        var map: [String: Count.Measure] = [:]
        for (measure, list) in words { for word in list.split(separator: " ") { map[String(word)] = measure } }
        return map
    }()
    private static let byNoun: [String: Count.Measure] = {
        let words: [(Count.Measure, String)] = [
            (.forces, "troop troops soldier soldiers forces personnel peacekeepers marines fighters men"),
            (
                .vehicles,
                "vehicle vehicles tank tanks car cars truck trucks aircraft warplanes helicopters ships warships"
            ),
            (
                .sites,
                "base bases position positions site sites house houses home homes villages building buildings camps"
            ),
            (
                .participants,
                "protester protesters demonstrator demonstrators people workers students marchers supporters activists"
            ),
            (
                .events,
                "attack attacks strike strikes raid raids bombing bombings incident incidents blast blasts clashes"
            ),
        ]
        var map: [String: Count.Measure] = [:]
        for (measure, list) in words { for word in list.split(separator: " ") { map[String(word)] = measure } }
        return map
    }()

    /// The counts told in the clause of an event.
    func counts(in clause: Range<Int>, of trigger: Trigger, type: EventType) -> [Count] {
        table.items(in: clause).compactMap { item in
            guard !isStock(item.range), !isNone(item), isOfThings(item.index), !isOfNextVerb(item.range, trigger),
                let measure = measure(item.range, in: clause, type: type)
            else {
                return nil
            }
            return Count(
                quantity: item.index, measure: measure, who: quantities[item.index].who, kind: kind(in: clause),
                window: nil)
        }
    }

    /// "Left Mosul and prepares to quit two bases": whether a number is that of a verb that "and" ties to the trigger's.
    private func isOfNextVerb(_ range: Range<Int>, _ trigger: Trigger) -> Bool {
        guard trigger.entry.part == .verb, trigger.range.upperBound < range.lowerBound else { return false }
        return (trigger.range.upperBound..<range.lowerBound).contains { token in
            guard phrases.classes[token] == .conjunction, let verb = phrases.verb(at: token + 1) else { return false }
            return verb.shape == .finite
        }
    }

    private static let states: Set<String> = [
        "stationed", "based", "positioned", "deployed", "housed", "remain", "remains", "remained", "serve", "serving",
    ]

    /// Whether the number tells what stands: "5,200 troops are stationed".
    func isStock(_ range: Range<Int>) -> Bool {
        guard let noun = phrases.noun(at: range.upperBound - 1), let verb = phrases.verb(at: noun.range.upperBound)
        else {
            return false
        }
        return Self.states.contains(phrases.word(verb.head)) && verb.modal == nil && !verb.isPerfect
            && !verb.isScheduled
    }

    /// Whether the words name nobody rather than count: "no one was hurt", "none of the guards"; "no injuries" is a nought.
    func isNone(_ item: (range: Range<Int>, index: Int)) -> Bool {
        if quantities[item.index].best == 0 {
            return ["none", "nobody"].contains(phrases.word(item.range.lowerBound))
                || phrases.word(item.range.upperBound - 1) == "one"
        }
        return ["no", "not"].contains(phrases.word(item.range.lowerBound - 1))
    }

    /// Whether the number is one of people or things, no share, sum or length.
    func isOfThings(_ index: Int) -> Bool {
        guard let unit = quantities[index].unit else { return true }
        return !Self.scales.contains(unit) && !(unit.utf8.count == 3 && unit.utf8.allSatisfy { (65...90).contains($0) })
    }

    private static let scales: Set<String> = Set(QuantityWords.measures.values).union(["%", "ly", "ordinal"])

    /// What a label before the number says that it counts, as lists write: "Killed: 12. Injured: at least 40".
    private func label(before token: Int) -> Count.Measure? {
        for at in stride(from: token - 1, through: max(1, token - 40), by: -1) {
            switch phrases.word(at) {
            case ".", "!", "?", ";": return nil
            case ":": if let measure = Self.byVerb[phrases.word(at - 1)] { return measure }
            default: break
            }
        }
        return nil
    }

    /// What the number at the tokens counts.
    func measure(_ range: Range<Int>, in clause: Range<Int>, type: EventType?) -> Count.Measure? {
        let noun = phrases.noun(at: range.upperBound - 1) ?? phrases.noun(at: range.lowerBound)
        if let measure = label(before: range.lowerBound) { return measure }
        let head = noun.map { phrases.word($0.head) } ?? phrases.word(range.upperBound - 1)
        let last = noun?.range.upperBound ?? range.upperBound
        // "12 dead", "30 wounded", "two people were killed".
        for token in range.lowerBound..<min(clause.upperBound, last + 1) {
            // "Injured: 40" speaks of what follows.
            if let measure = Self.byVerb[phrases.word(token)], phrases.word(token + 1) != ":" { return measure }
        }
        let byHead = Self.byNoun[head]
        if let verb = verb(of: range, noun: noun, in: clause), let measure = Self.byVerb[phrases.word(verb.head)],
            byHead == nil || byHead == .participants || byHead == .forces
        {
            return measure
        }
        switch (byHead, type) {
        case (.forces?, _), (.vehicles?, _), (.sites?, _), (.events?, _): return byHead
        case (_, .protest?): return .participants
        default: return nil
        }
    }

    /// The verb whose object or passive subject the number is.
    private func verb(of range: Range<Int>, noun: NounPhrase?, in clause: Range<Int>) -> VerbGroup? {
        var at = range.lowerBound - 1
        let floor = max(clause.lowerBound, range.lowerBound - 10)
        while at >= floor {
            if let verb = phrases.verb(at: at) { return verb.isPassive ? after(range, noun, clause) : verb }
            at -= 1
        }
        return after(range, noun, clause)
    }

    private func after(_ range: Range<Int>, _ noun: NounPhrase?, _ clause: Range<Int>) -> VerbGroup? {
        let start = noun?.range.upperBound ?? range.upperBound
        guard start < clause.upperBound else { return nil }
        let token = (start..<min(clause.upperBound, start + 10)).first { phrases.verbAt[$0] >= 0 }
        return token.flatMap { phrases.verb(at: $0) }
    }

    private func kind(in clause: Range<Int>) -> Count.Kind {
        var last = ""
        for token in clause {
            let word = phrases.word(token)
            if word == "since" || last == "so" && word == "far" { return .periodTotal }
            if word == "toll" { return .runningToll }
            last = word
        }
        return .eventCount
    }
}
