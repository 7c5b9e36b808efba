/// Reads one JSON object (RFC 8259) member by member, and makes no more of it than is asked for.
///
///     var reader = try JSONObjectReader(bytes)
///     while let name = try reader.name() {
///         if name == "text" { text = try reader.string() } else { try reader.skip() }
///     }
///
/// Linear in the bytes. What is no such object is an error that tells at which byte.
struct JSONObjectReader {
    /// Values are no deeper inside one another.
    private static let depthLimit = 512

    private let bytes: [UInt8]
    private var at = 0
    private var isFirst = true

    /// Opens the object; the bytes hold nothing else but white space and, before it, a byte order mark.
    init(_ bytes: [UInt8]) throws(LineError) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        skipSpace()
        try expect(0x7B)
    }

    private func fault(at index: Int? = nil) -> LineError { .notJSON(at: index ?? at) }

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
    }

    private mutating func expect(_ byte: UInt8) throws(LineError) {
        guard next == byte else { throw fault() }
        at += 1
    }

    /// The next member's name, whose value has to be read or skipped next; nothing after the last.
    mutating func name() throws(LineError) -> String? {
        skipSpace()
        if next == 0x7D {
            at += 1
            skipSpace()
            guard at == bytes.count else { throw fault() }
            return nil
        }
        if !isFirst {
            try expect(0x2C)
            skipSpace()
        }
        isFirst = false
        return try memberName()
    }

    private mutating func memberName() throws(LineError) -> String {
        let name = try text()
        skipSpace()
        try expect(0x3A)
        skipSpace()
        return name
    }

    /// A string, or nothing for null.
    mutating func string() throws(LineError) -> String? {
        if next == 0x6E {
            try word("null")
            return nil
        }
        return try text()
    }

    /// The bytes that a string gives in base64, or nothing for null.
    mutating func base64() throws(LineError) -> EncodedBytes? {
        // Escapes, as some writers put before strokes, are resolved first.
        if next == 0x22, let found = Base64.decode(bytes.span, from: at + 1), found.end < bytes.count,
            bytes[found.end] == 0x22
        {
            at = found.end + 1
            return .bytes(found.bytes)
        }
        guard let text = try string() else { return nil }
        let encoded = Array(text.utf8)
        guard let found = Base64.decode(encoded.span, from: 0), found.end == encoded.count else { return .notBase64 }
        return .bytes(found.bytes)
    }

    /// A string, or a whole number in words.
    mutating func identifier() throws(LineError) -> String {
        if next == 0x22 { return try text() }
        let start = at
        try number()
        let digits = String(decoding: bytes[start..<at], as: UTF8.self)
        guard let whole = Int(digits) ?? Double(digits).flatMap(Int.init(exactly:)) else { throw fault(at: start) }
        return String(whole)
    }

    /// Passes over a value.
    mutating func skip() throws(LineError) { try skip(depth: 1) }

    private mutating func skip(depth: Int) throws(LineError) {
        guard depth <= Self.depthLimit, let byte = next else { throw fault() }
        switch byte {
        case 0x22: _ = try text()
        case 0x74: try word("true")
        case 0x66: try word("false")
        case 0x6E: try word("null")
        case 0x7B: try skipList(until: 0x7D, depth: depth)
        case 0x5B: try skipList(until: 0x5D, depth: depth)
        default: try number()
        }
    }

    /// Passes over the members of an object or the elements of an array.
    private mutating func skipList(until end: UInt8, depth: Int) throws(LineError) {
        at += 1
        skipSpace()
        if next == end {
            at += 1
            return
        }
        while true {
            if end == 0x7D { _ = try memberName() }
            try skip(depth: depth + 1)
            skipSpace()
            if next == end {
                at += 1
                return
            }
            try expect(0x2C)
            skipSpace()
        }
    }

    private mutating func word(_ word: String) throws(LineError) {
        for byte in word.utf8 { try expect(byte) }
    }

    private mutating func number() throws(LineError) {
        if next == 0x2D { at += 1 }
        if next == 0x30 { at += 1 } else { try digits() }
        if next == 0x2E {
            at += 1
            try digits()
        }
        if next == 0x65 || next == 0x45 {
            at += 1
            if next == 0x2B || next == 0x2D { at += 1 }
            try digits()
        }
    }

    private mutating func digits() throws(LineError) {
        let start = at
        while let byte = next, (0x30...0x39).contains(byte) { at += 1 }
        if at == start { throw fault() }
    }

    /// The string that begins here.
    private mutating func text() throws(LineError) -> String {
        let start = at
        try expect(0x22)
        var out: [UInt8] = []
        while true {
            let end = bytes.span.endOfPlainText(from: at)
            guard end < bytes.count else { throw fault(at: end) }
            let isEnd = bytes[end] == 0x22
            // Most strings hold no escape and are taken as they stand.
            if isEnd, out.isEmpty {
                guard let text = String(validating: bytes[at..<end], as: UTF8.self) else { throw fault(at: start) }
                at = end + 1
                return text
            }
            out += bytes[at..<end]
            at = end
            if isEnd { break }
            try escape(into: &out)
        }
        at += 1
        guard let text = String(validating: out, as: UTF8.self) else { throw fault(at: start) }
        return text
    }

    /// Takes an escape; anything else that ends plain text is an error.
    private mutating func escape(into out: inout [UInt8]) throws(LineError) {
        let start = at
        try expect(0x5C)
        guard let byte = next else { throw fault() }
        at += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: out.append(byte)
        case 0x62: out.append(0x08)
        case 0x66: out.append(0x0C)
        case 0x6E: out.append(0x0A)
        case 0x72: out.append(0x0D)
        case 0x74: out.append(0x09)
        case 0x75:
            var value = try hexadecimal()
            if (0xD800...0xDBFF).contains(value) {
                try expect(0x5C)
                try expect(0x75)
                let low = try hexadecimal()
                guard (0xDC00...0xDFFF).contains(low) else { throw fault(at: start) }
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(value) else { throw fault(at: start) }
            out.append(contentsOf: UTF8.encode(scalar) ?? .init())
        default: throw fault(at: start)
        }
    }

    private mutating func hexadecimal() throws(LineError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw fault() }
            value = value << 4 | UInt32(digit)
            at += 1
        }
        return value
    }
}

/// What a string said that should be base64.
enum EncodedBytes: Sendable {
    case bytes([UInt8])
    case notBase64
}

extension Span<UInt8> {
    /// The first index from `start` on where a JSON string ends or holds what is not plain: a quotation mark, a
    /// backslash, a control character; the end if there is none.
    fileprivate func endOfPlainText(from start: Int) -> Int {
        var index = start
        while index < count, self[index] >= 0x20, self[index] != 0x22, self[index] != 0x5C { index += 1 }
        return index
    }
}
