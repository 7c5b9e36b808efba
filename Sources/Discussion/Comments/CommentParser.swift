/// Reads the signs that a comment may use: `*emphasis*`, `_emphasis_`, `> quote`, blank lines, addresses.
///
/// One pass, no recursion: emphasis holds plain words, a quote holds no quote.
enum CommentParser {
    typealias Scalars = ArraySlice<Unicode.Scalar>

    static func blocks(of scalars: [Unicode.Scalar]) -> [CommentText.Block] {
        var blocks: [CommentText.Block] = []
        var open: [CommentText.Inline] = []
        var quoting = false
        func close() {
            if !open.isEmpty { blocks.append(quoting ? .quote(open) : .paragraph(open)) }
            open = []
        }
        for line in scalars.split(separator: "\n", omittingEmptySubsequences: false) {
            let (isQuote, words) = unquoted(line)
            if isQuote != quoting || words.allSatisfy(\.isSpace) { close() }
            quoting = isQuote
            guard !words.allSatisfy(\.isSpace) else { continue }
            if !open.isEmpty { open.append(.lineBreak) }
            open += inlines(of: words)
        }
        close()
        return blocks
    }

    /// The line without the signs that mark it as a quote, however many there are.
    private static func unquoted(_ line: Scalars) -> (Bool, Scalars) {
        var rest = line.drop { $0.isSpace }
        guard rest.first == ">" else { return (false, line) }
        while let first = rest.first, first == ">" || first.isSpace { rest.removeFirst() }
        return (true, rest)
    }

    static func inlines(of line: Scalars) -> [CommentText.Inline] {
        var found: [CommentText.Inline] = []
        var plain = line.startIndex
        var at = line.startIndex
        var closable: Set<Unicode.Scalar> = ["*", "_"]
        func take(_ inline: CommentText.Inline, from start: Int, to end: Int) {
            if plain < start { found.append(.text(string(line[plain..<start]))) }
            found.append(inline)
            plain = end
            at = end
        }
        while at < line.endIndex {
            let scalar = line[at]
            let atBoundary = at == line.startIndex || !line[at - 1].isLetterOrDigit
            if atBoundary, scalar == "h" || scalar == "H", let end = CommentLink.end(in: line, from: at) {
                take(.link(string(line[at..<end])), from: at, to: end)
            } else if atBoundary, closable.contains(scalar) {
                if let end = emphasisEnd(in: line, from: at) {
                    take(.emphasis(string(line[at + 1..<end])), from: at, to: end + 1)
                } else {
                    if opens(line, at) { closable.remove(scalar) }
                    at += 1
                }
            } else {
                at += 1
            }
        }
        if plain < line.endIndex { found.append(.text(string(line[plain...]))) }
        return found
    }

    private static func opens(_ line: Scalars, _ at: Int) -> Bool {
        at + 1 < line.endIndex && !line[at + 1].isSpace && line[at + 1] != line[at]
    }

    /// Where the emphasis that begins here ends. A search that fails has looked at the whole rest of the line, so
    /// the caller doesn't ask again for the same sign.
    private static func emphasisEnd(in line: Scalars, from start: Int) -> Int? {
        guard opens(line, start) else { return nil }
        var at = start + 2
        while at < line.endIndex {
            if line[at] == line[start], !line[at - 1].isSpace,
                at + 1 == line.endIndex || !line[at + 1].isLetterOrDigit
            {
                return at
            }
            at += 1
        }
        return nil
    }

    private static func string(_ scalars: Scalars) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
