/// The standard's decoder of Big5, with Hong Kong's characters.
struct Big5Decoder: ASCIICompatibleDecoder {
    private let index = CharacterIndex.big5

    func read(_ bytes: Span<UInt8>, at start: Int, into text: inout DecodedText) -> Int {
        let lead = bytes[start]
        guard 0x81...0xFE ~= lead, start + 1 < bytes.count else { return writeError(1, into: &text) }
        let trail = bytes[start + 1]
        guard 0x40...0x7E ~= trail || 0xA1...0xFE ~= trail else { return write(nil, trail: trail, into: &text) }
        let pointer = Int(lead - 0x81) * 157 + Int(trail) - (trail < 0x7F ? 0x40 : 0x62)
        if let accent = Big5Decoder.accent(pointer) {
            // Ê and ê with a second accent, which is a code point of its own.
            text.append(pointer < 1164 ? 0xCA : 0xEA)
            text.append(accent)
            return 2
        }
        return write(index[pointer], trail: trail, into: &text)
    }

    /// The second code point of the four pointers that stand for two: a macron or a caron.
    private static func accent(_ pointer: Int) -> UInt32? {
        switch pointer {
        case 1133, 1164: 0x304
        case 1135, 1166: 0x30C
        default: nil
        }
    }
}
