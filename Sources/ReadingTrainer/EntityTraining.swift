import Foundation
import News
import Reading

/// Trains the entity tagger and writes it to a file.
func trainEntities(_ arguments: inout Arguments) throws {
    let folder = try arguments.required("--data")
    let epochs = arguments.number("--epochs", or: 5)
    let gazetteer = try Gazetteer()
    let vocabulary = try vocabulary(arguments.value("--vocabulary"))
    let blank = EntityModel(vocabulary: vocabulary, tagger: EntityTagger(weights: EntityWeights([]), steps: []))
    var random = SeededRandom(seed: 11)
    var examples = EntityExamples(reader: try EntityReader(gazetteer: gazetteer, model: blank))
    for report in try MarkedReport.varied(MarkedReport.read("train", in: folder), &random) {
        examples.take(report, forgetting: random.next())
    }
    let places = examples.numberFeatures()
    print("\(examples.all.count) stretches, \(places.count) features")

    var field = TagField(rowCount: places.count, rate: 0.04, decay: 0.001)
    var order = Array(examples.all.indices)
    for epoch in 0..<epochs {
        order.shuffle(using: &random)
        for index in order { field.learn(examples.all[index]) }
        if 2 * epoch >= epochs { field.sum() }
        print("epoch \(epoch + 1)")
    }
    let (rows, steps) = field.rounded(scale: 32)
    var writer = ModelWriter(magic: EntityModel.magic, version: EntityModel.version)
    writer.vocabulary(vocabulary)
    writer.steps(steps)
    writer.rows(
        zip(places, rows).filter { $1 != TagNumbers() }.map { (place: $0, row: $1) }, labels: EntityTag.count)
    let bytes = writer.finished()
    let place = arguments.value("--out") ?? "Sources/Reading/Resources/\(EntityModel.resource)"
    try Data(bytes).write(to: URL(filePath: place))
    print("\(place): \(bytes.count) bytes")
    try report(EntityReader(gazetteer: gazetteer, model: EntityModel(file: bytes)), folder)
}

/// The vocabulary in a file of words, paths and kinds of name, or that of the model that the package carries.
private func vocabulary(_ file: String?) throws -> Vocabulary {
    guard let file else { return try EntityModel.packaged().vocabulary }
    var entries: [UInt32: Vocabulary.Entry] = [:]
    for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") {
        let fields = line.split(separator: "\t")
        guard fields.count == 3, let path = UInt32(fields[1]), let names = UInt32(fields[2]) else { continue }
        let key = Vocabulary.key(WordHash.folded(fields[0]))
        entries[key] = .init(key: key, path: path, names: names & 3)
    }
    return Vocabulary(entries.values.sorted { $0.key < $1.key })
}
