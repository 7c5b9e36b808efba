import News
import Testing

@testable import Reading

@Suite("entities, whatever the text")
struct EntityPropertyTests {
    private static let texts = Flood.oddities + Flood.sentences + Flood.names(3_000)

    private let reader: EntityReader

    init() throws { reader = try PlacesShared.tables.get().entities }

    private func read(_ text: String) -> [Entity] { reader.read(Tokenizer().analyse(CodePoints(text))) }

    @Test("every entity quotes words of the text, and none overlaps another", arguments: texts)
    func spans(flood: Flood) {
        let points = CodePoints(flood.text)
        var end = 0
        for entity in read(flood.text) {
            #expect(entity.span.start >= end, "\(entity)")
            #expect(entity.span.start < entity.span.end && entity.span.end <= points.count, "\(entity)")
            #expect(!points[entity.span].isEmpty && !entity.name.isEmpty, "\(entity)")
            end = entity.span.end
        }
    }

    @Test("the same text gives the same entities, alone and among others")
    func sameAgain() async {
        let text = Flood.sentences[0].text
        let first = read(text)
        #expect(first == read(text))
        await withTaskGroup(of: [Entity].self) { group in
            for _ in 0..<4 { group.addTask { read(text) } }
            for await other in group { #expect(other == first) }
        }
    }

    @Test("a hundred thousand words without a stop are read in stretches")
    func endless() {
        let found = read(String(repeating: "Nairobi and Kampala with ", count: 25_000))
        #expect(found.count == 50_000, "\(found.count)")
    }

    @Test("junk that is no text at all is passed over")
    func junk() {
        var state: UInt64 = 7
        let bytes = (0..<50_000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let points = CodePoints(text)
        #expect(read(text).allSatisfy { $0.span.end <= points.count && !points[$0.span].isEmpty })
    }
}
