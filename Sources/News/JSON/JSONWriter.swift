/// Writes JSON (RFC 8259) straight into bytes, in the order in which it is told.
///
/// ```swift
/// var json = JSONWriter()
/// json.object {
///     $0.member("id", "a1")
///     $0.member("count", 3)
/// }
/// ```
///
/// What is written is valid by construction: members only inside objects, commas where they belong,
/// strings escaped. Invalid UTF-8 cannot come in, since Swift's strings hold none.
public struct JSONWriter: Sendable {
    /// What was written so far, in UTF-8.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    public init() {}

    /// Forgets what was written and keeps its memory.
    public mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    private mutating func begin() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
    }

    // MARK: Values

    public mutating func object(_ members: (inout JSONWriter) -> Void) {
        begin()
        bytes.append(UInt8(ascii: "{"))
        members(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    public mutating func array<S: Sequence>(_ elements: S, _ write: (inout JSONWriter, S.Element) -> Void) {
        begin()
        bytes.append(UInt8(ascii: "["))
        needsComma = false
        for element in elements { write(&self, element) }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    public mutating func null() {
        begin()
        bytes.append(contentsOf: "null".utf8)
        needsComma = true
    }

    public mutating func value(_ value: String?) {
        guard let value else { return null() }
        begin()
        quote(value)
        needsComma = true
    }

    public mutating func value(_ value: Int?) {
        guard let value else { return null() }
        begin()
        bytes.append(contentsOf: String(value).utf8)
        needsComma = true
    }

    /// A number; what JSON cannot write (infinite, not a number) is null, and whole numbers carry no fraction.
    public mutating func value(_ value: Double?) {
        guard let value, value.isFinite else { return null() }
        begin()
        if value == value.rounded(), abs(value) < 1e15 {
            bytes.append(contentsOf: String(Int(value)).utf8)
        } else {
            bytes.append(contentsOf: value.description.utf8)
        }
        needsComma = true
    }

    public mutating func value(_ value: Bool) {
        begin()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
        needsComma = true
    }

    // MARK: Members

    /// The name of a member, whose value must be written next.
    public mutating func key(_ name: StaticString) {
        begin()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    public mutating func member(_ name: StaticString, _ text: String?) {
        key(name)
        value(text)
    }

    public mutating func member(_ name: StaticString, _ number: Int?) {
        key(name)
        value(number)
    }

    public mutating func member(_ name: StaticString, _ number: Double?) {
        key(name)
        value(number)
    }

    public mutating func member(_ name: StaticString, _ truth: Bool) {
        key(name)
        value(truth)
    }

    public mutating func member(_ name: StaticString, _ texts: [String]) {
        key(name)
        array(texts) { $0.value($1) }
    }

    public mutating func member<S: Sequence>(
        _ name: StaticString, _ elements: S, _ write: (inout JSONWriter, S.Element) -> Void
    ) {
        key(name)
        array(elements, write)
    }

    // MARK: Strings

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        defer { bytes.append(UInt8(ascii: "\"")) }
        let text = Array(text.utf8)
        let signs = text.span
        var start = 0
        for index in signs.indices {
            let byte = signs[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            // What needs no escape is taken as it stands, up to the next that does.
            bytes.append(contentsOf: text[start..<index])
            start = index + 1
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: bytes.append(contentsOf: "\\n".utf8)
            case 0x0D: bytes.append(contentsOf: "\\r".utf8)
            case 0x09: bytes.append(contentsOf: "\\t".utf8)
            default:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(hexDigit(byte >> 4))
                bytes.append(hexDigit(byte & 15))
            }
        }
        bytes.append(contentsOf: text[start...])
    }

    private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
}
