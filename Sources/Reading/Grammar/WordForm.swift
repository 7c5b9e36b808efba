/// What the network sees of one word, wherever it stands: keys of the rows whose sum the word is.
///
/// Rows are those of the word, of its case, ends, beginnings and shape, and of its cluster cut short at several
/// depths, so that a word that was never taught is like those of its ending and its cluster.
package struct WordForm: Sendable {
    /// How many keys stand first that name the word itself; training hides them at times.
    package static let named = 2

    package private(set) var keys: [UInt32] = []
    private var letters: [UInt8] = []

    package init() {
        keys.reserveCapacity(24)
        letters.reserveCapacity(64)
    }

    /// Reads a word's UTF-8 in place of the word before.
    package mutating func read(_ bytes: [UInt8], _ range: Range<Int>, _ vocabulary: Vocabulary) {
        keys.removeAll(keepingCapacity: true)
        WordHash.fold(bytes, range, into: &letters)
        let count = letters.count
        let lower = WordHash.of(letters, 0..<count)
        let known = vocabulary.word(lower)
        let shape = Self.shape(bytes, range)
        add(1, lower)
        add(2, WordHash.exact(bytes, range))
        add(3, UInt64(shape))
        for length in 1...5 where length <= count { add(3 + length, WordHash.of(letters, count - length..<count)) }
        for length in 1...3 where length <= count { add(8 + length, WordHash.of(letters, 0..<length)) }
        add(12, UInt64(known.names.rawValue) << 8 | UInt64(shape & 31))
        guard known.path != 0 else { return }
        let path = UInt64(known.path)
        add(13, path & 15)
        add(14, path & 63)
        add(15, path & 255)
        add(16, path & 1_023)
        add(17, path & 8_191)
        add(18, path)
    }

    private mutating func add(_ template: Int, _ value: UInt64) {
        var hash = (value ^ UInt64(template) &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 32
        hash = hash &* 0xD6E8_FEB8_6659_FD93
        keys.append(UInt32(truncatingIfNeeded: hash >> 32))
    }

    /// Capitals, figures and marks, in bits.
    private static func shape(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
        var upper = 0
        var lower = 0
        var digits = 0
        var marks: UInt32 = 0
        for at in range {
            let byte = bytes[at]
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
        let first = !range.isEmpty && bytes[range.lowerBound].isASCIIUpper
        var shape: UInt32 = first ? 1 : 0
        if upper > 0, lower == 0 { shape |= upper > 1 ? 2 : 4 }
        if upper > (first ? 1 : 0), lower > 0 { shape |= 8 }
        if lower > 0 { shape |= 16 }
        if digits > 0 { shape |= digits == range.count ? 32 : 64 }
        return shape | marks << 7 | UInt32(min(range.count, 4)) << 11
    }
}
