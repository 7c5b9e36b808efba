extension LinearModel {
    /// Reads what the trainer writes: labels, bits, the rows' places and lengths, then all weights.
    init(from reader: inout ModelReader) throws(ModelReader.Failure) {
        let labels = try reader.number(below: 257)
        let bits = try reader.number(below: 27)
        let count = try reader.count()
        guard bits >= 6 else { throw .damaged(at: reader.at) }
        var places: [Int] = []
        var lengths: [Int] = []
        places.reserveCapacity(count)
        lengths.reserveCapacity(count)
        var place = -1
        var total = 0
        for _ in 0..<count {
            place += try reader.number(below: 1 << bits) + 1
            guard place < 1 << bits else { throw .damaged(at: reader.at) }
            let length = try reader.number(below: labels + 1)
            places.append(place)
            lengths.append(length)
            total += length
        }
        let weights = try reader.bytes(2 * total)
        // A label past the last would be written outside the scores.
        var index = 0
        while index < weights.count {
            guard weights[index] < labels else { throw .damaged(at: reader.at) }
            index += 2
        }
        self.init(labelCount: labels, bits: bits, places: places, lengths: lengths, weights: weights)
    }
}
