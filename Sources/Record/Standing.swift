public import News

/// How well the evidence for an event holds, in Airwars' terms.
public enum Standing: String, CaseIterable, Sendable {
    /// The party responsible says so itself.
    case acknowledged
    /// At least two independent sources say so, not all of them of one side.
    case corroborated
    /// One source, or one side, says so.
    case singleSource = "single_source"
    /// Sources disagree about who did it, where, or whether it happened.
    case contested
    /// Everybody who said so has since taken it back.
    case discounted
}

/// A part of an event about which claims disagree.
public enum DisputedField: Hashable, Sendable {
    case actors, place, occurrence
    case count(Count.Measure)

    /// A stable name for output: `deaths`, `place`.
    public var name: String {
        switch self {
        case .actors: "actors"
        case .place: "place"
        case .occurrence: "occurrence"
        case .count(let measure): measure.rawValue
        }
    }
}
