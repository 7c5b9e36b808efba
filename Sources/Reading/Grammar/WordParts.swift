/// What the network's parts take of each of some words: common words' lie ready, others' were just multiplied.
struct WordParts: Sendable {
    let common: [Fixed]
    let others: [Fixed]
    /// Each word's number among the common ones, or the complement of that among the others.
    let places: [Int32]

    /// Adds a part of what stands for a word to numbers of the same count.
    func add(_ part: Range<Int>, of word: Int, to sums: inout [Fixed], at start: Int) {
        let place = Int(places[word])
        if place >= 0 {
            Self.add(common, place * WordLayer.width + part.lowerBound, part.count, to: &sums, at: start)
        } else {
            Self.add(others, ~place * WordLayer.width + part.lowerBound, part.count, to: &sums, at: start)
        }
    }

    private static func add(_ numbers: [Fixed], _ from: Int, _ count: Int, to sums: inout [Fixed], at start: Int) {
        let numbers = numbers.span
        var sums = sums.mutableSpan
        for index in 0..<count { sums[start &+ index] &+= numbers[from &+ index] }
    }
}
