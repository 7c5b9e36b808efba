/// What an element's `style` attribute says of those properties that decide about its text.
struct InlineStyle {
    var display: String?
    var visibility: String?
    var whiteSpace: String?

    /// Reads the declarations; the last one of a property counts. Linear in the attribute.
    init(_ attribute: ArraySlice<UInt8>) {
        for declaration in attribute.split(separator: UInt8(ascii: ";")) {
            guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let value = declaration[(colon + 1)...].prefix { $0 != UInt8(ascii: "!") }
            switch InlineStyle.word(declaration[..<colon]) {
            case "display": display = InlineStyle.word(value)
            case "visibility": visibility = InlineStyle.word(value)
            case "white-space": whiteSpace = InlineStyle.word(value)
            default: break
            }
        }
    }

    /// Names and keywords are short; what is longer is none of them.
    private static func word(_ bytes: ArraySlice<UInt8>) -> String {
        let letters = bytes.lazy.filter { !$0.isHTMLSpace }.map(\.lowercased).prefix(32)
        return String(decoding: Array(letters), as: UTF8.self)
    }
}
