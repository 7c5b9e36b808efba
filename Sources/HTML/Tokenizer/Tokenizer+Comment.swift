extension Tokenizer {
    /// Markup declaration open state: the position is after `<!`.
    mutating func markupDeclaration(from start: Int, _ bytes: Span<UInt8>) -> Token {
        if peek() == UInt8(ascii: "-"), peek(1) == UInt8(ascii: "-") {
            position += 2
            return comment(from: start, bytes)
        }
        if matches("doctype", at: position) {
            position += 7
            return doctype(from: start)
        }
        if allowsCDATA, source[position...].starts(with: Array("[CDATA[".utf8)) {
            position += 7
            model = .cdataSection
            return characters(from: position)
        }
        return bogusComment(from: start, bytes)
    }

    /// The comment states. The data always lies in one piece between `<!--` and what closes it.
    private mutating func comment(from start: Int, _ bytes: Span<UInt8>) -> Token {
        let first = position
        if peek() == UInt8(ascii: ">") {
            position += 1
            return Token(.comment, start: start, end: position)
        }
        if peek() == UInt8(ascii: "-"), peek(1) == UInt8(ascii: ">") {
            position += 2
            return Token(.comment, start: start, end: position)
        }
        while position < bytes.count {
            position = bytes.firstIndex(of: UInt8(ascii: "-"), from: position)
            if peek(1) == UInt8(ascii: "-") {
                let last = position
                if peek(2) == UInt8(ascii: ">") {
                    position += 3
                    return Token(.comment, start: start, end: position, text: cleaned(first, last))
                }
                if peek(2) == UInt8(ascii: "!"), peek(3) == UInt8(ascii: ">") {
                    position += 4
                    return Token(.comment, start: start, end: position, text: cleaned(first, last))
                }
            }
            position = min(position + 1, bytes.count)
        }
        // The source ends: what could have begun the closing mark is not data.
        var last = source.count
        let tail = source[first...]
        if tail.suffix(3).elementsEqual("--!".utf8) {
            last -= 3
        } else if tail.suffix(2).elementsEqual("--".utf8) {
            last -= 2
        } else if tail.last == UInt8(ascii: "-") {
            last -= 1
        }
        return Token(.comment, start: start, end: position, text: cleaned(first, last))
    }

    /// Bogus comment state: everything to the next `>`.
    mutating func bogusComment(from start: Int, _ bytes: Span<UInt8>) -> Token {
        let first = position
        position = bytes.firstIndex(of: UInt8(ascii: ">"), from: first)
        let last = position
        if position < bytes.count { position += 1 }
        return Token(.comment, start: start, end: position, text: cleaned(first, last))
    }
}
