/// Text that may hold mark-up where none should be: `AT&amp;T`, `<b>Storm</b> nears`.
enum MarkedText {
    private static let names: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "lsquo": "\u{2018}",
        "rsquo": "\u{2019}", "ldquo": "\u{201C}", "rdquo": "\u{201D}", "ndash": "\u{2013}", "mdash": "\u{2014}",
        "hellip": "\u{2026}", "eacute": "\u{E9}", "pound": "\u{A3}", "euro": "\u{20AC}", "copy": "\u{A9}",
    ]

    /// The text with references resolved, tags left out and white space collapsed.
    static func plain(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 == 0x26 || $0 == 0x3C }) else { return text.collapsed }
        return withoutTags(resolved(text)).collapsed
    }

    /// The same, with the text's own line ends kept.
    static func plainLines(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var lines: [String] = []
        var start = 0
        func close(_ end: Int) {
            if start < end, let line = plain(String(decoding: bytes[start..<end], as: UTF8.self)).orNil {
                lines.append(line)
            }
        }
        for at in bytes.indices {
            let length = lineEnd(in: bytes, at: at)
            guard length > 0, at >= start else { continue }
            close(at)
            start = at + length
        }
        close(bytes.count)
        return lines.joined(separator: "\n")
    }

    /// How many bytes the line end at that byte takes, none where there is none: those of ASCII, U+0085, U+2028 and
    /// U+2029.
    private static func lineEnd(in bytes: [UInt8], at: Int) -> Int {
        switch bytes[at] {
        case 0x0A...0x0D: 1
        case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0x85: 2
        case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80 && (bytes[at + 2] | 1) == 0xA9: 3
        default: 0
        }
    }

    private static func resolved(_ text: String) -> String {
        var out = ""
        var rest = text[...]
        while let mark = rest.utf8.firstIndex(of: 0x26) {
            out += rest[..<mark]
            rest = rest[mark...]
            let head = rest.utf8.prefix(12)
            if let end = head.firstIndex(of: 0x3B), let found = reference(rest[rest.utf8.index(after: mark)..<end]) {
                out += found
                rest = rest[rest.utf8.index(after: end)...]
            } else {
                out += "&"
                rest = rest[rest.utf8.index(after: mark)...]
            }
        }
        return out + rest
    }

    private static func reference(_ name: Substring) -> String? {
        guard name.first == "#" else { return names[String(name)] }
        let digits = name.dropFirst()
        let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }

    /// Leaves out what stands between angle brackets where it is written like a tag.
    private static func withoutTags(_ text: String) -> String {
        let bytes = Array(text.utf8)
        // A tag must close; behind the last ">" there is none, so that no bracket is looked for twice.
        guard let last = bytes.lastIndex(of: 0x3E) else { return text }
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] == 0x3C, at + 1 < last, bytes[at + 1].isLetter || bytes[at + 1] == 0x2F,
                let end = bytes[at...last].firstIndex(of: 0x3E)
            {
                out.append(0x20)
                at = end + 1
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
