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
        edgeFeatures(of: find, quotes, into: &rows)
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

    /// What stands at the ends of what is said, and whether the tree is cut there.
    private func edgeFeatures(of find: AttributionFind, _ quotes: UInt32, into rows: inout FeatureRows) {
        guard let first = find.content.first, let last = find.content.last else { return }
        let cue = words[find.cue]
        let sentence = find.sentence
        let reading = find.reading
        let side: UInt32 = first.lowerBound > find.cue ? 1 : 0
        rows.add(231, reading, quotes)
        rows.add(232, reading, cue.lemma)
        let next = word(last.upperBound, in: sentence)
        let next2 = word(last.upperBound + 1, in: sentence)
        let next3 = word(last.upperBound + 2, in: sentence)
        rows.add(233, next.form, next2.form, side)
        rows.add(234, next2.form, side, reading)
        rows.add(235, next2.tag << 8 | next3.tag, next.tag, side)
        rows.add(
            236, tie(last.upperBound, to: find, in: sentence), tie(last.upperBound + 1, to: find, in: sentence), side)
        rows.add(237, tie(last.upperBound + 1, to: find, in: sentence), next2.form, next2.relation)
        let before = word(first.lowerBound - 1, in: sentence)
        rows.add(238, before.form, words[first.lowerBound].tag, side)
        rows.add(239, before.tag, word(first.lowerBound - 2, in: sentence).tag, side)
        rows.add(240, tie(first.lowerBound - 1, to: find, in: sentence), reading, side)
        let cuts = last.clamped(to: sentence).suffix(60).filter { isCut($0) }
        if let cut = cuts.last {
            let opening = word(cut + 1, in: sentence)
            rows.add(241, opening.form, UInt32(min(cuts.count, 3)), side)
            rows.add(242, opening.tag << 8 | word(cut + 2, in: sentence).tag, UInt32(min(cuts.count, 3)), side)
            rows.add(243, opening.relation << 8 | words[Int(opening.head)].tag, opening.form, reading)
        } else {
            rows.add(244, side, reading, next.form)
        }
        let rest = UInt32(min(max(0, sentence.upperBound - last.upperBound), 12))
        rows.add(245, rest, quotes, side)
        rows.add(246, words[first.lowerBound].relation, words[Int(words[first.lowerBound].head)].relation, reading)
    }

    /// Whether a token hangs on what is said (1), on the cue or who says it (2), or governs what is said (4).
    private func tie(_ token: Int, to find: AttributionFind, in sentence: Range<Int>) -> UInt32 {
        guard sentence.contains(token) else { return 9 }
        let head = Int(words[token].head)
        if find.content.contains(head) { return 1 }
        if head == find.cue { return 2 }
        return find.source?.contains(head) == true ? 3 : 0
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
        // Pictures stand beyond the first 65,536 code points: four bytes.
        return [",", ":", ";", ".", "—", "–", "--", "-"].contains(word) || word.utf8.first.map { $0 >= 0xF0 } == true
    }
}

extension [Range<Int>] {
    fileprivate func contains(_ token: Int) -> Bool { contains { $0.contains(token) } }
}
