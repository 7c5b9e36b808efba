/// Reads JSON from bytes, forgiving what content systems get wrong: line ends inside strings, commas too many, comments
/// around it, an end that is missing.
///
/// Linear in the input; nesting deeper than ``depthLimit`` is given up.
struct JSONReader {
    static let depthLimit = 64

    private let bytes: [UInt8]
    private var at = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The value that the bytes begin with, or nothing where there is none.
    static func read(_ bytes: [UInt8]) -> JSON? {
        var reader = JSONReader(bytes)
        // What stands before the first bracket is a comment or a stray sign.
        while reader.at < bytes.count, bytes[reader.at] != 0x7B, bytes[reader.at] != 0x5B { reader.at += 1 }
        return reader.value(depth: 0)
    }

    private mutating func skipBlanks() {
        while at < bytes.count, bytes[at].isSpace || bytes[at] == 0xC2 || bytes[at] == 0xA0 { at += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func value(depth: Int) -> JSON? {
        skipBlanks()
        guard at < bytes.count, depth < Self.depthLimit else { return nil }
        switch bytes[at] {
        case 0x7B: return object(depth: depth)
        case 0x5B: return array(depth: depth)
        case 0x22: return .string(string())
        default: return literal()
        }
    }

    private mutating func object(depth: Int) -> JSON {
        at += 1
        var members: [String: JSON] = [:]
        while true {
            skipBlanks()
            if take(0x2C) { continue }
            guard at < bytes.count, bytes[at] == 0x22 else {
                _ = take(0x7D)
                return .object(members)
            }
            let name = string()
            skipBlanks()
            guard take(0x3A), let value = value(depth: depth + 1) else { return .object(members) }
            // The first of two members of one name stands, as what a page says first is the page's own.
            if members[name] == nil { members[name] = value }
        }
    }

    private mutating func array(depth: Int) -> JSON {
        at += 1
        var values: [JSON] = []
        while true {
            skipBlanks()
            if take(0x2C) { continue }
            if take(0x5D) || at >= bytes.count { return .array(values) }
            guard let value = value(depth: depth + 1) else { return .array(values) }
            values.append(value)
        }
    }

    private mutating func literal() -> JSON? {
        let start = at
        while at < bytes.count, bytes[at].isLetter || bytes[at].isDigit || [0x2B, 0x2D, 0x2E].contains(bytes[at]) {
            at += 1
        }
        guard at > start else { return nil }
        let word = String(decoding: bytes[start..<at], as: UTF8.self)
        switch word {
        case "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default: return Double(word).map(JSON.number)
        }
    }

    /// The string whose opening quotation mark is here.
    private mutating func string() -> String {
        at += 1
        var start = at
        while at < bytes.count, bytes[at] != 0x22, bytes[at] != 0x5C { at += 1 }
        // Most strings hold no escape and are taken as they stand.
        var out = Array(bytes[start..<at])
        while at < bytes.count, bytes[at] != 0x22 {
            guard bytes[at] == 0x5C, at + 1 < bytes.count else {
                start = at
                at += 1
                while at < bytes.count, bytes[at] != 0x22, bytes[at] != 0x5C { at += 1 }
                out += bytes[start..<at]
                continue
            }
            at += 1
            let escaped = bytes[at]
            at += 1
            switch escaped {
            case 0x6E: out.append(0x0A)
            case 0x74: out.append(0x09)
            case 0x72: out.append(0x0D)
            case 0x62, 0x66: out.append(0x20)
            case 0x75: out.append(contentsOf: String(codePoint()).utf8)
            default: out.append(escaped)
            }
        }
        at = min(at + 1, bytes.count)
        return String(decoding: out, as: UTF8.self)
    }

    /// The code point after `\u`, the second half of a pair of surrogates included.
    private mutating func codePoint() -> Character {
        guard let first = hex() else { return "\u{FFFD}" }
        if (0xD800...0xDBFF).contains(first), at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == 0x75 {
            let back = at
            at += 2
            if let second = hex(), (0xDC00...0xDFFF).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            {
                return Character(scalar)
            }
            at = back
        }
        return Unicode.Scalar(first).map(Character.init) ?? "\u{FFFD}"
    }

    private mutating func hex() -> UInt32? {
        guard at + 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for byte in bytes[at..<at + 4] {
            switch byte.lowerCased {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x61...0x66: value = value << 4 | UInt32(byte.lowerCased - 0x57)
            default: return nil
            }
        }
        at += 4
        return value
    }
}
