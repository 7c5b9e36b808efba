/// A quotation that nobody says yet, and a find that may go on with it.
package struct QuotationOffer: Sendable {
    enum Kind: UInt32, Sendable { case goesOn, follows, leads }

    package var quotation: Int
    package var find: Int
    var kind: Kind
}

extension AttributionSearch {
    /// How many tokens may lie between what somebody says and where he goes on.
    private static let farthest = 120

    /// The tokens of every quotation.
    package var quotations: [Range<Int>] { traits.quotations.map(\.range) }

    /// Gives the quotations that nobody says yet to a find near them, where `worth` of the best one is above nought.
    ///
    /// A quotation may go on with who spoke last, follow a cue in the sentence before it, or lead up to one after it.
    package mutating func link(_ worth: (QuotationOffer, inout FeatureRows) -> Int) {
        var owners = [Int](repeating: -1, count: traits.quotations.count)
        for (index, find) in finds.enumerated() { own(find, index, &owners) }
        for quotation in traits.quotations.indices where owners[quotation] < 0 {
            if quotation > 0, owners[quotation - 1] >= 0, isCarriedOn(quotation) {
                owners[quotation] = owners[quotation - 1]
                finds[owners[quotation]].add(traits.quotations[quotation].range)
                continue
            }
            var best = 0
            var chosen: QuotationOffer?
            for offer in offers(of: quotation, owners) {
                linkFeatures(of: offer, owners)
                let value = worth(offer, &rows)
                if value > best { (best, chosen) = (value, offer) }
            }
            guard let chosen else { continue }
            owners[quotation] = chosen.find
            finds[chosen.find].add(traits.quotations[quotation].range)
        }
    }

    /// Whether a quotation opens the line after one that was left open, as newspapers print long quotations.
    private func isCarriedOn(_ index: Int) -> Bool {
        let start = traits.quotations[index].range.lowerBound
        let last = traits.quotations[index - 1]
        return last.isOpen && last.range.upperBound == start && traits.words[start].marks.contains(.opensLine)
    }

    /// Marks the quotations of which a find says most.
    private func own(_ find: AttributionFind, _ index: Int, _ owners: inout [Int]) {
        let quoted = traits.words[find.cue].quotation
        for range in find.content {
            var at = traits.quotations.partitioningIndex { $0.range.upperBound > range.lowerBound }
            while at < traits.quotations.count, traits.quotations[at].range.lowerBound < range.upperBound {
                let quotation = traits.quotations[at].range
                let better = owners[at] < 0 || finds[owners[at]].score < find.score
                if Int(quoted) != at, better, 2 * find.covered(of: quotation) >= quotation.count { owners[at] = index }
                at += 1
            }
        }
    }

    private func offers(of index: Int, _ owners: [Int]) -> [QuotationOffer] {
        let quotation = traits.quotations[index].range
        var offers: [QuotationOffer] = []
        let last = index > 0 ? owners[index - 1] : -1
        if last >= 0, quotation.lowerBound - traits.quotations[index - 1].range.upperBound < Self.farthest {
            offers.append(QuotationOffer(quotation: index, find: last, kind: .goesOn))
        }
        let next = finds.partitioningIndex { $0.cue >= quotation.upperBound }
        let before = finds[..<finds.partitioningIndex { $0.cue >= quotation.lowerBound }].suffix(4)
        if let near = before.indices.last(where: { finds[$0].score > -20 && traits.words[finds[$0].cue].quotation < 0 }
        ),
            near != last, quotation.lowerBound - finds[near].cue < Self.farthest
        {
            offers.append(QuotationOffer(quotation: index, find: near, kind: .follows))
        }
        if let near = finds[next...].prefix(3).firstIndex(where: {
            $0.score > -20 && abs($0.sentence.lowerBound - quotation.upperBound) < 2
        }) {
            offers.append(QuotationOffer(quotation: index, find: near, kind: .leads))
        }
        return offers
    }

    /// The features of a quotation as one that a find goes on with.
    private mutating func linkFeatures(of offer: QuotationOffer, _ owners: [Int]) {
        let find = finds[offer.find]
        let quotation = traits.quotations[offer.quotation]
        let start = quotation.range.lowerBound
        let sentence = analysis.sentences[analysis.sentence(of: start)]
        let last = analysis.sentence(of: quotation.range.upperBound - 1)
        let kind = offer.kind.rawValue
        let cue = traits.words[find.cue]
        let said = find.content.last?.upperBound ?? find.cue + 1
        let gap = start - said
        let lines = lineBreaks(in: min(said, start)..<max(said, start) + 1)
        let begins: UInt32 = start - sentence.lowerBound < 2 ? 1 : 0
        let opens: UInt32 = traits.words[start].marks.contains(.opensLine) ? 1 : 0
        let isOpen: UInt32 = offer.quotation > 0 && traits.quotations[offer.quotation - 1].isOpen ? 1 : 0
        let rival = nearestCue(to: quotation.range, apartFrom: offer.find)
        let length = AttributionTraits.bucket(quotation.range.count)
        let state = kind << 8 | begins << 4 | opens << 3 | isOpen << 2 | min(lines, 3)
        let has: UInt32 = find.content.isEmpty ? 0 : find.content.contains { isQuoted($0) } ? 2 : 1
        rows.begin()
        rows.add(250, state)
        rows.add(251, state, has)
        rows.add(252, state, AttributionTraits.bucket(gap))
        rows.add(253, state, rival)
        rows.add(254, state, length, rival)
        rows.add(255, kind, cue.lemma)
        rows.add(256, state, cue.lemma, has)
        rows.add(257, kind, UInt32(bitPattern: Int32(max(-64, min(128, find.score)) / 24)), has)
        rows.add(258, state, traits.word(start - 1, in: 0..<start).form)
        rows.add(259, kind, traits.word(quotation.range.upperBound, in: 0..<traits.words.count).form, rival)
        rows.add(260, kind, traits.word(start + 1, in: quotation.range).tag)
        rows.add(261, state, UInt32(min(3, max(0, last - analysis.sentence(of: start)))), rival)
        rows.add(262, state, traits.words[sentence.lowerBound].form)
        rows.add(263, state, has, AttributionTraits.bucket(gap) << 8 | rival)
        rows.add(264, state, traits.words[max(0, find.sentence.upperBound - 1)].form, has)
        rows.add(265, state, AttributionTraits.bucket(sentence.count - quotation.range.count))
    }

    private func isQuoted(_ range: Range<Int>) -> Bool {
        let index = traits.words[range.lowerBound].quotation
        return index >= 0 && index != traits.words[max(0, range.lowerBound - 1)].quotation
    }

    /// How strong and how near the best other cue in the quotation's sentences is.
    private func nearestCue(to quotation: Range<Int>, apartFrom own: Int) -> UInt32 {
        let from = finds.partitioningIndex { $0.cue >= quotation.lowerBound - 12 }
        var best: UInt32 = 0
        for (offset, find) in finds[from...].prefix(12).enumerated() where from + offset != own {
            guard find.cue < quotation.upperBound + 12 else { break }
            guard !quotation.contains(find.cue), find.score > 0 else { continue }
            let after: UInt32 = find.cue >= quotation.upperBound ? 4 : 1
            best = max(best, after + (find.score > 48 ? 2 : 0))
        }
        return best
    }

    private func lineBreaks(in tokens: Range<Int>) -> UInt32 {
        var lines: UInt32 = 0
        for token in tokens.suffix(200).dropFirst() where token < traits.words.count {
            if traits.words[token].marks.contains(.opensLine) { lines += 1 }
        }
        return lines
    }
}
