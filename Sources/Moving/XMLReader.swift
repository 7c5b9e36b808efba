/// Reads an XML document from its start to its end, part by part, in memory of its depth.
///
/// What an export needs and no more: elements, attributes, text, CDATA, character references and the five named
/// entities. A document type is refused: entities of one's own are how small documents become large ones, or reach for
/// files. Linear in the document.
struct XMLReader {
    enum Part: Equatable {
        case start(String, attributes: [String: String])
        case end(String)
        case text(String)
    }

    /// Why a document cannot be read, and at which byte.
    enum Fault: Error, Equatable {
        case malformed(byte: Int)
        case documentType(byte: Int)
        case tooDeep(byte: Int)
    }

    private static let deepest = 200

    private let bytes: [UInt8]
    private var at = 0
    private var open: [String] = []
    /// The end of an element that was opened and closed at once.
    private var closes = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    /// The next part; nothing at the end.
    mutating func next() throws(Fault) -> Part? {
        if closes {
            closes = false
            return .end(open.removeLast())
        }
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "<") else { return try text() }
            if starts("<!--") {
                try skip(past: "-->")
            } else if starts("<![CDATA[") {
                let start = at + 9
                try skip(past: "]]>")
                return .text(String(decoding: bytes[start..<at - 3], as: UTF8.self))
            } else if starts("<?") {
                try skip(past: "?>")
            } else if starts("<!") {
                throw .documentType(byte: at)
            } else if starts("</") {
                return try end()
            } else {
                return try start()
            }
        }
        guard open.isEmpty else { throw .malformed(byte: at) }
        return nil
    }

    private func starts(_ word: StaticString) -> Bool {
        at + word.utf8CodeUnitCount <= bytes.count
            && word.withUTF8Buffer { bytes[at..<at + $0.count].elementsEqual($0) }
    }

    private mutating func skip(past word: StaticString) throws(Fault) {
        let begin = at
        while at < bytes.count {
            if starts(word) {
                at += word.utf8CodeUnitCount
                return
            }
            at += 1
        }
        throw .malformed(byte: begin)
    }

    private mutating func text() throws(Fault) -> Part {
        let begin = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
        return .text(try unescaped(begin..<at))
    }

    private mutating func end() throws(Fault) -> Part {
        let begin = at
        at += 2
        let name = try self.name()
        skipSpace()
        guard at < bytes.count, bytes[at] == UInt8(ascii: ">"), open.last == name else { throw .malformed(byte: begin) }
        at += 1
        open.removeLast()
        return .end(name)
    }

    private mutating func start() throws(Fault) -> Part {
        let begin = at
        at += 1
        let name = try self.name()
        var attributes: [String: String] = [:]
        while true {
            skipSpace()
            guard at < bytes.count else { throw .malformed(byte: begin) }
            if bytes[at] == UInt8(ascii: ">") {
                at += 1
                break
            }
            if starts("/>") {
                at += 2
                closes = true
                break
            }
            let attribute = try self.name()
            skipSpace()
            guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { throw .malformed(byte: at) }
            at += 1
            skipSpace()
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
                throw .malformed(byte: at)
            }
            let quote = bytes[at]
            let from = at + 1
            at = from
            while at < bytes.count, bytes[at] != quote { at += 1 }
            guard at < bytes.count else { throw .malformed(byte: from) }
            attributes[attribute] = try unescaped(from..<at)
            at += 1
        }
        guard open.count < Self.deepest else { throw .tooDeep(byte: begin) }
        open.append(name)
        return .start(name, attributes: attributes)
    }

    private mutating func name() throws(Fault) -> String {
        let begin = at
        while at < bytes.count, !" \t\r\n/>=<\"'".utf8.contains(bytes[at]) { at += 1 }
        guard at > begin else { throw .malformed(byte: begin) }
        return String(decoding: bytes[begin..<at], as: UTF8.self)
    }

    private mutating func skipSpace() {
        while at < bytes.count, " \t\r\n".utf8.contains(bytes[at]) { at += 1 }
    }

    private func unescaped(_ range: Range<Int>) throws(Fault) -> String {
        guard bytes[range].contains(UInt8(ascii: "&")) else { return String(decoding: bytes[range], as: UTF8.self) }
        var text: [UInt8] = []
        var at = range.lowerBound
        while at < range.upperBound {
            guard bytes[at] == UInt8(ascii: "&") else {
                text.append(bytes[at])
                at += 1
                continue
            }
            guard let end = bytes[at..<min(at + 12, range.upperBound)].firstIndex(of: UInt8(ascii: ";")) else {
                throw .malformed(byte: at)
            }
            guard let scalar = Self.scalar(String(decoding: bytes[at + 1..<end], as: UTF8.self)) else {
                throw .malformed(byte: at)
            }
            text.append(contentsOf: String(Character(scalar)).utf8)
            at = end + 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "lt": "<"
        case "gt": ">"
        case "amp": "&"
        case "quot": "\""
        case "apos": "'"
        default:
            name.hasPrefix("#x")
                ? UInt32(name.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
                : name.hasPrefix("#") ? UInt32(name.dropFirst()).flatMap { Unicode.Scalar($0) } : nil
        }
    }
}
