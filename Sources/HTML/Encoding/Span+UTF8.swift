extension Span<UInt8> {
    /// Whether every byte is ASCII.
    package var isASCII: Bool { endOfASCII(from: 0) == count }

    /// Whether the bytes are UTF-8 throughout. The standard library's own check makes a string of them.
    package var isUTF8: Bool {
        var index = endOfASCII(from: 0)
        while index < count {
            guard let length = lengthOfCharacter(at: index) else { return false }
            index += length
            if index < count, self[index] < 0x80 { index = endOfASCII(from: index) }
        }
        return true
    }

    /// How many bytes the character at an index has, which is not ASCII; nil if it is not well formed.
    ///
    /// Bounds of the second byte shut out what a shorter form could say, surrogates, and what is beyond Unicode.
    @inline(__always)
    private func lengthOfCharacter(at index: Int) -> Int? {
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch self[index] {
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            default: (0, 0...0)
            }
        guard length > 0, index + length <= count, second.contains(self[index + 1]) else { return nil }
        for later in (index + 2)..<(index + length) where self[later] & 0xC0 != 0x80 { return nil }
        return length
    }
}
