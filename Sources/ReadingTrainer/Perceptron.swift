import Reading

/// An averaged perceptron in training, its features hashed into a fixed number of rows.
struct Perceptron {
    private struct Entry {
        var label: Int32
        var weight: Int32 = 0
        var stamp: Int32 = 0
        var total: Int64 = 0
    }

    let labelCount: Int
    let bits: Int
    /// A row says nothing until it was updated so often (Goldberg and Elhadad, 2011): what is rare is mostly noise.
    let patience: Int32
    private var places: [Int32]
    private var rows: [[Entry]] = []
    private var updates: [Int32] = []
    private var now: Int32 = 1

    init(labelCount: Int, bits: Int, patience: Int32) {
        self.labelCount = labelCount
        self.bits = bits
        self.patience = patience
        places = [Int32](repeating: -1, count: 1 << bits)
    }

    /// Sums the weights that hold now.
    func score(_ features: FeatureKeys, into scores: inout [Int32]) {
        for index in scores.indices { scores[index] = 0 }
        for key in features.keys {
            let row = places[Int(key >> UInt32(32 - bits))]
            if row < 0 || updates[Int(row)] < patience { continue }
            for entry in rows[Int(row)] { scores[Int(entry.label)] &+= entry.weight }
        }
    }

    /// Counts one decision.
    mutating func tick() { now += 1 }

    /// Moves the features' weights towards one label and away from another.
    mutating func update(_ features: FeatureKeys, towards right: Int, from wrong: Int) {
        for key in features.keys {
            let place = Int(key >> UInt32(32 - bits))
            if places[place] < 0 {
                places[place] = Int32(rows.count)
                rows.append([])
                updates.append(0)
            }
            updates[Int(places[place])] += 1
            add(1, to: right, in: Int(places[place]))
            add(-1, to: wrong, in: Int(places[place]))
        }
    }

    private mutating func add(_ change: Int32, to label: Int, in row: Int) {
        var index = 0
        while index < rows[row].count, rows[row][index].label != Int32(label) { index += 1 }
        if index == rows[row].count { rows[row].append(Entry(label: Int32(label), stamp: now)) }
        rows[row][index].total += Int64(rows[row][index].weight) * Int64(now - rows[row][index].stamp)
        rows[row][index].stamp = now
        rows[row][index].weight += change
    }

    /// The model of the mean weights.
    func model(scale: Double, least: Double) -> LinearModel {
        LinearModel(labelCount: labelCount, bits: bits, rows: averaged(scale: scale, least: least))
    }

    /// The mean of the weights over all decisions, in steps of `1 / scale`, without those of less than `least` steps.
    func averaged(scale: Double, least: Double) -> [LinearModel.Row] {
        var result: [LinearModel.Row] = []
        for (place, row) in places.enumerated() where row >= 0 && updates[Int(row)] >= patience {
            var kept: [LinearModel.Weight] = []
            for entry in rows[Int(row)] {
                let total = entry.total + Int64(entry.weight) * Int64(now - entry.stamp)
                let value = Double(total) / Double(now) * scale
                guard value.magnitude >= least else { continue }
                kept.append(.init(label: UInt8(entry.label), value: Int8(clamping: Int(value.rounded()))))
            }
            if !kept.isEmpty { result.append((place, kept.sorted { $0.label < $1.label })) }
        }
        return result
    }
}
