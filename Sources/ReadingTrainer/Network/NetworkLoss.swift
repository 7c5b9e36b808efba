import Reading

/// What a network's last numbers say of a sentence, held against its annotators: scores, and what would better them.
struct NetworkLoss {
    private typealias Shape = NetworkShape
    /// What small negative numbers are multiplied by where only positive ones are to count.
    static let leak: Float = 0.125

    private(set) var total: Float = 0
    /// What the last numbers are to be changed by.
    private(set) var change: Tensor

    init(count: Int) { change = Tensor(rows: count, columns: Shape.ends) }

    @inline(__always)
    static func leaky(_ value: Lanes) -> Lanes {
        value.replacing(with: value * leak, where: value .< Lanes())
    }

    @inline(__always)
    private static func leakySlope(_ value: Lanes) -> Lanes {
        Lanes(repeating: leak).replacing(with: Lanes(repeating: 1), where: value .> Lanes())
    }

    /// Adds a sentence: `tags` by number of the pair, -1 where there is none.
    mutating func add(
        _ words: Range<Int>, _ ends: Tensor, tags: [Int], heads: [Int32], relations: [Relation],
        _ weights: inout NetworkWeights
    ) {
        let count = words.count
        let width = ends.width
        let arc = Shape.arc / 16
        for index in 0..<count where tags[index] >= 0 {
            var scores = Self.numbers(ends.lanes, (words.lowerBound + index) * width, Shape.tags)
            total += Self.soften(&scores, right: tags[index])
            Self.add(scores, to: &change.lanes, (words.lowerBound + index) * width)
        }
        // Arcs: heads, the root last, of which small negative numbers count little.
        let heads = heads.map(Int.init)
        var shown = [Lanes](repeating: Lanes(), count: (count + 1) * arc)
        for head in 0...count {
            for block in 0..<arc {
                shown[head * arc + block] = Self.leaky(Self.head(head, block, words, ends, weights))
            }
        }
        for index in 0..<count {
            let row = (words.lowerBound + index) * width + Shape.dependent / 16
            let dependent = Self.numbers(ends.lanes, row, Shape.arc)
            var distances = weights.distanceLean.values.lanes[0]
            for number in 0..<Shape.arc { distances += weights.distance.values.lanes[number] * dependent[number] }
            var scores = [Float](repeating: 0, count: count + 1)
            for head in 0...count where head != index {
                var sum = Lanes()
                for block in 0..<arc { sum += ends.lanes[row + block] * shown[head * arc + block] }
                scores[head] = sum.sum() + (head == count ? 0 : distances[Shape.distance(from: index, to: head)])
            }
            scores[index] = -1e9
            total += Self.soften(&scores, right: heads[index])
            var distanceChange = Lanes()
            for head in 0...count where head != index {
                for block in 0..<arc {
                    change.lanes[row + block] += shown[head * arc + block] * scores[head]
                    let own = Self.head(head, block, words, ends, weights)
                    let back = ends.lanes[row + block] * scores[head] * Self.leakySlope(own)
                    if head == count {
                        weights.root.gradient.lanes[Shape.head / 16 + block] += back
                    } else {
                        change.lanes[(words.lowerBound + head) * width + Shape.head / 16 + block] += back
                    }
                }
                if head < count { distanceChange[Shape.distance(from: index, to: head)] += scores[head] }
            }
            weights.distanceLean.gradient.lanes[0] += distanceChange
            for number in 0..<Shape.arc {
                weights.distance.gradient.lanes[number] += distanceChange * dependent[number]
                change.lanes[row + number / 16][number % 16] +=
                    (weights.distance.values.lanes[number] * distanceChange).sum()
            }
            if heads[index] < count { relate(index, heads[index], relations[index], words, ends, &weights) }
        }
    }

    /// The relation of a word to its head; the root's own needs no choice.
    private mutating func relate(
        _ index: Int, _ head: Int, _ relation: Relation, _ words: Range<Int>, _ ends: Tensor,
        _ weights: inout NetworkWeights
    ) {
        let size = Shape.relation / 16
        let from = (words.lowerBound + index) * ends.width + Shape.relationDependent / 16
        let to = (words.lowerBound + head) * ends.width + Shape.relationHead / 16
        let hidden = Self.relationInputs(ends.lanes, from, to)
        var scores = Self.relationScores(hidden, weights)
        total += Self.soften(&scores, right: Int(relation.rawValue))
        let width = Shape.relations / 16
        let changes = Tensor(scores)
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
            let slope = Self.leakySlope(ends.lanes[from + block] + ends.lanes[to + block]) * backs.lanes[block]
            change.lanes[from + block] += slope
            change.lanes[to + block] += slope
            change.lanes[from + size + block] += backs.lanes[size + block] * ends.lanes[to + size + block]
            change.lanes[to + size + block] += backs.lanes[size + block] * ends.lanes[from + size + block]
        }
    }

    private static func relationInputs(_ ends: [Lanes], _ from: Int, _ to: Int) -> [Float] {
        let size = Shape.relation / 16
        var hidden: [Float] = []
        for block in 0..<size {
            let lane = leaky(ends[from + block] + ends[to + block])
            for index in 0..<16 { hidden.append(lane[index]) }
        }
        for block in size..<(2 * size) {
            let lane = ends[from + block] * ends[to + block]
            for index in 0..<16 { hidden.append(lane[index]) }
        }
        return hidden
    }

    private static func relationScores(_ hidden: [Float], _ weights: NetworkWeights) -> [Float] {
        let width = Shape.relations / 16
        var sums = weights.relationLean.values.lanes
        for (number, value) in hidden.enumerated() {
            for block in 0..<width { sums[block] += weights.relation.values.lanes[number * width + block] * value }
        }
        return numbers(sums, 0, Shape.relations)
    }

    private static func head(
        _ head: Int, _ block: Int, _ words: Range<Int>, _ ends: Tensor, _ weights: NetworkWeights
    ) -> Lanes {
        head == words.count
            ? weights.root.values.lanes[Shape.head / 16 + block]
            : ends.lanes[(words.lowerBound + head) * ends.width + Shape.head / 16 + block]
    }

    private static func numbers(_ lanes: [Lanes], _ at: Int, _ count: Int) -> [Float] {
        (0..<count).map { lanes[at + $0 / 16][$0 % 16] }
    }

    private static func add(_ numbers: [Float], to lanes: inout [Lanes], _ at: Int) {
        for (index, number) in numbers.enumerated() { lanes[at + index / 16][index % 16] += number }
    }

    /// Makes of scores what they are to be changed by; gives how unlikely the right one was.
    private static func soften(_ scores: inout [Float], right: Int) -> Float {
        let top = scores.max() ?? 0
        var sum: Float = 0
        for index in scores.indices {
            scores[index] = exponential(scores[index] - top)
            sum += scores[index]
        }
        for index in scores.indices { scores[index] /= sum }
        let loss = 1 - scores[right]
        scores[right] -= 1
        return loss
    }

    /// e to the power of a number that is not above nought, in a fixed order of sums.
    private static func exponential(_ value: Float) -> Float {
        guard value > -30 else { return 0 }
        // (1 + x/1024 + …)^1024 by ten squarings.
        let x = value / 1_024
        var result = 1 + x * (1 + x * (0.5 + x * (1 / 6)))
        for _ in 0..<10 { result *= result }
        return result
    }
}

extension NetworkLoss {
    /// How many words of a sentence are read as their annotators did: part, arc, arc with relation.
    static func right(
        _ words: Range<Int>, _ ends: Tensor, gold: GoldSentence, pairs: [TagPair], _ weights: NetworkWeights
    ) -> SIMD4<Int> {
        var right = SIMD4<Int>(words.count, 0, 0, 0)
        let arc = Shape.arc / 16
        let count = words.count
        for index in 0..<count {
            let row = (words.lowerBound + index) * ends.width
            let tags = numbers(ends.lanes, row, pairs.count)
            let best = tags.indices.max { tags[$0] < tags[$1] } ?? 0
            right[1] += pairs[best].part == gold.pairs[index].part ? 1 : 0
            let from = row + Shape.dependent / 16
            let dependent = numbers(ends.lanes, from, Shape.arc)
            var distances = weights.distanceLean.values.lanes[0]
            for number in 0..<Shape.arc { distances += weights.distance.values.lanes[number] * dependent[number] }
            var (found, top): (Int, Float) = (0, -1e9)
            for head in 0...count where head != index {
                var sum = Lanes()
                for block in 0..<arc {
                    sum += ends.lanes[from + block] * leaky(Self.head(head, block, words, ends, weights))
                }
                let score = sum.sum() + (head == count ? 0 : distances[Shape.distance(from: index, to: head)])
                if score > top { (found, top) = (head, score) }
            }
            guard Int32(found) == gold.heads[index] else { continue }
            right[2] += 1
            guard found < count else {
                right[3] += 1
                continue
            }
            let scores = relationScores(
                relationInputs(
                    ends.lanes, row + Shape.relationDependent / 16,
                    (words.lowerBound + found) * ends.width + Shape.relationHead / 16), weights)
            let relation = scores.indices.max { scores[$0] < scores[$1] } ?? 0
            let name = Relation(rawValue: UInt8(min(relation, Relation.allCases.count - 1)))?.name ?? ""
            right[3] += name.prefix { $0 != ":" } == gold.relations[index].name.prefix { $0 != ":" } ? 1 : 0
        }
        return right
    }
}

extension Tensor {
    /// One row of numbers.
    init(_ numbers: [Float]) {
        self.init(rows: 1, columns: numbers.count)
        for (index, number) in numbers.enumerated() { lanes[index / 16][index % 16] = number }
    }
}
