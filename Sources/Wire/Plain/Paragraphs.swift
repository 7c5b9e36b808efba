/// The paragraphs of a plain text.
///
/// A blank line always parts two paragraphs. Lines that follow one another belong to one paragraph
/// where the text was wrapped at a column, and are paragraphs of their own where it was not.
enum Paragraphs {
    /// In order of the text, none of them empty. Linear in its length.
    static func of(_ text: [UInt8]) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var run: [Range<Int>] = []
        func close() {
            for range in joined(run, in: text) { paragraphs.append(Paragraph(range, in: text)) }
            run = []
        }
        for line in lines(of: text) {
            let bare = trimmed(line, in: text)
            if bare.isEmpty { close() } else { run.append(bare) }
        }
        close()
        return paragraphs
    }

    /// The lines, without their ends; CR, LF, both, form feed and U+2028 and U+2029 end one.
    private static func lines(of text: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        var at = 0
        while at < text.count {
            let byte = text[at]
            var length = 0
            if byte == 0x0A || byte == 0x0C || byte == 0x0B {
                length = 1
            } else if byte == 0x0D {
                length = at + 1 < text.count && text[at + 1] == 0x0A ? 2 : 1
            } else if byte == 0xE2, at + 2 < text.count, text[at + 1] == 0x80,
                text[at + 2] == 0xA8 || text[at + 2] == 0xA9
            {
                length = 3
            }
            if length > 0 {
                lines.append(start..<at)
                at += length
                start = at
            } else {
                at += 1
            }
        }
        lines.append(start..<text.count)
        return lines
    }

    /// The range without blanks at its ends.
    static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            let length = blankLength(text, at: start, before: end)
            if length == 0 { break }
            start += length
        }
        while end > start {
            var first = end - 1
            while first > start, text[first].isContinuation { first -= 1 }
            if blankLength(text, at: first, before: end) != end - first { break }
            end = first
        }
        return start..<end
    }

    /// How many bytes the blank at that byte takes, none where there is none.
    private static func blankLength(_ text: [UInt8], at: Int, before end: Int) -> Int {
        let byte = text[at]
        if byte < 0x80 { return byte.isSpace || (0x1C...0x1F).contains(byte) ? 1 : 0 }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        guard at + length <= end, length < 4 else { return 0 }
        var value = UInt32(byte & (length == 2 ? 0x1F : 0x0F))
        for offset in 1..<length { value = value << 6 | UInt32(text[at + offset] & 0x3F) }
        return Unicode.Scalar(value)?.isBlank == true ? length : 0
    }

    /// The paragraphs of lines that follow one another without a blank one.
    private static func joined(_ lines: [Range<Int>], in text: [UInt8]) -> [Range<Int>] {
        guard lines.count > 1 else { return lines }
        let widths = lines.map { width(of: $0, in: text) }
        let widest = widths.max() ?? 0
        guard (45...100).contains(widest) else { return lines }
        /// Whether the line was broken because the next line's first word would not fit.
        func isFull(_ index: Int) -> Bool {
            let next = lines[index + 1]
            let word = text[next].firstIndex(where: \.isSpace) ?? next.upperBound
            return widths[index] + 1 + width(of: next.lowerBound..<word, in: text) > widest - 3
        }
        let full = (0..<lines.count - 1).map(isFull)
        let count = full.reduce(0) { $0 + ($1 ? 1 : 0) }
        // Text that was not wrapped breaks at the column by chance only.
        guard
            lines.count == 2
                ? full[0] && widest <= 80 && !startsSentence(lines[1], in: text) : count * 10 >= full.count * 6
        else { return lines }
        var out = [lines[0]]
        for index in 1..<lines.count {
            if full[index - 1], Paragraph.bulletLength(text[lines[index]]) == 0, let last = out.last {
                out[out.count - 1] = last.lowerBound..<lines[index].upperBound
            } else {
                out.append(lines[index])
            }
        }
        return out
    }

    private static func startsSentence(_ line: Range<Int>, in text: [UInt8]) -> Bool {
        text[line].first.map { $0.isCapital || $0 == 0x22 } ?? false
    }

    private static func width(of range: Range<Int>, in text: [UInt8]) -> Int {
        text[range].reduce(0) { $0 + ($1.isContinuation ? 0 : 1) }
    }
}
