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
    func modality(of trigger: Trigger, reported: Bool) -> Mention.Modality {
        let clause = phrases.clause(of: trigger.head)
        if isConditional(trigger.head, clause) { return .conditional }
        if trigger.entry.part == .noun {
            if let noun = trigger.noun,
                phrases.word(noun.range.lowerBound) == "no"
                    || noun.preposition.map({ phrases.word($0) == "without" }) ?? false
            {
                return .negated
            }
            guard let verb = trigger.verb, trigger.isLight || trigger.isSubject else { return .actual }
            return modality(of: verb, clause: clause, reported: reported)
        }
        guard let verb = trigger.verb else { return .actual }
        return modality(of: verb, clause: clause, reported: reported)
    }

    private func modality(of verb: VerbGroup, clause: Range<Int>, reported: Bool) -> Mention.Modality {
        if verb.isNegated { return .negated }
        switch verb.modal {
        case "will", "shall", "'ll", "’ll", "wo": return .planned
        case "would", "'d", "’d": return reported ? .planned : .conditional
        case "may", "might", "could", "can", "ca": return .possible
        case "must", "should": return .planned
        default: break
        }
        if verb.isScheduled { return .planned }
        if verb.shape == .infinitive {
            let before = (max(0, verb.range.lowerBound - 8)..<verb.range.lowerBound).reversed()
            for token in before {
                if phrases.classes[token] == .strong { break }
                if Self.failures.contains(phrases.word(token)) { return .negated }
            }
            return .planned
        }
        return .actual
    }

    private func isConditional(_ head: Int, _ clause: Range<Int>) -> Bool {
        let before = clause.lowerBound - 1
        guard before >= 0, phrases.classes[before] == .subordinator else { return false }
        return phrases.word(before) == "if" || phrases.word(before) == "unless"
    }
}
