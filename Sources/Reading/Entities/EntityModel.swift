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
            var row = EntityTagger.Row(repeating: EntityTagger.never)
            for tag in 0..<EntityTag.count where EntityTag.mayFollow(index % EntityTag.count, tag) {
                row[tag] = Int16(try reader.signed(below: 4_096))
            }
            return row
        }
        tagger = EntityTagger(weights: try EntityWeights(from: &reader, labels: EntityTag.count), steps: steps)
    }
}
