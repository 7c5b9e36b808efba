import News
import Testing

@testable import Reading

/// How well entities are found in annotated reports, counted as `score.py` counts.
@Suite("entities in the worldwide newswire")
struct EntityScoreTests {
    struct Report: Decodable {
        struct Annotated: Decodable {
            var start: Int
            var end: Int
            var type: String
        }
        var id: String
        var text: String
        var entities: [Annotated]
    }

    struct Tally {
        var right = 0
        var given = 0
        var wanted = 0
        var precision: Double { given == 0 ? 0 : Double(right) / Double(given) }
        var recall: Double { wanted == 0 ? 0 : Double(right) / Double(wanted) }
        var f1: Double { right == 0 ? 0 : 2 * precision * recall / (precision + recall) }
    }

    struct Marked: Hashable {
        var start: Int
        var end: Int
        var label: String
    }

    static let types = ["Person": "PER", "Organization": "ORG", "Location": "LOC", "NORP": "NORP"]
    static let labels: [Entity.Label: String] = [
        .person: "PER", .organization: "ORG", .location: "LOC", .country: "LOC", .group: "NORP",
    ]

    @Test(
        "finds persons, organisations and places with an F1 of 0.83 and more",
        .enabled(if: PlacesShared.exists("entities"))
    )
    func score() throws {
        let reader = try PlacesShared.tables.get().entities
        let reports = try PlacesShared.lines("entities/worldwide-newswire/dev.jsonl", of: Report.self)
        var tallies: [String: Tally] = [:]
        for report in reports {
            let characters = Array(report.text.unicodeScalars)
            let analysis = Tokenizer().analyse(CodePoints(report.text))
            let wanted = Set(
                report.entities.compactMap { given in
                    Self.types[given.type].map { trimmed(given.start, given.end, $0, characters) }
                })
            let found = Set(
                reader.read(analysis).compactMap { entity in
                    Self.labels[entity.label].map { trimmed(entity.span.start, entity.span.end, $0, characters) }
                })
            for label in Self.types.values {
                tallies[label, default: Tally()].right += wanted.intersection(found).filter { $0.label == label }.count
                tallies[label, default: Tally()].given += found.filter { $0.label == label }.count
                tallies[label, default: Tally()].wanted += wanted.filter { $0.label == label }.count
            }
        }
        var micro = Tally()
        for label in ["PER", "ORG", "LOC"] {
            let tally = try #require(tallies[label])
            micro.right += tally.right
            micro.given += tally.given
            micro.wanted += tally.wanted
        }
        print("worldwide-newswire dev: F1 \(micro.f1), of which \(tallies.mapValues(\.f1))")
        #expect(micro.f1 >= 0.83, "\(micro.f1), of which \(tallies.mapValues(\.f1))")
        let groups = try #require(tallies["NORP"])
        #expect(groups.f1 >= 0.86, "\(groups.f1)")
    }

    private func trimmed(_ start: Int, _ end: Int, _ label: String, _ text: [Unicode.Scalar]) -> Marked {
        var (start, end) = (start, end)
        let words = String(String.UnicodeScalarView(text[start..<end]))
        if words.lowercased().hasPrefix("the ") { start += 4 }
        if words.hasSuffix("'s") || words.hasSuffix("’s") { end -= 2 }
        return Marked(start: start, end: max(start, end), label: label)
    }
}
