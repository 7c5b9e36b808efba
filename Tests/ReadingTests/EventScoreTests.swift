import Foundation
import News
import Testing

@testable import Reading

/// How well PLOVER's types are found, by the measure of the project's score program.
struct EventScoreTests {
    struct Record: Decodable {
        struct Actor: Decodable {
            var start: Int?
            var end: Int?
        }
        var id: String
        var event: String
        var text: String
        var source: [Actor]?
        var target: [Actor]?
    }

    static let names = ["DEMAND": "REQUEST", "FIGHT": "ASSAULT", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE"]

    @Test(
        "finds the type in most of PLOVER's own sentences",
        .enabled(if: GoldSet.isThere("events/plover-gsr/dev.jsonl")))
    func score() throws {
        let reader = try Reader()
        var gold = 0
        var given = 0
        var found = 0
        var actor = 0
        var both = 0
        for record in try GoldSet.read("events/plover-gsr/dev.jsonl", as: Record.self) {
            let mentions = reader.read(record.text).mentions.filter { $0.kind == .event }
            let want = Self.names[record.event] ?? record.event
            let right = mentions.filter { $0.type?.rawValue == want }
            gold += 1
            given += Set(mentions.map(\.type)).count
            found += right.isEmpty ? 0 : 1
            let source = spans(record.source)
            let target = spans(record.target)
            let acts = { (m: Mention) in
                source.isEmpty || m.actors.contains { role in source.contains { $0.overlaps(role.span) } }
            }
            let receives = { (m: Mention) in
                target.isEmpty
                    || (m.recipients + m.actors).contains { role in target.contains { $0.overlaps(role.span) } }
            }
            actor += right.contains(where: acts) ? 1 : 0
            both += right.contains { acts($0) && receives($0) } ? 1 : 0
        }
        let n = Double(max(1, gold))
        let extra = 1 - Double(found) / Double(max(1, given))
        print("plover: found \(Double(found) / n), extra \(extra)")
        print("  with the actor \(Double(actor) / n), with both \(Double(both) / n)")
        #expect(Double(found) / n >= 0.85)
        #expect(extra <= 0.2)
        #expect(Double(actor) / n >= 0.75)
        #expect(Double(both) / n >= 0.6)
    }

    struct UnitRecord: Decodable {
        struct Coding: Decodable {
            var sourcecode: String?
            var targetcode: String?
        }
        var category: String
        var text: String
        var events: [Coding]
    }

    /// The names behind the codes of PETRARCH2's invented countries.
    static let lands = [
        "ARN": "Arnor", "GON": "Gondor", "ERI": "Eriador", "OSG": "Osgiliath", "DAG": "Dagolath", "CAL": "Calenardhon",
        "FOR": "Fornost", "ITH": "Ithilen", "MOR": "Mordor", "ROH": "Rohan", "BRE": "Bree", "LBY": "Libya",
        "ETH": "Ethiopia", "PHL": "Philippines", "FRA": "France", "PRK": "North Korea", "KOR": "South Korea",
    ]

    @Test(
        "tells source from target in PETRARCH2's unit records",
        .enabled(if: GoldSet.isThere("events/petrarch2-unit/all.jsonl")))
    func sourceAndTarget() throws {
        let reader = try Reader()
        var total = 0
        var source = 0
        var target = 0
        // Verbs and patterns to which only that program's dictionary gives a meaning are left out.
        for record in try GoldSet.read("events/petrarch2-unit/all.jsonl", as: UnitRecord.self)
        where !["VERB", "PATTERN"].contains(record.category) {
            let mentions = reader.read(record.text).mentions.filter { $0.kind == .event }
            for coding in record.events {
                guard let acts = coding.sourcecode.flatMap({ Self.lands[String($0.prefix(3))] }),
                    let suffers = coding.targetcode.flatMap({ Self.lands[String($0.prefix(3))] }),
                    record.text.contains(acts), record.text.contains(suffers)
                else { continue }
                // What is told of two sides is told once: "met", or a visit and its host.
                let isTwice = record.events.contains {
                    $0.sourcecode == coding.targetcode && $0.targetcode == coding.sourcecode
                }
                if isTwice, (coding.sourcecode ?? "") > (coding.targetcode ?? "") { continue }
                let text = CodePoints(record.text)
                let names = { (roles: [Role]) in roles.map { text[$0.span] + $0.name }.joined(separator: " ") }
                total += 1
                source += mentions.contains { names($0.actors).contains(acts) } ? 1 : 0
                target += mentions.contains { names($0.recipients + $0.actors).contains(suffers) } ? 1 : 0
            }
        }
        print("petrarch: source \(source), target \(target) of \(total)")
        #expect(total > 150)
        #expect(Double(source + target) >= 0.84 * Double(2 * total))
    }

    private func spans(_ actors: [Record.Actor]?) -> [Span] {
        (actors ?? []).compactMap { actor in
            actor.start.flatMap { start in actor.end.map { Span(start: start, end: $0) } }
        }
    }
}
