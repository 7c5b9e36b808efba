// Text is looked at as UTF-8; these are the few questions asked of a byte.

extension UInt8 {
    /// Whether it is white space in ASCII, line ends included.
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isCapital: Bool { (0x41...0x5A).contains(self) }
    var isLowerCase: Bool { (0x61...0x7A).contains(self) }
    var isLetter: Bool { isCapital || isLowerCase }
    /// Whether it can stand inside a word; every byte beyond ASCII is taken for a letter.
    var isWord: Bool { isLetter || isDigit || self >= 0x80 }
    /// Whether it goes on with a code point that began before it.
    var isContinuation: Bool { self & 0xC0 == 0x80 }
    var lowerCased: UInt8 { isCapital ? self + 0x20 : self }
    /// Whether it is a blank in ASCII: see `Unicode.Scalar.isBlank`.
    var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) || (0x1C...0x1F).contains(self) }
}

extension [UInt8] {
    /// Whether text in UTF-8 holds a blank beyond ASCII: see `Unicode.Scalar.isBlank`.
    var holdsForeignBlank: Bool {
        indices.contains { index in
            switch self[index] {
            case 0xC2: index + 1 < count && (self[index + 1] == 0x85 || self[index + 1] == 0xA0)
            case 0xE1, 0xE2, 0xE3, 0xEF:
                index + 2 < count
                    && Unicode.Scalar(
                        UInt32(self[index] & 0x0F) << 12 | UInt32(self[index + 1] & 0x3F) << 6
                            | UInt32(self[index + 2] & 0x3F))?.isBlank == true
            default: false
            }
        }
    }

    /// Where the bytes first stand in these.
    func firstOccurrence(of other: [UInt8]) -> Int? {
        guard let head = other.first, other.count <= count else { return nil }
        let (bytes, other) = (span, other.span)
        for start in 0...(bytes.count - other.count) where bytes[start] == head {
            var length = 1
            while length < other.count, bytes[start + length] == other[length] { length += 1 }
            if length == other.count { return start }
        }
        return nil
    }
}

extension Unicode.Scalar {
    /// Whether it shows nothing at the edge of a text: white space, a byte order mark, a space of no width.
    var isBlank: Bool {
        switch value {
        case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202F,
            0x205F, 0x2060, 0x3000, 0xFEFF:
            true
        default: false
        }
    }
}

extension StringProtocol {
    /// Without the blanks at both ends.
    var trimmed: String {
        let scalars = unicodeScalars
        var (start, end) = (scalars.startIndex, scalars.endIndex)
        while start < end, scalars[start].isBlank { start = scalars.index(after: start) }
        while start < end, case let last = scalars.index(before: end), scalars[last].isBlank { end = last }
        return start == startIndex && end == endIndex ? String(self) : String(self[start..<end])
    }

    /// With every run of blanks made one space, and none at the ends.
    var collapsed: String {
        // A slice is copied byte by byte, a string of its own all at once.
        let text = String(self)
        let bytes = Array(text.utf8)
        guard !bytes.isCollapsed else { return text }
        // Never longer than it was: a run of blanks is one at least.
        var out = [UInt8](repeating: 0, count: bytes.count)
        let count = bytes.span.collapse(into: &out)
        return String(decoding: out[..<count], as: UTF8.self)
    }

    /// How many code points it has.
    var scalarCount: Int {
        let bytes = Array(utf8)
        let span = bytes.span
        var count = 0
        for index in span.indices where !span[index].isContinuation { count += 1 }
        return count
    }

    /// How many words it has, parted by spaces.
    var spacedWordCount: Int {
        var count = 0
        var last: UInt8 = 0x20
        for byte in utf8 {
            if last == 0x20, byte != 0x20 { count += 1 }
            last = byte
        }
        return count
    }

    /// Nothing where it would be empty.
    var orNil: String? { isEmpty ? nil : String(self) }
}

extension StringProtocol where UTF8View.SubSequence == Substring.UTF8View {
    /// Its words, parted by spaces.
    var spacedWords: [Substring] { utf8.split(separator: 0x20).map { Substring($0) } }
}

extension [UInt8] {
    /// Whether text in UTF-8 is beyond doubt as ``StringProtocol/collapsed`` would make it.
    fileprivate var isCollapsed: Bool {
        var last: UInt8 = 0x20
        for byte in self {
            switch byte {
            case 0x20 where last != 0x20: break
            case 0x00...0x20: return false
            // Blanks beyond ASCII, and soft hyphens, begin with one of these.
            case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: return false
            default: break
            }
            last = byte
        }
        return last != 0x20 || isEmpty
    }
}

extension Span<UInt8> {
    /// Writes text in UTF-8 as ``StringProtocol/collapsed`` makes it, and gives how many bytes that are.
    fileprivate func collapse(into out: inout [UInt8]) -> Int {
        var target = out.mutableSpan
        var length = 0
        var gap = false
        var at = 0
        while at < count {
            let byte = self[at]
            var end = at + 1
            var isBlank = byte.isBlank
            if byte >= 0x80 {
                end = Swift.min(at + (byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4), count)
                var value = UInt32(byte < 0xC0 ? byte : byte & (0x7F >> UInt8(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)))
                for index in (at + 1)..<Swift.max(end, at + 1) { value = value << 6 | UInt32(self[index] & 0x3F) }
                // A soft hyphen shows only where a line is broken.
                if value == 0xAD, byte == 0xC2 {
                    at = end
                    continue
                }
                isBlank = Unicode.Scalar(value)?.isBlank == true
            }
            if isBlank {
                gap = length > 0
                at = end
                continue
            }
            if gap {
                target[length] = 0x20
                length += 1
                gap = false
            }
            while at < end {
                target[length] = self[at]
                length += 1
                at += 1
            }
        }
        return length
    }
}

extension ArraySlice<UInt8> {
    /// Without the blanks of ASCII at both ends.
    var trimmed: ArraySlice<UInt8> {
        guard let start = firstIndex(where: { !$0.isBlank }), let end = lastIndex(where: { !$0.isBlank }) else {
            return []
        }
        return self[start...end]
    }

    func hasSuffix(_ ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
