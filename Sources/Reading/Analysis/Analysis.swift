package import News

/// A text taken apart into sentences and tokens, and what grammar knows of them.
///
/// Everything that reads works on this: tokens by index, bytes by offset; spans in code points are made at the edge.
package struct Analysis: Sendable {
    /// The text, addressable by byte and by code point.
    package let text: CodePoints
    package var tokens: [Token]
    /// Each sentence as the range of its tokens, in order; together they hold every token.
    package var sentences: [Range<Int>]
    /// The lemma of every token, in lower case but for names.
    package var lemmas: [String]
    /// Each token's words as they stand.
    package let words: [String]
    /// Each token's words in lower case.
    package let lowered: [String]

    package init(text: CodePoints, tokens: [Token], sentences: [Range<Int>]) {
        self.text = text
        self.tokens = tokens
        self.sentences = sentences
        words = tokens.map { String(decoding: text.utf8[Int($0.start)..<Int($0.end)], as: UTF8.self) }
        lowered = words.map { $0.lowercased() }
        lemmas = lowered
    }

    /// The span of a range of tokens.
    package func span(_ range: Range<Int>) -> Span {
        guard !range.isEmpty else { return Span(start: 0, end: 0) }
        return Span(
            start: text.position(ofByte: Int(tokens[range.lowerBound].start)),
            end: text.position(ofByte: Int(tokens[range.upperBound - 1].end))
        )
    }

    /// The words of a range of tokens as they stand in the text.
    package func words(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let from = Int(tokens[range.lowerBound].start)
        let to = Int(tokens[range.upperBound - 1].end)
        return String(decoding: text.utf8[from..<to], as: UTF8.self)
    }

    /// The tokens that share a code point with the span.
    package func tokens(in span: Span) -> Range<Int> {
        let from = Int32(text.byteOffset(of: span.start))
        let to = Int32(text.byteOffset(of: span.end))
        let first = tokens.partitioningIndex { $0.end > from }
        let last = tokens.partitioningIndex { $0.start >= to }
        return first..<max(first, last)
    }

    /// The sentence that holds the token.
    package func sentence(of token: Int) -> Int {
        max(0, sentences.partitioningIndex { $0.lowerBound > token } - 1)
    }
}

extension RandomAccessCollection {
    /// The first index whose element satisfies the predicate, where all that follow do; found by halving.
    package func partitioningIndex(where belongsAfter: (Element) -> Bool) -> Index {
        var low = startIndex
        var count = self.count
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if belongsAfter(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}

extension Analysis {
    /// The same text with only those sentences whose first byte is wanted.
    func keeping(_ isWanted: (Int32) -> Bool) -> Analysis {
        var kept: [Token] = []
        var ranges: [Range<Int>] = []
        for sentence in sentences where !sentence.isEmpty && isWanted(tokens[sentence.lowerBound].start) {
            ranges.append(kept.count..<kept.count + sentence.count)
            kept.append(contentsOf: tokens[sentence])
        }
        return kept.count == tokens.count ? self : Analysis(text: text, tokens: kept, sentences: ranges)
    }
}
