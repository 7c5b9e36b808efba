/// A linear classifier: every feature's row of weights, by label; the label with the greatest sum wins.
///
/// Rows are found by the feature's key alone. Two features may share a row, in training as in use. A weight takes two
/// bytes, its label and its value, and lies in memory as it lies in the file: loading copies it and no more.
package struct LinearModel: Sendable {
    /// A label and its weight in one row.
    package struct Weight: Sendable {
        package var label: UInt8
        package var value: Int8

        package init(label: UInt8, value: Int8) {
            self.label = label
            self.value = value
        }
    }

    /// A row of weights and its place among `1 << bits`.
    package typealias Row = (place: Int, weights: [Weight])

    /// Sixty-four keys: which of them have a row, and how many rows stand before theirs.
    private struct Block: Sendable {
        var present: UInt64 = 0
        var before: UInt32 = 0
    }

    package let labelCount: Int
    private let shift: UInt32
    private let blocks: [Block]
    /// Where each row begins among the weights' bytes, and where the last ends.
    private let starts: [UInt32]
    private let weights: [UInt8]

    /// Takes rows in ascending order of their places.
    package init(labelCount: Int, bits: Int, rows: [Row]) {
        self.init(
            labelCount: labelCount, bits: bits, places: rows.map(\.place), lengths: rows.map(\.weights.count),
            weights: rows.flatMap { $0.weights.flatMap { [$0.label, UInt8(bitPattern: $0.value)] } }
        )
    }

    /// Takes ascending places, how many weights stand in each place's row, and the weights' bytes.
    init(labelCount: Int, bits: Int, places: [Int], lengths: [Int], weights: [UInt8]) {
        var blocks = [Block](repeating: Block(), count: max(1, (1 << bits) / 64))
        var starts: [UInt32] = [0]
        starts.reserveCapacity(places.count + 1)
        var end: UInt32 = 0
        for (place, length) in zip(places, lengths) {
            blocks[place >> 6].present |= 1 << UInt64(place & 63)
            end += UInt32(2 * length)
            starts.append(end)
        }
        var rank: UInt32 = 0
        for index in blocks.indices {
            blocks[index].before = rank
            rank += UInt32(blocks[index].present.nonzeroBitCount)
        }
        self.labelCount = labelCount
        self.shift = UInt32(32 - bits)
        self.blocks = blocks
        self.starts = starts
        self.weights = weights
    }

    /// Sums the rows of the features into `scores`, which is as long as there are labels.
    package func score(_ features: FeatureKeys, into scores: inout [Int32]) {
        for index in scores.indices { scores[index] = 0 }
        for key in features.keys {
            let place = Int(key >> shift)
            let block = blocks[place >> 6]
            let bit = UInt64(place & 63)
            guard block.present >> bit & 1 == 1 else { continue }
            let row = Int(block.before) + (block.present & (1 << bit &- 1)).nonzeroBitCount
            var at = Int(starts[row])
            let end = Int(starts[row + 1])
            while at < end {
                scores[Int(weights[at])] &+= Int32(Int8(bitPattern: weights[at + 1]))
                at += 2
            }
        }
    }
}
