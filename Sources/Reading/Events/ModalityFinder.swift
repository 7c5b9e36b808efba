import News

/// Tells whether an event happened, is to happen, may happen, or did not.
struct ModalityFinder {
    let phrases: Phrases

    /// Words whose "to" leads to what somebody has said that he will do.
    private static let announced: Set<String> = [
        "plan", "plans", "planned", "planning", "intend", "intends", "intended", "set", "due", "expected", "scheduled",
        "going", "ready", "willing", "prepared", "decided", "likely",
    ]

    /// Whether the verb speaks of what is still to come.
    func isFuture(_ verb: VerbGroup) -> Bool {
        if verb.isScheduled { return true }
        switch verb.modal {
        case "will", "shall", "would", "wo", "'ll", "’ll", "'d", "’d": return true
        default: break
        }
        guard verb.shape == .infinitive else { return false }
        let floor = max(0, verb.range.lowerBound - 3)
        return (floor..<verb.range.lowerBound).contains { Self.announced.contains(phrases.word($0)) }
    }

    /// Words whose "to" leads to what did not come to pass.
    private static let failures: Set<String> = [
        "fail", "fails", "failed", "refuse", "refused", "refuses", "decline", "declined", "avoid", "avoided", "prevent",
        "prevented", "foiled", "thwarted", "averted", "without", "no", "never", "stop", "stopped",
    ]

    /// The modality that the words give; the time of the event may still put it in the background.
    ///
    /// Nothing where the words tell of no event at all: "no group has claimed the attack", "if they attack".
    func modality(of trigger: Trigger, reported: Bool) -> Mention.Modality? {
        let clause = phrases.clause(of: trigger.head)
        // A condition is no event.
        if isConditional(trigger.head, clause) { return nil }
        if trigger.entry.part == .noun {
            if let negation = negation(ofNoun: trigger) { return negation == .denied ? .negated : nil }
            if isUnsaid(trigger) { return nil }
            guard let verb = trigger.verb else { return .actual }
            if !trigger.isSubject, isIntent(verb) { return .planned }
            guard trigger.isLight || trigger.isSubject && !isDenied(verb) else { return .actual }
            return modality(of: verb, reported: reported)
        }
        guard let verb = trigger.verb else { return .actual }
        if isUnsaid(trigger) { return .negated }
        return modality(of: verb, reported: reported)
    }

    /// Verbs that speak of what has not begun: "were planning an attack".
    private func isIntent(_ verb: VerbGroup) -> Bool {
        ["plan", "prepar", "consider", "weigh", "threaten"].contains { phrases.word(verb.head).hasPrefix($0) }
    }

    /// Verbs whose "to" leads to what is so: "began to leave", "appeared to retreat".
    private static let implying: Set<String> = [
        "begin", "begins", "began", "begun", "start", "starts", "started", "continue", "continues", "continued",
        "manage", "managed", "appear", "appears", "appeared", "seem", "seems", "seemed", "help", "helped",
    ]

    /// What is done at once with the deed: a ceremony "to hand over the base".
    private static let ceremonies: Set<String> = ["ceremony", "ceremonies"]

    /// The verb whose "to" leads to this one, where the one is done with the other.
    private func doneWith(_ verb: VerbGroup) -> VerbGroup? {
        let floor = max(0, verb.range.lowerBound - 10)
        var at = verb.range.lowerBound - 1
        while at >= floor, phrases.classes[at] != .strong {
            if let before = phrases.verb(at: at) {
                if Self.implying.contains(phrases.word(before.head)) { return before }
                let phrases = [self.phrases.object(of: before), self.phrases.subject(of: before)]
                let isCeremony = phrases.contains { phrase in
                    phrase.map { Self.ceremonies.contains(self.phrases.word($0.head)) } ?? false
                }
                return isCeremony ? before : nil
            }
            at -= 1
        }
        return nil
    }

    private static let votes: Set<String> = ["vote", "votes", "voted", "voting"]

    /// What became of the vote that a deed is for: "voted to oust", "a vote to ban"; nothing where it is for none.
    func vote(for trigger: Trigger) -> Mention.Modality? {
        guard trigger.entry.part == .verb, let verb = trigger.verb, verb.shape == .infinitive else { return nil }
        var at = verb.range.lowerBound - 1
        while at > 0, phrases.classes[at] == .adverb || phrases.isDay(at) { at -= 1 }
        guard at >= 0, Self.votes.contains(phrases.word(at)) else { return nil }
        return phrases.verb(at: at).map { modality(of: $0, reported: false) } ?? .actual
    }

    private func modality(of verb: VerbGroup, reported: Bool) -> Mention.Modality {
        if isDenied(verb) { return .negated }
        switch verb.modal {
        case "will", "shall", "'ll", "’ll", "wo": return .planned
        case "would", "'d", "’d": return reported || isRetold(verb) ? .planned : .conditional
        case "may", "might", "could", "can", "ca": return .possible
        case "must", "should": return .planned
        default: break
        }
        if verb.isScheduled { return .planned }
        if verb.shape == .infinitive {
            if let first = doneWith(verb), first.shape != .infinitive { return modality(of: first, reported: reported) }
            let before = (max(0, verb.range.lowerBound - 8)..<verb.range.lowerBound).reversed()
            for token in before {
                if phrases.classes[token] == .strong { break }
                if Self.failures.contains(phrases.word(token)) { return .negated }
            }
            return .planned
        }
        return .actual
    }

    /// Whether the sentence goes on with what somebody has said: "had left, while others would follow".
    private func isRetold(_ verb: VerbGroup) -> Bool {
        let sentence = phrases.analysis.sentences[phrases.analysis.sentence(of: verb.head)]
        guard !verb.isPerfect else { return false }
        var isBefore = false
        for token in max(sentence.lowerBound, verb.range.lowerBound - Phrases.reach)..<verb.range.lowerBound {
            if phrases.word(token) == "if" { return false }
            if let other = phrases.verb(at: token), other.isPerfect, phrases.word(other.range.lowerBound) == "had" {
                isBefore = true
            }
        }
        return isBefore
    }

    private func isConditional(_ head: Int, _ clause: Range<Int>) -> Bool {
        let before = clause.lowerBound - 1
        guard before >= 0, phrases.classes[before] == .subordinator else { return false }
        return phrases.word(before) == "if" || phrases.word(before) == "unless"
    }
}
