extension AttributionTraits {
    /// The features of an attribution as a whole.
    func verdictFeatures(of find: AttributionFind, among rivals: [AttributionFind], into rows: inout FeatureRows) {
        rows.begin()
        let cue = words[find.cue]
        let sure = UInt32(max(0, min(14, (find.score + 48) / 12)))
        let first = find.content.first
        let lead = first.map { words[$0.lowerBound] } ?? Self.outside
        let end = find.content.last.map { words[$0.upperBound - 1] } ?? Self.outside
        let length = Self.bucket(find.length)
        let side: UInt32 = first.map { $0.lowerBound > find.cue ? 1 : 2 } ?? 0
        let source = find.source.map { words[head(of: $0)] }
        let who = source.map { $0.entity << 8 | $0.tag } ?? 255
        let quotes = quoting(find)
        rows.add(200, sure)
        rows.add(201, sure, find.source == nil ? 0 : 1, quotes)
        rows.add(202, cue.lemma)
        rows.add(203, cue.lemma, find.source == nil ? 0 : 1)
        rows.add(204, cue.lemma, quotes, side)
        rows.add(205, length, quotes)
        rows.add(206, length, sure)
        rows.add(207, lead.form, side)
        rows.add(208, lead.form, cue.lemma)
        rows.add(209, lead.tag, cue.tag << 8 | cue.relation, side)
        rows.add(210, end.tag, end.relation)
        rows.add(211, who)
        rows.add(212, who, cue.lemma)
        rows.add(213, source?.lemma ?? 0)
        rows.add(214, (source?.cluster ?? 0) & 0xFF, sure)
        rows.add(215, source?.relation ?? 99, cue.relation, cue.tag)
        rows.add(216, UInt32(min(find.content.count, 3)), quotes, side)
        rows.add(217, cue.quotation >= 0 ? 1 : 0, sure, quotes)
        rows.add(218, frame(of: find.cue), side)
        rows.add(219, holdsVerb(find) ? 1 : 0, lead.tag, side)
        rows.add(220, holdsVerb(find) ? 1 : 0, cue.lemma)
        rows.add(221, Self.bucket((first?.lowerBound ?? find.cue) - find.cue), cue.tag)
        rows.add(222, Self.bucket((find.source?.lowerBound ?? find.cue) - find.cue), cue.tag, quotes)
        rows.add(223, cue.cluster & 0xFF, sure)
        rows.add(224, cue.cluster & 0xFFF, quotes, side)
        rows.add(225, find.sentence.lowerBound == 0 ? 1 : 0, sure)
        for rival in rivals where 2 * overlap(find, rival) > min(find.length, rival.length) {
            let stronger: UInt32 = rival.score > find.score ? 1 : 0
            let wider: UInt32 = rival.length > 2 * find.length ? 2 : find.length > 2 * rival.length ? 1 : 0
            let side: UInt32 = rival.cue < find.cue ? 4 : 0
            rows.add(226, stronger, wider | side)
            rows.add(227, stronger, wider | side, cue.lemma)
            rows.add(228, stronger, wider | side, words[rival.cue].lemma)
            rows.add(229, stronger << 4 | wider | side, UInt32(max(0, min(10, (rival.score + 48) / 16))), sure)
        }
        rows.add(230, UInt32(min(4, rivals.count { find.content.contains($0.cue) })), sure)
    }

    /// The tokens that both say.
    private func overlap(_ one: AttributionFind, _ other: AttributionFind) -> Int {
        one.content.reduce(0) { $0 + other.covered(of: $1) }
    }

    /// Whether what is said is a quotation, begins or ends as one, or holds none.
    private func quoting(_ find: AttributionFind) -> UInt32 {
        var begins: UInt32 = 0
        for range in find.content where words[range.lowerBound].quotation >= 0 {
            begins |= words[range.lowerBound].marks.contains(.quote) ? 2 : 1
        }
        return begins
    }

    private func holdsVerb(_ find: AttributionFind) -> Bool {
        find.content.contains { range in
            range.prefix(40).contains { words[$0].marks.contains(.verb) }
        }
    }

    /// The token of a range that hangs on one outside it.
    func head(of range: Range<Int>) -> Int {
        range.first { !range.contains(Int(words[$0].head)) || Int(words[$0].head) == $0 } ?? range.lowerBound
    }

    /// The range without commas, colons and other marks at its ends; quotation marks and brackets stay.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isIdle(start) { start += 1 }
        while end > start, isIdle(end - 1) { end -= 1 }
        return start..<end
    }

    private func isIdle(_ token: Int) -> Bool {
        let word = analysis.words[token]
        return [",", ":", ";", ".", "—", "–", "--", "-"].contains(word)
    }
}

extension [Range<Int>] {
    fileprivate func contains(_ token: Int) -> Bool { contains { $0.contains(token) } }
}
