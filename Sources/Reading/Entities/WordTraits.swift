/// What the entity tagger sees of one word, wherever it stands.
struct WordTraits {
    /// Hashes of the word as it stands, and of it in lower case with noughts for figures.
    var exact: UInt64
    var lower: UInt64
    /// Hashes of the first one to four letters and of the last, in lower case.
    var prefixes = SIMD4<UInt32>()
    var suffixes = SIMD4<UInt32>()
    /// Runs of capitals, letters, figures and marks, three bits each.
    var shape: UInt32 = 0
    var marks: Marks = []
    var classes: NameClass = []
    /// The word's cluster, or nought.
    var cluster: UInt32 = 0
    /// Which words of the report are this word but for their case.
    var group: Int32 = -1

    /// What a word's letters show.
    struct Marks: OptionSet, Hashable {
        let rawValue: UInt8
        static let capital = Marks(rawValue: 1)
        static let allCapitals = Marks(rawValue: 2)
        static let figures = Marks(rawValue: 4)
        static let letters = Marks(rawValue: 8)
        static let single = Marks(rawValue: 16)
        static let stop = Marks(rawValue: 32)
    }

    /// Reads a word's UTF-8; `letters` is room for its letters in lower case, kept between words.
    init(_ bytes: [UInt8], _ range: Range<Int>, exact: UInt64, letters: inout [UInt8]) {
        self.exact = exact
        WordHash.fold(bytes, range, into: &letters)
        lower = WordHash.of(letters, 0..<letters.count)
        for length in 0..<4 {
            let count = min(length + 1, letters.count)
            prefixes[length] = UInt32(truncatingIfNeeded: WordHash.of(letters, 0..<count) >> 16)
            suffixes[length] = UInt32(
                truncatingIfNeeded: WordHash.of(letters, letters.count - count..<letters.count) >> 16)
        }
        readShape(bytes, range)
    }

    /// The lower-case hash as features take it.
    var word: UInt32 { UInt32(truncatingIfNeeded: lower >> 16) }

    private mutating func readShape(_ bytes: [UInt8], _ range: Range<Int>) {
        var last: UInt32 = 0
        var symbols = 0
        var capitals = 0
        var small = 0
        var at = range.lowerBound
        while at < range.upperBound {
            let (kind, length) = Self.kind(bytes, at)
            if at == range.lowerBound, kind == 1 { marks.insert(.capital) }
            at += length
            if kind == 1 { capitals += 1 }
            if kind == 2 { small += 1 }
            if kind == 3 { marks.insert(.figures) }
            if kind == 5 { marks.insert(.stop) }
            // A second capital tells "NATO" from "Iran"; longer runs tell no more.
            if kind == last, kind != 1 || symbols > 1 { continue }
            last = kind
            if symbols < 10 { shape = shape << 3 | kind }
            symbols += 1
        }
        if capitals + small > 0 { marks.insert(.letters) }
        if capitals > 1, small == 0 { marks.insert(.allCapitals) }
        if range.count == 1 { marks.insert(.single) }
    }

    /// 1 for a capital, 2 for another letter, 3 for a figure, 4 to 7 for marks; and how many bytes it has.
    private static func kind(_ bytes: [UInt8], _ at: Int) -> (UInt32, Int) {
        let byte = bytes[at]
        if byte < 0x80 {
            if byte.isASCIILower { return (2, 1) }
            if byte.isASCIIUpper { return (1, 1) }
            if byte.isASCIIDigit { return (3, 1) }
            return (byte == 0x2D ? 4 : byte == 0x2E ? 5 : byte == 0x27 ? 6 : 7, 1)
        }
        let (value, length) = codePoint(in: bytes, at: at)
        if value == 0x2019 || value == 0x2018 { return (6, length) }
        guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return (7, length) }
        return (scalar.properties.isUppercase ? 1 : 2, length)
    }
}

/// Hashes words by their bytes.
package enum WordHash {
    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// FNV-1a, finished so that its high bits can be used.
    static func of(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash = seed
        var at = range.lowerBound
        while at < range.upperBound {
            hash = (hash ^ UInt64(bytes[at])) &* 0x100_0000_01B3
            at += 1
        }
        return hash ^ hash >> 29
    }

    /// The hash of a word as it stands but for slanted apostrophes, which are made straight.
    static func exact(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash = seed
        var at = range.lowerBound
        while at < range.upperBound {
            var byte = bytes[at]
            if byte == 0xE2, at + 2 < range.upperBound, bytes[at + 1] == 0x80, bytes[at + 2] & 0xFE == 0x98 {
                byte = 0x27
                at += 2
            }
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            at += 1
        }
        return hash ^ hash >> 29
    }

    /// The hash of a word after others.
    static func joined(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 31
    }

    /// The word in lower case, figures as noughts and apostrophes straight.
    static func fold(_ bytes: [UInt8], _ range: Range<Int>, into letters: inout [UInt8]) {
        letters.removeAll(keepingCapacity: true)
        var at = range.lowerBound
        while at < range.upperBound {
            let byte = bytes[at]
            if byte.isASCIIDigit {
                letters.append(0x30)
            } else if byte == 0xC3, at + 1 < range.upperBound, (0x80...0x9E).contains(bytes[at + 1]) {
                letters.append(byte)
                letters.append(bytes[at + 1] | 0x20)
                at += 1
            } else if byte == 0xE2, at + 2 < range.upperBound, bytes[at + 1] == 0x80, bytes[at + 2] & 0xFE == 0x98 {
                letters.append(0x27)
                at += 2
            } else {
                letters.append(byte.asciiLowered)
            }
            at += 1
        }
    }

    /// The hash of a word in lower case, as it is looked up.
    package static func folded(_ word: some StringProtocol) -> UInt64 {
        let bytes = Array(word.utf8)
        var letters: [UInt8] = []
        fold(bytes, 0..<bytes.count, into: &letters)
        return of(letters, 0..<letters.count)
    }
}
