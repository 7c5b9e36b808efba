import News

extension ReportTraits {
    /// No name is looked up in the gazetteer with more tokens than this.
    private static let longestPlace = 6
    private static let longestChunk = 12

    /// Stretches of words that may be names, with the small words and marks that join them.
    mutating func findChunks() {
        chunkOf = [Int32](repeating: -1, count: count)
        var at = 0
        while at < count {
            guard mayName(at) else {
                at += 1
                continue
            }
            var end = at + 1
            while end < count, end - at < Self.longestChunk, !opensLine[end] {
                if mayName(end) {
                    end += 1
                } else if let next = joined(end) {
                    end = next + 1
                } else {
                    break
                }
            }
            for index in at..<end { chunkOf[index] = Int32(chunks.count) }
            chunks.append(at..<end)
            at = end
        }
    }

    /// The word of the same name behind a particle, a hyphen or an ampersand.
    private func joined(_ index: Int) -> Int? {
        guard index + 1 < count, !opensLine[index + 1] else { return nil }
        let joint = word(index)
        if joint.classes.contains(.particle), !joint.marks.contains(.single) {
            if mayName(index + 1) { return index + 1 }
            let isHyphen = word(index + 1).shape == 4 && !tokens[index + 1].spaceBefore
            let isParticle = word(index + 1).classes.contains(.particle)
            guard isHyphen || isParticle, index + 2 < count, mayName(index + 2), !opensLine[index + 2] else {
                return nil
            }
            return index + 2
        }
        let isTight = !tokens[index].spaceBefore && !tokens[index + 1].spaceBefore
        if joint.shape == 4 || joint.shape == 6, isTight { return mayName(index + 1) ? index + 1 : nil }
        if joint.lower == Self.ampersand { return mayName(index + 1) ? index + 1 : nil }
        return nil
    }

    static let ampersand = WordHash.folded("&")

    mutating func findPlaces(_ analysis: Analysis, _ gazetteer: Gazetteer) {
        places = [UInt8](repeating: 0, count: count)
        var seen = HashTable(capacity: 256)
        for chunk in chunks {
            var at = chunk.lowerBound
            while at < chunk.upperBound {
                guard mayName(at) || word(at).classes.contains(.particle) else {
                    at += 1
                    continue
                }
                var length = min(Self.longestPlace, chunk.upperBound - at)
                var sense = PlaceSense.none
                while length > 0 {
                    sense = self.sense(analysis, at..<at + length, gazetteer, &seen)
                    if sense != .none { break }
                    length -= 1
                }
                guard length > 0 else {
                    at += 1
                    continue
                }
                mark(&places, at..<at + length, sense.code)
                at += length
            }
        }
    }

    private func sense(
        _ analysis: Analysis, _ range: Range<Int>, _ gazetteer: Gazetteer, _ seen: inout HashTable
    ) -> PlaceSense {
        let caseless = !showsCase(range.lowerBound)
        let hash = range.reduce(caseless ? 1 : 0) { WordHash.joined($0, caseless ? word($1).lower : word($1).exact) }
        if let code = seen[hash] { return PlaceSense(code: UInt8(code)) }
        let sense = PlaceSense(analysis.words(range), gazetteer: gazetteer)
        seen.set(hash, UInt32(sense.code))
        return sense
    }

    mutating func findKnown(_ lexicon: NameLexicon) {
        known = [UInt8](repeating: 0, count: count)
        var at = 0
        while at < count {
            let end = min(at + 12, count)
            let caseless = !showsCase(at)
            guard let found = lexicon.known(wordOf[at..<end], in: words, caseless: caseless) else {
                at += 1
                continue
            }
            mark(&known, at..<at + found.count, UInt8(found.label + 1))
            at += found.count
        }
    }

    /// Writes the code with each token's place in the name: first, inner, last, only.
    private func mark(_ codes: inout [UInt8], _ range: Range<Int>, _ code: UInt8) {
        for index in range {
            let place: UInt8 =
                range.count == 1 ? 3 : index == range.lowerBound ? 0 : index == range.upperBound - 1 ? 2 : 1
            codes[index] = code << 2 | place
        }
    }
}
