extension WeightTable {
    /// Reads what the trainer writes: the number of rows, then for each its distance from the one before, which labels
    /// have a weight, and those weights.
    init(from reader: inout ModelReader, labels: Int) throws {
        var entries: [Entry] = []
        var place = -1
        for _ in 0..<(try reader.count()) {
            place += try reader.number(below: 1 << FeatureRows.bits) + 1
            guard place < 1 << FeatureRows.bits else { throw ModelReader.Failure.damaged(at: reader.at) }
            var row = Row()
            let weighed = try reader.number(below: 1 << labels)
            let weights = try reader.bytes(weighed.nonzeroBitCount)
            var next = 0
            for label in 0..<labels where weighed >> label & 1 == 1 {
                row[label] = Int16(Int8(bitPattern: weights[next]))
                next += 1
            }
            entries.append((place, row))
        }
        self.init(entries)
    }
}
