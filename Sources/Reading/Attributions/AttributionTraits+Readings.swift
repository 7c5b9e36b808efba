extension AttributionTraits {
    /// A find, and the same with what is said ending or beginning elsewhere: at a comma, at the sentence's end, or with
    /// its quotations alone.
    func readings(of find: AttributionFind) -> [AttributionFind] {
        var readings = [find]
        func offer(_ number: UInt32, _ content: [Range<Int>]) {
            let kept = content.map { trimmed($0) }.filter { !$0.isEmpty }
            guard !kept.isEmpty, !readings.contains(where: { $0.content == kept }) else { return }
            var other = find
            other.content = kept
            other.reading = number
            readings.append(other)
        }
        let quoted = find.content.filter { isQuotation($0) }
        if quoted.count < find.content.count { offer(1, quoted) }
        if find.content.count > 1 {
            offer(10, find.content.filter { $0.overlaps(find.sentence) })
            let near = find.content.min { distance($0, find.cue) < distance($1, find.cue) }
            if let near { offer(11, [near]) }
        }
        let plain = find.content.indices.filter { !isQuotation(find.content[$0]) }
        guard let index = plain.max(by: { find.content[$0].count < find.content[$1].count }) else { return readings }
        let range = find.content[index].clamped(to: find.sentence)
        guard !range.isEmpty else { return readings }
        func offer(_ number: UInt32, instead other: Range<Int>) {
            var content = find.content
            content[index] = other
            offer(number, content)
        }
        let inside = range.dropFirst().filter { isCut($0) && !isQuoted($0, in: range) }
        if range.lowerBound > find.cue {
            if let first = inside.first { offer(2, instead: range.lowerBound..<first) }
            if let last = inside.last { offer(3, instead: range.lowerBound..<last) }
            if let end = lastQuotationEnd(in: range) { offer(3, instead: range.lowerBound..<end) }
            if let clause = firstClause(in: range) {
                offer(12, instead: range.lowerBound..<clause)
            }
            if let other = range.dropFirst(2).first(where: { analysis.tokens[$0].relation == .cc }) {
                offer(13, instead: range.lowerBound..<other)
            }
            let after = range.upperBound..<max(range.upperBound, bound(after: find, index))
            if let next = after.dropFirst().first(where: { isCut($0) }) { offer(4, instead: range.lowerBound..<next) }
            offer(5, instead: range.lowerBound..<after.upperBound)
        } else {
            if let last = inside.last { offer(6, instead: last + 1..<range.upperBound) }
            if let first = inside.first { offer(7, instead: first + 1..<range.upperBound) }
            let start = index > 0 ? find.content[index - 1].upperBound : find.sentence.lowerBound
            let floor =
                find.source.map { $0.upperBound <= range.lowerBound ? max(start, $0.upperBound) : start } ?? start
            if let before = (floor..<max(floor, range.lowerBound)).dropLast().last(where: { isCut($0) }) {
                offer(8, instead: before + 1..<range.upperBound)
            }
            offer(9, instead: min(floor, range.lowerBound)..<range.upperBound)
        }
        return readings
    }

    /// Whether a token stands in a quotation that begins inside the range.
    private func isQuoted(_ token: Int, in range: Range<Int>) -> Bool {
        let index = words[token].quotation
        return index >= 0 && range.contains(quotations[Int(index)].range.lowerBound)
    }

    /// Where the last quotation that is whole in the range ends, if more follows it.
    private func lastQuotationEnd(in range: Range<Int>) -> Int? {
        guard let last = range.last(where: { isQuoted($0, in: range) }), last + 1 < range.upperBound else { return nil }
        return last + 1
    }

    private func distance(_ range: Range<Int>, _ cue: Int) -> Int {
        range.upperBound <= cue ? cue - range.upperBound : range.lowerBound - cue
    }

    /// Where a clause with "when", "as" or another such word begins inside what is said.
    private func firstClause(in range: Range<Int>) -> Int? {
        range.dropFirst(2).first { token in
            analysis.tokens[token].relation == .mark && analysis.tokens[token].part == .subordinator
        }
    }

    /// How far what is said after a cue may reach: to the next part of the find, or to the sentence's end.
    private func bound(after find: AttributionFind, _ index: Int) -> Int {
        let start = find.content[index].upperBound
        var bound = find.sentence.upperBound
        if index + 1 < find.content.count { bound = min(bound, find.content[index + 1].lowerBound) }
        if let source = find.source, source.lowerBound >= start { bound = min(bound, source.lowerBound) }
        return min(bound, start + 120)
    }

    /// Whether a quotation begins at the token.
    func opensQuotation(_ token: Int) -> Bool {
        let index = words[token].quotation
        return index >= 0 && quotations[Int(index)].range.lowerBound == token
    }

    /// Whether a range begins with its own quotation's mark and ends with it.
    private func isQuotation(_ range: Range<Int>) -> Bool {
        let index = words[range.lowerBound].quotation
        return index >= 0 && quotations[Int(index)].range.lowerBound == range.lowerBound
            && words[range.upperBound - 1].quotation >= 0
    }

    /// Whether a find is a direct quotation of some length by a cue outside it.
    func speaks(_ find: AttributionFind) -> Bool {
        guard let first = find.content.first, words[find.cue].quotation < 0 else { return false }
        return isQuotation(first) && first.count > 5
    }

    /// Whether a clause may end at the token.
    func isCut(_ token: Int) -> Bool {
        let marks = words[token].marks
        return marks.contains(.punctuation) && !marks.contains(.quote) && words[token].tag != Self.hyphen
    }

    private static let hyphen = UInt32(PennTag.hyphen.rawValue)
}
