extension AttributionSearch {
    /// Leaves out what stands without marks beside a quotation and is no part of what is said.
    func leaveUnquoted(of find: inout AttributionFind) {
        leaveRest(of: &find)
        find.content = find.content.map { range in
            range.upperBound <= find.cue ? behindColon(range) : endedByMark(range)
        }
    }

    /// Leaves out what goes on behind the cue of a quotation: "…," she said of the talks, but he slept.
    private func leaveRest(of find: inout AttributionFind) {
        guard let first = find.content.first, first.upperBound <= find.cue, traits.opensQuotation(first.lowerBound)
        else { return }
        let cue = find.cue
        find.content.removeAll { $0.lowerBound > cue && traits.words[$0.lowerBound].quotation < 0 }
    }

    /// What stands behind the colon, where that leads to a quotation: he scolded them: "…" she said.
    private func behindColon(_ range: Range<Int>) -> Range<Int> {
        let index = traits.words[range.upperBound - 1].quotation
        guard index >= 0 else { return range }
        let start = traits.quotations[Int(index)].range.lowerBound
        guard start > range.lowerBound, range.contains(start), analysis.words[start - 1] == ":" else { return range }
        return start..<range.upperBound
    }

    /// The quotation alone, where a mark before its end closes it and no other follows: says, "…," until it rains.
    private func endedByMark(_ range: Range<Int>) -> Range<Int> {
        guard traits.opensQuotation(range.lowerBound) else { return range }
        let quotation = traits.quotations[Int(traits.words[range.lowerBound].quotation)].range
        let end = quotation.upperBound
        guard end < range.upperBound, quotation.count > 3, Self.stops.contains(analysis.words[end - 2]),
            analysis.tokens[end].part != .coordinator,
            !(end..<range.upperBound).contains(where: { traits.words[$0].quotation >= 0 })
        else { return range }
        return quotation
    }

    private static let stops: Set<String> = [",", ".", "!", "?"]

    /// Takes in whole the quotations of which most in the sentence is said; the rest may stand in other sentences.
    func completeQuotations(of find: inout AttributionFind) {
        let own = traits.words[find.cue].quotation
        var last: Int32 = -1
        for range in find.content {
            for token in range {
                let index = traits.words[token].quotation
                guard index >= 0, index != own, index != last else { continue }
                last = index
                let quotation = traits.quotations[Int(index)].range
                let here = quotation.clamped(to: find.sentence)
                let isBegun = !traits.quotations[Int(index)].isOpen && range.contains(quotation.lowerBound)
                if isBegun || 5 * find.covered(of: here) >= 3 * here.count { find.add(quotation) }
            }
        }
    }
}
