import Foundation
import Reading

/// Teaches the grammar's network tags, heads and relations together.
struct NetworkTraining {
    static let batch = 400
    static let rate: Float = 0.003
    static let warming = 300
    static let longest: Float = 2
    static let hiding: Float = 0.2

    let rows: WordRows
    let pairs: [TagPair]
    private(set) var weights: NetworkWeights
    private let examples: [Example]
    private let counts: [Int]
    private var random: SeededRandom
    private var slots: [Int32]

    init(_ sentences: [GoldSentence], pairs: [TagPair], rows: WordRows, seed: UInt64) {
        random = SeededRandom(seed: seed)
        self.rows = rows
        self.pairs = pairs
        weights = NetworkWeights(rows: rows.keys.count, &random)
        let labels = Dictionary(uniqueKeysWithValues: pairs.enumerated().map { ($1, $0) })
        examples = sentences.map { Example($0, rows, labels: labels) }
        var counts = [Int](repeating: 0, count: rows.keys.count)
        for example in examples { for word in example.words { for row in word.named { counts[Int(row)] += 1 } } }
        self.counts = counts
        slots = [Int32](repeating: -1, count: rows.keys.count)
    }

    /// Goes over all sentences so many times; `each` is called after every time.
    mutating func train(epochs: Int, each: (Int, Float, NetworkTraining) throws -> Void) rethrows {
        let total = examples.reduce(0) { $0 + $1.words.count }
        let steps = epochs * max(1, total / Self.batch)
        var step = 0
        var order = Array(examples.indices)
        for epoch in 1...epochs {
            order.shuffle(using: &random)
            var loss: Float = 0
            var batch: [Int] = []
            var size = 0
            for index in order {
                batch.append(index)
                size += examples[index].words.count
                guard size >= Self.batch else { continue }
                step += 1
                let warm = min(1, Float(step) / Float(Self.warming))
                let left = max(0.01, 1 - Float(step) / Float(steps))
                loss += learn(batch, Adam(step: step, rate: Self.rate * warm * left))
                batch.removeAll(keepingCapacity: true)
                size = 0
            }
            try each(epoch, loss / Float(total), self)
        }
    }

    private mutating func learn(_ batch: [Int], _ adam: Adam) -> Float {
        var words: [[Int32]] = []
        var ranges: [Range<Int>] = []
        for index in batch {
            let start = words.count
            for word in examples[index].words { words.append(hidden(word)) }
            ranges.append(start..<words.count)
        }
        var pass = NetworkPass(words, sentences: ranges, weights: weights, hiding: Self.hiding, &random)
        var loss = NetworkLoss(count: words.count)
        for (index, range) in zip(batch, ranges) {
            loss.add(range, pass.ends, examples[index], &weights)
        }
        let change = pass.backward(loss.change, &weights)
        // A row's changes are the sum of its words'.
        var touched: [Int32] = []
        var sums: [Lanes] = []
        for (index, word) in words.enumerated() {
            for row in word {
                var slot = Int(slots[Int(row)])
                if slot < 0 {
                    slot = touched.count
                    slots[Int(row)] = Int32(slot)
                    touched.append(row)
                    sums.append(contentsOf: repeatElement(Lanes(), count: change.width))
                }
                for block in 0..<change.width {
                    sums[slot * change.width + block] += change.lanes[index * change.width + block]
                }
            }
        }
        for row in touched { slots[Int(row)] = -1 }
        var norm: Float = 0
        for lane in sums { norm += (lane * lane).sum() }
        weights.forEachDense { norm += $0.norm }
        var adam = adam
        let share = 1 / Float(words.count)
        adam.scale = share * min(1, Self.longest / max(1e-6, share * norm.squareRoot()))
        weights.forEachDense { $0.step(adam) }
        weights.rows.step(adam, rows: touched, sums)
        return loss.total
    }

    /// A word's rows, at times without those that name it: the rarer the word, the oftener.
    private mutating func hidden(_ word: (named: [Int32], other: [Int32])) -> [Int32] {
        let seen = word.named.first.map { counts[Int($0)] } ?? 0
        let share = 0.05 + 0.6 / (1 + 0.25 * Float(seen))
        return random.share() < share ? word.other : word.named + word.other
    }
}
