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
        var isProtest = false
        var shadow = (end: -1, speaker: -1)
        return triggers.enumerated().filter { index, trigger in
            // What marchers demand is not a second event.
            if trigger.type == .request, isProtest { return false }
            // What follows a verb that speaks of it, however the tree may hang it; but not what that verb hangs on: "the
            // man accused of the killing was arrested".
            if trigger.head < shadow.end, !hangs(shadow.speaker, on: trigger.head) { return false }
            if isInside(trigger, index: index, of: triggers, owners: owners) { return false }
            if trigger.type == .protest { isProtest = true }
            if Self.speaking.contains(trigger.type), trigger.type != .support, trigger.type != .concede,
                trigger.entry.part == .verb
            {
                shadow = (end(of: trigger), trigger.head)
            }
            return true
        }.map(\.element)
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
                analysis.tokens[token].tag != .verb || trigger.verb?.modal != nil,
                phrases.classes[max(0, (trigger.verb?.range.lowerBound ?? 0) - 1)] == .conjunction
            {
                return false
            }
            let marks = relation == .advcl || relation == .acl ? syntax.marks(of: token) : []
            // "A meeting aimed at establishing ties"
            if Self.purposes.contains(phrases.word(head)), relation != .nsubj { return true }
            if relation == .advcl, marks.contains("if") || marks.contains("unless") { return true }
            if !trigger.range.contains(head), isUnreal(token, relation, under: head) { return true }
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

    /// Words that speak of what is asked for, allowed, barred or feared, and so has not come to pass by them.
    private static let unreal = [
        "urg", "ask", "advis", "authoriz", "authoris", "allow", "permit", "enabl", "prevent", "obstruct", "forbid",
        "forbad", "prohibit", "bar", "ban", "encourag", "persuad", "recommend", "contemplat", "mull", "weigh",
        "threaten", "plot", "conspir", "unable", "unwilling", "reluctant", "option", "opportunity", "fear", "avert",
        "warn", "demand", "call", "insist", "oppos", "outlaw", "crimin", "ability", "incit",
    ]
    /// Words that begin like those and mean another thing.
    private static let real: Set<String> = [
        "band", "bank", "banks", "banner", "barn", "barrage", "barrel", "rights", "calm",
    ]

    /// Whether a dependent tells what a word that asks, allows or bars speaks of.
    private func isUnreal(_ token: Int, _ relation: Relation, under head: Int) -> Bool {
        let word = phrases.word(head)
        guard !Self.real.contains(word), Self.unreal.contains(where: { word.hasPrefix($0) }) else { return false }
        let isVerb = analysis.tokens[head].part == .verb || analysis.tokens[head].part == .auxiliary
        switch relation {
        case .xcomp: return true
        case .ccomp: return word != "ask" && word != "asked"
        case .advcl, .acl:
            return ["to", "against", "from", "for", "of", "but"].contains(phrases.syntax.marks(of: token).first ?? "")
        case .obj: return isVerb && word != "called" && word != "call" && word != "calling"
        case .obl, .nmod: return ["for", "of", "against", "from"].contains(phrases.syntax.marks(of: token).first ?? "")
        default: return false
        }
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
