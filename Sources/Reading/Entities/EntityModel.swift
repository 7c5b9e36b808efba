/// The entity tagger's file: vocabulary, what tags are worth after one another, and the features' weights.
package struct EntityModel: Sendable {
    /// What the file begins with, and the version of its layout.
    package static let magic = "DLENTITIES"
    package static let version = 1
    /// The file among the package's resources.
    package static let resource = "entities.model"

    package let vocabulary: Vocabulary
    package let tagger: EntityTagger

    package init(vocabulary: Vocabulary, tagger: EntityTagger) {
        self.vocabulary = vocabulary
        self.tagger = tagger
    }

    /// Loads the file that the package carries.
    package static func packaged() throws -> EntityModel { try EntityModel(file: ModelFile.bytes(resource)) }

    /// Loads the vocabulary alone of the file that the package carries.
    package static func packagedVocabulary() throws -> Vocabulary {
        var reader = ModelReader(try ModelFile.bytes(resource))
        try reader.begin(magic: magic, version: version)
        return try Vocabulary(from: &reader)
    }

    /// Reads a file's bytes; every number in it is checked.
    package init(file: [UInt8]) throws {
        var reader = ModelReader(file)
        try reader.begin(magic: Self.magic, version: Self.version)
        vocabulary = try Vocabulary(from: &reader)
        let steps = try (0..<EntityTagger.steps * EntityTag.count).map { index in
            var row = EntityWeights.Row(repeating: EntityTagger.never)
            for tag in 0..<EntityTag.count where EntityTag.mayFollow(index % EntityTag.count, tag) {
                let value = try reader.number(below: 4_096)
                row[tag] = Int16(value >> 1) ^ -Int16(value & 1)
            }
            return row
        }
        tagger = EntityTagger(weights: try EntityWeights(from: &reader), steps: steps)
    }
}

extension EntityWeights {
    /// Reads what the trainer writes: the number of rows, then for each its distance from the one before, which tags
    /// have a weight, and those weights.
    init(from reader: inout ModelReader) throws {
        var entries: [(place: Int, row: Row)] = []
        var place = -1
        for _ in 0..<(try reader.count()) {
            place += try reader.number(below: 1 << EntityKeys.bits) + 1
            guard place < 1 << EntityKeys.bits else { throw ModelReader.Failure.damaged(at: reader.at) }
            var row = Row()
            let tags = try reader.number(below: 1 << EntityTag.count)
            let weights = try reader.bytes(tags.nonzeroBitCount)
            var next = 0
            for tag in 0..<EntityTag.count where tags >> tag & 1 == 1 {
                row[tag] = Int16(Int8(bitPattern: weights[next]))
                next += 1
            }
            entries.append((place, row))
        }
        self.init(entries)
    }
}
