/// Passing over bytes, eight at a time.
extension Span<UInt8> {
    /// The first index from `start` on where one of three bytes stands; the end if there is none.
    ///
    /// A byte that equals another of the three costs nothing.
    @inline(__always)
    func firstIndex(of a: UInt8, _ b: UInt8, _ c: UInt8, from start: Int) -> Int {
        var index = start
        while index &+ 8 <= count {
            let word = word(at: index)
            let found = word.marks(a) | word.marks(b) | word.marks(c)
            if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
            index &+= 8
        }
        while index < count, self[index] != a, self[index] != b, self[index] != c { index &+= 1 }
        return index
    }

    /// The first index from `start` on where a byte stands; the end if there is none.
    package func firstIndex(of byte: UInt8, from start: Int) -> Int { firstIndex(of: byte, byte, byte, from: start) }

    /// The first index from `start` on that is no space; the end if there is none.
    @inline(__always)
    func endOfSpaces(from start: Int) -> Int {
        var index = start
        while index < count, self[index].isHTMLSpace { index &+= 1 }
        return index
    }

    /// The first index from `start` on whose byte is not ASCII; the end if there is none.
    @inline(__always)
    func endOfASCII(from start: Int) -> Int {
        var index = start
        while index &+ 8 <= count, word(at: index) & 0x8080_8080_8080_8080 == 0 { index &+= 8 }
        while index < count, self[index] < 0x80 { index &+= 1 }
        return index
    }

    /// The eight bytes at an index as one number, the first the lowest: the compiler makes a single load of it.
    @inlinable @inline(__always)
    package func word(at index: Int) -> UInt64 {
        let bytes = extracting(index..<(index &+ 8))
        let low = UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
        let high = UInt64(bytes[4]) | UInt64(bytes[5]) << 8 | UInt64(bytes[6]) << 16 | UInt64(bytes[7]) << 24
        return low | high << 32
    }
}

extension UInt64 {
    /// The highest bit of every byte that equals the one given, up to and with the first; above it bits may be wrong.
    @inline(__always)
    fileprivate func marks(_ byte: UInt8) -> UInt64 {
        let difference = self ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    }
}
