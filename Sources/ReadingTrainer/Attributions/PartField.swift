import Foundation
import Reading

/// A conditional random field over the parts of a cue's sentence in training (Lafferty, McCallum and Pereira, 2001).
struct PartField {
    typealias Row = SIMD4<Float>

    /// The tokens round one cue with the parts that are right.
    struct Example {
        var rows: [[Int32]]
        var joints: [UInt8]
        var parts: [UInt8]
    }

    private static let parts = AttributionPart.count

    private(set) var field: WeightField<Row>
    private var steps: [Row]
    private var stepSquares: [Row]
    private var stepSums: [Row]
    private var summed: Float = 0

    init(rowCount: Int, rate: Float, decay: Float) {
        field = WeightField(rowCount: rowCount, rate: rate, decay: decay)
        steps = [Row](repeating: Row(), count: AttributionPart.joints * Self.parts)
        stepSquares = [Row](repeating: Row(repeating: 0.5), count: steps.count)
        stepSums = steps
    }

    /// Moves the weights towards one example.
    mutating func learn(_ example: Example) {
        let count = example.parts.count
        let values = example.rows.map { Self.powers(field.value(of: $0)) }
        let powers = steps.map { Row(expf($0[0]), expf($0[1]), expf($0[2]), 0) }
        var forward: [Row] = []
        for index in 0..<count {
            var sum = Row()
            let joint = Int(example.joints[index]) * Self.parts
            if index == 0 {
                sum = powers[joint]
            } else {
                for part in 0..<Self.parts { sum += forward[index - 1][part] * powers[joint + part] }
            }
            sum *= values[index]
            forward.append(sum / sum.sum())
        }
        var changes: [(Int, Row)] = []
        var stepChanges: [(Int, Row)] = []
        var after = Row(1, 1, 1, 0)
        for index in (0..<count).reversed() {
            var likely = forward[index] * after
            likely /= likely.sum()
            likely[Int(example.parts[index])] -= 1
            changes.append((index, Row(0, likely[1], likely[2], 0)))
            let through = values[index] * after
            let joint = Int(example.joints[index]) * Self.parts
            let before = index > 0 ? forward[index - 1] : Row(1, 0, 0, 0)
            var next = Row()
            for part in 0..<Self.parts { next[part] = (powers[joint + part] * through).sum() }
            let total = (before * next).sum()
            for part in 0..<Self.parts where before[part] > 0 {
                var change = powers[joint + part] * through * (before[part] / total)
                let right = index > 0 ? Int(example.parts[index - 1]) : AttributionPart.none
                if part == right { change[Int(example.parts[index])] -= 1 }
                stepChanges.append((joint + part, change))
            }
            after = next / next.sum()
        }
        for (index, change) in changes { field.move(example.rows[index], by: change) }
        for (step, change) in stepChanges {
            stepSquares[step] += change * change
            steps[step] -= field.rate * change / stepSquares[step].squareRoot()
        }
    }

    private static func powers(_ value: Row) -> Row {
        let most = max(0, value[1], value[2])
        return Row(max(expf(-most), 1e-30), max(expf(value[1] - most), 1e-30), max(expf(value[2] - most), 1e-30), 0)
    }

    /// Counts the weights as they are now into the mean that the model is made of.
    mutating func sum() {
        field.sum()
        for index in steps.indices { stepSums[index] += steps[index] }
        summed += 1
    }

    /// What parts are worth after one another, in steps of `1 / scale`.
    func roundedSteps(scale: Float) -> [SIMD4<Int16>] {
        stepSums.map { sum in
            var row = SIMD4<Int16>()
            for part in 0..<Self.parts {
                row[part] = Int16(max(-2_000, min(2_000, (sum[part] / max(1, summed) * scale).rounded())))
            }
            return row
        }
    }
}
