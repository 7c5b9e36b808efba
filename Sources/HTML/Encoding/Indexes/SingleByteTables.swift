/// The encodings of one byte a character: what the upper half of each stands for.
enum SingleByteTables {
    /// Code points by encoding name, 128 each; U+FFFD where a byte stands for nothing.
    private static let tables: [String: [UInt16]] = {
        var tables: [String: [UInt16]] = [:]
        var name = ""
        for word in data.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            // No name of an encoding is a hexadecimal number.
            if let point = UInt16(word, radix: 16) {
                tables[name, default: []].append(point)
            } else {
                name = String(word)
            }
        }
        return tables
    }()

    /// The table of windows-1252, which the standard also wants for numeric references.
    static let windows1252: [UInt16] = table(for: .windows1252)

    /// The table of an encoding; an empty one if it has more bytes a character.
    static func table(for encoding: Encoding) -> [UInt16] {
        // The two names differ in the direction of writing only.
        tables[encoding == .iso8859Part8Logical ? Encoding.iso8859Part8.name : encoding.name] ?? []
    }
}
