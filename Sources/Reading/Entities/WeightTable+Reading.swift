extension WeightTable {
    /// Reads what the trainer writes: the number of rows, then for each its distance from the one before, which labels
    /// have a weight, and those weights.
    init(from reader: inout ModelReader, labels: Int) throws {
        var place = -1
        try self.init(count: try reader.count()) { _ throws(ModelReader.Failure) in
            place += try reader.number(below: 1 << FeatureRows.bits) + 1
            guard place < 1 << FeatureRows.bits else { throw .damaged(at: reader.at) }
            var row = Row()
            var weighed = try reader.number(below: 1 << labels)
            while weighed != 0 {
                row[weighed.trailingZeroBitCount] = Int8(bitPattern: try reader.byte())
                weighed &= weighed - 1
            }
            return (place, row)
        }
    }
}
