/// The standard's decoder of EUC-JP: JIS X 0208 in two bytes, half-width katakana in two, JIS X 0212 in three.
struct EUCJPDecoder: ASCIICompatibleDecoder {
    private let jis0208 = CharacterIndex.jis0208
    private let jis0212 = CharacterIndex.jis0212

    func read(_ bytes: Span<UInt8>, at start: Int, into text: inout DecodedText) -> Int {
        let lead = bytes[start]
        guard lead == 0x8E || lead == 0x8F || isInRow(lead), start + 1 < bytes.count else {
            return writeError(1, into: &text)
        }
        let trail = bytes[start + 1]
        switch lead {
        case 0x8E where 0xA1...0xDF ~= trail:
            text.append(0xFF61 + UInt32(trail - 0xA1))
            return 2
        case 0x8F where isInRow(trail):
            guard start + 2 < bytes.count else { return writeError(2, into: &text) }
            let third = bytes[start + 2]
            guard let point = point(trail, third, in: jis0212) else { return writeError(2, trail: third, into: &text) }
            text.append(point)
            return 3
        default: return write(point(lead, trail, in: jis0208), trail: trail, into: &text)
        }
    }

    private func isInRow(_ byte: UInt8) -> Bool { 0xA1...0xFE ~= byte }

    private func point(_ lead: UInt8, _ trail: UInt8, in index: CharacterIndex) -> UInt32? {
        guard isInRow(lead), isInRow(trail) else { return nil }
        return index[Int(lead - 0xA1) * 94 + Int(trail - 0xA1)]
    }
}
