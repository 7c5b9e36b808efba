import Reading

/// The weights of all decisions, gathered for one file.
struct WeightSheet {
    private static let scale: Float = 32

    private var rows: [Int: SIMD4<Int16>] = [:]
    private var steps = [SIMD4<Int16>](
        repeating: SIMD4<Int16>(), count: AttributionPart.joints * AttributionPart.count)
    private let lemmas: [UInt32]
    private let least: Int

    init(lemmas: [UInt32], least: Int) {
        self.lemmas = lemmas
        self.least = least
    }

    mutating func add(_ numbers: FeatureNumbers, _ field: WeightField<SIMD4<Float>>) {
        for (place, row) in zip(numbers.places, field.rounded(scale: Self.scale)) where row != SIMD4<Float>() {
            rows[place, default: SIMD4<Int16>()] &+= SIMD4<Int16>(row)
        }
    }

    mutating func add(_ numbers: FeatureNumbers, _ field: PartField) {
        add(numbers, field.field)
        steps = field.roundedSteps(scale: Self.scale)
    }

    private var entries: [AttributionModel.Weights.Entry] {
        rows.sorted { $0.key < $1.key }.map { (place: $0.key, row: Self.narrow($0.value)) }
    }

    private static func narrow(_ row: SIMD4<Int16>) -> SIMD4<Int8> {
        SIMD4<Int8>(clamping: row).clamped(lowerBound: SIMD4(repeating: -127), upperBound: SIMD4(repeating: 127))
    }

    func model() -> AttributionModel {
        AttributionModel(weights: .init(entries), steps: steps, lemmas: lemmas, least: least)
    }

    func bytes() -> [UInt8] {
        var writer = ModelWriter(magic: AttributionModel.magic, version: AttributionModel.version)
        writer.signed(least)
        writer.number(lemmas.count)
        var last = -1
        for lemma in lemmas {
            writer.number(Int(lemma) - last - 1)
            last = Int(lemma)
        }
        for row in steps { for part in 0..<AttributionPart.count { writer.signed(Int(row[part])) } }
        let kept = entries.map { (place: $0.place, row: Self.withoutLeast($0.row)) }
        writer.rows(kept.filter { $0.row != SIMD4() }, labels: AttributionPart.count)
        return writer.finished()
    }

    /// Without weights of a single step, which are a third of the file and change next to nothing.
    private static func withoutLeast(_ row: SIMD4<Int8>) -> SIMD4<Int8> {
        var row = row
        for label in 0..<4 where abs(row[label]) < 2 { row[label] = 0 }
        return row
    }
}
