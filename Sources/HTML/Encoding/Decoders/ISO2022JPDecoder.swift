/// The standard's decoder of ISO-2022-JP, in which escape sequences say what the bytes that follow stand for.
struct ISO2022JPDecoder {
    /// What bytes stand for.
    private enum Mode {
        case ascii
        /// ASCII with ¥ and ‾ for `\` and `~`.
        case roman
        /// Half-width katakana, one byte each.
        case katakana
        /// JIS X 0208, two bytes a character.
        case jis0208
    }

    private static let escape: UInt8 = 0x1B
    private let index = CharacterIndex.jis0208

    /// The text that bytes stand for, in UTF-8.
    func decode(_ source: ArraySlice<UInt8>) -> [UInt8] {
        let bytes = source.span
        var text = DecodedText(capacity: bytes.count + bytes.count / 2)
        var mode = Mode.ascii
        var isAfterEscape = false
        var position = 0
        while position < bytes.count {
            if let next = self.mode(bytes, at: position) {
                // An escape sequence straight after another could hide text from a filter.
                if isAfterEscape { text.appendReplacement() }
                isAfterEscape = true
                mode = next
                position += 3
                continue
            }
            isAfterEscape = false
            switch mode {
            case .ascii:
                let start = position
                while position < bytes.count, isPlain(bytes[position]) { position += 1 }
                text.append(utf8: source[(source.startIndex + start)..<(source.startIndex + position)])
                if position == start { position += writeError(into: &text) }
            case .roman: position += readRoman(bytes[position], into: &text)
            case .katakana: position += readKatakana(bytes[position], into: &text)
            case .jis0208: position += readJIS0208(bytes, at: position, into: &text)
            }
        }
        return text.bytes
    }

    /// The mode that an escape sequence at a position begins; nil if there is none.
    private func mode(_ bytes: Span<UInt8>, at position: Int) -> Mode? {
        guard bytes[position] == ISO2022JPDecoder.escape, position + 2 < bytes.count else { return nil }
        return switch (bytes[position + 1], bytes[position + 2]) {
        case (UInt8(ascii: "("), UInt8(ascii: "B")): .ascii
        case (UInt8(ascii: "("), UInt8(ascii: "J")): .roman
        case (UInt8(ascii: "("), UInt8(ascii: "I")): .katakana
        case (UInt8(ascii: "$"), UInt8(ascii: "@")), (UInt8(ascii: "$"), UInt8(ascii: "B")): .jis0208
        default: nil
        }
    }

    /// Whether a byte is ASCII, and neither an escape nor one of the shifts that other standards have.
    private func isPlain(_ byte: UInt8) -> Bool {
        byte < 0x80 && byte != 0x0E && byte != 0x0F && byte != ISO2022JPDecoder.escape
    }

    private func writeError(into text: inout DecodedText) -> Int {
        text.appendReplacement()
        return 1
    }

    private func readRoman(_ byte: UInt8, into text: inout DecodedText) -> Int {
        guard isPlain(byte) else { return writeError(into: &text) }
        switch byte {
        case UInt8(ascii: "\\"): text.append(0xA5)
        case UInt8(ascii: "~"): text.append(0x203E)
        default: text.append(UInt32(byte))
        }
        return 1
    }

    private func readKatakana(_ byte: UInt8, into text: inout DecodedText) -> Int {
        guard 0x21...0x5F ~= byte else { return writeError(into: &text) }
        text.append(0xFF61 + UInt32(byte - 0x21))
        return 1
    }

    private func readJIS0208(_ bytes: Span<UInt8>, at start: Int, into text: inout DecodedText) -> Int {
        let lead = bytes[start]
        guard 0x21...0x7E ~= lead, start + 1 < bytes.count, bytes[start + 1] != ISO2022JPDecoder.escape else {
            return writeError(into: &text)
        }
        let trail = bytes[start + 1]
        if 0x21...0x7E ~= trail, let point = index[Int(lead - 0x21) * 94 + Int(trail - 0x21)] {
            text.append(point)
        } else {
            text.appendReplacement()
        }
        return 2
    }
}
