import News

/// An article's text and blocks, put together from what an editor wrote.
///
/// The text is what an extracted page's is: headline first, then the blocks, joined by a blank line.
struct Composition {
    private(set) var text = ""
    private(set) var blocks: [Block] = []
    private var count = 0

    mutating func append(_ words: String, as kind: Block.Kind) {
        guard !words.isEmpty else { return }
        if !text.isEmpty {
            text += "\n\n"
            count += 2
        }
        let length = words.unicodeScalars.count
        text += words
        blocks.append(Block(kind: kind, span: Span(start: count, end: count + length)))
        count += length
    }

    /// Takes a body apart at its blank lines.
    mutating func append(body: String) {
        let lines = body.split(separator: /\r\n|\n|\r/, omittingEmptySubsequences: false)
        for part in lines.split(whereSeparator: { $0.allSatisfy(\.isWhitespace) }) {
            let kind = Mark.of(part.first ?? "")
            let words = part.map { line in
                String(kind.flatMap { line.hasPrefix($0.prefix) ? line.dropFirst($0.prefix.count) : nil } ?? line)
                    .trimmed
            }
            append(words.joined(separator: kind == .list ? "\n" : " "), as: kind?.block ?? .paragraph)
        }
    }

    /// A body as an editor writes it, from an article's blocks.
    ///
    /// The standfirst, which has a field of its own, is left out.
    static func body(of report: Report) -> String {
        let points = CodePoints(report.text)
        let standfirst = report.article.standfirst
        return report.article.blocks.filter(\.kind.isBody).compactMap { block in
            let words = points[block.span]
            if words == standfirst { return nil }
            guard let mark = Mark.allCases.first(where: { $0.block == block.kind }) else {
                return words.split(separator: /\s*\n\s*/).joined(separator: " ")
            }
            return words.split(separator: /\s*\n\s*/).map { mark.prefix + $0 }.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private enum Mark: CaseIterable {
        case heading, quote, list

        var prefix: String {
            switch self {
            case .heading: "## "
            case .quote: "> "
            case .list: "- "
            }
        }

        var block: Block.Kind {
            switch self {
            case .heading: .heading
            case .quote: .quote
            case .list: .list
            }
        }

        static func of(_ line: some StringProtocol) -> Mark? { allCases.first { line.hasPrefix($0.prefix) } }
    }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
