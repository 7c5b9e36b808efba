import Reading

/// What a network's last numbers say of a sentence, held against what is to be read in it.
struct NetworkLoss {
    private typealias Shape = NetworkShape
    private static let arc = Shape.arc / 16
    private static let width = Shape.ends / 16

    /// How much is missing from the right answers, all together.
    private(set) var total: Float = 0
    /// What the last numbers are to be changed by.
    private(set) var change: Tensor

    init(count: Int) { change = Tensor(rows: count, columns: Shape.ends) }

    /// Adds a sentence.
    mutating func add(_ words: Range<Int>, _ ends: Tensor, _ example: Example, _ weights: inout NetworkWeights) {
        for index in 0..<words.count where example.tags[index] >= 0 {
            let row = (words.lowerBound + index) * Self.width
            let changes = missing(NetworkScores.row(ends, row, Shape.tags), example.tags[index])
            for (number, value) in changes.enumerated() { change.lanes[row + number / 16][number % 16] += value }
        }
        let scores = NetworkScores(words, ends, weights)
        for index in 0..<words.count {
            attach(index, scores, example, &weights)
            if example.heads[index] < words.count { relate(index, scores, example, &weights) }
        }
    }

    /// A word's arc to one of all heads.
    private mutating func attach(
        _ index: Int, _ scores: NetworkScores, _ example: Example, _ weights: inout NetworkWeights
    ) {
        let words = scores.words
        let row = (words.lowerBound + index) * Self.width + Shape.dependent / 16
        let changes = missing(scores.arcs(of: index), example.heads[index])
        var distanceChange = Lanes()
        for head in 0...words.count where head != index {
            for block in 0..<Self.arc {
                change.lanes[row + block] += scores.shown[head * Self.arc + block] * changes[head]
                let back =
                    scores.ends.lanes[row + block] * changes[head] * scores.head(head, block).leakySlope
                if head == words.count {
                    weights.root.gradient.lanes[Shape.head / 16 + block] += back
                } else {
                    change.lanes[(words.lowerBound + head) * Self.width + Shape.head / 16 + block] += back
                }
            }
            if head < words.count { distanceChange[Shape.distance(from: index, to: head)] += changes[head] }
        }
        weights.distanceLean.gradient.lanes[0] += distanceChange
        let dependent = NetworkScores.row(scores.ends, row, Shape.arc)
        for number in 0..<Shape.arc {
            weights.distance.gradient.lanes[number] += distanceChange * dependent[number]
            change.lanes[row + number / 16][number % 16] += (weights.distance.values.lanes[number] * distanceChange)
                .sum()
        }
    }

    /// The relation of a word to its head; the root's own needs no choice.
    private mutating func relate(
        _ index: Int, _ scores: NetworkScores, _ example: Example, _ weights: inout NetworkWeights
    ) {
        let head = example.heads[index]
        let size = Shape.relation / 16
        let width = Shape.relations / 16
        let ends = scores.ends.lanes
        let (from, to) = scores.places(of: index, head)
        let hidden = scores.relationInputs(index, head)
        let changes = Tensor(missing(scores.relations(hidden), example.relations[index]))
        var back = [Float](repeating: 0, count: hidden.count)
        for block in 0..<width { weights.relationLean.gradient.lanes[block] += changes.lanes[block] }
        for number in hidden.indices {
            var sum = Lanes()
            for block in 0..<width {
                weights.relation.gradient.lanes[number * width + block] += changes.lanes[block] * hidden[number]
                sum += weights.relation.values.lanes[number * width + block] * changes.lanes[block]
            }
            back[number] = sum.sum()
        }
        let backs = Tensor(back)
        for block in 0..<size {
            let slope = (ends[from + block] + ends[to + block]).leakySlope * backs.lanes[block]
            change.lanes[from + block] += slope
            change.lanes[to + block] += slope
            change.lanes[from + size + block] += backs.lanes[size + block] * ends[to + size + block]
            change.lanes[to + size + block] += backs.lanes[size + block] * ends[from + size + block]
        }
    }

    /// What scores are to be changed by: how likely they make each answer, less the right one.
    private mutating func missing(_ scores: [Float], _ right: Int) -> [Float] {
        var changes = NetworkScores.likely(scores)
        changes[right] -= 1
        total -= changes[right]
        return changes
    }
}

/// A sentence to learn from, by numbers.
struct Example {
    /// Each word's rows: those that name it, and others.
    let words: [(named: [Int32], other: [Int32])]
    /// Each word's tag pair; -1 where it is too rare to have a number.
    let tags: [Int]
    /// Each word's head; the count of words for the root.
    let heads: [Int]
    let relations: [Int]

    init(_ sentence: GoldSentence, _ rows: WordRows, labels: [TagPair: Int]) {
        words = sentence.words.map { rows.rows(of: $0) }
        tags = sentence.pairs.map { labels[$0] ?? -1 }
        heads = sentence.heads.map { Int($0) }
        relations = sentence.relations.map { Int($0.rawValue) }
    }
}
