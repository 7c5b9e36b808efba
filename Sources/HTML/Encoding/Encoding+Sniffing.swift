extension Encoding {
    /// What can be said of a page's encoding before it is parsed.
    struct Sniffed {
        var encoding: Encoding
        /// Bytes of byte order mark to leave out.
        var skip = 0
        /// Whether nothing in the page can change it.
        var isCertain = false
    }

    /// The encoding of a page: byte order mark, then the HTTP header, then what the page declares in its first 1,024
    /// bytes, then UTF-8 if all of it is, then windows-1252.
    static func sniff(_ bytes: ArraySlice<UInt8>, contentType: String?) -> Sniffed {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Sniffed(encoding: .utf8, skip: 3, isCertain: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return Sniffed(encoding: .utf16BE, skip: 2, isCertain: true) }
        if bytes.starts(with: [0xFF, 0xFE]) { return Sniffed(encoding: .utf16LE, skip: 2, isCertain: true) }
        if let encoding = contentType.flatMap({ Encoding(contentType: $0) }) {
            return Sniffed(encoding: encoding, isCertain: true)
        }
        var scan = MetaPrescan(bytes.prefix(1024))
        if let encoding = scan.run() { return Sniffed(encoding: encoding) }
        return Sniffed(encoding: isMultibyteUTF8(bytes) ? .utf8 : .windows1252)
    }

    /// The standard lets a reader guess; bytes that are UTF-8 throughout, and not just ASCII, hardly mean anything
    /// else.
    private static func isMultibyteUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.span.isASCII && bytes.span.isUTF8
    }

    /// The label after `charset=`, as the standard extracts it from a `meta` element's content.
    static func charset(in value: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let word = Array("charset".utf8)
        var rest = value
        while rest.count > word.count {
            guard zip(rest, word).allSatisfy({ $0.lowercased == $1 }) else {
                rest = rest.dropFirst()
                continue
            }
            rest = rest.dropFirst(word.count).drop(while: \.isHTMLSpace)
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst().drop(while: \.isHTMLSpace)
            guard let first = rest.first else { return nil }
            if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
                let inner = rest.dropFirst()
                return inner.firstIndex(of: first).map { inner[..<$0] }
            }
            return rest.prefix { !$0.isHTMLSpace && $0 != UInt8(ascii: ";") }
        }
        return nil
    }
}
