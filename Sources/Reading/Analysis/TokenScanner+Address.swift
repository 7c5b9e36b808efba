extension TokenScanner {
    /// Cuts off a web or e-mail address that begins here.
    mutating func address() -> Bool {
        for scheme in ["http://", "https://", "ftp://", "www.", "mailto:"] as [StaticString]
        where reads(scheme, at: at) {
            let end = endOfAddress(from: at)
            guard end > at + scheme.utf8CodeUnitCount else { return false }
            emit(.address, to: end)
            return true
        }
        guard at >= noMailBefore else { return false }
        var end = at
        while isMailByte(byte(end)) { end += 1 }
        guard byte(end) == 0x40, byte(end + 1).isASCIILetter || byte(end + 1).isASCIIDigit else {
            noMailBefore = end + 1
            return false
        }
        end += 1
        while isMailByte(byte(end)) { end += 1 }
        while byte(end - 1) == 0x2E || byte(end - 1) == 0x2D { end -= 1 }
        emit(.address, to: end)
        return true
    }

    /// Where the address that holds an offset ends: at white space or a quotation mark, less the sentence's own marks.
    func endOfAddress(from offset: Int) -> Int {
        var end = offset
        var opened = 0
        while end < bytes.count {
            let byte = bytes[end]
            if byte == 0x22 || byte == 0x3C || byte == 0x3E { break }
            if byte == 0x28 { opened += 1 }
            if byte == 0x29 {
                if opened == 0 { break }
                opened -= 1
            }
            let (kind, length) = character(end)
            if kind == .space || (byte >= 0x80 && (kind == .punctuation || kind == .apostrophe)) { break }
            end += length
        }
        while end > offset, [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x5D, 0x2A].contains(bytes[end - 1]) { end -= 1 }
        return end
    }

    private func isMailByte(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte == 0x2E || byte == 0x5F || byte == 0x2D || byte == 0x2B
            || byte == 0x25
    }
}
