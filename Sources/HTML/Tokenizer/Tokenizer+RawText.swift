extension Tokenizer {
    /// RCDATA and RAWTEXT states: text up to the end tag of the element it stands in.
    mutating func nextInRawText(_ bytes: Span<UInt8>, references: Bool) -> Token? {
        let start = position
        switch bytes[position] {
        case UInt8(ascii: "<"):
            return isAtAppropriateEndTag ? appropriateEndTag(bytes) : literal(1)
        case UInt8(ascii: "&") where references:
            return characterReferenceToken()
        case 0:
            return replacedNull()
        default:
            let ampersand: UInt8 = references ? UInt8(ascii: "&") : 0
            position = bytes.firstIndex(of: UInt8(ascii: "<"), ampersand, 0, from: start + 1)
            return characters(from: start)
        }
    }

    /// PLAINTEXT state: characters to the end of the source.
    mutating func nextInPlaintext() -> Token? {
        let start = position
        if source[position] == 0 { return replacedNull() }
        while let byte = peek(), byte != 0 { position += 1 }
        return characters(from: start)
    }

    /// CDATA section state. Nulls stay nulls; tree construction decides about them.
    mutating func nextInCDATA() -> Token? {
        let start = position
        if source[position] == 0 {
            position += 1
            return Token(.null, start: start, end: position, text: pooled(replacementCharacter))
        }
        while let byte = peek(), byte != 0 {
            if byte == UInt8(ascii: "]"), peek(1) == UInt8(ascii: "]"), peek(2) == UInt8(ascii: ">") {
                let token = characters(from: start)
                position += 3
                model = .data
                return token.text.isEmpty ? nil : token
            }
            position += 1
        }
        return characters(from: start)
    }

    /// U+FFFD for the null at the position.
    mutating func replacedNull() -> Token {
        position += 1
        return Token(.characters, start: position - 1, end: position, text: pooled(replacementCharacter))
    }

    /// Whether the `<` at the position begins the end tag of the element whose text is read.
    var isAtAppropriateEndTag: Bool {
        guard peek(1) == UInt8(ascii: "/"), lastStartTag != Name(.other) else { return false }
        let name = names[lastStartTag].utf8
        guard matches(name, at: position + 2), let after = peek(2 + name.count) else { return false }
        return after.endsTagName
    }

    /// Reads that end tag, and goes back to data. Nil when the source ends inside it.
    mutating func appropriateEndTag(_ bytes: Span<UInt8>) -> Token? {
        let start = position
        position += 2
        model = .data
        return tag(.endTag, from: start, bytes)
    }
}
