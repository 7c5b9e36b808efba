extension Tokenizer {
    /// The characters a reference at the position stands for, as a token.
    mutating func characterReferenceToken() -> Token {
        let start = position
        let first = pool.count
        appendCharacterReference(inAttribute: false)
        if pool.count == first + 1, position == start + 1 {
            // A lone ampersand: the source itself serves.
            pool.removeLast()
            return characters(from: start)
        }
        let text = Slice(start: Int32(first), end: Int32(pool.count), pooled: true)
        return Token(.characters, start: start, end: position, text: text)
    }

    /// Character reference state: appends to the pool what the `&` at the position begins, and passes over it.
    mutating func appendCharacterReference(inAttribute: Bool) {
        let start = position
        position += 1
        if peek() == UInt8(ascii: "#") {
            position += 1
            if let scalar = readNumericReference() {
                pool.append(contentsOf: String(scalar).utf8)
                return
            }
            position = start + 1
        } else if let byte = peek(), byte.isLetter || byte.isDigit {
            if let match = CharacterReferences.longestMatch(in: source, at: position) {
                let end = position + match.length
                let closed = source[end - 1] == UInt8(ascii: ";")
                let goesOn = end < source.count && source[end].goesOnAfterReference
                // In an attribute, "&copy=1" is part of an address.
                if closed || !inAttribute || !goesOn {
                    position = end
                    pool.append(contentsOf: match.expansion.utf8)
                    return
                }
            }
        }
        pool.append(UInt8(ascii: "&"))
    }

    /// The scalar of a numeric reference whose digits begin at the position; nil if there is no digit.
    private mutating func readNumericReference() -> Unicode.Scalar? {
        var radix: UInt32 = 10
        if let x = peek(), x == UInt8(ascii: "x") || x == UInt8(ascii: "X") {
            radix = 16
            position += 1
        }
        var code: UInt32 = 0
        var digits = 0
        while let byte = peek(), let digit = byte.hexValue, digit < radix {
            code = min(code * radix + digit, 0x110000)
            digits += 1
            position += 1
        }
        guard digits > 0 else { return nil }
        if peek() == UInt8(ascii: ";") { position += 1 }
        if code >= 0x80, code <= 0x9F { code = UInt32(SingleByteTables.windows1252[Int(code - 0x80)]) }
        return code == 0 ? "\u{FFFD}" : Unicode.Scalar(code) ?? "\u{FFFD}"
    }
}
