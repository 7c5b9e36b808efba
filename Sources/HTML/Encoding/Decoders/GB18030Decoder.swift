/// The standard's decoder of gb18030 and GBK: two bytes for the characters of GBK, four for the rest of Unicode.
struct GB18030Decoder: ASCIICompatibleDecoder {
    private let index = CharacterIndex.gb18030
    private let fourByteIndex = CharacterIndex.gb18030FourByte

    func read(_ bytes: Span<UInt8>, at start: Int, into text: inout DecodedText) -> Int {
        let first = bytes[start]
        if first == 0x80 {
            text.append(0x20AC)
            return 1
        }
        guard first < 0xFF, start + 1 < bytes.count else { return writeError(1, into: &text) }
        let second = bytes[start + 1]
        if 0x30...0x39 ~= second { return readFour(bytes, at: start, into: &text) }
        return write(point(first, second), trail: second, into: &text)
    }

    private func point(_ first: UInt8, _ second: UInt8) -> UInt32? {
        guard second >= 0x40, second != 0x7F, second <= 0xFE else { return nil }
        return index[Int(first - 0x81) * 190 + Int(second) - (second < 0x7F ? 0x40 : 0x41)]
    }

    /// Reads a character of four bytes, the second of which is a digit as the fourth must be.
    private func readFour(_ bytes: Span<UInt8>, at start: Int, into text: inout DecodedText) -> Int {
        guard start + 2 < bytes.count else { return writeError(2, into: &text) }
        let third = bytes[start + 2]
        guard 0x81...0xFE ~= third else { return writeError(1, into: &text) }
        guard start + 3 < bytes.count else { return writeError(3, into: &text) }
        let fourth = bytes[start + 3]
        guard 0x30...0x39 ~= fourth else { return writeError(1, into: &text) }
        let rows = Int(bytes[start] - 0x81) * 10 + Int(bytes[start + 1] - 0x30)
        let pointer = (rows * 126 + Int(third - 0x81)) * 10 + Int(fourth - 0x30)
        guard let point = point(pointer) else { return writeError(4, into: &text) }
        text.append(point)
        return 4
    }

    private func point(_ pointer: Int) -> UInt32? {
        // From here on the code points above U+FFFF stand in their order.
        if 189_000...1_237_575 ~= pointer { return 0x10000 + UInt32(pointer - 189_000) }
        return fourByteIndex[pointer]
    }
}
