/// The standard's decoder of EUC-KR, with the syllables that Windows added to it.
struct EUCKRDecoder: ASCIICompatibleDecoder {
    private let index = CharacterIndex.eucKR

    func read(_ bytes: Span<UInt8>, at start: Int, into text: inout DecodedText) -> Int {
        let lead = bytes[start]
        guard 0x81...0xFE ~= lead, start + 1 < bytes.count else { return writeError(1, into: &text) }
        let trail = bytes[start + 1]
        return write(point(lead, trail), trail: trail, into: &text)
    }

    private func point(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
        guard 0x41...0xFE ~= trail else { return nil }
        return index[Int(lead - 0x81) * 190 + Int(trail - 0x41)]
    }
}
