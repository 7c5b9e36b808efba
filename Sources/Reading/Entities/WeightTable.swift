/// A feature's weights, a small number for each label.
package protocol WeightRow: Sendable, Equatable {
    /// What rows add up to.
    associatedtype Sum
    /// The row of noughts.
    init()
    subscript(label: Int) -> Int8 { get set }
    /// The sum of no rows.
    static var nothing: Sum { get }
    func add(to sum: inout Sum)
}

extension SIMD4: WeightRow where Scalar == Int8 {
    package static var nothing: SIMD4<Int16> { SIMD4<Int16>() }
    @inline(__always)
    package func add(to sum: inout SIMD4<Int16>) { sum &+= widened }
}

/// A linear model's weights: a row of one number a label for each feature that has any, all in one table.
package struct WeightTable<Row: WeightRow>: Sendable {
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
        self.init(count: entries.count) { entries[$0] }
    }

    /// Asks for so many rows, one after another in the order of their places.
    init<Failure: Error>(count: Int, _ entry: (Int) throws(Failure) -> Entry) throws(Failure) {
        blocks = [Block](repeating: Block(), count: 1 << (FeatureRows.bits - 6))
        rows.reserveCapacity(count)
        for index in 0..<count {
            let entry = try entry(index)
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
    ///
    /// The table is far larger than a processor's cache. So no branch waits for what is fetched: first every feature's
    /// row is found, whether it has one or not, then those there are get added.
    func sum(_ keys: inout FeatureRows) -> Row.Sum {
        let blocks = blocks.span
        let rows = rows.span
        keys.find { place in
            let block = blocks[Int(place &>> 6)]
            let bit = UInt64(1) &<< UInt64(place & 63)
            return (block.before &+ Int32((block.present & (bit &- 1)).nonzeroBitCount), block.present & bit != 0)
        }
        var sum = Row.nothing
        let found = keys.found.span
        for index in 0..<keys.count { rows[Int(found[index])].add(to: &sum) }
        return sum
    }
}

/// The entity tagger's weights, by ``EntityTag``.
package typealias EntityWeights = WeightTable<TagNumbers<Int8>>
