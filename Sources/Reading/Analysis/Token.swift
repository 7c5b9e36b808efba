/// A word, number or mark of a text, by its place in the text's UTF-8.
package struct Token: Hashable, Sendable {
    package enum Kind: UInt8, Sendable { case word, number, punctuation, symbol, address }

    /// Byte offsets into the text, half open.
    package var start: Int32
    package var end: Int32
    package var kind: Kind
    /// Whether white space (or the text's beginning) stands before it.
    package var spaceBefore: Bool
    package var part: PartOfSpeech = .other
    /// The Penn Treebank tag, by index into ``PennTag``.
    package var penn: UInt8 = 0
    /// The token that governs it, by index into the analysis; itself where it is its sentence's root.
    package var head: Int32 = -1
    package var relation: Relation = .none

    package init(start: Int32, end: Int32, kind: Kind, spaceBefore: Bool) {
        self.start = start
        self.end = end
        self.kind = kind
        self.spaceBefore = spaceBefore
    }
}

/// Universal Dependencies' parts of speech.
package enum PartOfSpeech: UInt8, CaseIterable, Sendable {
    case other, adjective, adposition, adverb, auxiliary, coordinator, determiner, interjection, noun, numeral
    case particle, pronoun, properNoun, punctuation, subordinator, symbol, verb

    /// UD's name for it.
    package var name: String { Self.names[Int(rawValue)] }

    private static let names = [
        "X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
        "SCONJ", "SYM", "VERB",
    ]
}

/// Universal Dependencies' relations, without subtypes but for those that reading needs.
package enum Relation: UInt8, CaseIterable, Sendable {
    case none, root, nsubj, nsubjPass, csubj, obj, iobj, obl, oblAgent, vocative, expl, dislocated
    case nmod, nmodPoss, appos, nummod, acl, aclRelcl, amod, det, clf, `case`, conj, cc, fixed, flat
    case compound, compoundPrt, list, parataxis, orphan, goeswith, reparandum, punct, ccomp, xcomp, advcl, advmod
    case aux, auxPass, cop, mark, discourse, dep

    /// UD's name for it.
    package var name: String {
        switch self {
        case .none: "_"
        case .nsubjPass: "nsubj:pass"
        case .oblAgent: "obl:agent"
        case .nmodPoss: "nmod:poss"
        case .aclRelcl: "acl:relcl"
        case .compoundPrt: "compound:prt"
        case .auxPass: "aux:pass"
        default: "\(self)"
        }
    }
}
