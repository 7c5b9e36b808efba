import Testing

@testable import Reading

@Suite("Model files")
struct GrammarModelTests {
    private func grammar(_ bytes: [UInt8]) throws -> Grammar {
        try Grammar(model: bytes, vocabulary: Vocabulary([]))
    }

    @Test("says what is wrong with a file that is no model")
    func refuses() throws {
        #expect(throws: ModelReader.Failure.notAModel) { try grammar([]) }
        #expect(throws: ModelReader.Failure.notAModel) { try grammar(Array("GIF89a and more bytes".utf8)) }
        var bytes = try ModelFile.bytes(Grammar.resource)
        bytes[bytes.count / 2] ^= 0x10
        #expect(throws: ModelReader.Failure.damaged(at: bytes.count - 8)) { try grammar(bytes) }
        #expect(throws: ModelReader.Failure.self) { try grammar(Array(bytes.prefix(1_000))) }
    }

    @Test("refuses a version that it does not know, and a file cut short behind a good check sum")
    func versions() {
        func sealed(_ body: [UInt8]) -> [UInt8] {
            let sum = ModelCheck.sum(body[...])
            return body + (0..<8).map { UInt8(truncatingIfNeeded: sum >> UInt64($0 * 8)) }
        }
        let magic = Array(Grammar.magic.utf8)
        #expect(throws: ModelReader.Failure.version(99)) { try grammar(sealed(magic + [99, 0, 0])) }
        for rest in [[], [3], [113], [0, 0], [3, 1, 1, 200], [1, 1, 1, 2, 9, 9], [1, 1, 1, 0, 0, 7]] as [[UInt8]] {
            let file = sealed(magic + [UInt8(Grammar.version)] + rest)
            #expect(throws: ModelReader.Failure.self) { try grammar(file) }
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
