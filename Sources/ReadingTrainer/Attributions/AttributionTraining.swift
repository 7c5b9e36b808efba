import Foundation
import News
import Reading

/// Trains the model of who says so and writes it to a file.
func trainAttributions(_ arguments: inout Arguments) throws {
    let folder = try arguments.required("--data")
    let held = arguments.number("--hold-back", or: 0)
    let reports = try readReports("train", in: folder)
    let learnt = reports.indices.filter { held == 0 || $0 % held != 0 }.map { reports[$0] }
    var training = try AttributionTraining(reports: learnt, epochs: arguments.number("--epochs", or: 4))
    let bytes = try training.train(least: arguments.number("--least", or: -20))
    let place = arguments.value("--out") ?? "Sources/Reading/Resources/\(AttributionModel.resource)"
    try Data(bytes).write(to: URL(filePath: place))
    print("\(place): \(bytes.count) bytes")
    let unseen =
        held == 0 ? try readReports("dev", in: folder) : reports.indices.filter { $0 % held == 0 }.map { reports[$0] }
    try report(AttributionModel(file: bytes), on: unseen)
}

/// Scores a model file, or the one that the package carries, on the dev part.
func scoreAttributions(_ arguments: inout Arguments) throws {
    let folder = try arguments.required("--data")
    let model = try arguments.value("--model").map { place in
        try AttributionModel(file: [UInt8](Data(contentsOf: URL(filePath: place))))
    }
    let held = arguments.number("--hold-back", or: 0)
    let reports = try readReports(held == 0 ? "dev" : "train", in: folder)
    let unseen = reports.indices.filter { held == 0 || $0 % held == 0 }.map { reports[$0] }
    try report(model ?? .packaged(), on: unseen)
}

private func report(_ model: AttributionModel, on reports: [ReadReport]) throws {
    let reader = try AttributionReader(vocabulary: EntityModel.packaged().vocabulary, model: model)
    var score = AttributionScore()
    for report in reports { score.count(reader, report) }
    print("\(reports.count) reports: \(score)")
}

private func readReports(_ part: String, in folder: String) throws -> [ReadReport] {
    let grammar = try Grammar.packaged(vocabulary: EntityModel.packagedVocabulary())
    let names = try EntityReader(gazetteer: Gazetteer())
    let reports = try AttributedReport.read(part, in: folder).map { ReadReport($0, grammar: grammar, names: names) }
    print("\(part): \(reports.count) reports read")
    return reports
}

/// Learns cues, parts and links from all reports; then what to believe from what is found in reports that were left out.
struct AttributionTraining {
    private typealias Decision = AttributionExamples.Decision

    private static let scale: Float = 32
    private static let folds = 4

    private let reports: [ReadReport]
    private let epochs: Int
    private let vocabulary: Vocabulary
    private let lemmas: [UInt32]
    private var examples: [AttributionExamples] = []

    init(reports: [ReadReport], epochs: Int) throws {
        self.reports = reports
        self.epochs = epochs
        vocabulary = try EntityModel.packaged().vocabulary
        var counts: [UInt32: Int] = [:]
        for report in reports {
            for gold in report.gold where report.analysis.tokens[gold.cue].part != .verb {
                counts[AttributionTraits.hash(report.analysis.lemmas[gold.cue]), default: 0] += 1
            }
        }
        lemmas = counts.filter { $0.value > 1 }.keys.sorted()
        let blank = try reader(AttributionModel(weights: .init([]), steps: [], lemmas: lemmas))
        examples = reports.map { AttributionExamples($0, blank) }
        let cues = examples.reduce(0) { $0 + $1.cues.count }
        let right = examples.reduce(0) { $0 + $1.parts.count }
        let gold = reports.reduce(0) { $0 + $1.gold.count }
        print("\(cues) words that may be cues, \(right) that are, of \(gold)")
    }

    private func reader(_ model: AttributionModel) throws -> AttributionReader {
        try AttributionReader(vocabulary: vocabulary, model: model)
    }

    /// The model's bytes.
    mutating func train(least: Int) throws -> [UInt8] {
        let numbers = (
            cues: FeatureNumbers(examples.lazy.flatMap { $0.cues.lazy.map(\.rows) }),
            parts: FeatureNumbers(examples.lazy.flatMap { $0.parts.lazy.flatMap(\.rows) }),
            links: FeatureNumbers(examples.lazy.flatMap { $0.links.lazy.map(\.rows) })
        )
        for index in examples.indices { examples[index].number(numbers.cues, numbers.parts, numbers.links) }
        print("features: \(numbers.cues.places.count), \(numbers.parts.places.count), \(numbers.links.places.count)")
        let all = Array(examples.indices)
        var sheet = WeightSheet(lemmas: lemmas, least: least)
        let links = all.flatMap { examples[$0].links }
        print("\(links.count) quotations that may go on, \(links.count { $0.isRight }) that do")
        sheet.add(numbers.links, learn(links, rows: numbers.links.places.count))

        var verdicts: [Decision] = []
        for fold in 0..<Self.folds {
            var part = sheet
            let others = all.filter { $0 % Self.folds != fold }
            part.add(numbers.cues, learn(others.flatMap { examples[$0].cues }, rows: numbers.cues.places.count))
            part.add(numbers.parts, learn(others.flatMap { examples[$0].parts }, rows: numbers.parts.places.count))
            let reader = try reader(part.model())
            for index in all where index % Self.folds == fold { verdicts += Self.verdicts(reports[index], reader) }
            print("fold \(fold + 1) of \(Self.folds)")
        }
        let verdictNumbers = FeatureNumbers(verdicts.lazy.map(\.rows))
        for index in verdicts.indices { verdicts[index].rows = verdictNumbers.numbered(verdicts[index].rows) }
        print("\(verdicts.count) finds, \(verdicts.count { $0.isRight }) right")
        sheet.add(verdictNumbers, learn(verdicts, rows: verdictNumbers.places.count))
        sheet.add(numbers.cues, learn(all.flatMap { examples[$0].cues }, rows: numbers.cues.places.count))
        sheet.add(numbers.parts, learn(all.flatMap { examples[$0].parts }, rows: numbers.parts.places.count))
        return sheet.bytes()
    }

    private func learn(_ decisions: [Decision], rows: Int) -> WeightField<SIMD4<Float>> {
        var field = WeightField<SIMD4<Float>>(rowCount: rows, rate: 0.07, decay: 0.002)
        var random = SeededRandom(seed: 5)
        var order = Array(decisions.indices)
        for epoch in 0..<epochs {
            order.shuffle(using: &random)
            for index in order { field.learn(decisions[index].rows, isRight: decisions[index].isRight) }
            if 2 * epoch >= epochs { field.sum() }
        }
        return field
    }

    private func learn(_ examples: [PartField.Example], rows: Int) -> PartField {
        var field = PartField(rowCount: rows, rate: 0.05, decay: 0.002)
        var random = SeededRandom(seed: 6)
        var order = Array(examples.indices)
        for epoch in 0..<epochs {
            order.shuffle(using: &random)
            for index in order { field.learn(examples[index]) }
            if 2 * epoch >= epochs { field.sum() }
        }
        return field
    }

    /// What is found in a report, and whether it is right: one find for what one attribution says, the nearest.
    private static func verdicts(_ report: ReadReport, _ reader: AttributionReader) -> [Decision] {
        var search = reader.search(report.analysis, entities: report.entities)
        search.propose()
        search.goOn()
        var owners: [Int: (find: Int, agreement: Double)] = [:]
        let all = search.finds.indices.map { index in
            search.finds[index].content.isEmpty
                ? [] : search.readings(of: index).map { (rows: $0.rows, nearest: nearest(to: $0.find, in: report)) }
        }
        for (index, readings) in all.enumerated() {
            for case let nearest? in readings.map(\.nearest)
            where nearest.agreement > owners[nearest.gold]?.agreement ?? 0 {
                owners[nearest.gold] = (index, nearest.agreement)
            }
        }
        return all.enumerated().flatMap { index, readings in
            let most = readings.compactMap { $0.nearest?.agreement }.max() ?? 0
            return readings.compactMap { reading -> Decision? in
                guard let nearest = reading.nearest else { return (reading.rows, false) }
                if report.gold[nearest.gold].source.isEmpty { return nil }
                let isOwn = owners[nearest.gold]?.find == index
                return (reading.rows, isOwn && nearest.agreement > 0.7 * most)
            }
        }
    }

    /// The attribution that a find agrees with by half or more.
    private static func nearest(
        to find: AttributionFind, in report: ReadReport
    ) -> (gold: Int, agreement: Double)? {
        let agreements = report.gold.map { agreement(find.content, $0.content) }
        guard let gold = agreements.indices.max(by: { agreements[$0] < agreements[$1] }), agreements[gold] >= 0.5
        else { return nil }
        return (gold, agreements[gold])
    }

    /// What share of the tokens of either both hold.
    private static func agreement(_ one: [Range<Int>], _ other: [Range<Int>]) -> Double {
        let both = one.reduce(0) { sum, range in sum + other.reduce(0) { $0 + $1.clamped(to: range).count } }
        let all = (one + other).reduce(0) { $0 + $1.count } - both
        return all > 0 ? Double(both) / Double(all) : 0
    }
}
