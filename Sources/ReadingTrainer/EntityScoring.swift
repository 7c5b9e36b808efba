import Foundation
import News
import Reading

/// Scores a model file, or the one that the package carries, on the dev part.
func scoreEntities(_ arguments: inout Arguments) throws {
    let folder = try arguments.required("--data")
    let model = try arguments.value("--model").map { place in
        try EntityModel(file: [UInt8](Data(contentsOf: URL(filePath: place))))
    }
    try report(EntityReader(gazetteer: Gazetteer(), model: model ?? .packaged()), folder)
}

/// Prints how well a reader finds what annotators marked, in the dev part as it is and set otherwise.
func report(_ reader: EntityReader, _ folder: String) throws {
    let reports = try MarkedReport.read("dev", in: folder)
    for setting in Setting.allCases {
        var score = EntityScore()
        for report in reports { score.count(reader, report.set(setting)) }
        print("\(setting): \(score)")
    }
}

/// How many names were found, counted as `score.py` counts.
struct EntityScore: CustomStringConvertible {
    private var right = [Int](repeating: 0, count: EntityTag.kinds.count)
    private var given = [Int](repeating: 0, count: EntityTag.kinds.count)
    private var wanted = [Int](repeating: 0, count: EntityTag.kinds.count)
    private var words = 0
    private var clocks = 0
    private let tokenizer = Tokenizer()

    mutating func count(_ reader: EntityReader, _ report: MarkedReport) {
        let analysis = tokenizer.analyse(CodePoints(report.text))
        words += report.text.split(whereSeparator: \.isWhitespace).count
        let began = clock()
        let names = reader.names(analysis)
        clocks += clock() - began
        let letters = Array(report.text.unicodeScalars)
        let found = Set(names.map { Marked(analysis.span($0.range), $0.kind, letters) })
        let gold = Set(
            report.entities.compactMap { mark in
                MarkedReport.kinds[mark.type].map { Marked(Span(start: mark.start, end: mark.end), $0, letters) }
            })
        for name in found { given[name.kind] += 1 }
        for name in gold { wanted[name.kind] += 1 }
        for name in found.intersection(gold) { right[name.kind] += 1 }
    }

    var description: String {
        let kinds = EntityTag.kinds.indices.map { kind in
            "\(EntityTag.kinds[kind].rawValue) \(Self.f1(right[kind], given[kind], wanted[kind]))"
        }
        func three(_ counts: [Int]) -> Int { counts[0] + counts[1] + counts[2] }
        let micro = Self.f1(three(right), three(given), three(wanted))
        let speed = words * Int(CLOCKS_PER_SEC) / max(clocks, 1)
        return "\(kinds.joined(separator: "  "))  PER+ORG+LOC \(micro)  \(speed) words/s"
    }

    private static func f1(_ right: Int, _ given: Int, _ wanted: Int) -> String {
        String(format: "%.4f", 2 * Double(right) / Double(max(given + wanted, 1)))
    }

    /// A name without "the" before it and a possessive's ending.
    private struct Marked: Hashable {
        var start: Int
        var end: Int
        var kind: Int

        init(_ span: Span, _ kind: Int, _ letters: [Unicode.Scalar]) {
            (start, end, self.kind) = (span.start, span.end, kind)
            let words = String(String.UnicodeScalarView(letters[start..<end]))
            if words.lowercased().hasPrefix("the ") { start += 4 }
            if words.hasSuffix("'s") || words.hasSuffix("’s") { end -= 2 }
        }
    }
}
