/// An attribute with a name from the program and a value from anywhere.
///
/// ```swift
/// let markup: Markup = "<input\(Attribute("value", name))\(Attribute("checked", when: isChecked))>"
/// ```
public struct Attribute: Sendable, Hashable {
    private let name: String
    private let value: String?

    /// An attribute with a value, or nothing where the value is absent.
    ///
    /// Names that hold addresses, script or style are refused: an address has its own form.
    public init?(_ name: StaticString, _ value: String?) {
        guard let value, Self.allows(name) else { return nil }
        self.name = name.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        self.value = value
    }

    /// An attribute that is there or not: `checked`, `hidden`, `required`.
    public init?(_ name: StaticString, when isThere: Bool) {
        guard isThere, Self.allows(name) else { return nil }
        self.name = name.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        value = nil
    }

    /// An attribute that holds an address.
    public init?(_ name: StaticString, _ address: Address?) {
        guard let address else { return nil }
        self.name = name.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        value = address.text
    }

    /// Whether plain data may be its value: asked of the same context that literals pass through.
    private static func allows(_ name: StaticString) -> Bool {
        var context = Context()
        for byte in "<a ".utf8 { context.advance(byte) }
        name.withUTF8Buffer { for byte in $0 { context.advance(byte) } }
        for byte in "=\"".utf8 { context.advance(byte) }
        return context.place == .quoted
    }

    func write(into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: name.utf8)
        guard let value else { return }
        bytes.append(contentsOf: "=\"".utf8)
        escape(value, into: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }
}
