import News

extension EventType {
    /// The type under which reports of one event are looked for.
    ///
    /// PLOVER's manual draws fine lines (a promise to leave is CONCEDE or AGREE, a sentence SANCTION and COERCE), so
    /// two reports of one event can fall on either side of them.
    var family: EventType {
        switch self {
        case .agree, .concede: .agree
        case .cooperate, .aid: .cooperate
        case .sanction, .coerce: .coerce
        default: self
        }
    }
}
