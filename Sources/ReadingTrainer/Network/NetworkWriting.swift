import Reading

extension ModelWriter {
    /// Writes the network in whole numbers, as ``GrammarNetwork`` reads it.
    mutating func network(_ weights: NetworkWeights, pairs: [TagPair], keys: [UInt32], common: [String]) {
        number(pairs.count)
        for pair in pairs {
            number(Int(pair.part.rawValue))
            number(Int(pair.tag.rawValue))
        }
        number(keys.count)
        var last = 0
        for key in keys {
            number(Int(key) - last)
            last = Int(key)
        }
        append(weights.rows.values.scalars().map { UInt8(bitPattern: Int8(Self.whole($0, 128, within: 127))) })
        number(common.count)
        for word in common { string(word) }
        matrix([weights.own, weights.near, weights.endsOfWord])
        row(weights.lean[0].values.scalars() + [Float](repeating: 0, count: NetworkShape.near))
        row(weights.endsLean.values.scalars())
        row(weights.memory[0].values.scalars())
        for layer in 1..<NetworkShape.layers {
            matrix([weights.deep[layer - 1]])
            row(weights.lean[layer].values.scalars())
            row(weights.memory[layer].values.scalars())
        }
        matrix([weights.ends])
        row(Array(weights.root.values.scalars()[NetworkShape.head..<NetworkShape.head + NetworkShape.arc]))
        matrix([weights.distance])
        row(weights.distanceLean.values.scalars())
        matrix([weights.relation])
        row(weights.relationLean.values.scalars())
    }

    /// Matrices side by side, ten bits after the point.
    private mutating func matrix(_ tables: [Weights]) {
        let scalars = tables.map { ($0.values.columns, $0.values.scalars()) }
        for row in 0..<(tables.first?.values.rows ?? 0) {
            for (columns, numbers) in scalars { words(numbers[row * columns..<(row + 1) * columns], 1_024) }
        }
    }

    /// A row, twelve bits after the point.
    private mutating func row(_ numbers: [Float]) { words(numbers[...], 4_096) }

    private mutating func words(_ numbers: ArraySlice<Float>, _ scale: Float) {
        for number in numbers {
            let value = UInt16(bitPattern: Int16(Self.whole(number, scale, within: 32_767)))
            append([UInt8(value & 255), UInt8(value >> 8)])
        }
    }

    private static func whole(_ number: Float, _ scale: Float, within limit: Float) -> Int {
        Int(max(-limit, min(limit, (number * scale).rounded())))
    }
}
