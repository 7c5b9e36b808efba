/// A decoder for which a byte below 0x80 is ASCII wherever a character may begin.
protocol ASCIICompatibleDecoder {
    /// Reads the character that begins at `start` with a byte that is no ASCII, and writes it; gives the number of its
    /// bytes. What is no character is written as U+FFFD, and has the bytes that the standard does not read again.
    func read(_ bytes: Span<UInt8>, at start: Int, into text: inout DecodedText) -> Int
}

extension ASCIICompatibleDecoder {
    /// The text that bytes stand for, in UTF-8. Runs of ASCII are copied as they are.
    func decode(_ source: ArraySlice<UInt8>) -> [UInt8] {
        let bytes = source.span
        var text = DecodedText(capacity: bytes.count + bytes.count / 2)
        var position = 0
        while position < bytes.count {
            let start = position
            while position < bytes.count, bytes[position] < 0x80 { position += 1 }
            text.append(utf8: source[(source.startIndex + start)..<(source.startIndex + position)])
            while position < bytes.count, bytes[position] >= 0x80 {
                position += read(bytes, at: position, into: &text)
            }
        }
        return text.bytes
    }

    /// Writes the code point of a pair of bytes, or what the standard makes of a pair that has none: U+FFFD, after
    /// which an ASCII byte is read again. Gives the number of bytes read.
    func write(_ point: UInt32?, trail: UInt8, into text: inout DecodedText) -> Int {
        if let point {
            text.append(point)
            return 2
        }
        return writeError(1, trail: trail, into: &text)
    }

    /// Writes U+FFFD for bytes that lead nowhere, and for the one that follows them if it is not ASCII. Gives the
    /// number of bytes read.
    func writeError(_ count: Int, trail: UInt8, into text: inout DecodedText) -> Int {
        text.appendReplacement()
        return trail < 0x80 ? count : count + 1
    }

    /// Writes U+FFFD for a number of bytes, which it gives.
    func writeError(_ count: Int, into text: inout DecodedText) -> Int {
        text.appendReplacement()
        return count
    }
}
