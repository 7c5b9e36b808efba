import Foundation
import Reading

/// A conditional random field over entity tags in training: one row of weights a feature, and for each joint what one
/// tag after another is worth (Lafferty, McCallum and Pereira, 2001).
///
/// Learns example by example; the model is the mean of the weights after several rounds.
struct TagField {
    typealias Row = SIMD32<Float>

    /// One stretch with the tags that are right.
    struct Example {
        var rows: [[Int32]]
        var joints: [UInt8]
        var tags: [UInt8]
    }

    /// Changes smaller than this are not worth the memory they touch.
    private static let least: Float = 0.004
    private static let tags = EntityTag.count

    private var field: WeightField<Row>
    private var steps: [Row]
    private var stepSquares: [Row]
    /// The steps as factors, nought where a tag may not follow; by the tag before, and by the tag after.
    private var powers: [Row]
    private var turned: [Row]
    private var stepSums: [Row]
    private var summed: Float = 0

    /// `rate` is how far a row moves at first, `decay` how strongly its weights are drawn back to nought.
    init(rowCount: Int, rate: Float, decay: Float) {
        field = WeightField(rowCount: rowCount, rate: rate, decay: decay)
        steps = [Row](repeating: Row(), count: EntityTagger.steps * Self.tags)
        stepSquares = [Row](repeating: Row(repeating: 0.5), count: steps.count)
        stepSums = steps
        powers = Self.factors(steps.count) { EntityTag.mayFollow($0, $1) }
        turned = Self.factors(steps.count) { EntityTag.mayFollow($1, $0) }
    }

    private static func factors(_ count: Int, _ may: (Int, Int) -> Bool) -> [Row] {
        (0..<count).map { index in
            var row = Row()
            for other in 0..<tags where may(index % tags, other) { row[other] = 1 }
            return row
        }
    }

    /// Moves the weights towards one example.
    mutating func learn(_ example: Example) {
        let count = example.tags.count
        var start = Row()
        start[EntityTag.outside] = 1
        let joints = example.joints.map { Int($0) * Self.tags } + [(EntityTagger.steps - 1) * Self.tags]
        let values = example.rows.map { value(of: $0) }
        var forward: [Row] = []
        var last = start
        for index in 0..<count {
            var sum = Row()
            for tag in 0..<Self.tags where last[tag] > 0 { sum += last[tag] * powers[joints[index] + tag] }
            sum *= values[index]
            last = sum / sum.sum()
            forward.append(last)
        }
        // What follows each tag, from the end; every tag before the last decides how it may go on.
        var stepChanges: [(Int, Row)] = []
        var changes: [(Int, Row)] = []
        var through = start
        for index in (0...count).reversed() {
            let before = index > 0 ? forward[index - 1] : start
            var after = Row()
            for tag in 0..<Self.tags where through[tag] > 0 { after += through[tag] * turned[joints[index] + tag] }
            let total = (before * after).sum()
            let right = index > 0 ? Int(example.tags[index - 1]) : EntityTag.outside
            let next = index < count ? Int(example.tags[index]) : EntityTag.outside
            for tag in 0..<Self.tags where before[tag] > 1e-4 || tag == right {
                var change = powers[joints[index] + tag] * through * (before[tag] / total)
                if tag == right { change[next] -= 1 }
                if (change * change).sum() > Self.least * Self.least {
                    stepChanges.append((joints[index] + tag, change))
                }
            }
            guard index > 0 else { break }
            var change = before * after
            change /= change.sum()
            change[right] -= 1
            if (change * change).sum() > Self.least * Self.least { changes.append((index - 1, change)) }
            through = values[index - 1] * after
            through /= through.sum()
        }
        for (index, change) in changes { field.move(example.rows[index], by: change) }
        for (step, change) in stepChanges { move(step: step, by: change) }
    }

    /// What each tag is worth by a token's features alone, as factors of which the largest is one.
    private func value(of rows: [Int32]) -> Row {
        let sum = field.value(of: rows)
        var most = sum[0]
        for tag in 1..<Self.tags where sum[tag] > most { most = sum[tag] }
        var result = Row()
        for tag in 0..<Self.tags { result[tag] = max(expf(sum[tag] - most), 1e-30) }
        return result
    }

    private mutating func move(step: Int, by change: Row) {
        stepSquares[step] += change * change
        steps[step] -= field.rate * change / stepSquares[step].squareRoot()
        let first = step % Self.tags
        for tag in 0..<Self.tags where EntityTag.mayFollow(first, tag) {
            let power = expf(steps[step][tag])
            powers[step][tag] = power
            turned[step - first + tag][first] = power
        }
    }

    /// Counts the weights as they are now into the mean that the model is made of.
    mutating func sum() {
        field.sum()
        for index in steps.indices { stepSums[index] += steps[index] }
        summed += 1
    }

    /// The mean weights in steps of `1 / scale`, each a byte; those that round to nought are left out.
    func rounded(scale: Float) -> (rows: [TagNumbers<Int8>], steps: [EntityTagger.Row]) {
        let rows = field.rounded(scale: scale).map { mean in
            var row = TagNumbers<Int8>()
            for tag in 0..<Self.tags { row[tag] = Int8(mean[tag]) }
            return row
        }
        let steps = stepSums.enumerated().map { index, sum in
            var row = EntityTagger.Row(repeating: EntityTagger.never)
            for tag in 0..<Self.tags where EntityTag.mayFollow(index % Self.tags, tag) {
                row[tag] = Int16(max(-1_000, min(1_000, (sum[tag] / summed * scale).rounded())))
            }
            return row
        }
        return (rows, steps)
    }
}
