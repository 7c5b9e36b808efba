/// A name as the gazetteer keys it, so that its spellings meet.
///
/// The close form is lower-case letters and digits alone, without diacritics. The loose form also makes one of
/// what transliteration mixes up: Qayyarah and Kaiyara. `script/make-gazetteer` folds by the same rules.
struct PlaceName {
    let close: [UInt8]
    let loose: [UInt8]

    /// Folds a name by the gazetteer's table of Latin letters.
    init(_ text: some StringProtocol, latin: LatinFold) {
        var key: [UInt8] = []
        var wordStart = 0
        func endWord() {
            guard wordStart < key.count else { return }
            let written: StaticString? =
                switch Array(key[wordStart...]) {
                case [0x73, 0x74]: "saint"
                case [0x6D, 0x74]: "mount"
                case [0x66, 0x74]: "fort"
                case [0x73, 0x74, 0x65]: "sainte"
                default: nil
                }
            if let written {
                key.removeSubrange(wordStart...)
                key.append(contentsOf: Array("\(written)".utf8))
            }
            wordStart = key.count
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: key.append(UInt8(scalar.value))
            case 0x41...0x5A: key.append(UInt8(scalar.value) | 0x20)
            case 0x20, 0x2C...0x2F: endWord()
            case 0...0x7F: break
            case 0x300..<0x370, 0x64B..<0x660, 0x640: break
            case 0x2010...0x2014: endWord()
            case 0x2000..<0x2070: break
            default:
                if latin.covers(scalar) {
                    latin.append(scalar, to: &key)
                } else {
                    key.append(contentsOf: String(Self.arabic(scalar)).utf8)
                }
            }
        }
        endWord()
        self.init(close: key)
    }

    init(close: [UInt8]) {
        self.close = close
        loose = Self.loosened(close)
    }

    /// The name without its article, where it begins with one: `alqaim`, `theHague`.
    var withoutArticle: PlaceName? {
        for article in ["al", "el", "the"] {
            let bytes = Array(article.utf8)
            if close.count > bytes.count + 1, close.starts(with: bytes) {
                return PlaceName(close: Array(close.dropFirst(bytes.count)))
            }
        }
        return nil
    }

    private static func arabic(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "آ", "أ", "إ", "ٱ": "ا"
        case "ى", "ی": "ي"
        case "ة": "ه"
        case "ک": "ك"
        default: scalar
        }
    }

    private static func loosened(_ key: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(key.count)
        func put(_ byte: UInt8) {
            if out.last != byte { out.append(byte) }
        }
        var at = 0
        while at < key.count {
            let byte = key[at]
            let next = at + 1 < key.count ? key[at + 1] : 0
            let isLast = at + 1 == key.count
            switch (byte, next) {
            case (0x63, 0x68):  // ch stays, as its sound has no other spelling
                put(0x63)
                out.append(0x68)
                at += 1
            case (0x70, 0x68):
                put(0x66)
                at += 1
            case (0x6B, 0x68), (0x67, 0x68), (0x64, 0x68), (0x74, 0x68):
                put(byte)
                at += 1
            case (0x63, 0x6B):
                put(0x6B)
                at += 1
            case (0x6F, 0x75):
                put(0x75)
                at += 1
            case (0x71, _): put(0x6B)
            case (0x79, _), (0x65, _): put(0x69)
            case (0x6F, _): put(0x75)
            case (0x68, _) where isLast && at > 2: break
            default: put(byte)
            }
            at += 1
        }
        return out
    }

    /// FNV-1a with a finish that spreads it over all 64 bits.
    static func hash(_ key: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash ^= hash >> 32
        hash = hash &* 0x9E37_79B9_7F4A_7C15
        return hash ^ (hash >> 29)
    }
}

/// The ASCII letters of Latin letters with diacritics, as the gazetteer's file lists them.
struct LatinFold: Sendable {
    /// Two bytes for each code point of U+0080-024F and U+1E00-1EFF.
    let table: [UInt8]
    static let count = 0x1D0 + 0x100

    func covers(_ scalar: Unicode.Scalar) -> Bool { index(scalar) != nil }

    func append(_ scalar: Unicode.Scalar, to key: inout [UInt8]) {
        guard let index = index(scalar) else { return }
        for byte in table[2 * index..<2 * index + 2] where byte != 0 { key.append(byte) }
    }

    private func index(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x80..<0x250: Int(scalar.value) - 0x80
        case 0x1E00..<0x1F00: Int(scalar.value) - 0x1E00 + 0x1D0
        default: nil
        }
    }
}
