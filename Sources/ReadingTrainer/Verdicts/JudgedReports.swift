import Foundation
import News
import Reading
import Wire

/// Finds the reports that were judged in the corpora.
struct JudgedReports {
    /// The corpora of plain texts, each by the name that its reports' ids begin with.
    private static let texts = [
        "worldwide-newswire": "entities/worldwide-newswire", "polnear": "attribution/polnear", "lgl": "places/lgl",
        "tr-news": "places/tr-news", "geowebnews": "places/geowebnews",
    ]
    private static let pages = ["aeb", "aed", "fundus", "fundus-eval"]

    private struct Text: Decodable {
        let id: String
        let text: String
        let date: String?
    }

    private let folder: URL
    private let own: [String: URL]
    private let extractor = Extractor()

    /// - Parameters:
    ///   - folder: where the corpora are.
    ///   - own: where the project's own reports are, by what their ids begin with.
    init(folder: String, own: [String: URL]) {
        self.folder = URL(filePath: folder)
        self.own = own
    }

    /// The reports of these ids, in the order of corpora and of their files.
    func reports(_ ids: Set<String>) throws -> [Report] {
        try Self.pages.flatMap { try pages($0, ids) } + ownReports(ids)
            + Self.texts.keys.sorted().flatMap { try texts($0, ids) }
    }

    private func ownReports(_ ids: Set<String>) throws -> [Report] {
        try ids.sorted().compactMap { id in
            let parts = id.split(separator: "/")
            guard parts.count == 2, let file = own[String(parts[0])]?.appending(path: parts[1]) else { return nil }
            return extractor.extract(id: id, text: try String(contentsOf: file, encoding: .utf8))
        }
    }

    private func texts(_ corpus: String, _ ids: Set<String>) throws -> [Report] {
        try lines("\(Self.texts[corpus] ?? corpus)/train.jsonl").compactMap { line in
            let row = try JSONDecoder().decode(Text.self, from: line)
            let id = "\(corpus)/\(row.id)"
            guard ids.contains(id) else { return nil }
            var report = extractor.extract(id: id, text: row.text)
            if report.article.published == nil {
                report.article.published = row.date.flatMap { Moment(String($0.prefix(10))) }
            }
            return report
        }
    }

    private func pages(_ corpus: String, _ ids: Set<String>) throws -> [Report] {
        try lines("wire/\(corpus)/gold.jsonl").compactMap { line in
            let gold = try JSONDecoder().decode(BlockGold.self, from: line)
            let id = "\(corpus)/\(gold.id.prefix(16))/\(gold.domain ?? "")"
            guard ids.contains(id) else { return nil }
            return extractor.extract(
                id: id, bytes: try gold.page(in: folder.appending(path: "wire/\(corpus)")), url: gold.url)
        }
    }

    private func lines(_ path: String) throws -> [Data] {
        try Data(contentsOf: folder.appending(path: path)).split(separator: 0x0A).map { Data($0) }
    }
}
