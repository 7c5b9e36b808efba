extension CommentText {
    /// The addresses that it links, in order, whether they stand bare or behind words.
    public var links: [String] {
        var links: [String] = []
        visit { inline in
            switch inline {
            case .link(let address), .namedLink(_, let address): links.append(address)
            case .text, .styled, .code, .lineBreak: break
            }
        }
        return links
    }

    /// What a reader sees of it: its words without the signs around them and without the addresses behind them.
    public var seen: String {
        var seen = ""
        visit { inline in
            switch inline {
            case .text(let words), .code(let words), .link(let words), .namedLink(let words, _): seen += words
            case .lineBreak: seen += "\n"
            case .styled: break
            }
        }
        return seen
    }

    /// Visits every part in order, with a line break after each block and each item; depth is bounded by the tree's.
    private func visit(_ visitor: (Inline) -> Void) {
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
            case .paragraph(let inlines), .quote(let inlines): visit(inlines)
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
