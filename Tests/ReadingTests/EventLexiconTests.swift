import News
import Testing

@testable import Reading

/// The lexicon's own examples: each entry is read with its type and mode.
struct EventLexiconTests {
    private static let reader = Result { try Reader(least: 0) }

    @Test("reads every entry's example with the entry's type and mode", arguments: EventType.allCases)
    func examples(type: EventType) throws {
        let reader = try Self.reader.get()
        for row in try ResourceTable("\(type.rawValue).tsv").rows {
            let example = row[7]
            #expect(!example.isEmpty, "\(row[0]) has an example")
            let events = reader.read(example).mentions.filter { $0.kind == .event && $0.type == type }
            let mode = row[2].isEmpty ? nil : EventMode(rawValue: "\(type.rawValue).\(row[2])")
            #expect(
                events.contains { event in mode.map { event.modes.contains($0) } ?? true },
                "\(row[0]) in \"\(example)\"")
        }
    }

    @Test("has an entry or a means for every mode")
    func modes() throws {
        var known: Set<EventMode> = []
        for type in EventType.allCases {
            for row in try ResourceTable("\(type.rawValue).tsv").rows {
                if let mode = EventMode(rawValue: "\(type.rawValue).\(row[2])") { known.insert(mode) }
            }
        }
        for row in try ResourceTable("instruments.tsv").rows {
            if let mode = EventMode(rawValue: "ASSAULT.\(row[0])") { known.insert(mode) }
        }
        #expect(Set(EventMode.allCases).subtracting(known).isEmpty)
    }

    @Test("has words for every context")
    func contexts() throws {
        let known = try ResourceTable("contexts.tsv").rows.compactMap { EventContext(rawValue: $0[0]) }
        #expect(Set(known) == Set(EventContext.allCases))
    }
}
