import HTML
import News

/// The pieces of which a page's report is made, in order.
struct PageBlocks {
    struct Piece: Hashable, Sendable {
        var kind: Block.Kind
        var text: String
        var reason: String?
    }

    private(set) var pieces: [Piece] = []
    private let reader: PageReader
    private let headline: Key?

    init(_ reader: PageReader, headline: String?, from start: Int?) {
        self.reader = reader
        self.headline = headline.map { Key($0) }
        if let headline { pieces.append(Piece(kind: .headline, text: headline)) }
        let root = reader.tree.range(reader.finder.root)
        let lines = reader.finder.lines.filter { root.contains($0.at) }
        add(lines)
        trim()
    }

    private mutating func add(_ lines: [PageLine]) {
        var list = -1
        var seen = Set<Key>()
        for (position, line) in lines.enumerated() {
            guard let kind = kind(of: line, position: position, of: lines.count) else { continue }
            // What is said twice (a pulled quotation, a caption for small screens) is kept once.
            if line.words >= 8 || kind == .caption, !seen.insert(line.key).inserted { continue }
            if kind == .list, let around = listAround(line.at) {
                if around == list, pieces.last?.kind == .list {
                    pieces[pieces.count - 1].text += "\n" + line.text
                    continue
                }
                list = around
            } else {
                list = -1
            }
            pieces.append(Piece(kind: kind, text: line.text))
        }
    }

    private func listAround(_ index: Int) -> Int? {
        var at = index
        var outer: Int?
        while at >= 0 {
            let tag = reader.tree.entries[at].tag
            if tag == .ul || tag == .ol || tag == .dl { outer = at }
            at = reader.tree.entries[at].parent
        }
        return outer
    }

    /// What a line of the report's element is; nothing for furniture.
    private func kind(of line: PageLine, position: Int, of count: Int) -> Block.Kind? {
        if line.place == .caption { return line.words > 0 ? .caption : nil }
        if line.key == headline || line.words == 0 { return nil }
        if Furniture.of(line.key, words: line.words) != nil { return nil }
        let isShort = line.words <= 20
        if line.linkShare > 0.7, isShort || line.place == .item { return nil }
        if position < 8 || position > count - 6, line.words <= 14, !line.endsSentence, isFrame(line) { return nil }
        switch line.place {
        case .heading: return line.linkShare > 0.7 ? nil : .heading
        case .quote: return .quote
        case .item: return .list
        case .paragraph: return .paragraph
        case .cell, .other, .caption:
            return line.words >= 10 || (line.endsSentence && line.words >= 4) ? .paragraph : nil
        }
    }

    /// Whether a short line is a byline or a date.
    private func isFrame(_ line: PageLine) -> Bool {
        if Byline.isByline(line.text) || reader.byline.contains(line.text) { return true }
        guard let date = PrintedDate.first(in: Array(line.text.utf8.prefix(200))) else { return false }
        return line.text.utf8.count - date.range.count <= 30
    }

    /// Takes headings away that head nothing.
    private mutating func trim() {
        while let last = pieces.last, last.kind == .heading { pieces.removeLast() }
    }
}
