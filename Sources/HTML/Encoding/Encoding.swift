/// A character encoding of the Encoding standard.
struct Encoding: Equatable {
    /// Its name in lower case.
    let name: String

    static let utf8 = Encoding(name: "utf-8")
    static let utf16LE = Encoding(name: "utf-16le")
    static let utf16BE = Encoding(name: "utf-16be")
    static let windows1252 = Encoding(name: "windows-1252")

    private init(name: String) { self.name = name }

    /// The encoding that a label stands for, in whatever case and with spaces around it.
    init?(label: some Collection<UInt8>) {
        let trimmed = label.drop(while: \.isHTMLSpace)
        var bytes = trimmed.map(\.lowercased)
        while let last = bytes.last, last.isHTMLSpace { bytes.removeLast() }
        guard let name = Encoding.names[String(decoding: bytes, as: UTF8.self)] else { return nil }
        self.name = name
    }

    /// The encoding that a `meta` element's label stands for: one that could be read so far is not UTF-16.
    init?(metaLabel label: some Collection<UInt8>) {
        guard let encoding = Encoding(label: label) else { return nil }
        switch encoding.name {
        case "utf-16le", "utf-16be": self = .utf8
        case "x-user-defined": self = .windows1252
        default: self = encoding
        }
    }

    /// The bytes in UTF-8, with U+FFFD for what is no character; nil for an encoding that is known by name only.
    func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        switch name {
        case "utf-8": return Array(String(decoding: bytes, as: UTF8.self).utf8)
        case "utf-16le": return decodeUTF16(bytes, littleEndian: true)
        case "utf-16be": return decodeUTF16(bytes, littleEndian: false)
        case "replacement": return bytes.isEmpty ? [] : replacementCharacter
        default: return SingleByteTables.table(for: name).map { decode(bytes, table: $0) }
        }
    }

    private func decodeUTF16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(littleEndian ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1)
            index += 2
        }
        let text = Array(String(decoding: units, as: UTF16.self).utf8)
        return index < bytes.endIndex ? text + replacementCharacter : text
    }

    private func decode(_ bytes: ArraySlice<UInt8>, table: [UInt16]) -> [UInt8] {
        let upper: [[UInt8]] = table.map { point in
            Unicode.Scalar(point).map { Array(String($0).utf8) } ?? replacementCharacter
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 { result.append(byte) } else { result.append(contentsOf: upper[Int(byte - 0x80)]) }
        }
        return result
    }
}
