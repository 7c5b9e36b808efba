/// What the models see of one word: hashes of its letters, its ends and its shape.
package struct WordForm: Sendable {
    /// The whole word in lower case, figures as noughts.
    var word: UInt32 = 0
    /// The last one to five bytes.
    var suffixes: (UInt32, UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0, 0)
    /// The first one to three bytes.
    var prefixes: (UInt32, UInt32, UInt32) = (0, 0, 0)
    /// Capitals, figures and marks, in bits.
    var shape: UInt32 = 0

    /// Reads a word's UTF-8.
    package init(_ bytes: ArraySlice<UInt8>) {
        let letters = Self.normalised(bytes)
        word = Self.hash(letters[...])
        func end(_ count: Int) -> UInt32 { letters.count > count ? Self.hash(letters.suffix(count)) : word }
        suffixes = (end(1), end(2), end(3), end(4), end(5))
        func start(_ count: Int) -> UInt32 { letters.count > count ? Self.hash(letters.prefix(count)) : word }
        prefixes = (start(1), start(2), start(3))
        shape = Self.shape(bytes)
    }

    /// In lower case, figures as noughts and slanted apostrophes straight.
    static func normalised(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte == 0x98 || byte == 0x99, result.suffix(2) == [0xE2, 0x80] {
                result.removeLast(2)
                result.append(0x27)
            } else {
                result.append(byte.isASCIIDigit ? 0x30 : byte.asciiLowered)
            }
        }
        return result
    }

    static func hash(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return hash
    }

    private static func shape(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var upper = 0
        var lower = 0
        var digits = 0
        var marks: UInt32 = 0
        for byte in bytes {
            if byte.isASCIIUpper {
                upper += 1
            } else if byte.isASCIILower {
                lower += 1
            } else if byte.isASCIIDigit {
                digits += 1
            } else if byte >= 0x80 {
                marks |= 1
            } else {
                marks |= byte == 0x2D ? 2 : byte == 0x2E ? 4 : 8
            }
        }
        let first = bytes.first?.isASCIIUpper ?? false
        var shape: UInt32 = first ? 1 : 0
        if upper > 0, lower == 0 { shape |= upper > 1 ? 2 : 4 }
        if upper > (first ? 1 : 0), lower > 0 { shape |= 8 }
        if lower > 0 { shape |= 16 }
        if digits > 0 { shape |= digits == bytes.count ? 32 : 64 }
        return shape | marks << 7 | UInt32(min(bytes.count, 4)) << 11
    }
}
