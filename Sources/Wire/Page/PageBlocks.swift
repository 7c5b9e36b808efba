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
    private let byline: [String]

    /// - Parameter start: The index of the headline's element in the page's tree, where it stands there.
    init(_ reader: PageReader, headline: String?, byline: [String], from start: Int?) {
        self.reader = reader
        self.headline = headline.map { Key($0) }
        self.byline = byline
        if let headline { pieces.append(Piece(kind: .headline, text: headline)) }
        let root = reader.tree.entries.isEmpty ? 0..<0 : reader.tree.range(reader.finder.root)
        let lines = reader.finder.lines.filter { root.contains($0.at) }
        let body = Array(lines[..<Self.end(of: lines)])
        if let stated = statedBody(insteadOf: body) {
            pieces += stated
            return
        }
        if let start, let first = body.first(where: { $0.mass > 0 })?.at, first > start {
            add(standfirst(in: start..<first), reason: "standfirst")
        }
        add(body)
        trim()
    }

    /// Where what follows the article begins: at a heading or notice after which little running text is left, and at
    /// the readers' comments, however long they are.
    private static func end(of lines: [PageLine]) -> Int {
        let total = lines.reduce(0) { $0 + $1.mass }
        var before = 0.0
        for (index, line) in lines.enumerated() {
            if before > 300, line.words <= 40, line.place != .item,
                let mark = Furniture.of(line.key, words: line.words), mark.ends
            {
                if (total - before) * 4 < before || (mark.reason == Furniture.comments.reason && line.words <= 6) {
                    return index
                }
            }
            before += line.mass
        }
        return lines.count
    }

    /// The article as JSON-LD gives it, where the page shows hardly anything of it.
    private func statedBody(insteadOf lines: [PageLine]) -> [Piece]? {
        guard let body = reader.metadata.linked.body, body.utf8.count > 600 else { return nil }
        let shown = lines.reduce(0) { $0 + $1.mass }
        guard shown * 3 < Double(body.utf8.count) else { return nil }
        return body.split(separator: "\n").map { Piece(kind: .paragraph, text: String($0)) }
    }

    /// The lines between the headline and the body that are named as its standfirst or that the head gives as the
    /// page's description.
    private func standfirst(in range: Range<Int>) -> [PageLine] {
        let given = [reader.metadata["og:description", "twitter:description"], reader.metadata["description"]]
            .compactMap { $0.map(MarkedText.plain) }
        return reader.finder.lines.filter { line in
            guard range.contains(line.at), line.at > range.lowerBound, (5...70).contains(line.words),
                line.linkShare < 0.5,
                line.place != .caption, !reader.tree.range(reader.finder.root).contains(line.at)
            else { return false }
            if given.contains(where: { PageReader.agree($0, line.text) }) { return true }
            return reader.tree.isInside(line.at) { index in
                guard reader.tree.entries[index].end - index < 40, let names = reader.tree.attribute(index, "class")
                else {
                    return false
                }
                let key = Key(names).string
                return [
                    "dek", "deck", "standfirst", "subtitle", "sub-title", "subhead", "summary", "excerpt", "intro",
                    "lead",
                ]
                .contains { key.firstOccurrence(of: $0) != nil }
            }
        }.prefix(2).map { line in
            var line = line
            line.place = .paragraph
            return line
        }
    }

    private mutating func add(_ lines: [PageLine], reason: String? = nil) {
        var list = -1
        var seen = Set(pieces.map { Key($0.text) })
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
            pieces.append(Piece(kind: kind, text: line.text, reason: reason))
        }
    }

    private func listAround(_ index: Int) -> Int? {
        var at = index
        var outer: Int?
        while at >= 0 {
            let tag = reader.tree.entries[at].tag
            if tag == .ul || tag == .ol || tag == .dl || tag == .table { outer = at }
            at = reader.tree.entries[at].parent
        }
        return outer
    }

    /// What a line of the report's element is; nothing for furniture.
    private func kind(of line: PageLine, position: Int, of count: Int) -> Block.Kind? {
        if line.place == .caption { return line.words > 0 ? .caption : nil }
        if line.key == headline || line.words == 0 { return nil }
        if Furniture.of(line.key, words: line.words) != nil { return nil }
        if line.linkShare > 0.7, line.place != .row, line.words <= 20 || line.place == .item || line.linkShare > 0.9 {
            return nil
        }
        if position < 8 || position > count - 6, line.words <= 14, !line.endsSentence, isFrame(line) { return nil }
        switch line.place {
        case .heading: return .heading
        case .quote: return .quote
        case .item: return .list
        case .paragraph: return .paragraph
        case .row where line.words < 20: return line.text.firstOccurrence(of: " | ") == nil ? nil : .list
        case .row, .cell, .other, .caption:
            return line.words >= 10 || (line.endsSentence && line.words >= 4) ? .paragraph : nil
        }
    }

    /// Whether a short line is a byline or a date.
    private func isFrame(_ line: PageLine) -> Bool {
        if Byline.isByline(line.text) || byline.contains(line.text) { return true }
        guard let date = PrintedDate.first(in: Array(line.text.utf8.prefix(200))) else { return false }
        return line.text.utf8.count - date.range.count <= 30
    }

    /// Takes headings away that head nothing.
    private mutating func trim() {
        while let last = pieces.last, last.kind == .heading { pieces.removeLast() }
    }
}
