import News

/// One line of the lexicon: words that name an event, and who does it to whom beside them.
struct LexiconEntry: Sendable {
    enum Part: String, Sendable { case verb, noun }

    /// A word of the pattern in the forms that it may take.
    struct Element: Sendable {
        var forms: Set<String>
        /// Whether other words may stand before it.
        var afterGap: Bool
    }

    var type: EventType
    var part: Part
    var elements: [Element]
    var mode: EventMode?
    /// Where actors and recipients stand: "subject", "object", "by" or a preposition.
    var actors: [String]
    var recipients: [String]
    var contexts: [EventContext]
    /// Whether the words say it only beside somebody who acts or a weapon.
    var isWeak: Bool
}
