/// An attribution in tokens, before spans are made of it.
package struct AttributionFind: Sendable {
    /// The word that says that somebody says something.
    package var cue: Int
    /// How surely it does, in 32nds of the logarithm of the odds.
    package var score: Int
    package var sentence: Range<Int>
    package var content: [Range<Int>] = []
    package var source: Range<Int>?
    var via: Range<Int>?
    /// How what is said was made of what the field gave: nought where it stands as it was given.
    var reading: UInt32 = 0

    /// Whether it is signed, so that nothing more need be weighed.
    var isSigned = false

    package init(cue: Int, score: Int, sentence: Range<Int>) {
        self.cue = cue
        self.score = score
        self.sentence = sentence
    }

    /// How many tokens are said.
    var length: Int { content.reduce(0) { $0 + $1.count } }

    /// How many of the tokens are among what is said.
    func covered(of range: Range<Int>) -> Int { content.reduce(0) { $0 + $1.clamped(to: range).count } }

    /// Adds tokens to what is said; the ranges stay in order and apart.
    package mutating func add(_ range: Range<Int>) {
        var ranges = content + [range]
        ranges.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        content = [ranges[0]]
        for next in ranges.dropFirst() {
            let last = content[content.count - 1]
            if next.lowerBound <= last.upperBound {
                content[content.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
            } else {
                content.append(next)
            }
        }
    }

    /// Takes what stands after the cue and before a token out of what is said, if something is left.
    mutating func leaveOut(upTo token: Int) {
        let left = content.compactMap { range -> Range<Int>? in
            guard range.lowerBound < token, range.upperBound > cue else { return range }
            let rest = max(range.lowerBound, token)..<max(range.upperBound, token)
            return rest.isEmpty ? nil : rest
        }
        if !left.isEmpty { content = left }
    }
}
