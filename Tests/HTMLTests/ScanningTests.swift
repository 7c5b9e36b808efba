import Testing

@testable import HTML

@Suite("Scanning")
struct ScanningTests {
    @Test("finds the first of three bytes, and no other that differs by a bit", arguments: 0..<20)
    func first(place: Int) {
        for needle in [UInt8(0), 0x26, 0x3C, 0x80, 0xFF] {
            var bytes = [UInt8](repeating: needle ^ 0x01, count: 40)
            for index in 0..<place { bytes[index] = [needle ^ 0x80, needle &+ 1, needle &- 1, 0x41][index % 4] }
            #expect(index(of: needle, in: bytes, from: 0) == 40)
            bytes[place] = needle
            bytes[place + 1] = needle
            #expect(index(of: needle, in: bytes, from: 0) == place)
            #expect(index(of: needle, in: bytes, from: place + 1) == place + 1)
            #expect(index(of: needle, in: bytes, from: place + 2) == 40)
        }
    }

    private func index(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int {
        bytes.span.firstIndex(of: byte, from: start)
    }
}
