import News

/// "Some were moved, others would be sent": the second clause of a sentence that parts those who move.
extension EventSearch {
    /// The triggers, with the deed of "others" beside that of "some", whose verb no table holds by itself.
    func withOthers(_ triggers: [Trigger]) -> [Trigger] {
        guard let first = triggers.first(where: { [.retreat, .mobilize].contains($0.type) && isOfSome($0) }),
            let own = first.verb
        else { return triggers }
        let sentence = analysis.sentences[analysis.sentence(of: first.head)]
        for token in own.range.upperBound..<min(sentence.upperBound, own.range.upperBound + Phrases.reach) {
            guard phrases.word(token) == "others" || phrases.word(token) == "rest",
                let verb = phrases.verb(at: token + 1), verb.range.lowerBound == token + 1,
                Self.moving.contains(phrases.word(verb.head)), !triggers.contains(where: { $0.head == verb.head })
            else { continue }
            var other = first
            other.range = verb.head..<verb.head + 1
            (other.head, other.verb) = (verb.head, verb)
            return (triggers + [other]).sorted { $0.head < $1.head }
        }
        return triggers
    }

    private func isOfSome(_ trigger: Trigger) -> Bool {
        guard trigger.entry.part == .verb, let verb = trigger.verb else { return false }
        return (max(0, verb.range.lowerBound - 3)..<verb.range.lowerBound).contains {
            RoleFinder.parts.contains(phrases.word($0))
        }
    }

    private static let moving: Set<String> = [
        "sent", "moved", "transferred", "shipped", "flown", "taken", "gone", "going", "go", "moving", "withdrawn",
        "relocated", "leaving", "leave", "bound",
    ]
}
