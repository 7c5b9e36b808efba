import Testing

@testable import Reading

@Suite("the file of who says so")
struct AttributionModelTests {
    @Test("the packaged file is read, and weighs no more than three megabytes")
    func packaged() throws {
        let bytes = try ModelFile.bytes(AttributionModel.resource)
        #expect(bytes.count <= 3_000_000)
        #expect(try !AttributionModel(file: bytes).lemmas.isEmpty)
    }

    @Test("a file that is cut short or changed is refused")
    func damaged() throws {
        let bytes = try ModelFile.bytes(AttributionModel.resource)
        for length in [0, 5, 16, bytes.count / 2, bytes.count - 1] {
            #expect(throws: ModelReader.Failure.self) { try AttributionModel(file: Array(bytes.prefix(length))) }
        }
        var changed = bytes
        changed[bytes.count / 3] ^= 1
        #expect(throws: ModelReader.Failure.self) { try AttributionModel(file: changed) }
    }

    @Test("another version is told by its number")
    func version() throws {
        var bytes = Array(AttributionModel.magic.utf8) + [99]
        let sum = ModelCheck.sum(bytes[...])
        bytes += (0..<8).map { UInt8(truncatingIfNeeded: sum >> UInt64($0 * 8)) }
        #expect(throws: ModelReader.Failure.version(99)) { try AttributionModel(file: bytes) }
    }

    @Test("something near a cue is said, however little the features say so")
    func favours() {
        let steps = [SIMD4<Int16>](repeating: SIMD4(), count: AttributionPart.joints * AttributionPart.count)
        var lattice = PartLattice(steps: steps)
        lattice.add(SIMD4(0, -60, -90, 0), joint: 0)
        lattice.add(SIMD4(0, -90, 10, 0), joint: 0)
        #expect(lattice.best() == [1, 2])
    }

    @Test("where nothing is near to being said, nothing is")
    func nothing() {
        let steps = [SIMD4<Int16>](repeating: SIMD4(), count: AttributionPart.joints * AttributionPart.count)
        var lattice = PartLattice(steps: steps)
        lattice.add(SIMD4(0, -400, -90, 0), joint: 0)
        #expect(lattice.best() == [0])
        #expect(PartLattice(steps: steps).best().isEmpty)
    }
}
