import HTML
import News

/// What becomes of every line of a page: the kind as which it is kept, or furniture, and why.
struct LineVerdicts {
    struct Verdict {
        var kind: Block.Kind
        var reason: Reason
        /// How sure it is, from 0 to 1.
        var confidence: Double

        init(_ kind: Block.Kind, _ reason: Reason, confidence: Double? = nil) {
            self.kind = kind
            self.reason = reason
            self.confidence = confidence ?? (kind == .furniture ? 0.9 : 0.8)
        }

        static func dropped(_ reason: Reason) -> Verdict { Verdict(.furniture, reason) }
    }

    /// Where the lines after the article begin, as an index into the tree.
    private let endsAt: Int
    /// One for each of the page's lines.
    private(set) var list: [Verdict]
    private let reader: PageReader
    private let headline: Key?
    private let byline: [String]
    private let start: Int?

    /// - Parameters:
    ///   - start: The index of the headline's element in the page's tree, where it stands there.
    ///   - scorer: What has the last word on every line but pictures' captions; without one, rules decide alone.
    init(
        _ reader: PageReader, headline: String?, byline: [String], from start: Int?,
        scorer: LineScorer? = LineScorer.packaged, memory: SiteMemory = SiteMemory()
    ) {
        self.reader = reader
        self.headline = headline.map { Key($0) }
        self.byline = byline
        self.start = start
        let lines = reader.finder.pageLines
        let root = reader.tree.entries.isEmpty ? 0..<0 : reader.tree.range(reader.finder.root)
        list = lines.map { .dropped($0.aside ?? .outside) }
        let inside = lines.indices.filter { lines[$0].aside == nil && root.contains(lines[$0].at) }
        let end = Self.end(of: inside.map { lines[$0] })
        let body = inside[..<end]
        endsAt = end < inside.count ? lines[inside[end]].at : Int.max
        for line in inside[end...] { list[line] = .dropped(.after) }
        if let start, let first = body.first(where: { lines[$0].mass > 0 }), lines[first].at > start {
            readStandfirst(in: start..<lines[first].at, of: lines)
        }
        for (position, line) in body.enumerated() {
            list[line] = verdict(on: lines[line], position: position, of: body.count)
        }
        dropRepeated(lines)
        dropLoneHeadings()
        if let start, let line = lines.firstIndex(where: { reader.tree.range(start).contains($0.at) }) {
            list[line] = Verdict(.headline, .headline, confidence: 1)
        }
        if let scorer {
            weigh(scorer)
            dropLoneHeadings()
        }
        if !memory.isEmpty { obey(memory, lines) }
    }

    /// Where what follows the article begins: at a heading or notice after which little running text is left, and at
    /// the readers' comments, however long they are.
    private static func end(of lines: [PageLine]) -> Int {
        let total = lines.reduce(0) { $0 + $1.mass }
        var before = 0.0
        for (index, line) in lines.enumerated() {
            if before > 300, line.words <= 40, line.place != .item,
                let mark = line.mark, mark.ends
            {
                if (total - before) * 4 < before || (mark.reason == .comments && line.words <= 6) {
                    return index
                }
            }
            before += line.mass
        }
        return lines.count
    }

    /// Keeps the lines between the headline and the body that are named as its standfirst or that the head gives as
    /// the page's description.
    private mutating func readStandfirst(in range: Range<Int>, of lines: [PageLine]) {
        let given = [reader.metadata["og:description", "twitter:description"], reader.metadata["description"]]
            .compactMap { $0.map(MarkedText.plain) }
        let root = reader.tree.range(reader.finder.root)
        var count = 0
        for (index, line) in lines.enumerated() where (line.aside == nil || line.aside == .framing) && count < 2 {
            guard range.contains(line.at), line.at > range.lowerBound, (5...70).contains(line.words),
                line.linkShare < 0.5, line.place != .caption, !root.contains(line.at)
            else { continue }
            if given.contains(where: { PageReader.agree($0, line.text) }) || isNamedStandfirst(line) {
                list[index] = Verdict(.paragraph, .standfirst)
                count += 1
            }
        }
    }

    private func isNamedStandfirst(_ line: PageLine) -> Bool {
        reader.tree.isInside(line.at) { index in
            guard reader.tree.entries[index].end - index < 40, let names = reader.tree.attribute(index, .class)
            else { return false }
            let key = Key(names).string
            return Self.standfirsts.contains { key.firstOccurrence(of: $0) != nil }
        }
    }

    private static let standfirsts = [
        "dek", "deck", "standfirst", "subtitle", "sub-title", "subhead", "summary", "excerpt", "intro", "lead",
    ]

    /// What a line of the report's element is.
    private func verdict(on line: PageLine, position: Int, of count: Int) -> Verdict {
        if line.words == 0 { return .dropped(.rule) }
        if line.place == .caption { return Verdict(.caption, .caption) }
        if line.key == headline { return .dropped(.headline) }
        if let mark = line.mark { return .dropped(mark.reason) }
        if line.linkShare > 0.7, line.place != .row, line.words <= 20 || line.place == .item || line.linkShare > 0.9 {
            return .dropped(.linkDensity)
        }
        if position < 8 || position > count - 6, let frame = frame(line) { return .dropped(frame) }
        guard let kind = kind(of: line) else { return .dropped(.label) }
        return Verdict(kind, .body)
    }

    /// What a line is by its place in the tree; nothing for a label.
    private func kind(of line: PageLine) -> Block.Kind? {
        switch line.place {
        case .heading: .heading
        case .quote: .quote
        case .item: .list
        case .paragraph: .paragraph
        case .row where line.words < 20: line.text.firstOccurrence(of: " | ") == nil ? nil : .list
        case .row, .cell, .other, .caption:
            line.words >= 10 || (line.endsSentence && line.words >= 4) ? .paragraph : nil
        }
    }

    /// Whether a short line is a byline or a date.
    private func frame(_ line: PageLine) -> Reason? {
        guard line.words <= 14, !line.endsSentence else { return nil }
        if Byline.isByline(line.text) || byline.contains(line.text) { return .byline }
        guard let date = PrintedDate.first(in: Array(line.text.utf8.prefix(200))) else { return nil }
        return line.text.utf8.count - date.range.count <= 30 ? .date : nil
    }

    /// Drops what is said twice: a pulled quotation, a caption for small screens.
    private mutating func dropRepeated(_ lines: [PageLine]) {
        var seen = Set([headline].compactMap { $0 })
        seen.reserveCapacity(lines.count)
        for index in list.indices where list[index].kind != .furniture {
            guard lines[index].words >= 8 || list[index].kind == .caption else { continue }
            if !seen.insert(lines[index].key).inserted { list[index] = .dropped(.repeated) }
        }
    }

    /// Drops headings at the end that head nothing.
    private mutating func dropLoneHeadings() {
        while let last = list.lastIndex(where: { $0.kind != .furniture }), list[last].kind == .heading {
            list[last] = .dropped(.loneHeading)
        }
    }

    /// What is known of each line from the others and from the tree.
    var outline: PageOutline { PageOutline(reader, list, headline: headline, headlineAt: start, end: endsAt) }

    /// Whether the scorer has a say in the line; captions are pictures' matter.
    func isScored(_ index: Int) -> Bool {
        let line = reader.finder.pageLines[index]
        return line.place != .caption && line.words > 0 && list[index].kind != .headline
    }

    /// Lets the scorer decide.
    private mutating func weigh(_ scorer: LineScorer) {
        let outline = outline
        var features = LineFeatures()
        for index in list.indices where isScored(index) {
            let score = scorer.score(features.row(index, of: outline))
            let likelihood = LineScorer.likelihood(score)
            let isKept = list[index].kind != .furniture
            // A line that is nothing but a name or a date is no part of the text, wherever it stands.
            if LineScorer.keeps(score: score, isKept: isKept), isKept || frame(outline.lines[index]) == nil {
                if !isKept { list[index] = Verdict(kind(of: outline.lines[index]) ?? .paragraph, .scorer) }
                list[index].confidence = likelihood
            } else {
                if isKept { list[index] = .dropped(.scorer) }
                list[index].confidence = 1 - likelihood
            }
        }
    }

    /// Puts what editors said of this site's blocks in the place of what was decided.
    private mutating func obey(_ memory: SiteMemory, _ lines: [PageLine]) {
        for (index, fingerprint) in fingerprints().enumerated() where list[index].kind != .headline {
            switch memory[fingerprint.name] ?? fingerprint.other.flatMap({ memory[$0] }) {
            case .keep where list[index].kind == .furniture:
                list[index] = Verdict(kind(of: lines[index]) ?? .paragraph, .editor, confidence: 1)
            case .keep: list[index].reason = .editor
            case .drop: list[index] = Verdict(.furniture, .editor, confidence: 1)
            case nil: break
            }
        }
    }

    /// The fingerprint of every line.
    func fingerprints() -> [Fingerprint] {
        let lines = reader.finder.pageLines
        var masses: [String: Double] = [:]
        let places = lines.map { Fingerprint.place(of: $0, in: reader.tree) }
        for index in lines.indices where lines[index].aside == nil {
            masses[places[index], default: 0] += lines[index].mass
        }
        let total = masses.values.reduce(0, +)
        return lines.indices.map { index in
            let share = total > 0 ? (masses[places[index]] ?? 0) / total : 0
            return Fingerprint(place: places[index], share: share, words: lines[index].key)
        }
    }
}
