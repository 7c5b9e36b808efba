import Reading

/// Numbers for the features that examples have, those seen once left out.
struct FeatureNumbers {
    private var numbers: [Int32]
    /// The features' places in their order.
    let places: [Int]

    init(_ examples: some Sequence<[Int32]>) {
        var counts = [UInt8](repeating: 0, count: 1 << FeatureRows.bits)
        for rows in examples { for row in rows where counts[Int(row)] < 2 { counts[Int(row)] += 1 } }
        places = counts.indices.filter { counts[$0] > 1 }
        numbers = [Int32](repeating: -1, count: counts.count)
        for (number, place) in places.enumerated() { numbers[place] = Int32(number) }
    }

    func numbered(_ rows: [Int32]) -> [Int32] { rows.map { numbers[Int($0)] }.filter { $0 >= 0 } }
}
