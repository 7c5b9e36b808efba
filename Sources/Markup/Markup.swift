/// HTML that is safe to send: the only type that can hold raw markup.
///
/// A literal is markup, since a programmer wrote it; whatever is interpolated into it is data and is
/// escaped for the place where it stands:
///
/// ```swift
/// let name = "<b>Rana</b> & \"co\""
/// let markup: Markup = "<p title=\"\(name)\">\(name)</p>"
/// ```
///
/// In text and in quoted attributes, `& < > " '` become references. In attributes that hold an address
/// (`href`, `src`, `action` …) only what passes ``Address`` is written. Where no data can be made safe
/// (an unquoted attribute, a tag's name, `style`, `on…`, inside `<script>` and `<style>`), nothing is.
/// The contexts are those of the HTML standard's tokeniser, as far as templates need them.
public struct Markup: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The markup in UTF-8.
    public private(set) var bytes: [UInt8]

    /// Nothing.
    public init() { bytes = [] }

    init(bytes: [UInt8]) { self.bytes = bytes }

    public init(stringLiteral value: StaticString) {
        bytes = value.withUTF8Buffer { Array($0) }
    }

    public init(stringInterpolation: Interpolation) {
        bytes = stringInterpolation.bytes
    }

    /// Text, escaped.
    public init(text: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        escape(text, into: &bytes)
        self.bytes = bytes
    }

    /// JSON as a data block: `<script type="application/ld+json">`, with `<`, `>` and `&` written so
    /// that no value can end the block.
    public init(dataBlock json: [UInt8]) {
        var bytes = Array(#"<script type="application/ld+json">"#.utf8)
        for byte in json {
            switch byte {
            case UInt8(ascii: "<"): bytes.append(contentsOf: #"\u003c"#.utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: #"\u003e"#.utf8)
            case UInt8(ascii: "&"): bytes.append(contentsOf: #"\u0026"#.utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(contentsOf: "</script>".utf8)
        self.bytes = bytes
    }

    public var isEmpty: Bool { bytes.isEmpty }

    /// The markup as a string.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    public static func += (a: inout Markup, b: Markup) { a.bytes.append(contentsOf: b.bytes) }

    public static func + (a: Markup, b: Markup) -> Markup {
        var sum = a
        sum += b
        return sum
    }
}

extension Sequence {
    /// The markup of every element, one after another.
    public func markup(separator: Markup = "", _ transform: (Element) throws -> Markup) rethrows -> Markup {
        var all = Markup()
        for (index, element) in enumerated() {
            if index > 0 { all += separator }
            all += try transform(element)
        }
        return all
    }
}
