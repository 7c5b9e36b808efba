import Reading

extension ModelWriter {
    /// Writes what is known of single words.
    mutating func vocabulary(_ vocabulary: Vocabulary) {
        number(vocabulary.entries.count)
        var last = -1
        for entry in vocabulary.entries {
            number(Int(entry.key) - last - 1)
            number(Int(entry.path << 2 | entry.names))
            last = Int(entry.key)
        }
    }

    /// Writes what tags are worth after one another.
    mutating func steps(_ steps: [EntityWeights.Row]) {
        for (index, row) in steps.enumerated() {
            for tag in 0..<EntityTag.count where EntityTag.mayFollow(index % EntityTag.count, tag) {
                number(row[tag] < 0 ? Int(-row[tag]) << 1 - 1 : Int(row[tag]) << 1)
            }
        }
    }

    /// Writes the features' rows: how far each stands from the one before, which tags it weighs, and how much.
    mutating func rows(_ rows: [(place: Int, row: EntityWeights.Row)]) {
        number(rows.count)
        var last = -1
        for (place, row) in rows {
            number(place - last - 1)
            last = place
            let tags = (0..<EntityTag.count).filter { row[$0] != 0 }
            number(tags.reduce(0) { $0 | 1 << $1 })
            append(tags.map { UInt8(bitPattern: Int8(row[$0])) })
        }
    }
}
