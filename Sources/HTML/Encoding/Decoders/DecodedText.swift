/// Text in UTF-8, as a decoder writes it.
struct DecodedText {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Writes a code point, which is no surrogate.
    mutating func append(_ point: UInt32) {
        if point < 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: point))
        } else if point < 0x800 {
            bytes.append(UInt8(truncatingIfNeeded: 0xC0 | point >> 6))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | point & 0x3F))
        } else if point < 0x10000 {
            bytes.append(UInt8(truncatingIfNeeded: 0xE0 | point >> 12))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | point >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | point & 0x3F))
        } else {
            bytes.append(UInt8(truncatingIfNeeded: 0xF0 | point >> 18))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | point >> 12 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | point >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | point & 0x3F))
        }
    }

    /// Writes U+FFFD for what is no character.
    mutating func appendReplacement() {
        bytes.append(contentsOf: replacementCharacter)
    }

    /// Writes bytes that are UTF-8 already.
    mutating func append(utf8 run: ArraySlice<UInt8>) {
        bytes.append(contentsOf: run)
    }
}
