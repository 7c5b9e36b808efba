/// What a word does in its sentence, as coarsely as phrases need it.
enum WordClass: UInt8, Sendable {
    case noun, name, number, adjective, determiner, possessive, pronoun
    case verb, auxiliary, modal, negation, infinitive
    case adverb, preposition, conjunction, subordinator, relative
    case comma, strong, quote, punctuation, other

    /// Whether a noun phrase can hold it.
    var isNominal: Bool {
        switch self {
        case .noun, .name, .number, .adjective, .determiner, .possessive: true
        default: false
        }
    }

    /// Whether it can be the word that a noun phrase is about.
    var isHead: Bool {
        switch self {
        case .noun, .name, .number, .adjective: true
        default: false
        }
    }
}
