import Foundation
import News
import Testing

@testable import Wire

/// Extraction against people's own reading of pages, by the overlap of runs of four words.
@Suite("Pages with gold", .enabled(if: Shared.isThere), .serialized)
struct CorpusTests {
    struct Gold: Decodable {
        let id: String
        let url: String?
        let body: String
        let title: String?
        let file: String
    }

    @Test(
        "the body is found as well as before",
        arguments: [("aeb", 0.94, nil), ("aed", 0.93, 0.88)] as [(String, Double, Double?)])
    func bodyIsFound(_ corpus: String, _ floor: Double, _ headlineFloor: Double?) throws {
        let folder = try #require(Shared.folder).appending(path: "data/wire/\(corpus)")
        let lines = try String(contentsOf: folder.appending(path: "gold.jsonl"), encoding: .utf8).split(separator: "\n")
            .prefix(40)
        var precision: [Double] = []
        var recall: [Double] = []
        var headlines = (right: 0, given: 0)
        for line in lines {
            let gold = try JSONDecoder().decode(Gold.self, from: Data(line.utf8))
            let page = try unzipped(folder.appending(path: gold.file))
            let report = Extractor().extract(id: gold.id, bytes: page, url: gold.url)
            report.checkBlocks()
            let body = Block.Kind.allCases.filter(\.isBody)
            let scalars = Array(report.text.unicodeScalars)
            let words = report.article.blocks.filter { body.contains($0.kind) }.map { block in
                String(String.UnicodeScalarView(scalars[block.span.start..<block.span.end]))
            }
            let (wanted, given) = (Self.runs(gold.body), Self.runs(words.joined(separator: "\n\n")))
            let shared = wanted.reduce(0) { $0 + min($1.value, given[$1.key] ?? 0) }
            if !given.isEmpty { precision.append(Double(shared) / Double(given.values.reduce(0, +))) }
            recall.append(Double(shared) / Double(max(1, wanted.values.reduce(0, +))))
            if let title = gold.title {
                headlines.given += 1
                if Key(report.article.headline ?? "") == Key(title) { headlines.right += 1 }
            }
        }
        let p = precision.reduce(0, +) / Double(max(1, precision.count))
        let r = recall.reduce(0, +) / Double(max(1, recall.count))
        #expect(2 * p * r / (p + r) >= floor, "precision \(p), recall \(r)")
        if let headlineFloor {
            #expect(Double(headlines.right) >= headlineFloor * Double(headlines.given), "\(headlines)")
        }
    }

    private static func runs(_ text: String) -> [[Substring]: Int] {
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        guard !words.isEmpty else { return [:] }
        var runs: [[Substring]: Int] = [:]
        for start in 0..<max(1, words.count - 3) {
            runs[Array(words[start..<min(words.count, start + 4)]), default: 0] += 1
        }
        return runs
    }

    private func unzipped(_ file: URL) throws -> [UInt8] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", file.path()]
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Array(data)
    }
}
