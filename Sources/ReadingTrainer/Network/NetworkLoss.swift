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
        for index in 0..<words.count where example.tags.isKnown(index) {
            let row = (words.lowerBound + index) * Self.width
            let changes = missing(NetworkScores.row(ends, row, example.tags.width), example.tags, index)
            for (number, value) in changes.enumerated() { change.lanes[row + number / 16][number % 16] += value }
        }
        let scores = NetworkScores(words, ends, weights)
        for index in 0..<words.count {
            attach(index, scores, example, &weights)
            let head = example.relatedHeads[index]
            if head < words.count, example.relations.isKnown(index) { relate(index, head, scores, example, &weights) }
        }
    }

    /// A word's arc to one of all heads.
    private mutating func attach(
        _ index: Int, _ scores: NetworkScores, _ example: Example, _ weights: inout NetworkWeights
    ) {
        let words = scores.words
        let row = (words.lowerBound + index) * Self.width + Shape.dependent / 16
        let changes = missing(scores.arcs(of: index), example.heads, index)
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
            change.lanes[row + number / 16][number % 16] += (weights.distance.values.lanes[number] * distanceChange).sum()
        }
    }

    /// The relation of a word to its head; the root's own needs no choice.
    private mutating func relate(
        _ index: Int, _ head: Int, _ scores: NetworkScores, _ example: Example, _ weights: inout NetworkWeights
    ) {
        let size = Shape.relation / 16
        let width = Shape.relations / 16
        let ends = scores.ends.lanes
        let (from, to) = scores.places(of: index, head)
        let hidden = scores.relationInputs(index, head)
        let changes = Tensor(missing(scores.relations(hidden), example.relations, index))
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

    /// What scores are to be changed by: how likely they make each answer, less how likely it is to be.
    private mutating func missing(_ scores: [Float], _ answers: Answers, _ index: Int) -> [Float] {
        var changes = NetworkScores.likely(scores)
        answers.subtract(index, from: &changes)
        for value in changes where value < 0 { total -= value }
        return changes
    }
}

/// What is to be answered at each word of a sentence.
enum Answers {
    /// One answer of so many; -1 where none is known.
    case certain([Int], width: Int)
    /// How likely each of so many is, in parts of their sum; by word.
    case likely([UInt8], width: Int)

    /// How many answers there are to choose from.
    var width: Int {
        switch self {
        case .certain(_, let width), .likely(_, let width): width
        }
    }

    func isKnown(_ index: Int) -> Bool {
        guard case .certain(let right, _) = self else { return true }
        return right[index] >= 0
    }

    func subtract(_ index: Int, from shares: inout [Float]) {
        switch self {
        case .certain(let right, _): shares[right[index]] -= 1
        case .likely(let parts, let width):
            let row = parts[index * width..<(index + 1) * width]
            let sum = row.reduce(Float(0)) { $0 + Float($1) }
            for (answer, part) in row.enumerated() { shares[answer] -= Float(part) / sum }
        }
    }
}

/// A sentence to learn from, by numbers.
struct Example {
    var words: [(named: [Int32], other: [Int32])]
    var tags: Answers
    var heads: Answers
    var relations: Answers
    /// The heads that the relations are to; the count of words for the root.
    var relatedHeads: [Int]
}

extension Example {
    /// What annotators saw.
    init(_ sentence: GoldSentence, _ rows: WordRows, labels: [TagPair: Int]) {
        words = sentence.words.map { rows.rows(of: $0) }
        relatedHeads = sentence.heads.map { Int($0) }
        tags = .certain(sentence.pairs.map { labels[$0] ?? -1 }, width: NetworkShape.tags)
        heads = .certain(relatedHeads, width: sentence.words.count + 1)
        relations = .certain(sentence.relations.map { Int($0.rawValue) }, width: NetworkShape.relations)
    }
}
