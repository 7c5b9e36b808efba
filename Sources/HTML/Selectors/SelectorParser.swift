/// Reads selectors. One method for each rule of the grammar.
struct SelectorParser {
    private var scanner: SelectorScanner

    init(_ text: String) {
        scanner = SelectorScanner(text)
    }

    /// The whole text: selectors parted by commas.
    mutating func list() throws(SelectorError) -> [ComplexSelector] {
        var list: [ComplexSelector] = []
        repeat {
            scanner.skipSpaces()
            list.append(try complex())
        } while scanner.passes(",")
        guard scanner.isAtEnd else { throw scanner.error(.expected(.selector)) }
        return list
    }

    private mutating func complex() throws(SelectorError) -> ComplexSelector {
        var selector = ComplexSelector(compounds: [try compound()])
        while let combinator = combinator() {
            guard selector.compounds.count < Selector.compoundLimit else { throw scanner.error(.tooManyCompounds) }
            selector.combinators.append(combinator)
            selector.compounds.append(try compound())
        }
        return selector
    }

    /// The combinator at the position, with the spaces around it; nil at the end of a selector.
    private mutating func combinator() -> Combinator? {
        let hasSpace = scanner.skipSpaces()
        let combinator: Combinator
        switch scanner.peek() {
        case nil, UInt8(ascii: ","), UInt8(ascii: ")"): return nil
        case UInt8(ascii: ">"): combinator = .child
        case UInt8(ascii: "+"): combinator = .next
        case UInt8(ascii: "~"): combinator = .subsequent
        default: return hasSpace ? .descendant : nil
        }
        scanner.skip()
        scanner.skipSpaces()
        return combinator
    }

    private mutating func compound(inNegation: Bool = false) throws(SelectorError) -> CompoundSelector {
        var compound = CompoundSelector()
        let start = scanner.position
        if !scanner.passes("*"), let name = try scanner.name() { compound.type = name }
        if scanner.peek() == UInt8(ascii: "|"), scanner.peek(1) != UInt8(ascii: "=") {
            throw scanner.error(.unsupportedNamespace)
        }
        while let byte = scanner.peek() {
            switch byte {
            case UInt8(ascii: "#"):
                scanner.skip()
                let value = Array(try scanner.requiredName().utf8)
                compound.attributes.append(
                    AttributeSelector(name: "id", comparison: .equals, value: value, isCaseSensitive: true))
                continue
            case UInt8(ascii: "."):
                scanner.skip()
                compound.classes.append(Array(try scanner.requiredName().utf8))
                continue
            case UInt8(ascii: "["):
                scanner.skip()
                compound.attributes.append(try attribute())
                continue
            case UInt8(ascii: ":"):
                try pseudo(into: &compound, inNegation: inNegation)
                continue
            default: break
            }
            break
        }
        guard scanner.position > start else { throw scanner.error(.expected(.selector)) }
        return compound
    }

    /// A pseudo-class, from its colon on.
    private mutating func pseudo(
        into compound: inout CompoundSelector, inNegation: Bool
    ) throws(SelectorError) {
        let start = scanner.position
        scanner.skip()
        let name = try scanner.name()?.lowercased() ?? ""
        switch name {
        case "first-child": compound.positions.append(.first)
        case "last-child": compound.positions.append(.last)
        case "root": compound.positions.append(.root)
        case "not" where scanner.peek() == UInt8(ascii: "("):
            guard !inNegation else { throw scanner.error(.nestedNegation, at: start) }
            scanner.skip()
            repeat {
                scanner.skipSpaces()
                compound.exclusions.append(try self.compound(inNegation: true))
                scanner.skipSpaces()
            } while scanner.passes(",")
            guard scanner.passes(")") else { throw scanner.error(.expected(.closingParenthesis)) }
        default: throw scanner.error(.unsupportedPseudo, at: start)
        }
    }

    /// An attribute's condition, from after its bracket on.
    private mutating func attribute() throws(SelectorError) -> AttributeSelector {
        scanner.skipSpaces()
        var selector = AttributeSelector(name: try scanner.requiredName())
        scanner.skipSpaces()
        if scanner.passes("]") { return selector }
        switch scanner.peek() {
        case UInt8(ascii: "~"): selector.comparison = .includesWord
        case UInt8(ascii: "|"): selector.comparison = .dashMatches
        case UInt8(ascii: "^"): selector.comparison = .begins
        case UInt8(ascii: "$"): selector.comparison = .ends
        case UInt8(ascii: "*"): selector.comparison = .contains
        default: selector.comparison = .equals
        }
        if selector.comparison == .dashMatches, scanner.peek(1) != UInt8(ascii: "=") {
            throw scanner.error(.unsupportedNamespace)
        }
        if selector.comparison != .equals { scanner.skip() }
        guard scanner.passes("=") else { throw scanner.error(.expected(.attributeOperator)) }
        scanner.skipSpaces()
        selector.value = Array(try scanner.value().utf8)
        scanner.skipSpaces()
        if let flag = scanner.peek().map({ $0 | 0x20 }), flag == UInt8(ascii: "i") || flag == UInt8(ascii: "s") {
            scanner.skip()
            selector.isCaseSensitive = flag == UInt8(ascii: "s")
            scanner.skipSpaces()
        }
        guard scanner.passes("]") else { throw scanner.error(.expected(.closingBracket)) }
        return selector
    }
}
