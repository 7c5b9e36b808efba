extension Encoding {
    /// The encoding that a `Content-Type` header's value names as its `charset`; nil if there is none, or one that the
    /// Encoding standard does not have.
    ///
    /// The first `charset` counts; its value may stand in quotation marks.
    public init?(contentType: String) {
        var rest = Array(contentType.utf8)[...]
        while let semicolon = rest.firstIndex(of: UInt8(ascii: ";")) {
            rest = rest[(semicolon + 1)...]
            let name = rest.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "=") }
            rest = rest[name.endIndex...]
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst()
            let value = Encoding.takeValue(from: &rest)
            guard Encoding.trimmedLowercase(name).elementsEqual("charset".utf8) else { continue }
            self.init(label: value)
            return
        }
        return nil
    }

    /// Takes a parameter's value, in which a backslash before a character of a quoted string counts for nothing.
    private static func takeValue(from rest: inout ArraySlice<UInt8>) -> [UInt8] {
        rest = rest.drop(while: \.isHTMLSpace)
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let value = rest.prefix { $0 != UInt8(ascii: ";") }
            rest = rest[value.endIndex...]
            return Array(value)
        }
        rest = rest.dropFirst()
        var value: [UInt8] = []
        while let byte = rest.popFirst(), byte != quote {
            let isEscape = byte == UInt8(ascii: "\\")
            value.append(isEscape ? rest.popFirst() ?? byte : byte)
        }
        return value
    }
}
