import Foundation
import Reading

/// The weights of one kind of decision in training: a row for each feature, a number in it for each outcome.
///
/// Each row moves at a pace of its own (Duchi, Hazan and Singer, 2011); the model is the mean of the weights after
/// several rounds.
struct WeightField<Row: SIMD> where Row.Scalar == Float {
    private var weights: [Row]
    private var squares: [Float]
    private var sums: [Row]
    private var summed: Float = 0
    let rate: Float
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

    /// Counts the weights as they are now into the mean that the model is made of.
    mutating func sum() {
        for index in weights.indices { sums[index] += weights[index] }
        summed += 1
    }

    /// The mean weights in steps of `1 / scale`, none beyond what a byte holds.
    func rounded(scale: Float) -> [Row] {
        sums.map { sum in
            var row = Row()
            for outcome in row.indices { row[outcome] = (sum[outcome] / max(1, summed) * scale).rounded() }
            return row.clamped(lowerBound: Row(repeating: -127), upperBound: Row(repeating: 127))
        }
    }
}

extension WeightField<SIMD4<Float>> {
    /// Moves the weights of a yes-or-no decision towards what is right.
    mutating func learn(_ rows: [Int32], isRight: Bool) {
        let likely = 1 / (1 + expf(-value(of: rows)[0]))
        move(rows, by: Row(likely - (isRight ? 1 : 0), 0, 0, 0))
    }
}
