import News

/// A line as chats take it at the address of an incoming webhook: `{"text": "…"}`, by an encoder alone.
///
/// Whatever stands in the line, it is one, it calls nobody and leads nowhere behind words.
struct ChatBody {
    /// The longest line, in code points before it is escaped.
    private static let limit = 1_000

    let line: String

    var bytes: [UInt8] {
        var json = JSONWriter()
        json.object { $0.member("text", Self.tamed(line)) }
        return json.bytes
    }

    /// The line with `&`, `<` and `>` as Slack wants them, which makes `<!channel>` and `<address|words>` words; what
    /// follows an `@` kept apart from it, since others read `@here` in plain text; and `](` kept apart, which leads
    /// elsewhere under other words, or loads a picture.
    static func tamed(_ line: String) -> String {
        let apart: Unicode.Scalar = "\u{200B}"
        var tamed = String.UnicodeScalarView()
        var last: Unicode.Scalar = " "
        for scalar in line.unicodeScalars.prefix(limit) {
            let isBlank = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
            let next: Unicode.Scalar = isBlank ? " " : scalar
            if next == " ", last == " " { continue }
            if last == "]", next == "(" { tamed.append(apart) }
            switch next {
            case "&": tamed.append(contentsOf: "&amp;".unicodeScalars)
            case "<": tamed.append(contentsOf: "&lt;".unicodeScalars)
            case ">": tamed.append(contentsOf: "&gt;".unicodeScalars)
            default: tamed.append(next)
            }
            if next == "@" { tamed.append(apart) }
            last = next
        }
        return String(tamed)
    }

    /// What may be shown of a chat's address, which is its secret: where it leads, and not the way.
    static func shown(_ address: String) -> String {
        let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        return parts.prefix(3).joined(separator: "/").prefix { $0 != "?" } + "/…"
    }
}
