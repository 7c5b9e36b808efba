import News

/// Words found in a text that name an event.
struct Trigger: Sendable {
    var entry: LexiconEntry
    /// The tokens of the pattern, first to last.
    var range: Range<Int>
    /// The verb or noun itself.
    var head: Int
    /// The verb that carries it: its own, or the one whose subject or object the noun is.
    var verb: VerbGroup?
    /// The phrase whose head it is, for a noun.
    var noun: NounPhrase?
    /// Whether its verb only carries it: "carried out an attack".
    var isLight = false
    /// Whether its noun is its verb's subject.
    var isSubject = false

    var type: EventType { entry.type }
}
