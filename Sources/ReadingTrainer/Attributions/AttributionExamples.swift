import Reading

/// What is learnt from one report: its cues, what stands round them, and the quotations that go on.
struct AttributionExamples {
    typealias Decision = (rows: [Int32], isRight: Bool)

    private(set) var cues: [Decision] = []
    private(set) var parts: [PartField.Example] = []
    private(set) var links: [Decision] = []

    init(_ report: ReadReport, _ reader: AttributionReader) {
        var search = reader.search(report.analysis, entities: report.entities)
        var right: [Int: ReadReport.Gold] = [:]
        for gold in report.gold where right[gold.cue] == nil { right[gold.cue] = gold }
        var finds: [AttributionFind] = []
        var said: [[Range<Int>]] = []
        for sentence in report.analysis.sentences {
            for token in sentence where search.mayBeCue(token) {
                let gold = right[token]
                cues.append((search.cueRows(of: token, in: sentence), gold != nil))
                guard let gold else { continue }
                let (tokens, rows, joints) = search.partRows(round: token, in: sentence)
                let labels = Self.labels(of: tokens, gold)
                parts.append(.init(rows: rows, joints: joints, parts: labels))
                var find = AttributionFind(cue: token, score: 64, sentence: sentence)
                search.take(labels, of: tokens, into: &find)
                finds.append(find)
                said.append(gold.content)
            }
        }
        search.set(finds)
        var found: [Decision] = []
        let quotations = search.quotations
        search.link { offer, rows in
            let range = quotations[offer.quotation]
            let covered = said[offer.find].reduce(0) { $0 + $1.clamped(to: range).count }
            let isRight = 2 * covered > range.count
            found.append((rows.rows, isRight))
            return isRight ? 1 : 0
        }
        links = found
    }

    private static func labels(of tokens: Range<Int>, _ gold: ReadReport.Gold) -> [UInt8] {
        var labels = [UInt8](repeating: UInt8(AttributionPart.none), count: tokens.count)
        for range in gold.content {
            for token in range.clamped(to: tokens) {
                labels[token - tokens.lowerBound] = UInt8(AttributionPart.content)
            }
        }
        for range in gold.source {
            for token in range.clamped(to: tokens) { labels[token - tokens.lowerBound] = UInt8(AttributionPart.source) }
        }
        return labels
    }

    /// Makes numbers of the features.
    mutating func number(_ cueNumbers: FeatureNumbers, _ partNumbers: FeatureNumbers, _ linkNumbers: FeatureNumbers) {
        for index in cues.indices { cues[index].rows = cueNumbers.numbered(cues[index].rows) }
        for index in links.indices { links[index].rows = linkNumbers.numbered(links[index].rows) }
        for index in parts.indices { parts[index].rows = parts[index].rows.map { partNumbers.numbered($0) } }
    }
}
