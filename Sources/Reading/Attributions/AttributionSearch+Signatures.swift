extension AttributionSearch {
    /// Finds quotations that are signed: "…" — Ama Mensah, a nurse. No other dash says that somebody says something.
    mutating func findSignatures() {
        let signed = traits.quotations.indices.compactMap { index -> AttributionFind? in
            let quotation = traits.quotations[index]
            guard !quotation.isOpen, quotation.range.count > 4, let name = signature(at: quotation.range.upperBound)
            else { return nil }
            let cue = quotation.range.upperBound
            let sentence = analysis.sentences[analysis.sentence(of: cue)]
            var find = AttributionFind(cue: cue, score: 200, sentence: sentence)
            find.add(quotation.range)
            find.source = name
            find.isSigned = true
            return find
        }
        let others = finds.filter { !Self.dashes.contains(analysis.words[$0.cue]) }
        finds = (others + signed).sorted { $0.cue < $1.cue }
    }

    /// The name behind a dash, where nothing but a name and perhaps an apposition stands between it and the line's end.
    private func signature(at dash: Int) -> Range<Int>? {
        guard dash + 1 < traits.words.count, Self.dashes.contains(analysis.words[dash]) else { return nil }
        let start = dash + 1
        guard traits.words[start].marks.contains(.capital), !traits.words[start].marks.contains(.opensLine) else {
            return nil
        }
        var end = start
        while end < traits.words.count, end - start < 8, isName(end, since: start) { end += 1 }
        guard end > start else { return nil }
        var at = start
        while at < traits.words.count, at - start < 24, !traits.words[at].marks.contains(.opensLine) {
            if traits.words[at].marks.contains(.verb) || traits.words[at].quotation >= 0 { return nil }
            at += 1
        }
        return at == traits.words.count || traits.words[at].marks.contains(.opensLine) ? start..<end : nil
    }

    private func isName(_ token: Int, since start: Int) -> Bool {
        let marks = traits.words[token].marks
        if token > start, marks.contains(.opensLine) { return false }
        return !marks.contains(.punctuation) && analysis.tokens[token].kind != .number
            && traits.words[token].quotation < 0
    }

    private static let dashes: Set<String> = ["—", "–", "―", "--", "-"]
}
