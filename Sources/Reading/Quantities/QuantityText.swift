import News

/// A text seen for its quantities: which tokens a time has taken already.
struct QuantityText {
    let analysis: Analysis
    let words: [String]
    /// For each token whether it belongs to a time.
    let isTime: [Bool]

    init(_ analysis: Analysis, times: [TimeExpression]) {
        self.analysis = analysis
        words = analysis.lowered
        var isTime = [Bool](repeating: false, count: words.count)
        for time in times {
            for token in analysis.tokens(in: time.span) where token < isTime.count { isTime[token] = true }
        }
        self.isTime = isTime
    }

    /// The token's word in lower case, or an empty one outside the text.
    func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }

    func stands(_ sought: [String], at index: Int) -> Bool {
        guard index >= 0, index + sought.count <= words.count else { return false }
        for (offset, word) in sought.enumerated() where words[index + offset] != word { return false }
        return true
    }

    func isCapitalised(_ index: Int) -> Bool {
        guard analysis.words.indices.contains(index), let first = analysis.words[index].utf8.first else { return false }
        return (65...90).contains(first)
    }

    /// Whether the token is the first of its sentence.
    func beginsSentence(_ index: Int) -> Bool {
        index >= 0 && index < words.count && analysis.sentences[analysis.sentence(of: index)].lowerBound == index
    }

    /// The end of the token's sentence.
    func sentenceEnd(_ index: Int) -> Int {
        index < words.count ? analysis.sentences[analysis.sentence(of: index)].upperBound : words.count
    }

    /// How far a phrase that begins at the token may reach: to its sentence's end or the next time, a dozen tokens at most.
    func phraseLimit(_ index: Int) -> Int {
        let end = min(sentenceEnd(index), index + 12)
        return (index..<max(index, end)).first { isTime[$0] } ?? end
    }

    /// Whether a time has taken the token; outside the text none has.
    func isTime(at index: Int) -> Bool { isTime.indices.contains(index) && isTime[index] }

    func isLetter(_ index: Int) -> Bool {
        guard let first = word(index).utf8.first else { return false }
        return (97...122).contains(first) || first >= 0x80
    }
}
