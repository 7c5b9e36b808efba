import HTML

/// Text out of a page's bytes.
enum PageBytes {
    /// The text of bytes that are no HTML, decoded as their byte order mark says, or as UTF-8 where they are valid
    /// UTF-8, or else as the content type's charset says, and as Windows-1252 where it says none.
    static func text(_ bytes: [UInt8], contentType: String?) -> String {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
        if bytes.starts(with: [0xFF, 0xFE]) { return wide(.utf16LE, bytes) }
        if bytes.starts(with: [0xFE, 0xFF]) { return wide(.utf16BE, bytes) }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        // Newspapers that call their text Latin-1 mean Windows-1252, and so does nearly all that is not UTF-8.
        return (contentType.flatMap { Encoding(contentType: $0) } ?? .windows1252).decode(bytes)
    }

    /// Text in UTF-16 after its mark, without NUL: it is no character of any text, and no database takes it.
    private static func wide(_ encoding: Encoding, _ bytes: [UInt8]) -> String {
        let text = encoding.decode(Array(bytes.dropFirst(2)))
        return text.utf8.contains(0)
            ? String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\0" })) : text
    }

    /// The page, parsed.
    ///
    /// Bytes beyond ASCII that are UTF-8 throughout are UTF-8, whatever a `meta` element says of them: whoever saved
    /// the page, or sent it on, wrote it anew and left the declaration as it was.
    static func document(_ bytes: [UInt8], contentType: String?) -> Document {
        if contentType.flatMap({ Encoding(contentType: $0) }) == nil, !bytes.span.isASCII, bytes.span.isUTF8 {
            return Document(utf8: bytes)
        }
        return Document(bytes, contentType: contentType)
    }
}
