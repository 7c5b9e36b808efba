import News

extension EventSearch {
    /// Types that speak of deeds: what they speak of is no second event.
    private static let speaking: Set<EventType> = [.agree, .request, .reject, .threaten, .accuse, .support, .concede]

    /// Leaves out what only stands inside another event: what is agreed, demanded, refused or threatened, what a
    /// deed is done for, and what a condition names.
    func absorbed(_ triggers: [Trigger]) -> [Trigger] {
        var owners: [Int: Int] = [:]
        for (index, trigger) in triggers.enumerated() {
            for anchor in roleFinder.anchors(of: trigger) where owners[anchor] == nil { owners[anchor] = index }
        }
        var protest: Trigger?
        var shadow = (end: -1, speaker: -1)
        return triggers.enumerated().filter { index, trigger in
            // What marchers demand is not a second event; what another demands beside them is.
            if trigger.type == .request, let protest, isOfMarchers(trigger, protest) { return false }
            // What follows a verb that speaks of it, however the tree may hang it; but not what that verb hangs on: "the
            // man accused of the killing was arrested".
            if trigger.head < shadow.end, !hangs(shadow.speaker, on: trigger.head) { return false }
            if isInside(trigger, index: index, of: triggers, owners: owners) { return false }
            if trigger.type == .protest { protest = trigger }
            if Self.speaking.contains(trigger.type), trigger.type != .support, trigger.type != .concede,
                trigger.entry.part == .verb
            {
                shadow = (end(of: trigger), trigger.head)
            }
            return true
        }.map(\.element)
    }

    /// Whether a demand is made by those who protest: its verb has no subject of its own.
    private func isOfMarchers(_ trigger: Trigger, _ protest: Trigger) -> Bool {
        guard trigger.entry.part == .verb, let verb = trigger.verb, verb.shape == .finite,
            let subject = phrases.subject(of: verb)
        else { return true }
        if subject.isPronoun || subject.range == protest.noun?.range { return true }
        return protest.verb.flatMap { phrases.subject(of: $0) }?.range == subject.range
    }

    /// Whether a word hangs on another in the tree, over some words between them at most.
    private func hangs(_ token: Int, on other: Int) -> Bool {
        var token = token
        for _ in 0..<12 {
            guard let head = phrases.syntax.head(of: token) else { return false }
            if head == other { return true }
            token = head
        }
        return false
    }

    /// Where what a trigger speaks of ends: at a mark, or at a word that leads to another time or cause.
    private func end(of trigger: Trigger) -> Int {
        let sentence = analysis.sentences[analysis.sentence(of: trigger.head)]
        var at = trigger.range.upperBound
        while at < sentence.upperBound {
            if [.strong, .comma].contains(phrases.classes[at]) { return at }
            if Self.breaks.contains(phrases.word(at)) { return at }
            if phrases.classes[at] == .conjunction, let verb = phrases.verb(at: at + 1), verb.shape == .finite {
                return at
            }
            at += 1
        }
        return sentence.upperBound
    }

    private static let breaks: Set<String> = [
        "after", "before", "while", "as", "when", "because", "since", "amid", "following", "during",
    ]

    /// Whether the tree hangs a trigger under another one that speaks for it, or under a condition.
    private func isInside(_ trigger: Trigger, index: Int, of triggers: [Trigger], owners: [Int: Int]) -> Bool {
        let syntax = phrases.syntax
        var token = trigger.head
        for _ in 0..<12 {
            guard let head = syntax.head(of: token) else { return false }
            let relation = syntax.relation(of: token)
            // "Condemned the raid and promised aid": a second verb of the first one's subject.
            if relation == .conj, token == trigger.head, trigger.verb?.shape == .finite, trigger.entry.part == .verb,
                phrases.classes[max(0, (trigger.verb?.range.lowerBound ?? 0) - 1)] == .conjunction
            {
                return false
            }
            let marks = relation == .advcl || relation == .acl ? syntax.marks(of: token) : []
            // "A meeting aimed at establishing ties"
            if Self.purposes.contains(phrases.word(head)), relation != .nsubj { return true }
            if relation == .advcl, marks.contains("if") || marks.contains("unless") { return true }
            // "The alliance formed in 2014 to help fight": what something was made for is not told as done.
            if relation == .advcl || relation == .xcomp || relation == .acl, syntax.marks(of: token).contains("to"),
                isFounding(head)
            {
                return true
            }
            if let owner = owners[head], owner != index,
                triggers[owner].type != trigger.type || triggers[owner].entry.part == .verb,
                isSpoken(token, relation, marks, of: triggers[owner])
            {
                return true
            }
            token = head
        }
        return false
    }

    /// Whether a participle tells how somebody came to be: "the coalition set up in 2014", "the alliance, formed to".
    private func isFounding(_ token: Int) -> Bool {
        let tag = phrases.analysis.tokens[token].tag
        if tag == .verbParticiple, phrases.syntax.relation(of: token) == .acl { return true }
        return (tag == .verbParticiple || tag == .verbPast) && token > 0 && phrases.classes[token - 1] == .comma
            && ["formed", "founded", "created", "established", "raised", "built"].contains(phrases.word(token))
    }

    private static let purposes: Set<String> = ["aimed", "intended", "designed", "meant"]

    /// Whether a dependent of an event's words tells what the event speaks of, or what it is done for.
    private func isSpoken(_ token: Int, _ relation: Relation, _ marks: [String], of owner: Trigger) -> Bool {
        let isSpeaking = Self.speaking.contains(owner.type)
        switch relation {
        case .xcomp: return true
        case .advcl:
            let lead = marks.first ?? ""
            if lead == "to" || lead == "in" && marks.contains("order") { return true }
            return isSpeaking && ["of", "for", "against", "from", "by", "that"].contains(lead)
        case .acl: return isSpeaking || marks.first == "to"
        case .ccomp, .obj, .iobj, .compound, .nmodPoss: return isSpeaking
        case .obl, .nmod:
            guard isSpeaking, let lead = phrases.syntax.marks(of: token).first else { return false }
            return !["after", "before", "since", "during", "amid", "following", "despite", "in", "at"].contains(lead)
        case .aclRelcl: return isSpeaking && !isPast(token)
        default: return false
        }
    }

    /// Whether a verb tells of what was: then it is an event of its own.
    private func isPast(_ token: Int) -> Bool {
        if phrases.analysis.tokens[token].tag == .verbPast { return true }
        return phrases.syntax.dependents(of: token).prefix(16).contains { dependent in
            [.aux, .auxPass].contains(phrases.syntax.relation(of: dependent))
                && ["was", "were", "had", "has", "have"].contains(phrases.word(dependent))
        }
    }
}
