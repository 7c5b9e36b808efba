import News

extension RoleFinder {
    /// Those between whom something is: both do it, wherever the verb stands: "clashes broke out between police and
    /// marchers".
    func sides(of trigger: Trigger) -> [Role] {
        guard [.assault, .consult, .agree, .cooperate].contains(trigger.type) else { return [] }
        let end = phrases.analysis.sentences[phrases.analysis.sentence(of: trigger.head)].upperBound
        for at in trigger.range.upperBound..<min(end, max(trigger.range.upperBound, trigger.range.upperBound + 8)) {
            if [.strong, .comma, .relative, .subordinator].contains(phrases.classes[at]) { return [] }
            guard phrases.word(at) == "between" else { continue }
            guard let noun = phrases.noun(at: at + 1), noun.range.lowerBound == at + 1 else { return [] }
            let sides = members(of: noun).compactMap { role($0, asActor: true) }
            return sides.count > 1 ? sides : []
        }
        return []
    }
}
