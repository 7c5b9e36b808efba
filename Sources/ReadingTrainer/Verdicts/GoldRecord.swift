import Foundation
import News

/// One of PLOVER's gold records: a sentence or two, with the type of its event and who is on its sides.
struct GoldRecord: Decodable {
    private struct Party: Decodable {
        let start: Int?
        let end: Int?
    }

    private let id: String
    private let text: String
    private let event: String
    private let source: [Party]?

    /// The names of types in PLOVER's first draft, of which the records are.
    private static let former = [
        "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT",
    ]

    /// The records of the training part.
    static func read(in folder: String) throws -> [GoldRecord] {
        let file = URL(filePath: folder).appending(path: "events/plover-gsr/train.jsonl")
        return try Data(contentsOf: file).split(separator: 0x0A).map {
            try JSONDecoder().decode(GoldRecord.self, from: Data($0))
        }
    }

    var report: Report { Report(id: "plover-gsr/\(id)", text: text, article: Article()) }

    /// Right where the record has the type and the actor, doubtful where it has the type alone.
    func verdict(on mention: Mention) -> Verdict {
        guard mention.type?.rawValue == Self.former[event] ?? event else { return .wrong }
        let actors = (source ?? []).compactMap { party in
            party.start.flatMap { start in party.end.map { Span(start: start, end: $0) } }
        }
        let isMet = mention.actors.contains { actor in actors.contains { $0.overlaps(actor.span) } }
        return actors.isEmpty || isMet ? .right : .doubtful
    }
}
