import News

/// Who says what, looked up by token.
struct ClaimIndex {
    let attributions: [Attribution]
    private let contents: [(range: Range<Int>, index: Int)]
    private let cues: [(range: Range<Int>, index: Int)]

    init(_ attributions: [Attribution], _ phrases: Phrases) {
        self.attributions = attributions
        contents = attributions.enumerated().flatMap { item in
            item.element.content.map { (phrases.analysis.tokens(in: $0), item.offset) }
        }.sorted { $0.0.lowerBound < $1.0.lowerBound }
        cues = attributions.enumerated().compactMap { item in
            item.element.cue.map { (phrases.analysis.tokens(in: $0), item.offset) }
        }.sorted { $0.0.lowerBound < $1.0.lowerBound }
    }

    /// The innermost claim whose content holds the token, and that content.
    func claim(at token: Int) -> (index: Int, content: Range<Int>)? {
        var best: (index: Int, content: Range<Int>)?
        let end = contents.partitioningIndex { $0.range.lowerBound > token }
        for item in contents[..<end].suffix(24) where item.range.contains(token) {
            if best.map({ item.range.count < $0.content.count }) ?? true { best = (item.index, item.range) }
        }
        return best
    }

    /// The claims whose cues stand in the range.
    func claims(in range: Range<Int>) -> [Int] {
        let from = cues.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        return cues[from...].prefix { $0.range.lowerBound < range.upperBound }.map(\.index)
    }
}
