import Foundation
import Wire

/// A page of the corpora with the labels of its lines: whether people count them as the article.
struct LabelledPage: Sendable {
    let corpus: String
    let site: String
    let examples: LineExamples
    /// What people took for the article; nothing where only snippets are given.
    let gold: String?
    /// The gold without the paragraphs that may be left out.
    let required: String?
    let labels: [Bool]
    /// How much each line counts in training: the page's words are one, whatever its length.
    let weights: [Double]
}

/// One line of a corpus's `gold.jsonl`.
struct BlockGold: Decodable {
    let id: String
    let url: String?
    let domain: String?
    let body: String?
    let with: [String]?
    let without: [String]?
    let file: String

    /// The corpora, with how much a page of each counts: more where gold was made by hand for whole articles.
    static let corpora: [(name: String, weight: Double)] = [
        ("aeb", 1.5), ("aed", 1), ("wcxb", 0.7), ("fundus", 1.2), ("fundus-eval", 1.2), ("traf", 1),
    ]

    /// The labelled pages of a corpus, in the order of its gold.
    static func pages(_ corpus: String, weight: Double, in folder: String) throws -> [LabelledPage] {
        let place = URL(filePath: folder).appending(path: "wire/\(corpus)")
        let lines = try String(contentsOf: place.appending(path: "gold.jsonl"), encoding: .utf8)
        return try lines.split(separator: "\n").compactMap { line in
            let gold = try JSONDecoder().decode(BlockGold.self, from: Data(line.utf8))
            return gold.labelled(LineExamples(page: try gold.page(in: place), url: gold.url), corpus, weight)
        }
    }

    /// The page as it was fetched, from the corpus's folder.
    func page(in folder: URL) throws -> [UInt8] {
        let file = folder.appending(path: file)
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", file.path(percentEncoded: false)]
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Array(data)
    }

    /// The site as the unit of cross-validation: the last two parts of the domain, three where the last is a country
    /// and the one before it no name.
    private var site: String {
        let parts = (domain ?? id).lowercased().split(separator: ".").map(String.init)
        guard parts.count > 2, domain?.contains(":") != true else { return domain ?? id }
        let general: Set = ["co", "com", "org", "net", "gov", "ac", "edu"]
        let count = parts[parts.count - 1].count == 2 && general.contains(parts[parts.count - 2]) ? 3 : 2
        return parts.suffix(count).joined(separator: ".")
    }

    private func labelled(_ examples: LineExamples, _ corpus: String, _ weight: Double) -> LabelledPage? {
        guard let body, !body.isEmpty else {
            guard let with, let without else { return nil }
            return labelled(examples, corpus, weight, with: with, without: without)
        }
        let paragraphs = body.components(separatedBy: "\n\n")
        let isOptional = { (paragraph: String) in
            corpus == "fundus-eval" && paragraph.hasPrefix("[") && paragraph.hasSuffix("]")
        }
        let all = paragraphs.map { isOptional($0) ? String($0.dropFirst().dropLast()) : $0 }.joined(separator: "\n")
        let required = paragraphs.filter { !isOptional($0) }.joined(separator: "\n")
        let labels = LineAlignment.labels(of: examples.texts, gold: all)
        let sure = required == all ? labels : LineAlignment.labels(of: examples.texts, gold: required)
        let total = Double(max(60, GoldWords.of(all).count))
        let weights = examples.texts.indices.map { index in
            labels[index] == sure[index]
                ? weight * min(1, Double(GoldWords.of(examples.texts[index]).count + 3) / total) : 0
        }
        return LabelledPage(
            corpus: corpus, site: site, examples: examples, gold: all, required: required, labels: labels,
            weights: weights)
    }

    private func labelled(
        _ examples: LineExamples, _ corpus: String, _ weight: Double, with: [String], without: [String]
    ) -> LabelledPage {
        func plain(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        let (wanted, unwanted) = (with.map(plain), without.map(plain))
        var labels: [Bool] = []
        var weights: [Double] = []
        for text in examples.texts.map(plain) {
            let isUnwanted = unwanted.contains { text.contains($0) }
            let isWanted = !isUnwanted && wanted.contains { text.contains($0) }
            labels.append(isWanted)
            weights.append(isWanted || isUnwanted ? weight * 0.02 : 0)
        }
        return LabelledPage(
            corpus: corpus, site: site, examples: examples, gold: nil, required: nil, labels: labels, weights: weights)
    }
}
