import HTML

/// The opening of a text folded for comparison: lower case, straight quotation marks, plain dashes, single spaces.
///
/// Only ASCII letters are folded; the vocabularies that are compared with it are folded in the same way.
struct Key: Sendable {
    /// No more of a text is folded than this: what marks a piece of furniture stands at its beginning.
    static let limit = 600

    let bytes: [UInt8]

    init(_ text: [UInt8], limit: Int = Key.limit) { bytes = Self.folded(text.span, limit: limit).bytes }

    init(_ text: ArraySlice<UInt8>, limit: Int = Key.limit) { bytes = Self.folded(text.span, limit: limit).bytes }

    init(_ text: some StringProtocol, limit: Int = Key.limit) {
        // White space shrinks, so that more may have to be read than is kept; hardly ever more than this.
        // A slice is copied byte by byte, a string of its own all at once.
        let isShort = text.utf8.count <= limit * 2
        let head = isShort ? Array(String(text).utf8) : Array(text.utf8.prefix(limit * 2))
        let (folded, isAll) = Self.folded(head.span, limit: limit)
        bytes =
            isAll && head.count == limit * 2 ? Self.folded(Array(text.utf8).span, limit: limit).bytes : folded
    }

    /// The text folded, and whether all of it was read.
    private static func folded(_ text: Span<UInt8>, limit: Int) -> (bytes: [UInt8], isAll: Bool) {
        // The last sign may be one of three bytes with a space before it.
        var bytes = [UInt8](repeating: 0, count: min(text.count, limit + 3))
        var count = 0
        var at = 0
        do {
            var target = bytes.mutableSpan
            var gap = false
            while at < text.count, count < limit {
                var byte = text[at].lowerCased
                at += 1
                // Nearly all are signs of ASCII that stay as they are.
                if byte &- 0x21 < 0x7F - 0x21 {
                    if gap {
                        target[count] = 0x20
                        count += 1
                        gap = false
                    }
                    target[count] = byte
                    count += 1
                    continue
                }
                /// How many of the bytes that follow are taken as they stand.
                var more = 0
                switch byte {
                case 0x20, 0x09...0x0D:
                    gap = count > 0
                    continue
                case 0xC2 where at < text.count && text[at] == 0xA0:
                    gap = count > 0
                    at += 1
                    continue
                case 0xC2 where at < text.count: more = 1
                case 0xE2 where at < text.count && text[at] != 0x80: more = 1
                case 0xE2 where at + 1 < text.count:
                    if let plain = plain(text[at + 1]) {
                        byte = plain
                        at += 2
                    } else {
                        more = 2
                    }
                default: break
                }
                if gap {
                    target[count] = 0x20
                    count += 1
                    gap = false
                }
                target[count] = byte
                count += 1
                while more > 0 {
                    target[count] = text[at]
                    count += 1
                    at += 1
                    more -= 1
                }
            }
        }
        bytes.removeLast(bytes.count - count)
        return (bytes, at == text.count)
    }

    /// The ASCII sign for one of those that are written E2 80 and this byte.
    private static func plain(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x98, 0x99, 0x9B: 0x27
        case 0x9C, 0x9D, 0x9E: 0x22
        case 0x90...0x95: 0x2D
        default: nil
        }
    }

    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// The same without full stops.
    var withoutStops: String {
        bytes.contains(0x2E) ? String(decoding: bytes.filter { $0 != 0x2E }, as: UTF8.self) : string
    }

    /// Its words, split at everything that is neither letter nor digit.
    var words: [ArraySlice<UInt8>] { bytes.split { !$0.isWord && $0 != 0x27 } }

    /// Goes over the same words, by their hashes and lengths in bytes.
    func forEachWord(_ body: (WordHash, Int) -> Void) {
        var word = WordHash()
        var length = 0
        for byte in bytes {
            if byte.isWord || byte == 0x27 {
                word.add(byte)
                length += 1
            } else if length > 0 {
                body(word, length)
                (word, length) = (WordHash(), 0)
            }
        }
        if length > 0 { body(word, length) }
    }
}

extension Key: Hashable {
    func hash(into hasher: inout Hasher) {
        // Eight bytes at a time: an array of bytes would be fed one by one.
        let span = bytes.span
        var at = 0
        while at &+ 8 <= span.count {
            hasher.combine(span.word(at: at))
            at &+= 8
        }
        var rest = UInt64(span.count)
        for index in at..<span.count { rest = rest << 8 | UInt64(span[index]) }
        hasher.combine(rest)
    }
}
