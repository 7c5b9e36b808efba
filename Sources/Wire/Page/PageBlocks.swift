import HTML
import News

/// The pieces of which a page's report is made, in order, and the decisions behind them.
struct PageBlocks {
    struct Piece: Hashable, Sendable {
        var kind: Block.Kind
        var text: String
        var reason: Reason?
        var confidence: Double?
        var source: ByteRange?
    }

    private(set) var pieces: [Piece] = []
    private let reader: PageReader
    private let verdicts: LineVerdicts
    /// Whether the body is that of the page's JSON-LD.
    private let isStated: Bool

    /// - Parameter start: The index of the headline's element in the page's tree, where it stands there.
    init(_ reader: PageReader, headline: String?, byline: [String], from start: Int?, memory: SiteMemory) {
        self.reader = reader
        verdicts = LineVerdicts(reader, headline: headline, byline: byline, from: start, memory: memory)
        let stated = Self.statedBody(of: reader, insteadOf: verdicts)
        isStated = stated != nil
        if let headline {
            let source = start.map { reader.document.sourceRange(reader.tree.entries[$0].id) }
            pieces.append(Piece(kind: .headline, text: headline, source: source.map(ByteRange.init)))
        }
        if let stated { pieces += stated } else { addLines() }
    }

    /// The article as JSON-LD gives it, where the page shows hardly anything of it.
    private static func statedBody(of reader: PageReader, insteadOf verdicts: LineVerdicts) -> [Piece]? {
        guard let body = reader.metadata.linked.body, body.utf8.count > 600 else { return nil }
        let lines = reader.finder.pageLines
        let shown = lines.indices.reduce(0) { $0 + (verdicts.list[$1].kind == .furniture ? 0 : lines[$1].mass) }
        guard shown * 3 < Double(body.utf8.count) else { return nil }
        return body.split(separator: "\n").map { Piece(kind: .paragraph, text: String($0), reason: .stated) }
    }

    private mutating func addLines() {
        var list = -1
        for (index, line) in reader.finder.pageLines.enumerated() {
            let verdict = verdicts.list[index]
            guard verdict.kind != .furniture, verdict.kind != .headline else { continue }
            let source = ByteRange(line.source)
            if verdict.kind == .list, let around = listAround(line.at) {
                if around == list, let last = pieces.indices.last, pieces[last].kind == .list {
                    pieces[last].text += "\n" + line.text
                    pieces[last].confidence = min(pieces[last].confidence ?? 1, verdict.confidence)
                    pieces[last].source = ByteRange(
                        start: pieces[last].source?.start ?? source.start, end: source.end)
                    continue
                }
                list = around
            } else {
                list = -1
            }
            let reason = [.body, .caption, .scorer].contains(verdict.reason) ? nil : verdict.reason
            pieces.append(
                Piece(
                    kind: verdict.kind, text: line.text, reason: reason, confidence: verdict.confidence, source: source
                ))
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

    /// What was decided of every line of the page.
    var decisions: [Decision] {
        let lines = reader.finder.pageLines
        let fingerprints = verdicts.fingerprints()
        var decisions = lines.indices.map { index in
            var verdict = verdicts.list[index]
            if isStated, verdict.kind != .headline { verdict = .dropped(.stated) }
            return Decision(
                text: lines[index].text, source: ByteRange(lines[index].source), kind: verdict.kind,
                reason: verdict.reason, confidence: verdict.confidence, fingerprint: fingerprints[index].name)
        }
        for piece in pieces where isStated && piece.kind != .headline {
            decisions.append(
                Decision(
                    text: piece.text, source: nil, kind: piece.kind, reason: .stated, confidence: 0.8,
                    fingerprint: Reason.stated.rawValue))
        }
        return decisions
    }
}

extension ByteRange {
    init(_ range: Range<Int>) { self.init(start: range.lowerBound, end: range.upperBound) }
}
