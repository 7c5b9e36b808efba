import Foundation
import Reading

/// The weights of one kind of decision in training, for the features that were seen more than once.
///
/// Each row moves at a pace of its own (Duchi, Hazan and Singer, 2011); the model is the mean of the weights after
/// several rounds.
struct WeightField {
    typealias Row = SIMD4<Float>

    private var weights: [Row]
    private var squares: [Float]
    private var sums: [Row]
    private var summed: Float = 0
    private let rate: Float
    private let decay: Float

    /// `rate` is how far a row moves at first, `decay` how strongly its weights are drawn back to nought.
    init(rowCount: Int, rate: Float, decay: Float) {
        weights = [Row](repeating: Row(), count: rowCount)
        squares = [Float](repeating: 0.5, count: rowCount)
        sums = weights
        self.rate = rate
        self.decay = decay
    }

    func value(of rows: [Int32]) -> Row {
        var sum = Row()
        for row in rows { sum += weights[Int(row)] }
        return sum
    }

    mutating func move(_ rows: [Int32], by change: Row) {
        let square = (change * change).sum()
        guard square > 1e-5 else { return }
        for row in rows {
            let row = Int(row)
            squares[row] += square
            let pace = rate / squares[row].squareRoot()
            weights[row] = weights[row] * (1 - pace * decay) - pace * change
        }
    }

    /// Moves the weights of a yes-or-no decision towards what is right.
    mutating func learn(_ rows: [Int32], isRight: Bool) {
        let likely = 1 / (1 + expf(-value(of: rows)[0]))
        move(rows, by: Row(likely - (isRight ? 1 : 0), 0, 0, 0))
    }

    /// Counts the weights as they are now into the mean that the model is made of.
    mutating func sum() {
        for index in weights.indices { sums[index] += weights[index] }
        summed += 1
    }

    /// The mean weights in steps of `1 / scale`.
    func rounded(scale: Float) -> [SIMD4<Int16>] {
        sums.map { sum in
            var row = SIMD4<Int16>()
            for label in 0..<4 {
                row[label] = Int16(max(-127, min(127, (sum[label] / max(1, summed) * scale).rounded())))
            }
            return row
        }
    }
}

/// Numbers for the features that examples have, those seen once left out.
struct FeatureNumbers {
    private var numbers: [Int32]
    /// The features' places in their order.
    let places: [Int]

    init(_ examples: some Sequence<[Int32]>) {
        var counts = [UInt8](repeating: 0, count: 1 << FeatureRows.bits)
        for rows in examples { for row in rows where counts[Int(row)] < 2 { counts[Int(row)] += 1 } }
        places = counts.indices.filter { counts[$0] > 1 }
        numbers = [Int32](repeating: -1, count: counts.count)
        for (number, place) in places.enumerated() { numbers[place] = Int32(number) }
    }

    func numbered(_ rows: [Int32]) -> [Int32] { rows.map { numbers[Int($0)] }.filter { $0 >= 0 } }
}
