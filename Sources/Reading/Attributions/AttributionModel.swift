/// What was learnt of who says so: which words are cues, which words round a cue are said and by whom, which
/// quotations go on with which, and what to believe of it all.
package struct AttributionModel: Sendable {
    package typealias Weights = WeightTable<SIMD4<Int8>>
    package typealias Row = SIMD4<Int16>

    /// What the file begins with, and the version of its layout.
    package static let magic = "DLATTRIBUTIONS"
    package static let version = 1
    /// The file among the package's resources.
    package static let resource = "attributions.model"

    /// Each feature's weights: the first says yes to a cue, a quotation or a find, the others stand for the parts other
    /// than none, as ``AttributionPart`` counts.
    package let weights: Weights
    /// For each joint and each part before it: what each part after it is worth.
    package let steps: [Row]
    /// The lemmas, by hash, of the words other than verbs that may be cues.
    package let lemmas: [UInt32]

    /// What a find must be worth to be believed, in 32nds of the logarithm of the odds.
    package var least: Int

    package init(weights: Weights, steps: [Row], lemmas: [UInt32], least: Int = 0) {
        self.least = least
        self.weights = weights
        self.steps = steps
        self.lemmas = lemmas
        known = Set(lemmas)
    }

    /// The lemmas to look a word up in.
    let known: Set<UInt32>

    /// Loads the file that the package carries.
    package static func packaged() throws -> AttributionModel { try AttributionModel(file: ModelFile.bytes(resource)) }

    /// Reads a file's bytes; every number in it is checked.
    package init(file: [UInt8]) throws {
        var reader = ModelReader(file)
        try reader.begin(magic: Self.magic, version: Self.version)
        let least = try reader.signed(below: 4_096)
        var lemmas: [UInt32] = []
        var last = -1
        for _ in 0..<(try reader.count()) {
            last += try reader.number(below: 1 << 32) + 1
            guard last < 1 << 32 else { throw ModelReader.Failure.damaged(at: reader.at) }
            lemmas.append(UInt32(last))
        }
        let steps = try (0..<AttributionPart.joints * AttributionPart.count).map { _ in
            var row = Row()
            for part in 0..<AttributionPart.count {
                row[part] = Int16(try reader.signed(below: 4_096))
            }
            return row
        }
        let weights = try Weights(from: &reader, labels: AttributionPart.count)
        self.init(weights: weights, steps: steps, lemmas: lemmas, least: least)
    }
}
