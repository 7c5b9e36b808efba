import Testing

@testable import Reading

@Suite("the entity tagger's file")
struct EntityModelTests {
    @Test("the packaged file is read, and weighs no more than five megabytes")
    func packaged() throws {
        let bytes = try ModelFile.bytes(EntityModel.resource)
        #expect(bytes.count <= 5_000_000)
        #expect(try !EntityModel(file: bytes).vocabulary.entries.isEmpty)
    }

    @Test("a file that is cut short or changed is refused")
    func damaged() throws {
        let bytes = try ModelFile.bytes(EntityModel.resource)
        for length in [0, 5, 12, bytes.count / 2, bytes.count - 1] {
            #expect(throws: ModelReader.Failure.self) { try EntityModel(file: Array(bytes.prefix(length))) }
        }
        var changed = bytes
        changed[bytes.count / 3] ^= 1
        #expect(throws: ModelReader.Failure.self) { try EntityModel(file: changed) }
    }

    @Test("another version is told by its number")
    func version() throws {
        var bytes = Array(EntityModel.magic.utf8) + [99]
        let sum = ModelCheck.sum(bytes[...])
        bytes += (0..<8).map { UInt8(truncatingIfNeeded: sum >> UInt64($0 * 8)) }
        #expect(throws: ModelReader.Failure.version(99)) { try EntityModel(file: bytes) }
    }

    @Test("tags follow one another only as parts of one name do")
    func steps() {
        let first = EntityTag.number(0, .first)
        #expect(EntityTag.mayFollow(first, EntityTag.number(0, .last)))
        #expect(!EntityTag.mayFollow(first, EntityTag.number(1, .last)))
        #expect(!EntityTag.mayFollow(first, EntityTag.outside))
        #expect(EntityTag.mayFollow(EntityTag.outside, EntityTag.number(5, .only)))
        #expect(!EntityTag.mayFollow(EntityTag.outside, EntityTag.number(5, .inner)))
    }
}
