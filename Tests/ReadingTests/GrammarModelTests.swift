import Testing

@testable import Reading

@Suite("Model files")
struct GrammarModelTests {
    @Test("sums the rows of the features that have one")
    func sums() {
        var features = FeatureKeys()
        features.begin()
        features.add(1)
        features.add(2)
        features.add(3)
        let places = features.keys.map { Int($0 >> 22) }
        let rows = Set(places.dropLast()).sorted().map {
            (place: $0, weights: [LinearModel.Weight(label: 1, value: 5), .init(label: 2, value: -3)])
        }
        let model = LinearModel(labelCount: 3, bits: 10, rows: rows)
        var scores: [Int32] = [9, 9, 9]
        model.score(features, into: &scores)
        let hits = Int32(places.count { place in rows.contains { $0.place == place } })
        #expect(hits >= 2)
        #expect(scores == [0, 5 * hits, -3 * hits])
    }

    @Test("says what is wrong with a file that is no model")
    func refuses() throws {
        #expect(throws: ModelReader.Failure.notAModel) { try Grammar(model: []) }
        #expect(throws: ModelReader.Failure.notAModel) { try Grammar(model: Array("GIF89a and more bytes".utf8)) }
        var bytes = try ModelFile.bytes(Grammar.resource)
        bytes[bytes.count / 2] ^= 0x10
        #expect(throws: ModelReader.Failure.damaged(at: bytes.count - 8)) { try Grammar(model: bytes) }
        #expect(throws: ModelReader.Failure.self) { try Grammar(model: Array(bytes.prefix(1_000))) }
    }

    @Test("refuses a version that it does not know, and a file cut short behind a good check sum")
    func versions() {
        func sealed(_ body: [UInt8]) -> [UInt8] {
            let sum = ModelCheck.sum(body[...])
            return body + (0..<8).map { UInt8(truncatingIfNeeded: sum >> UInt64($0 * 8)) }
        }
        let magic = Array(Grammar.magic.utf8)
        #expect(throws: ModelReader.Failure.version(99)) { try Grammar(model: sealed(magic + [99, 0, 0])) }
        for rest in [[], [3], [3, 1, 1, 200], [0, 5, 60], [1, 1, 1, 1, 10, 255, 255, 3]] as [[UInt8]] {
            let file = sealed(magic + [UInt8(Grammar.version)] + rest)
            #expect(throws: ModelReader.Failure.self) { try Grammar(model: file) }
        }
    }

    @Test("a missing resource is named")
    func missing() {
        #expect(throws: ModelFile.Failure.missing("nothing.model")) { try ModelFile.bytes("nothing.model") }
    }

    @Test("the longest ending that is known decides")
    func endings() {
        let table = SuffixTable(values: [
            SuffixTable.key([], tag: 1): 0, SuffixTable.key(Array("ies".utf8)[...], tag: 1): 1,
            SuffixTable.wholeKey(Array("series".utf8), tag: 1): 2,
        ])
        #expect(table.value(of: Array("dogs".utf8), tag: 1) == 0)
        #expect(table.value(of: Array("parties".utf8), tag: 1) == 1)
        #expect(table.value(of: Array("series".utf8), tag: 1) == 2)
        #expect(table.value(of: Array("miniseries".utf8), tag: 1) == 1)
        #expect(table.value(of: Array("dogs".utf8), tag: 2) == nil)
    }
}
