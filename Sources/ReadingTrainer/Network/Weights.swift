/// A table of weights, what they are to be changed by, and how they changed before (Adam).
struct Weights {
    var values: Tensor
    var gradient: Tensor
    private var mean: [Lanes]
    private var square: [Lanes]

    init(rows: Int, columns: Int, size: Float, _ random: inout SeededRandom) {
        values = Tensor(rows: rows, columns: columns, size: size, &random)
        gradient = Tensor(rows: rows, columns: columns)
        mean = gradient.lanes
        square = gradient.lanes
    }

    /// A matrix whose products are about as large as what it takes.
    init(from inputs: Int, to outputs: Int, _ random: inout SeededRandom) {
        self.init(rows: inputs, columns: outputs, size: (3 / Float(inputs)).squareRoot(), &random)
    }

    /// The sum of the gradient's squares.
    var norm: Float {
        var sum = Lanes()
        for lane in gradient.lanes { sum += lane * lane }
        return sum.sum()
    }

    /// Takes a step, and clears the gradient.
    mutating func step(_ adam: Adam) {
        for index in values.lanes.indices {
            adam.step(&values.lanes[index], gradient.lanes[index], &mean[index], &square[index])
            gradient.lanes[index] = Lanes()
        }
    }

    /// Takes a step in some rows alone, for which the gradient has been summed in rows of its own.
    mutating func step(_ adam: Adam, rows: [Int32], _ sums: [Lanes]) {
        let width = values.width
        for (slot, row) in rows.enumerated() {
            for block in 0..<width {
                let at = Int(row) * width + block
                adam.step(&values.lanes[at], sums[slot * width + block], &mean[at], &square[at])
            }
        }
    }
}

/// How far one step goes.
struct Adam {
    static let (first, second): (Float, Float) = (0.9, 0.98)

    let rate: Float
    /// What a gradient is multiplied by, so that none is too long.
    var scale: Float = 1
    private let firstShare: Float
    private let secondShare: Float

    /// The step of this number, from 1, at a rate.
    init(step: Int, rate: Float) {
        self.rate = rate
        firstShare = 1 / (1 - power(Self.first, step))
        secondShare = 1 / (1 - power(Self.second, step))
    }

    @inline(__always)
    func step(_ value: inout Lanes, _ gradient: Lanes, _ mean: inout Lanes, _ square: inout Lanes) {
        let gradient = gradient * scale
        mean = mean * Self.first + gradient * (1 - Self.first)
        square = square * Self.second + gradient * gradient * (1 - Self.second)
        let root = (square * secondShare).squareRoot() + 1e-6
        value -= mean * (rate * firstShare) / root
    }
}

/// A number multiplied by itself so many times, in the same order on every machine.
private func power(_ base: Float, _ exponent: Int) -> Float {
    var result: Float = 1
    for _ in 0..<min(exponent, 4_000) { result *= base }
    return result
}
