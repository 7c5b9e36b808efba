import News

extension EventSearch {
    /// Whether the clause tells of another time than its sentence: "after rockets killed two".
    func isAside(_ clause: Range<Int>) -> Bool {
        let before = clause.lowerBound - 1
        guard before >= 0, phrases.classes[before] == .subordinator else { return false }
        // "Hours after" is the same day.
        let near = ["hours", "hour", "minutes", "minute", "soon", "shortly", "moments", "just", "seconds"]
        return ["after", "before", "since", "until"].contains(phrases.word(before))
            && !near.contains(phrases.word(before - 1))
    }

    /// What is said, with what opens the sentence before it: "On Monday, gunmen killed two, the army said".
    func withOpening(_ said: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
        let opening = sentence.lowerBound..<said.lowerBound
        guard (2...8).contains(opening.count), phrases.classes[opening.upperBound - 1] == .comma,
            opening.allSatisfy({ phrases.verbAt[$0] < 0 && phrases.word($0) != "according" })
        else { return said }
        return sentence.lowerBound..<said.upperBound
    }

    /// Whether the clause tells what came before something that itself is long past.
    func isLongPast(_ trigger: Trigger, clause: Range<Int>, scope: Range<Int>) -> Bool {
        guard isAside(clause), phrases.word(clause.lowerBound - 1) == "after" else { return false }
        return setting.isBackground(setting.nearestTime(to: trigger, in: scope, lent: true), clause: scope)
    }

    /// The words that may give a trigger's day and place: its clause, then the sentence or what is said.
    func reach(of trigger: Trigger, _ clause: Range<Int>, scope: Range<Int>) -> (own: Range<Int>, around: Range<Int>) {
        let clause = beforeOtherTime(trigger, beforeOtherDeed(trigger, clause))
        if isAside(clause) { return (clause, clause) }
        return (clause, beforeOtherTime(trigger, beforeOtherDeed(trigger, scope)))
    }

    /// The range up to a deed that came before or after: "voted after a drone strike in the capital".
    private func beforeOtherTime(_ trigger: Trigger, _ range: Range<Int>) -> Range<Int> {
        let start = max(range.lowerBound, trigger.range.upperBound)
        guard start < range.upperBound else { return range }
        for token in start..<min(range.upperBound, start + 30)
        where ["after", "before", "following", "amid", "since"].contains(phrases.word(token)) {
            let next = (token + 1..<min(range.upperBound, token + 12))
            if next.contains(where: { phrases.verbAt[$0] >= 0 || finder.lexicon.nouns[phrases.word($0)] != nil }) {
                return range.lowerBound..<token
            }
        }
        return range
    }

    /// The range up to a deed that is only spoken of: "blamed the group for an attack on Monday".
    private func beforeOtherDeed(_ trigger: Trigger, _ range: Range<Int>) -> Range<Int> {
        guard [.accuse, .reject, .threaten, .request, .support].contains(trigger.type), trigger.entry.part == .verb
        else { return range }
        let start = max(range.lowerBound, trigger.head + 1)
        guard start < range.upperBound else { return range }
        for token in start..<min(range.upperBound, start + 20) where ["for", "of"].contains(phrases.word(token)) {
            if let noun = phrases.noun(at: token + 1), finder.lexicon.nouns[phrases.word(noun.head)] != nil {
                return range.lowerBound..<token
            }
            if phrases.verb(at: token + 1)?.shape == .gerund { return range.lowerBound..<token }
        }
        return range
    }
}
