import Foundation
import News
import Testing

@testable import Reading

/// The data of TempEval-3, where it lies beside the package.
enum TimesData {
    static let dev: URL? = {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let file = root.appending(path: "shared/data/dates/tempeval3/dev.jsonl")
        return FileManager.default.fileExists(atPath: file.path) ? file : nil
    }()
}

/// Reads TempEval-3's news and compares with its time expressions, as the project's scorer does.
@Suite("Times against TempEval-3", .enabled(if: TimesData.dev != nil))
struct TimesTempEvalTests {
    struct Report: Decodable {
        var id: String
        var dct: String
        var text: String
        var timexes: [Gold]
    }

    struct Gold: Decodable {
        var start: Int
        var end: Int
        var value: String?
    }

    @Test("finds most expressions, with most values right")
    func scores() throws {
        let lines = try String(contentsOf: #require(TimesData.dev), encoding: .utf8).split(separator: "\n")
        let reports = try lines.map { try JSONDecoder().decode(Report.self, from: Data($0.utf8)) }
        let (tokenizer, reader) = (Tokenizer(), TimeReader())
        var (strict, relaxed, value, given, total) = (0, 0, 0, 0, 0)
        for report in reports {
            let analysis = tokenizer.analyse(CodePoints(report.text))
            let times = reader.read(analysis, published: Day(report.dct.prefix(10)), datelineDay: nil)
            given += times.count
            total += report.timexes.count
            var used = Set<Int>()
            for gold in report.timexes {
                let span = Span(start: gold.start, end: gold.end)
                guard let index = times.indices.first(where: { !used.contains($0) && times[$0].span.overlaps(span) })
                else { continue }
                used.insert(index)
                relaxed += 1
                strict += times[index].span == span ? 1 : 0
                value += times[index].value == gold.value ? 1 : 0
            }
        }
        func f1(_ right: Int) -> Double { 2 * Double(right) / Double(max(1, given + total)) }
        print(
            "TempEval-3 dev: strict \(f1(strict)), relaxed \(f1(relaxed)), value \(f1(value)), given \(given) of \(total)"
        )
        #expect(f1(relaxed) >= 0.94)
        #expect(f1(strict) >= 0.86)
        #expect(f1(value) >= 0.79)
    }
}
