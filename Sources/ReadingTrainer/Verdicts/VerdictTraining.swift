import Foundation
import News
import Reading

/// Trains the model of what was read rightly on events that were judged by eye, and writes its table.
func trainVerdicts(_ arguments: inout Arguments) throws {
    let table = URL(filePath: try arguments.required("--judged"))
    let training = table.deletingLastPathComponent()
    let root = training.deletingLastPathComponent().deletingLastPathComponent()
    let judged = JudgedEvents(try String(contentsOf: table, encoding: .utf8))
    let reports = JudgedReports(
        folder: try arguments.required("--data"),
        own: [
            "sample": root.appending(path: "Sources/dateline/Sample"), "training": training.appending(path: "reports"),
        ])
    let verdicts = try VerdictTraining(judged, in: reports, records: GoldRecord.read(in: arguments.required("--data")))
    print("\(verdicts.examples.count) examples: gold records, and judged events (\(judged.count)) still read so")
    for line in verdicts.reliability() { print(line) }
    let place = arguments.value("--out") ?? "Sources/Reading/Resources/lexicon/verdicts.tsv"
    try verdicts.table().write(toFile: place, atomically: true, encoding: .utf8)
}

struct VerdictTraining {
    struct Example {
        let report: String
        let verdict: Verdict
        let traits: [Int]
    }

    /// A trait that fewer events have is left out.
    private static let fewest = 3
    private static let trust = 0.05
    private static let folds = 10

    private(set) var examples: [Example] = []
    private var names: [String] = []

    init(_ judged: JudgedEvents, in reports: JudgedReports, records: [GoldRecord]) throws {
        let reader = try Reader(least: 0)
        var found: [(report: String, verdict: Verdict, traits: Set<String>)] = []
        for report in try reports.reports(judged.reports) {
            let (findings, analysis) = reader.reading(report, place: nil)
            let traits = EventTraits(analysis, entities: findings.entities, mentions: findings.mentions)
            let text = Scalars(report.text)
            for mention in findings.mentions where mention.kind == .event {
                guard let verdict = judged.verdict(on: mention, in: report.id, text: text) else { continue }
                found.append((report.id, verdict, traits.traits(of: mention)))
            }
        }
        for record in records {
            let (findings, analysis) = reader.reading(record.report, place: nil)
            let traits = EventTraits(analysis, entities: findings.entities, mentions: findings.mentions)
            for mention in findings.mentions where mention.kind == .event {
                found.append((record.report.id, record.verdict(on: mention), traits.traits(of: mention)))
            }
        }
        var counts: [String: Int] = [:]
        for trait in found.flatMap(\.traits) { counts[trait, default: 0] += 1 }
        names = counts.filter { $0.value >= Self.fewest }.keys.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        examples = found.map {
            Example(report: $0.report, verdict: $0.verdict, traits: $0.traits.compactMap { numbers[$0] }.sorted())
        }
    }

    /// The model of some examples; a doubtful event is half a wrong one.
    private func model(of examples: [Example]) -> LogisticRegression {
        LogisticRegression(
            examples.map {
                .init(traits: $0.traits, isRight: $0.verdict == .right, weight: $0.verdict == .doubtful ? 0.5 : 1)
            }, traits: names.count, trust: Self.trust)
    }

    /// The table that the program carries: every trait with its weight in thousandths.
    func table() -> String {
        let model = model(of: examples)
        func rounded(_ weight: Double) -> Int { Int((weight * 1000).rounded()) }
        let rows = zip(names, model.weights).map { ($0, rounded($1)) }.filter { abs($0.1) >= 5 }
        return """
            # What speaks for and against an event's being right, as a linear model: a trait, and its weight in thousandths.
            # Made by script/train verdicts from events judged by eye; docs/Reading-events.md tells how it does.
            always\t\(rounded(model.always))

            """ + rows.map { "\($0)\t\($1)\n" }.joined()
    }

    /// How events of reports that were left out fare: by tenths of the probability given, and by what is asked for.
    func reliability() -> [String] {
        let reports = Array(Set(examples.map(\.report))).sorted()
        let folds = Dictionary(uniqueKeysWithValues: reports.enumerated().map { ($1, $0 % Self.folds) })
        var judged: [(probability: Double, verdict: Verdict)] = []
        for fold in 0..<Self.folds {
            let model = model(of: examples.filter { folds[$0.report] != fold })
            judged += examples.filter { folds[$0.report] == fold }.map { (model.probability($0.traits), $0.verdict) }
        }
        func row(_ name: String, _ events: [(probability: Double, verdict: Verdict)]) -> String {
            let (right, doubtful, wrong) = (
                events.count { $0.verdict == .right }, events.count { $0.verdict == .doubtful },
                events.count { $0.verdict == .wrong }
            )
            let share = Double(right) / Double(max(1, right + wrong))
            return "\(name)\t\(right)\t\(doubtful)\t\(wrong)\t\((share * 1000).rounded() / 1000)"
        }
        return ["\tright\tdoubtful\twrong\tright of right and wrong"]
            + (1..<10).map { tenth in
                row("given \(tenth)0 %", judged.filter { Int($0.probability * 10) == tenth })
            }
            + stride(from: 30, through: 70, by: 5).map { least in
                row("at least \(least) %", judged.filter { $0.probability * 100 >= Double(least) })
            }
    }
}
