/// Reads selectors. Reads forward only, over the bytes of the text.
struct SelectorParser {
    private let text: [UInt8]
    private var position = 0

    init(_ text: String) {
        self.text = Array(text.utf8)
    }

    /// The whole text: selectors parted by commas.
    mutating func list() throws(SelectorError) -> [ComplexSelector] {
        var list: [ComplexSelector] = []
        repeat {
            skipSpaces()
            list.append(try complex())
        } while passes(",")
        guard position == text.count else { throw error(.expected(.selector)) }
        return list
    }

    private mutating func complex() throws(SelectorError) -> ComplexSelector {
        var selector = ComplexSelector(compounds: [try compound()])
        while let combinator = combinator() {
            guard selector.compounds.count < Selector.compoundLimit else { throw error(.tooManyCompounds) }
            selector.combinators.append(combinator)
            selector.compounds.append(try compound())
        }
        return selector
    }

    /// The combinator at the position, with the spaces around it; nil at the end of a selector.
    private mutating func combinator() -> Combinator? {
        let hasSpace = skipSpaces()
        let combinator: Combinator
        switch peek() {
        case nil, UInt8(ascii: ","), UInt8(ascii: ")"): return nil
        case UInt8(ascii: ">"): combinator = .child
        case UInt8(ascii: "+"): combinator = .next
        case UInt8(ascii: "~"): combinator = .subsequent
        default: return hasSpace ? .descendant : nil
        }
        position += 1
        skipSpaces()
        return combinator
    }

    private mutating func compound(inNegation: Bool = false) throws(SelectorError) -> CompoundSelector {
        var compound = CompoundSelector()
        let start = position
        if !passes("*"), let name = try name() { compound.type = name }
        if peek() == UInt8(ascii: "|"), peek(1) != UInt8(ascii: "=") { throw error(.unsupportedNamespace) }
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: "#"):
                position += 1
                let value = Array(try requiredName().utf8)
                compound.attributes.append(
                    AttributeSelector(name: "id", comparison: .equals, value: value, isCaseSensitive: true))
                continue
            case UInt8(ascii: "."):
                position += 1
                compound.classes.append(Array(try requiredName().utf8))
                continue
            case UInt8(ascii: "["):
                position += 1
                compound.attributes.append(try attribute())
                continue
            case UInt8(ascii: ":"):
                try pseudo(into: &compound, inNegation: inNegation)
                continue
            default: break
            }
            break
        }
        guard position > start else { throw error(.expected(.selector)) }
        return compound
    }

    /// A pseudo-class, from its colon on.
    private mutating func pseudo(
        into compound: inout CompoundSelector, inNegation: Bool
    ) throws(SelectorError) {
        let start = position
        position += 1
        let name = try name()?.lowercased() ?? ""
        switch name {
        case "first-child": compound.positions.append(.first)
        case "last-child": compound.positions.append(.last)
        case "root": compound.positions.append(.root)
        case "not" where peek() == UInt8(ascii: "("):
            guard !inNegation else { throw error(.nestedNegation, at: start) }
            position += 1
            repeat {
                skipSpaces()
                compound.exclusions.append(try self.compound(inNegation: true))
                skipSpaces()
            } while passes(",")
            guard passes(")") else { throw error(.expected(.closingParenthesis)) }
        default: throw error(.unsupportedPseudo, at: start)
        }
    }

    /// An attribute's condition, from after its bracket on.
    private mutating func attribute() throws(SelectorError) -> AttributeSelector {
        skipSpaces()
        var selector = AttributeSelector(name: try requiredName())
        skipSpaces()
        if passes("]") { return selector }
        switch peek() {
        case UInt8(ascii: "~"): selector.comparison = .includesWord
        case UInt8(ascii: "|"): selector.comparison = .dashMatches
        case UInt8(ascii: "^"): selector.comparison = .begins
        case UInt8(ascii: "$"): selector.comparison = .ends
        case UInt8(ascii: "*"): selector.comparison = .contains
        default: selector.comparison = .equals
        }
        if selector.comparison == .dashMatches, peek(1) != UInt8(ascii: "=") { throw error(.unsupportedNamespace) }
        if selector.comparison != .equals { position += 1 }
        guard passes("=") else { throw error(.expected(.attributeOperator)) }
        skipSpaces()
        selector.value = Array(try value().utf8)
        skipSpaces()
        if let flag = peek().map({ $0 | 0x20 }), flag == UInt8(ascii: "i") || flag == UInt8(ascii: "s") {
            position += 1
            selector.isCaseSensitive = flag == UInt8(ascii: "s")
            skipSpaces()
        }
        guard passes("]") else { throw error(.expected(.closingBracket)) }
        return selector
    }

    private mutating func value() throws(SelectorError) -> String {
        guard let mark = peek(), mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
            guard let name = try name() else { throw error(.expected(.value)) }
            return name
        }
        position += 1
        var bytes: [UInt8] = []
        while let byte = peek(), byte != mark, byte != 0x0A {
            if byte == UInt8(ascii: "\\"), peek(1) == 0x0A {
                position += 2
            } else if byte == UInt8(ascii: "\\") {
                bytes += escape()
            } else {
                bytes.append(byte)
                position += 1
            }
        }
        guard peek() == mark else { throw error(.expected(.closingQuotationMark)) }
        position += 1
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The lexical part.
extension SelectorParser {
    private func peek(_ offset: Int = 0) -> UInt8? {
        position + offset < text.count ? text[position + offset] : nil
    }

    private mutating func passes(_ mark: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: mark) else { return false }
        position += 1
        return true
    }

    /// Passes over white space and comments; whether there was any white space.
    @discardableResult
    private mutating func skipSpaces() -> Bool {
        var hasSpace = false
        while let byte = peek() {
            if byte.isHTMLSpace {
                hasSpace = true
                position += 1
            } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                position += 2
                while let byte = peek(), !(byte == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) { position += 1 }
                position = min(position + 2, text.count)
            } else {
                break
            }
        }
        return hasSpace
    }

    private mutating func requiredName() throws(SelectorError) -> String {
        guard let name = try name() else { throw error(.expected(.name)) }
        return name
    }

    /// A name of CSS at the position; nil if none begins there.
    private mutating func name() throws(SelectorError) -> String? {
        guard beginsName else { return nil }
        var bytes: [UInt8] = []
        while let byte = peek() {
            if byte == UInt8(ascii: "\\"), peek(1) != nil, peek(1) != 0x0A {
                bytes += escape()
            } else if byte.isLetter || byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: "_")
            {
                bytes.append(byte)
                position += 1
            } else {
                break
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private var beginsName: Bool {
        guard let first = peek() else { return false }
        let isDash = first == UInt8(ascii: "-")
        guard let byte = isDash ? peek(1) : first else { return false }
        if byte == UInt8(ascii: "\\") { return peek(isDash ? 2 : 1).map { $0 != 0x0A } ?? false }
        return byte.isLetter || byte >= 0x80 || byte == UInt8(ascii: "_") || (isDash && byte == UInt8(ascii: "-"))
    }

    /// The bytes of the character that the backslash at the position stands for.
    private mutating func escape() -> [UInt8] {
        position += 1
        var code: UInt32 = 0
        var digits = 0
        while digits < 6, let digit = peek()?.hexValue {
            code = code * 16 + digit
            digits += 1
            position += 1
        }
        guard digits > 0 else {
            guard let byte = peek() else { return replacementCharacter }
            position += 1
            return [byte]
        }
        if let byte = peek(), byte.isHTMLSpace { position += 1 }
        guard code != 0, let scalar = Unicode.Scalar(code) else { return replacementCharacter }
        return Array(String(scalar).utf8)
    }

    /// An error about what stands at the position, or at another.
    private func error(_ reason: SelectorError.Reason, at offset: Int? = nil) -> SelectorError {
        let start = offset ?? position
        let rest = String(decoding: text[start...].prefix(32), as: UTF8.self)
        let stop = rest.dropFirst().firstIndex { $0.isWhitespace || "()[],>+~".contains($0) } ?? rest.endIndex
        return SelectorError(reason: reason, offset: start, found: String(rest[..<stop]))
    }
}
