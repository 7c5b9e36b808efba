/// The standard's decoder of the encodings of one byte a character.
struct SingleByteDecoder: ASCIICompatibleDecoder {
    /// The code points of the bytes 0x80 to 0xFF; U+FFFD where a byte stands for nothing.
    private let table: [UInt16]

    init(_ encoding: Encoding) {
        table = SingleByteTables.table(for: encoding)
    }

    func read(_ bytes: Span<UInt8>, at start: Int, into text: inout DecodedText) -> Int {
        text.append(UInt32(table[Int(bytes[start]) - 0x80]))
        return 1
    }
}

/// The standard's decoder of x-user-defined.
struct UserDefinedDecoder: ASCIICompatibleDecoder {
    func read(_ bytes: Span<UInt8>, at start: Int, into text: inout DecodedText) -> Int {
        text.append(0xF780 + UInt32(bytes[start] - 0x80))
        return 1
    }
}
