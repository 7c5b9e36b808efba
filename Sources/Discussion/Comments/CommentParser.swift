/// Reads a comment's lines into paragraphs, quotes (`> words`), lists and code between fences.
///
/// One pass, no recursion: a quote holds no quote and no list, a list's inner list holds none.
struct CommentParser {
    private typealias Scalars = ArraySlice<Unicode.Scalar>

    private enum Kind { case paragraph, quote, list }

    private var blocks: [CommentText.Block] = []
    // What is being read.
    private var kind = Kind.paragraph
    private var open: [CommentText.Inline] = []
    private var list = CommentText.List([])
    private var listIndent = 0
    private var fence: CodeFence?
    private var code: [Scalars] = []

    static func blocks(of scalars: [Unicode.Scalar]) -> [CommentText.Block] {
        var parser = CommentParser()
        for line in scalars.split(separator: "\n", omittingEmptySubsequences: false) { parser.read(line) }
        parser.close()
        return parser.blocks
    }

    private mutating func read(_ line: Scalars) {
        if let fence {
            if fence.isClosed(by: line) { close() } else { code.append(line) }
            return
        }
        if let opened = CodeFence(line) {
            close()
            fence = opened
            return
        }
        let (isQuote, words) = Self.unquoted(line)
        if words.allSatisfy(\.isSpace) { return close() }
        if isQuote { return add(words, to: .quote) }
        if let mark = ListMark(line), kind != .paragraph || open.isEmpty || mark.interrupts { return add(mark) }
        // Further words of an item stand as far in as its own.
        if kind == .list, !list.items.isEmpty, ListMark.indent(of: line) >= listIndent + 2 { return goOn(words) }
        add(words, to: .paragraph)
    }

    private mutating func add(_ words: Scalars, to kind: Kind) {
        if kind != self.kind { close() }
        self.kind = kind
        if !open.isEmpty { open.append(.lineBreak) }
        open += InlineReader.inlines(of: words)
    }

    private mutating func add(_ mark: ListMark) {
        if kind != .list { close() }
        let last = list.items.count - 1
        if last >= 0, mark.indent >= listIndent + 2 {
            let inner = list.items[last].lists.count - 1
            if inner >= 0, list.items[last].lists[inner].takes(mark) {
                list.items[last].lists[inner].add(mark)
            } else {
                var begun = CommentText.List([])
                begun.add(mark)
                list.items[last].lists.append(begun)
            }
            return
        }
        if last >= 0, !list.takes(mark) { close() }
        if list.items.isEmpty { listIndent = mark.indent }
        kind = .list
        list.add(mark)
    }

    /// Adds a line to the item that stands last.
    private mutating func goOn(_ words: Scalars) {
        let more = [.lineBreak] + InlineReader.inlines(of: words.drop { $0.isSpace })
        let last = list.items.count - 1
        let inner = list.items[last].lists.count - 1
        if inner >= 0 {
            let item = list.items[last].lists[inner].items.count - 1
            list.items[last].lists[inner].items[item].words += more
        } else {
            list.items[last].words += more
        }
    }

    /// Ends what is being read; a fence that nothing closes ends with the text.
    private mutating func close() {
        if fence != nil {
            blocks.append(.code(String(String.UnicodeScalarView(code.joined(separator: CollectionOfOne("\n"))))))
        } else if kind == .list, !list.items.isEmpty {
            blocks.append(.list(list))
        } else if !open.isEmpty {
            blocks.append(kind == .quote ? .quote(open) : .paragraph(open))
        }
        (kind, open, list, fence, code) = (.paragraph, [], CommentText.List([]), nil, [])
    }

    /// The line without the signs that mark it as a quote, however many there are.
    private static func unquoted(_ line: Scalars) -> (Bool, Scalars) {
        var rest = line.drop { $0.isSpace }
        guard rest.first == ">" else { return (false, line) }
        while let first = rest.first, first == ">" || first.isSpace { rest.removeFirst() }
        return (true, rest)
    }
}
