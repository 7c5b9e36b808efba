/// One field of a message's header, folded into lines.
enum HeaderField {
    /// Free text, such as a subject: as it is where plain ASCII suffices, else in encoded words (RFC 2047).
    static func unstructured(_ name: String, _ text: String) throws(MessageError) -> String {
        try check(text, field: name, limit: 2000)
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        let isPlain =
            text.utf8.allSatisfy { $0 < 0x80 } && !text.contains("=?")
            && words.allSatisfy { !$0.isEmpty && $0.utf8.count <= 70 }
        guard !isPlain else { return fold("\(name):", words) }
        return fold("\(name):", EncodedWord.words(text, firstLineTaken: name.utf8.count + 2))
    }

    /// A name, quoted or encoded, and its address.
    static func mailbox(_ name: String, _ mailbox: Mailbox) throws(MessageError) -> String {
        let address = mailbox.address.unredacted
        guard let shown = mailbox.name, !shown.isEmpty else { return "\(name): \(address)" }
        try check(shown, field: name, limit: 200)
        guard !shown.unicodeScalars.contains(where: { turnsTextAround($0) }) else {
            throw .controlCharacter(field: name)
        }
        let isPlain = shown.utf8.allSatisfy { $0 < 0x80 } && !shown.contains("=?") && shown.utf8.count <= 60
        let escaped = shown.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let words =
            isPlain
            ? ["\"\(escaped)\""]
            : EncodedWord.words(shown, firstLineTaken: name.utf8.count + 2)
        return fold("\(name):", words + ["<\(address)>"])
    }

    /// A field that the caller words itself, such as `List-Unsubscribe`.
    static func plain(_ header: Message.Header) throws(MessageError) -> String {
        guard (1...64).contains(header.name.utf8.count), header.name.utf8.allSatisfy(isToken),
            !own.contains(header.name.lowercased())
        else { throw .headerName }
        try check(header.value, field: header.name, limit: 900)
        guard header.value.utf8.allSatisfy({ $0 < 0x80 }) else { throw .headerValue(field: header.name) }
        return fold("\(header.name):", header.value.split(separator: " "))
    }

    /// Whether the byte may stand in the name of a field or in an identifier: a letter, a digit or a hyphen.
    static func isToken(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// Fields that a message writes itself, or that would send it elsewhere.
    private static let own: Set = [
        "from", "to", "cc", "bcc", "sender", "subject", "date", "message-id", "mime-version", "auto-submitted",
        "content-type", "content-transfer-encoding", "return-path", "received",
    ]

    private static func check(_ text: String, field: String, limit: Int) throws(MessageError) {
        guard text.utf8.count <= limit else { throw .tooLong(field: field) }
        let isClean = text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.generalCategory != .control && scalar != "\u{2028}" && scalar != "\u{2029}"
        }
        guard isClean else { throw .controlCharacter(field: field) }
    }

    /// Embeddings, overrides and isolates: with them a name can show its letters in another order.
    private static func turnsTextAround(_ scalar: Unicode.Scalar) -> Bool {
        ("\u{202A}"..."\u{202E}").contains(scalar) || ("\u{2066}"..."\u{2069}").contains(scalar)
    }

    /// Puts the words on lines of 78 bytes at most, but for words that are longer themselves.
    private static func fold(_ start: String, _ words: [some StringProtocol]) -> String {
        var text = start
        var width = start.utf8.count
        for (index, word) in words.enumerated() {
            if index > 0, width + 1 + word.utf8.count > 78 {
                text += "\r\n"
                width = 0
            }
            text += " " + word
            width += 1 + word.utf8.count
        }
        return text
    }
}
