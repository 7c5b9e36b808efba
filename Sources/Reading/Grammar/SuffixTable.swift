/// Decides by a word's tag and the longest ending of it that the table knows, the whole word first.
package struct SuffixTable: Sendable {
    /// The most bytes of an ending that are looked at, the whole word apart.
    package static let longest = 6

    private let values: [UInt64: UInt16]

    package init(values: [UInt64: UInt16]) { self.values = values }

    /// The value for a word in lower case, if its tag is known at all.
    package func value(of word: [UInt8], tag: UInt16) -> Int? {
        if let value = values[Self.wholeKey(word, tag: tag)] { return Int(value) }
        var length = min(Self.longest, word.count)
        while length >= 0 {
            if let value = values[Self.key(word.suffix(length), tag: tag)] { return Int(value) }
            length -= 1
        }
        return nil
    }

    /// The key of an ending.
    package static func key(_ ending: ArraySlice<UInt8>, tag: UInt16) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(tag) << 40
        for byte in ending { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return (hash ^ hash >> 29) & 0xFFFF_FFFF_FFFF
    }

    /// The key of a whole word.
    package static func wholeKey(_ word: [UInt8], tag: UInt16) -> UInt64 { key(([0x5E] + word)[...], tag: tag) }
}

extension SuffixTable {
    init(from reader: inout ModelReader, limit: Int) throws(ModelReader.Failure) {
        var values: [UInt64: UInt16] = [:]
        var key: UInt64 = 0
        let count = try reader.count()
        values.reserveCapacity(count)
        for _ in 0..<count {
            key &+= UInt64(try reader.number())
            values[key] = UInt16(try reader.number(below: min(limit, 65_536)))
        }
        self.init(values: values)
    }
}
