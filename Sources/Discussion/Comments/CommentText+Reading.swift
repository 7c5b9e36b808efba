extension CommentText {
    /// The addresses that it links, in order, whether they stand bare or behind words.
    public var links: [String] { links(withQuotes: true) }

    /// The addresses that it links but for those that it quotes.
    var ownLinks: [String] { links(withQuotes: false) }

    /// What a reader sees of it: its words without the signs around them and without the addresses behind them.
    public var seen: String {
        var seen = ""
        visit { inline in seen += inline == .lineBreak ? "\n" : inline.words }
        return seen
    }

    /// How many of its own signs can be seen: what it quotes is another's.
    public var visibleLength: Int {
        var length = 0
        visit(withQuotes: false) { length += $0.words.unicodeScalars.count(where: \.isVisible) }
        return length
    }

    private func links(withQuotes: Bool) -> [String] {
        var links: [String] = []
        visit(withQuotes: withQuotes) { if let address = $0.address { links.append(address) } }
        return links
    }

    /// Visits every part in order, with a line break after each block and each item; depth is bounded by the tree's.
    private func visit(withQuotes: Bool = true, _ visitor: (Inline) -> Void) {
        func visit(_ inlines: [Inline]) {
            for inline in inlines {
                if case .styled(_, let inner) = inline { visit(inner) } else { visitor(inline) }
            }
        }
        func visit(_ list: List) {
            for item in list.items {
                visit(item.words)
                visitor(.lineBreak)
                for inner in item.lists { visit(inner) }
            }
        }
        for block in blocks {
            switch block {
            case .paragraph(let inlines): visit(inlines)
            case .quote(let inlines): if withQuotes { visit(inlines) } else { continue }
            case .list(let list): visit(list)
            case .code(let lines): visitor(.code(lines))
            }
            visitor(.lineBreak)
        }
    }

    /// The text as an answer quotes it: its own words, without what it quoted, cut between words.
    ///
    /// Lines of code lose their fences, since a quote holds none, and are code by themselves.
    public func quotation(limit: Int = 400) -> String {
        var words = ownLines.joined(separator: "\n")
        if words.unicodeScalars.count > limit {
            var cut = String(String.UnicodeScalarView(words.unicodeScalars.prefix(limit)))
            if let space = cut.lastIndex(where: \.isWhitespace) { cut = String(cut[..<space]) }
            words = cut + " …"
        }
        let quoted = words.split(whereSeparator: \.isNewline).map { "> \($0)" }
        return quoted.isEmpty ? "" : quoted.joined(separator: "\n") + "\n\n"
    }

    private var ownLines: [String] {
        var fence: CodeFence?
        return source.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
            let scalars = Array(line.unicodeScalars)[...]
            if let opened = fence {
                if opened.isClosed(by: scalars) {
                    fence = nil
                    return nil
                }
                return line.contains("`") || line.allSatisfy(\.isWhitespace) ? String(line) : "`\(line)`"
            }
            fence = CodeFence(scalars)
            return fence != nil || line.drop(while: \.isWhitespace).hasPrefix(">") ? nil : String(line)
        }
    }
}

extension CommentText.Block {
    /// Where a paragraph leads that is a link alone.
    public var soleLink: String? {
        guard case .paragraph(let inlines) = self, inlines.count == 1 else { return nil }
        return inlines[0].address
    }
}

extension CommentText.Inline {
    /// Where it leads, where it is a link.
    fileprivate var address: String? {
        switch self {
        case .link(let address), .namedLink(_, let address): address
        case .text, .styled, .code, .lineBreak: nil
        }
    }

    /// What is seen of it by itself.
    fileprivate var words: String {
        switch self {
        case .text(let words), .code(let words), .link(let words), .namedLink(let words, _): words
        case .styled, .lineBreak: ""
        }
    }
}
