import Reading

/// The scores that a sentence's last numbers come to.
struct NetworkScores {
    private typealias Shape = NetworkShape
    private static let arc = Shape.arc / 16

    let words: Range<Int>
    let ends: Tensor
    private let weights: NetworkWeights
    /// What each word shows as a head, the root last; small negative numbers count little.
    private(set) var shown: [Lanes]

    init(_ words: Range<Int>, _ ends: Tensor, _ weights: NetworkWeights) {
        self.words = words
        self.ends = ends
        self.weights = weights
        shown = []
        for head in 0...words.count {
            for block in 0..<Self.arc { shown.append(self.head(head, block).leaky) }
        }
    }

    /// A word as a head, or the root.
    func head(_ head: Int, _ block: Int) -> Lanes {
        head == words.count
            ? weights.root.values.lanes[Shape.head / 16 + block]
            : ends.lanes[(words.lowerBound + head) * ends.width + Shape.head / 16 + block]
    }

    /// The scores of a word's arcs to all heads; none to itself.
    func arcs(of index: Int) -> [Float] {
        let row = (words.lowerBound + index) * ends.width + Shape.dependent / 16
        let dependent = Self.row(ends, row, Shape.arc)
        var distances = weights.distanceLean.values.lanes[0]
        for number in 0..<Shape.arc { distances += weights.distance.values.lanes[number] * dependent[number] }
        return (0...words.count).map { head in
            guard head != index else { return -1e9 }
            var sum = Lanes()
            for block in 0..<Self.arc { sum += ends.lanes[row + block] * shown[head * Self.arc + block] }
            return sum.sum() + (head == words.count ? 0 : distances[Shape.distance(from: index, to: head)])
        }
    }

    /// Where the numbers stand by which a relation is chosen: the dependent's and the head's.
    func places(of index: Int, _ head: Int) -> (from: Int, to: Int) {
        (
            (words.lowerBound + index) * ends.width + Shape.relationDependent / 16,
            (words.lowerBound + head) * ends.width + Shape.relationHead / 16
        )
    }

    /// What the relation of a word to its head is chosen by.
    func relationInputs(_ index: Int, _ head: Int) -> [Float] {
        let size = Shape.relation / 16
        let (from, to) = places(of: index, head)
        var hidden: [Float] = []
        hidden.reserveCapacity(2 * Shape.relation)
        for block in 0..<2 * size {
            let (a, b) = (ends.lanes[from + block], ends.lanes[to + block])
            let lane = block < size ? (a + b).leaky : a * b
            for index in 0..<16 { hidden.append(lane[index]) }
        }
        return hidden
    }

    /// The scores of all relations.
    func relations(_ hidden: [Float]) -> [Float] {
        let width = Shape.relations / 16
        var sums = weights.relationLean.values.lanes
        for (number, value) in hidden.enumerated() {
            for block in 0..<width { sums[block] += weights.relation.values.lanes[number * width + block] * value }
        }
        return (0..<Shape.relations).map { sums[$0 / 16][$0 % 16] }
    }

    /// Some numbers of a table, from a lane on.
    static func row(_ table: Tensor, _ lane: Int, _ count: Int) -> [Float] {
        (0..<count).map { table.lanes[lane + $0 / 16][$0 % 16] }
    }

    /// How likely scores make each answer.
    static func likely(_ scores: [Float]) -> [Float] {
        let top = scores.max() ?? 0
        var shares = scores.map { exponential($0 - top) }
        let sum = shares.reduce(0, +)
        for index in shares.indices { shares[index] /= sum }
        return shares
    }

    /// e to the power of a number that is not above nought: products in a fixed order, alike on every machine.
    private static func exponential(_ value: Float) -> Float {
        guard value > -30 else { return 0 }
        let x = value / 1_024
        var result = 1 + x * (1 + x * (0.5 + x * (1 / 6)))
        for _ in 0..<10 { result *= result }
        return result
    }
}

extension SIMD16<Float> {
    private static let leak: Float = 0.125

    /// Small negative numbers in the place of large ones.
    @inline(__always)
    var leaky: Self { replacing(with: self * Self.leak, where: self .< Self()) }

    /// How steep ``leaky`` is.
    @inline(__always)
    var leakySlope: Self {
        Self(repeating: Self.leak).replacing(with: Self(repeating: 1), where: self .> Self())
    }
}

extension Tensor {
    /// One row of numbers.
    init(_ numbers: [Float]) {
        self.init(rows: 1, columns: numbers.count)
        for (index, number) in numbers.enumerated() { lanes[index / 16][index % 16] = number }
    }
}
