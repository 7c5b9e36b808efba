/// The Penn Treebank's tags, as the English treebanks of Universal Dependencies use them.
package enum PennTag: UInt8, CaseIterable, Sendable {
    case none, addition, affix, coordinator, number, determiner, existential, foreign, goesWith, hyphen
    case preposition, adjective, comparative, superlative, leftBracket, listMark, modal, noun, properNoun
    case properNouns, nouns, predeterminer, possessive, pronoun, possessivePronoun, adverb, adverbComparative
    case adverbSuperlative, particle, rightBracket, symbol, to, interjection, verb, verbPast, verbGerund
    case verbParticiple, verbPresent, verbThird, whDeterminer, whPronoun, whPossessive, whAdverb
    case dollar, closingQuote, openingQuote, comma, stop, colon, superfluous

    /// The tag as treebanks write it.
    package var name: String { Self.names[Int(rawValue)] }

    /// The tag so written, or ``none``.
    package init(name: String) { self = Self.byName[name] ?? .none }

    /// A finite verb's tag, modals among them.
    package var isFinite: Bool {
        switch self {
        case .modal, .verbPast, .verbPresent, .verbThird: true
        default: false
        }
    }

    private static let names = [
        "_", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR", "JJS", "-LRB-", "LS", "MD",
        "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "-RRB-", "SYM", "TO", "UH",
        "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "$", "''", "``", ",", ".", ":", "NFP",
    ]

    private static let byName = Dictionary(uniqueKeysWithValues: zip(names, allCases))
}

extension Token {
    /// The Penn Treebank tag.
    package var tag: PennTag {
        get { PennTag(rawValue: penn) ?? .none }
        set { penn = newValue.rawValue }
    }
}

extension PartOfSpeech {
    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    /// The part of speech that UD so names, or ``other``.
    package init(name: String) { self = Self.byName[name] ?? .other }
}

extension Relation {
    /// How many there are.
    static let count = allCases.count

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    /// The relation that UD so names; an unknown subtype is taken as its relation, an unknown relation as ``dep``.
    package init(name: String) {
        let base = name.prefix { $0 != ":" }
        self = Self.byName[name] ?? Self.byName[String(base)] ?? .dep
    }
}
