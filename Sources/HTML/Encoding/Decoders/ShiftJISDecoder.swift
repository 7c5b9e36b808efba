/// The standard's decoder of Shift_JIS: JIS X 0208 in two bytes, half-width katakana in one.
struct ShiftJISDecoder: ASCIICompatibleDecoder {
    private let index = CharacterIndex.jis0208

    func read(_ bytes: Span<UInt8>, at start: Int, into text: inout DecodedText) -> Int {
        let lead = bytes[start]
        switch lead {
        case 0x80:
            text.append(0x80)
            return 1
        case 0xA1...0xDF:
            text.append(0xFF61 + UInt32(lead - 0xA1))
            return 1
        case 0x81...0x9F, 0xE0...0xFC: break
        default: return writeError(1, into: &text)
        }
        guard start + 1 < bytes.count else { return writeError(1, into: &text) }
        let trail = bytes[start + 1]
        return write(point(lead, trail), trail: trail, into: &text)
    }

    private func point(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
        guard trail >= 0x40, trail != 0x7F, trail <= 0xFC else { return nil }
        let row = Int(lead) - (lead < 0xA0 ? 0x81 : 0xC1)
        let pointer = row * 188 + Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
        // The characters that users of Windows could draw themselves.
        if 8836...10715 ~= pointer { return 0xE000 + UInt32(pointer - 8836) }
        return index[pointer]
    }
}
