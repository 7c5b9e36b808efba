/// The standard's decoder of UTF-16.
struct UTF16Decoder {
    let isLittleEndian: Bool

    /// The text that bytes stand for, in UTF-8.
    func decode(_ source: ArraySlice<UInt8>) -> [UInt8] {
        let bytes = source.span
        var text = DecodedText(capacity: bytes.count + bytes.count / 2)
        var position = 0
        while position + 1 < bytes.count {
            let first = unit(bytes, at: position)
            position += 2
            guard 0xD800...0xDFFF ~= first else {
                text.append(first)
                continue
            }
            if first < 0xDC00, position + 1 < bytes.count {
                let second = unit(bytes, at: position)
                if 0xDC00...0xDFFF ~= second {
                    text.append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
                    position += 2
                    continue
                }
            } else if first < 0xDC00 {
                // Half a character at the end, and the odd byte after it, are one error.
                position = bytes.count
            }
            text.appendReplacement()
        }
        if position < bytes.count { text.appendReplacement() }
        return text.bytes
    }

    private func unit(_ bytes: Span<UInt8>, at position: Int) -> UInt32 {
        let (first, second) = (UInt32(bytes[position]), UInt32(bytes[position + 1]))
        return isLittleEndian ? second << 8 | first : first << 8 | second
    }
}
