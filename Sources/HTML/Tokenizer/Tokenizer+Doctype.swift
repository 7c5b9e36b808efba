extension Tokenizer {
    /// The doctype states: the position is after the word; facts go to ``doctype``.
    mutating func doctype(from start: Int) -> Token {
        doctype = Doctype()
        readDoctype()
        return Token(.doctype, start: start, end: position)
    }

    private mutating func readDoctype() {
        skipSpaces()
        guard !doctypeEnds(quirks: true) else { return }
        let first = position
        while let byte = peek(), !byte.isHTMLSpace, byte != UInt8(ascii: ">") { position += 1 }
        doctype.name = text(first, position, lowercased: true)
        skipSpaces()
        guard !doctypeEnds(quirks: false) else { return }
        if matches("public", at: position) {
            position += 6
            guard readIdentifier(into: \.publicID) else { return }
            skipSpaces()
            guard !doctypeEnds(quirks: false) else { return }
            guard peek() == UInt8(ascii: "\"") || peek() == UInt8(ascii: "'") else { return skipBogus(quirks: true) }
            guard readIdentifier(into: \.systemID) else { return }
        } else if matches("system", at: position) {
            position += 6
            guard readIdentifier(into: \.systemID) else { return }
        } else {
            return skipBogus(quirks: true)
        }
        skipSpaces()
        guard !doctypeEnds(quirks: false) else { return }
        skipBogus(quirks: false)
    }

    /// Reads a `>` if it is there; the end of the source asks for quirks in any case.
    private mutating func doctypeEnds(quirks: Bool) -> Bool {
        guard let byte = peek() else {
            doctype.forceQuirks = true
            return true
        }
        guard byte == UInt8(ascii: ">") else { return false }
        position += 1
        if quirks { doctype.forceQuirks = true }
        return true
    }

    /// Reads a quoted identifier; false where the declaration ended in it or before it.
    private mutating func readIdentifier(into field: WritableKeyPath<Doctype, String?>) -> Bool {
        skipSpaces()
        guard !doctypeEnds(quirks: true) else { return false }
        guard let quote = peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            skipBogus(quirks: true)
            return false
        }
        position += 1
        let first = position
        while let byte = peek(), byte != quote, byte != UInt8(ascii: ">") { position += 1 }
        doctype[keyPath: field] = text(first, position, lowercased: false)
        guard peek() == quote else {
            _ = doctypeEnds(quirks: true)
            return false
        }
        position += 1
        return true
    }

    private mutating func skipSpaces() {
        while let byte = peek(), byte.isHTMLSpace { position += 1 }
    }

    /// Bogus doctype state: on to the `>`.
    private mutating func skipBogus(quirks: Bool) {
        if quirks { doctype.forceQuirks = true }
        while let byte = peek(), byte != UInt8(ascii: ">") { position += 1 }
        if position < source.count { position += 1 }
    }

    private func text(_ start: Int, _ end: Int, lowercased: Bool) -> String {
        var bytes: [UInt8] = []
        for byte in source[start..<end] {
            if byte == 0 {
                bytes.append(contentsOf: replacementCharacter)
            } else {
                bytes.append(lowercased ? byte.lowercased : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
