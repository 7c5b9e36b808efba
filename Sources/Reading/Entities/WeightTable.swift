/// A linear model's weights: a row of one number a label for each feature that has any, all in one table.
package struct WeightTable<Row: SIMD<Int16> & Sendable>: Sendable {
    package typealias Entry = (place: Int, row: Row)

    /// 64 rows' places: which of them there are, and how many stand before.
    private struct Block {
        var present: UInt64 = 0
        var before: Int32 = 0
    }

    private var blocks: [Block]
    private var rows: [Row] = []

    /// Takes rows in the order of their places.
    package init(_ entries: [Entry]) {
        blocks = [Block](repeating: Block(), count: 1 << (FeatureRows.bits - 6))
        rows.reserveCapacity(entries.count)
        for entry in entries {
            blocks[entry.place >> 6].present |= 1 << UInt64(entry.place & 63)
            rows.append(entry.row)
        }
        var before: Int32 = 0
        for index in blocks.indices {
            blocks[index].before = before
            before += Int32(blocks[index].present.nonzeroBitCount)
        }
    }

    /// The sum of the features' rows.
    func sum(_ keys: FeatureRows) -> Row {
        var sum = Row()
        for place in keys.rows {
            let block = blocks[Int(place >> 6)]
            let bit = UInt64(1) << UInt64(place & 63)
            if block.present & bit == 0 { continue }
            sum &+= rows[Int(block.before) + (block.present & (bit &- 1)).nonzeroBitCount]
        }
        return sum
    }
}

/// The entity tagger's weights, by ``EntityTag``.
package typealias EntityWeights = WeightTable<SIMD32<Int16>>
