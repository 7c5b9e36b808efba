/// The characters of a selector: white space, names, escapes. Reads forward only.
struct SelectorScanner {
    private let text: [UInt8]
    private(set) var position = 0

    init(_ text: String) {
        self.text = Array(text.utf8)
    }

    var isAtEnd: Bool { position == text.count }

    /// The byte at an offset from the position; nil beyond the end.
    func peek(_ offset: Int = 0) -> UInt8? {
        position + offset < text.count ? text[position + offset] : nil
    }

    /// Passes over a mark, if it stands here.
    mutating func passes(_ mark: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: mark) else { return false }
        position += 1
        return true
    }

    /// Passes over white space and comments; whether there was any white space.
    @discardableResult
    mutating func skipSpaces() -> Bool {
        var hasSpace = false
        while let byte = peek() {
            if byte.isHTMLSpace {
                hasSpace = true
                position += 1
            } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                position += 2
                while let byte = peek(), !(byte == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) { position += 1 }
                position = min(position + 2, text.count)
            } else {
                break
            }
        }
        return hasSpace
    }

    /// A name that has to stand here.
    mutating func requiredName() throws(SelectorError) -> String {
        guard let name = try name() else { throw error(.expected(.name)) }
        return name
    }

    /// A name of CSS at the position; nil if none begins there.
    mutating func name() throws(SelectorError) -> String? {
        guard beginsName else { return nil }
        var bytes: [UInt8] = []
        while let byte = peek() {
            if byte == UInt8(ascii: "\\"), peek(1) != nil, peek(1) != 0x0A {
                bytes += escape()
            } else if byte.isLetter || byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: "_")
            {
                bytes.append(byte)
                position += 1
            } else {
                break
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A name or a string.
    mutating func value() throws(SelectorError) -> String {
        guard let mark = peek(), mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
            guard let name = try name() else { throw error(.expected(.value)) }
            return name
        }
        position += 1
        var bytes: [UInt8] = []
        while let byte = peek(), byte != mark, byte != 0x0A {
            if byte == UInt8(ascii: "\\"), peek(1) == 0x0A {
                position += 2
            } else if byte == UInt8(ascii: "\\") {
                bytes += escape()
            } else {
                bytes.append(byte)
                position += 1
            }
        }
        guard peek() == mark else { throw error(.expected(.closingQuotationMark)) }
        position += 1
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Passes over so many bytes.
    mutating func skip(_ count: Int = 1) {
        position = min(position + count, text.count)
    }

    private var beginsName: Bool {
        guard let first = peek() else { return false }
        let isDash = first == UInt8(ascii: "-")
        guard let byte = isDash ? peek(1) : first else { return false }
        if byte == UInt8(ascii: "\\") { return peek(isDash ? 2 : 1).map { $0 != 0x0A } ?? false }
        return byte.isLetter || byte >= 0x80 || byte == UInt8(ascii: "_") || (isDash && byte == UInt8(ascii: "-"))
    }

    /// The bytes of the character that the backslash at the position stands for.
    mutating func escape() -> [UInt8] {
        position += 1
        var code: UInt32 = 0
        var digits = 0
        while digits < 6, let digit = peek()?.hexValue {
            code = code * 16 + digit
            digits += 1
            position += 1
        }
        guard digits > 0 else {
            guard let byte = peek() else { return replacementCharacter }
            position += 1
            return [byte]
        }
        if let byte = peek(), byte.isHTMLSpace { position += 1 }
        guard code != 0, let scalar = Unicode.Scalar(code) else { return replacementCharacter }
        return Array(String(scalar).utf8)
    }

    /// An error about what stands at the position, or at another.
    func error(_ reason: SelectorError.Reason, at offset: Int? = nil) -> SelectorError {
        let start = offset ?? position
        let rest = String(decoding: text[start...].prefix(32), as: UTF8.self)
        let stop = rest.dropFirst().firstIndex { $0.isWhitespace || "()[],>+~".contains($0) } ?? rest.endIndex
        return SelectorError(reason: reason, offset: start, found: String(rest[..<stop]))
    }
}
