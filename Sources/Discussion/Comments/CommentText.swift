/// A comment as its author wrote it, cleaned, and the small tree that is shown.
///
/// No HTML goes in or comes out. Cleaning a cleaned text changes nothing, so what is stored is what was checked.
public struct CommentText: Hashable, Sendable {
    /// How long a comment may be.
    public struct Limits: Hashable, Sendable {
        /// The fewest code points that leave ink.
        public var minimum: Int
        /// The most code points, as sent.
        public var maximum: Int
        /// The longest pile of marks upon one letter; what is above it is left out.
        public var marks: Int

        public init(minimum: Int = 1, maximum: Int = 5_000, marks: Int = 8) {
            self.minimum = minimum
            self.maximum = maximum
            self.marks = marks
        }
    }

    /// Why a text is not taken.
    public enum Refusal: Error, Hashable, Sendable {
        case tooShort(visible: Int, minimum: Int)
        case tooLong(length: Int, maximum: Int)
        /// A control character or a code point that is none, at a position counted in code points from zero.
        case forbidden(codePoint: UInt32, position: Int)
    }

    /// A part that stands on lines of its own.
    public enum Block: Hashable, Sendable {
        case paragraph([Inline])
        /// Lines that began with `>`.
        case quote([Inline])
        case list(List)
        /// Lines between fences of backticks, as they were typed.
        case code(String)
    }

    /// A part of a line.
    public enum Inline: Hashable, Sendable {
        case text(String)
        /// Words within signs. No style stands within itself, so that the tree is as deep as there are styles.
        case styled(Style, [Inline])
        case code(String)
        /// An address of http or https, exactly as typed; it is both what is shown and what is linked.
        case link(String)
        /// Words that lead to such an address.
        case namedLink(String, to: String)
        case lineBreak
    }

    /// What signs around words make of them.
    public enum Style: Hashable, Sendable { case emphasis, strong, struck }

    /// The cleaned source: what is stored, searched, mailed and edited.
    public let source: String
    /// What is shown.
    public let blocks: [Block]

    /// Cleans and reads a text.
    ///
    /// Linear in the text. The length is checked before anything else is done.
    public init(_ text: String, limits: Limits = Limits()) throws(Refusal) {
        let scalars = try Self.cleaned(text, limits)
        source = String(String.UnicodeScalarView(scalars))
        blocks = CommentParser.blocks(of: scalars)
    }

    private static func cleaned(_ text: String, _ limits: Limits) throws(Refusal) -> [Unicode.Scalar] {
        let length = text.unicodeScalars.count
        guard length <= limits.maximum else { throw .tooLong(length: length, maximum: limits.maximum) }
        var kept: [Unicode.Scalar] = []
        kept.reserveCapacity(length)
        var visible = 0
        var marks = 0
        var afterReturn = false
        for (position, scalar) in text.unicodeScalars.enumerated() {
            if scalar == "\r" {
                kept.append("\n")
                afterReturn = true
                continue
            }
            defer { afterReturn = false }
            switch CharacterRule.forText(scalar) {
            case .keep:
                marks = scalar.isMark ? marks + 1 : 0
                guard marks <= limits.marks else { continue }
                kept.append(scalar)
                if scalar.isVisible { visible += 1 }
            case .strip: continue
            case .breakLine: if !(afterReturn && scalar == "\n") { kept.append("\n") }
            case .refuse: throw .forbidden(codePoint: scalar.value, position: position)
            }
        }
        guard visible >= limits.minimum else { throw .tooShort(visible: visible, minimum: limits.minimum) }
        while let last = kept.last, last.isSpace { kept.removeLast() }
        return Array(kept.drop { $0 == "\n" || $0 == " " || $0 == "\t" })
    }
}
