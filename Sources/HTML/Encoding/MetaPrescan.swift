/// The standard's prescan: finds the encoding that a page declares, without parsing it.
struct MetaPrescan {
    private let bytes: [UInt8]
    private var position = 0

    /// - Parameter bytes: The beginning of the page.
    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = Array(bytes)
    }

    private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func run() -> Encoding? {
        if bytes.starts(with: [0x3C, 0, 0x3F, 0, 0x78, 0]) { return .utf16LE }
        if bytes.starts(with: [0, 0x3C, 0, 0x3F, 0, 0x78]) { return .utf16BE }
        while position < bytes.count {
            if byte != UInt8(ascii: "<") {
                // Text between tags.
            } else if at("<!--") {
                skipComment()
            } else if at("<meta"), position + 5 < bytes.count, endsMetaName(bytes[position + 5]) {
                position += 6
                if let encoding = readMeta() { return encoding }
            } else if isAtTag {
                while let byte, !byte.isHTMLSpace, byte != UInt8(ascii: ">") { position += 1 }
                while readAttribute() != nil {}
            } else if at("<!") || at("</") || at("<?") {
                while let byte, byte != UInt8(ascii: ">") { position += 1 }
            }
            position += 1
        }
        return xmlEncoding()
    }

    private func peek(_ offset: Int) -> UInt8? {
        position + offset < bytes.count ? bytes[position + offset] : nil
    }

    private var isAtTag: Bool {
        guard byte == UInt8(ascii: "<"), let next = peek(1) else { return false }
        return next.isLetter || (next == UInt8(ascii: "/") && peek(2)?.isLetter == true)
    }

    private func endsMetaName(_ byte: UInt8) -> Bool { byte.isHTMLSpace || byte == UInt8(ascii: "/") }

    private func at(_ word: StaticString) -> Bool {
        let word = String(describing: word).utf8
        guard position + word.count <= bytes.count else { return false }
        return zip(bytes[position...], word).allSatisfy { $0.lowercased == $1 }
    }

    /// Goes to the `>` of the comment's end; its dashes may be those of its beginning.
    private mutating func skipComment() {
        position += 2
        while let byte, byte != UInt8(ascii: "-") || !at("-->") { position += 1 }
        position += 2
    }

    /// Reads the attributes of a `meta` tag; the encoding, if they declare one.
    private mutating func readMeta() -> Encoding? {
        var seen: Set<[UInt8]> = []
        var hasPragma = false
        var charset: Encoding??
        var content: Encoding?
        while let (name, value) = readAttribute() {
            guard seen.insert(name).inserted else { continue }
            if name.elementsEqual("http-equiv".utf8) {
                hasPragma = value.elementsEqual("content-type".utf8)
            } else if name.elementsEqual("content".utf8) {
                content = Encoding.charset(in: value[...]).flatMap(Encoding.init(metaLabel:))
            } else if name.elementsEqual("charset".utf8) {
                charset = .some(Encoding(metaLabel: value))
            }
        }
        // A tag that the scan's end cuts off says nothing.
        guard byte != nil else { return nil }
        // A charset of no encoding hides what the content says.
        if let charset { return charset }
        return hasPragma ? content : nil
    }

    /// The standard's "get an attribute": name and value in lower case; nil at the tag's end.
    private mutating func readAttribute() -> (name: [UInt8], value: [UInt8])? {
        while let byte, byte.isHTMLSpace || byte == UInt8(ascii: "/") { position += 1 }
        guard let first = byte, first != UInt8(ascii: ">") else { return nil }
        var name: [UInt8] = []
        while let byte {
            if byte == UInt8(ascii: "="), !name.isEmpty { break }
            if byte.endsTagName { break }
            name.append(byte.lowercased)
            position += 1
        }
        skipSpaces()
        guard byte == UInt8(ascii: "=") else { return (name, []) }
        position += 1
        skipSpaces()
        var value: [UInt8] = []
        if let quote = byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            position += 1
            while let byte, byte != quote {
                value.append(byte.lowercased)
                position += 1
            }
            guard byte == quote else { return nil }
            position += 1
            return (name, value)
        }
        while let byte, !byte.isHTMLSpace, byte != UInt8(ascii: ">") {
            value.append(byte.lowercased)
            position += 1
        }
        // A value that the scan's end cuts off says nothing.
        return byte == nil ? nil : (name, value)
    }

    private mutating func skipSpaces() {
        while let byte, byte.isHTMLSpace { position += 1 }
    }

    /// The encoding of an XML declaration at the very beginning.
    private func xmlEncoding() -> Encoding? {
        guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let word = Array("encoding".utf8)
        guard let start = bytes[..<end].indices.first(where: { bytes[$0..<end].starts(with: word) }) else { return nil }
        let rest = bytes[(start + word.count)..<end].drop { $0 <= 0x20 }
        guard rest.first == UInt8(ascii: "=") else { return nil }
        let value = rest.dropFirst().drop { $0 <= 0x20 }
        guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        let label = value.dropFirst().prefix { $0 != quote }
        guard label.endIndex < end, label.allSatisfy({ $0 > 0x20 }) else { return nil }
        let encoding = Encoding(label: label)
        return encoding == .utf16LE || encoding == .utf16BE ? .utf8 : encoding
    }
}
