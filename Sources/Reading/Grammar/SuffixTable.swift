/// Decides by a word's tag and the longest ending of it that the table knows, the whole word first.
package struct SuffixTable: Sendable {
    /// The most bytes of an ending that are looked at, the whole word apart.
    package static let longest = 6

    /// Values by key; a key has 48 bits.
    private let values: HashTable

    package init(values: [UInt64: UInt16]) {
        var table = HashTable(capacity: values.count)
        for (key, value) in values { table.set(key << 1, UInt32(value)) }
        self.values = table
    }

    /// The value for a word in lower case, if its tag is known at all.
    package func value(of word: [UInt8], tag: UInt16) -> Int? {
        if let value = values[Self.wholeKey(word, tag: tag) << 1] { return Int(value) }
        var length = min(Self.longest, word.count)
        while length >= 0 {
            if let value = values[Self.key(word.suffix(length), tag: tag) << 1] { return Int(value) }
            length -= 1
        }
        return nil
    }

    /// The key of an ending.
    package static func key(_ ending: ArraySlice<UInt8>, tag: UInt16) -> UInt64 { key(ending, after: start(tag)) }

    /// The key of a whole word.
    package static func wholeKey(_ word: [UInt8], tag: UInt16) -> UInt64 {
        key(word[...], after: (start(tag) ^ 0x5E) &* 0x0000_0100_0000_01B3)
    }

    private static func start(_ tag: UInt16) -> UInt64 { 0xCBF2_9CE4_8422_2325 ^ UInt64(tag) << 40 }

    private static func key(_ bytes: ArraySlice<UInt8>, after start: UInt64) -> UInt64 {
        var hash = start
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return (hash ^ hash >> 29) & 0xFFFF_FFFF_FFFF
    }
}

extension SuffixTable {
    init(from reader: inout ModelReader, limit: Int) throws(ModelReader.Failure) {
        var key: UInt64 = 0
        let count = try reader.count()
        var values = HashTable(capacity: count)
        for _ in 0..<count {
            key &+= UInt64(try reader.number())
            values.set(key << 1, UInt32(try reader.number(below: min(limit, 65_536))))
        }
        self.values = values
    }
}
