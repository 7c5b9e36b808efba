import Foundation

/// How many reports hold each word, so that rare words weigh more.
struct Vocabulary: Sendable {
    private var reports = 0
    private var holders: [UInt64: Int32] = [:]

    /// The heaviest words of a report that are kept.
    private static let mostWords = 150
    /// Reports that are taken to have come before the first, so that the first words do not all weigh nothing.
    private static let before: Float = 60
    /// Words beyond these are counted no more than once: old rare ones are forgotten.
    private static let mostKnown = 1_000_000

    /// Counts a report's words and gives its vector: of length one, in order of word.
    mutating func weigh(_ counts: [UInt64: Float]) -> [(word: UInt64, weight: Float)] {
        reports += 1
        for word in counts.keys { holders[word, default: 0] += 1 }
        if holders.count > Self.mostKnown { holders = holders.filter { $0.value > 1 } }
        let all = Float(reports) + Self.before
        var vector = counts.map { word, count in
            let rarity = max(0, logf(all / (Float(holders[word] ?? 1) + 0.5)))
            return (word: word, weight: (1 + logf(max(1, count))) * rarity)
        }
        // Ties are broken by the word's number, so that the order of a hash table never shows.
        vector.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.word < $1.word }
        vector.removeLast(max(0, vector.count - Self.mostWords))
        vector.sort { $0.word < $1.word }
        let length = vector.reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
        guard length > 0 else { return [] }
        return vector.map { ($0.word, $0.weight / length) }
    }
}
