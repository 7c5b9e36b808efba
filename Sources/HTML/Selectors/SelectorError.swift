/// Why a text is no selector that can be matched, and where.
public struct SelectorError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was wrong.
    public enum Reason: Hashable, Sendable {
        /// A name, value or selector was to come, and something else stands there.
        case expected(Expected)
        /// A pseudo-class or pseudo-element that is not understood.
        case unsupportedPseudo
        /// A namespace before a name.
        case unsupportedNamespace
        /// `:not()` in `:not()`.
        case nestedNegation
        /// More compounds in one selector than ``Selector/compoundLimit``.
        case tooManyCompounds
    }

    /// What was to come.
    public enum Expected: Hashable, Sendable {
        /// A type, `*`, `#`, `.`, `[` or `:`.
        case selector
        /// A name.
        case name
        /// `=` or an operator with it, or `]`.
        case attributeOperator
        /// A name or a string as an attribute's value.
        case value
        /// `]`, perhaps after a flag.
        case closingBracket
        /// `)`.
        case closingParenthesis
        /// The mark that the string began with.
        case closingQuotationMark
    }

    /// What was wrong.
    public let reason: Reason
    /// Where it stands in the text, in bytes of UTF-8.
    public let offset: Int
    /// What stands there: a name or a character; empty at the end of the text.
    public let found: String

    /// The error in words, for a developer.
    public var description: String {
        let place = found.isEmpty ? "at the end" : "at byte \(offset), “\(found)”"
        return switch reason {
        case .expected(let what): "The selector lacks \(SelectorError.word(what)) \(place)."
        case .unsupportedPseudo: "The selector has a pseudo-class or pseudo-element that is not supported \(place)."
        case .unsupportedNamespace: "The selector has a namespace, which is not supported, \(place)."
        case .nestedNegation: "The selector has :not() in :not() \(place)."
        case .tooManyCompounds: "The selector joins more than \(Selector.compoundLimit) compounds \(place)."
        }
    }

    private static func word(_ expected: Expected) -> String {
        switch expected {
        case .selector: "a selector"
        case .name: "a name"
        case .attributeOperator: "an operator such as =, or ]"
        case .value: "a value"
        case .closingBracket: "]"
        case .closingParenthesis: ")"
        case .closingQuotationMark: "a closing quotation mark"
        }
    }
}
