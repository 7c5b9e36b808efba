import News

/// PLOVER's boundary rules: what an event becomes when it has not happened.
struct BoundaryRules {
    /// The type, modes and the rule's name, where one applies.
    static func apply(_ type: EventType, modes: [EventMode], modality: Mention.Modality, isFuture: Bool)
        -> (type: EventType, modes: [EventMode], rule: String)?
    {
        if modality == .conditional, [.assault, .coerce, .sanction].contains(type) {
            return (.threaten, threat(of: type, modes), "conditional \(type.rawValue)")
        }
        if isFuture, modality == .negated,
            [.consult, .support, .cooperate, .aid, .agree, .concede, .retreat].contains(type)
        {
            return (.reject, refusal(of: type), "negated future \(type.rawValue)")
        }
        guard modality == .planned, isFuture else { return nil }
        switch type {
        case .consult, .support, .cooperate, .aid:
            return (.agree, [], "future \(type.rawValue)")
        case .retreat where modes.contains(.retreatWithdraw) || modes.contains(.retreatCeasefire):
            return (.concede, [], "future \(type.rawValue)")
        // Who says that he will resign is on his way out.
        case .retreat where modes.contains(.retreatResign): return nil
        case .retreat:
            return (.agree, [], "future \(type.rawValue)")
        case .protest:
            return (.threaten, [.threatenRestrict], "future PROTEST")
        case .assault, .coerce, .sanction:
            return (.threaten, threat(of: type, modes), "future \(type.rawValue)")
        default:
            return nil
        }
    }

    private static func threat(of type: EventType, _ modes: [EventMode]) -> [EventMode] {
        switch type {
        case .assault: [.threatenViolence]
        case .coerce: modes.contains(.coerceArrest) ? [.threatenArrest] : [.threatenRestrict]
        default: modes.contains(.sanctionExpel) ? [.threatenExpel] : [.threatenRelations]
        }
    }

    private static func refusal(of type: EventType) -> [EventMode] {
        switch type {
        case .consult: [.rejectMeet]
        case .concede, .retreat: [.rejectYield]
        default: [.rejectAssist]
        }
    }
}
