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
        .enabled(if: GoldSet.isThere("events/plover-gsr/dev.jsonl")),
        arguments: [false, true])
    func score(tagged: Bool) throws {
        let reader = try EventReader()
        let attributionReader = try PackagedGrammar.attributions.get()
        var gold = 0
        var given = 0
        var found = 0
        var actor = 0
        var both = 0
        for record in try GoldSet.read("events/plover-gsr/dev.jsonl", as: Record.self) {
            var analysis = Tokenizer().analyse(CodePoints(record.text))
            if tagged { try PackagedGrammar.grammar.get().annotate(&analysis) }
            let said = attributionReader.read(analysis, entities: [])
            let mentions = reader.read(
                analysis, entities: [], times: [], places: [], quantities: [], attributions: said, published: nil,
                datelinePlace: nil, headline: nil
            ).filter { $0.kind == .event }
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
        print("plover, tagged \(tagged): found \(Double(found) / n), extra \(extra)")
        print("  with the actor \(Double(actor) / n), with both \(Double(both) / n)")
        #expect(Double(found) / n >= 0.8)
        #expect(extra <= 0.36)
        #expect(Double(actor) / n >= 0.66)
    }

    private func spans(_ actors: [Record.Actor]?) -> [Span] {
        (actors ?? []).compactMap { actor in
            actor.start.flatMap { start in actor.end.map { Span(start: start, end: $0) } }
        }
    }
}
