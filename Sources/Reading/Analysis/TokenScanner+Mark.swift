extension TokenScanner {
    /// An apostrophe: the beginning of a clitic, of a clipped word or year, or a quotation mark.
    mutating func apostrophe(_ length: Int) {
        let next = at + length
        if !space, clitic(after: next) {
            var end = next
            while kind(end) == .letter { end += character(end).length }
            return emit(.word, to: end)
        }
        if space, byte(next).isASCIIDigit, byte(next + 1).isASCIIDigit, !byte(next + 2).isASCIIDigit {
            let end = reads("s", at: next + 2) ? next + 3 : next + 2
            if kind(end) != .letter { return emit(.number, to: end) }
        }
        if space {
            for clipped in ["em", "til", "tis", "twas", "cause", "round"] as [StaticString] {
                let end = next + clipped.utf8CodeUnitCount
                if reads(clipped, at: next), kind(end) != .letter { return emit(.word, to: end) }
            }
        }
        emit(.punctuation, to: kind(next) == .apostrophe ? next + character(next).length : next)
    }

    /// Full stops, dashes, brackets and quotation marks; marks written in a row are one.
    mutating func punctuation(_ length: Int) {
        let byte = byte(at)
        switch byte {
        case 0x40 where kind(at + 1) == .letter, 0x23 where kind(at + 1) == .letter:  // @name, #topic
            var end = at + 1
            while kind(end) == .letter || kind(end) == .digit { end += character(end).length }
            emit(.address, to: end)
        case 0x2E, 0x2D, 0x2A: emit(.punctuation, to: run { $0 == byte })
        case 0x21, 0x3F: emit(.punctuation, to: run { $0 == 0x21 || $0 == 0x3F })
        case 0x3A, 0x3B:
            if let end = face() { emit(.symbol, to: end) } else { emit(.punctuation, to: at + 1) }
        case 0x23, 0x26, 0x2F, 0x40, 0x5C: emit(.symbol, to: at + length)
        default: emit(.punctuation, to: at + length)
        }
    }

    /// Currency, per cent and other signs; a picture character keeps what modifies it.
    mutating func symbol(_ length: Int) {
        let byte = byte(at)
        if byte == 0x2B, space, self.byte(at + 1).isASCIIDigit {
            var end = at + 1
            while self.byte(end).isASCIIDigit { end += 1 }
            return emit(.number, to: end)
        }
        if byte == 0x60 { return emit(.punctuation, to: run { $0 == 0x60 }) }
        if byte < 0x80 { return emit(.symbol, to: byte == 0x24 || byte == 0x25 ? at + 1 : run { $0 == byte }) }
        var end = at + length
        while end < bytes.count, bytes[end] >= 0x80 {
            let (value, size) = codePoint(in: bytes, at: end)
            let modifies = value == 0x200D || value == 0xFE0F || (0x1F3FB...0x1F3FF).contains(value)
            let joined = (value >= 0x2600 && bytes[(end - 3)..<end].elementsEqual([0xE2, 0x80, 0x8D]))
            guard modifies || joined else { break }
            end += size
        }
        emit(.symbol, to: end)
    }

    /// The end of the run of bytes that begins here.
    private func run(of belongs: (UInt8) -> Bool) -> Int {
        var end = at + 1
        while end < bytes.count, belongs(bytes[end]) { end += 1 }
        return end
    }

    /// The end of a face such as ":-)" standing alone.
    private func face() -> Int? {
        guard space else { return nil }
        let mouth = byte(at + 1) == 0x2D ? at + 2 : at + 1
        guard [0x29, 0x28, 0x44, 0x50, 0x7C].contains(byte(mouth)), kind(mouth + 1) == .space else { return nil }
        return mouth + 1
    }
}
