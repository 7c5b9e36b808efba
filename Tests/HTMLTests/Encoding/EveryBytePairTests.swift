import Testing

@testable import HTML

@Suite("Every pair of bytes")
struct EveryBytePairTests {
    @Test(
        "each is read as the standard says, after a line end and before the next",
        arguments: [
            (Encoding.shiftJIS, [], 0xE8A3_1F92_1F6B_A9E1),
            (.eucJP, [], 0x1E5B_3A7B_43BF_1D55),
            (.eucJP, [0x8F], 0x0A25_FAEA_A385_143D),
            (.iso2022JP, [], 0x53C0_EA2D_FFD6_2915),
            (.iso2022JP, [0x1B, 0x24, 0x42], 0x1378_E788_D8F4_80B2),
            (.iso2022JP, [0x1B, 0x28, 0x4A], 0x3589_8C3A_318D_D785),
            (.iso2022JP, [0x1B, 0x28, 0x49], 0x0840_E068_382E_9D29),
            (.eucKR, [], 0x2ED5_1D2C_FE14_3898),
            (.gb18030, [], 0x6FD5_2555_DD7A_83FE),
            (.gb18030, [0x81, 0x30], 0xE024_E8C8_FE2C_8200),
            (.gb18030, [0x84, 0x31], 0x9C87_49BF_5EA9_A248),
            (.big5, [], 0x7553_2B21_BAC2_708C),
        ] as [(Encoding, [UInt8], UInt64)])
    func pairs(encoding: Encoding, prefix: [UInt8], expected: UInt64) {
        var sum = Checksum()
        for lead in UInt8.min...UInt8.max {
            var bytes: [UInt8] = []
            for trail in UInt8.min...UInt8.max { bytes += prefix + [lead, trail, 0x0A] }
            sum.add(encoding.utf8(of: bytes[...]))
        }
        #expect(sum.value == expected)
    }

    @Test("each is some text", arguments: [Encoding.utf8, .utf16BE, .utf16LE])
    func text(encoding: Encoding) {
        var bytes: [UInt8] = []
        for lead in UInt8.min...UInt8.max {
            for trail in UInt8.min...UInt8.max { bytes += [lead, trail] }
        }
        let text = encoding.utf8(of: bytes[1...])
        #expect(String(validating: text, as: UTF8.self) != nil)
        #expect(text.count <= 3 * bytes.count && !text.isEmpty)
    }

    @Test("each alone is a character or U+FFFD in every encoding", arguments: Encoding.allCases)
    func alone(encoding: Encoding) {
        for byte in UInt8.min...UInt8.max {
            let text = encoding.utf8(of: [byte])
            #expect(String(validating: text, as: UTF8.self)?.unicodeScalars.count == 1)
        }
    }

    @Test(
        "the indexes hold the standard's code points",
        arguments: [
            ("jis0208", 7_724, 0xBA09_EF71), ("jis0212", 6_067, 0x4E87_DD0D), ("eucKR", 17_048, 0x8633_4FCA),
            ("gb18030", 23_940, 0x6716_5001), ("gb18030FourByte", 39_420, 0x02CB_029C), ("big5", 18_590, 0x759D_5241),
        ] as [(String, Int, UInt32)])
    func indexes(name: String, count: Int, expected: UInt32) throws {
        let index = try #require(Self.indexes[name])
        // No index has more pointers.
        let points = (0..<40_000).map { index[$0] }
        #expect(points.count { $0 != nil } == count)
        #expect(points.reduce(0x811C_9DC5) { ($0 ^ ($1 ?? 0)) &* 0x0100_0193 } == expected)
    }

    private static let indexes: [String: CharacterIndex] = [
        "jis0208": .jis0208, "jis0212": .jis0212, "eucKR": .eucKR, "gb18030": .gb18030,
        "gb18030FourByte": .gb18030FourByte, "big5": .big5,
    ]
}

/// The FNV-1a hash of bytes.
private struct Checksum {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: [UInt8]) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
}
