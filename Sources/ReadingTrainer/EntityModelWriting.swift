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
    mutating func steps(_ steps: [EntityTagger.Row]) {
        for (index, row) in steps.enumerated() {
            for tag in 0..<EntityTag.count where EntityTag.mayFollow(index % EntityTag.count, tag) {
                signed(Int(row[tag]))
            }
        }
    }
}
