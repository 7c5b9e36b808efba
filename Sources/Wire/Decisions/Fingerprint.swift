import HTML

/// Names for kinds of blocks that are the same on every page of a site.
///
/// A block is known by its place: the tags and class names of the elements around it, digits folded, since numbers
/// in names differ from page to page. Where the running text has the same place, that would name the whole article:
/// there the block's first words are part of its name, as standing furniture says the same on every page.
struct Fingerprint {
    /// What a decision on such blocks is remembered under.
    let name: String
    /// What one may have been remembered under on a longer or a shorter page.
    let other: String?

    private static let depth = 4
    private static let nameLimit = 60
    private static let wordCount = 4

    /// - Parameters:
    ///   - place: Where the block stands.
    ///   - share: How much of the page's text stands in like places, from 0 to 1.
    ///   - words: What the block says.
    init(place: String, share: Double, words: Key) {
        let full = place + Self.words(words)
        name = share > 0.25 ? full : place
        // A place that holds most of the text is the article's own: its name alone says nothing of a box.
        other = share > 0.25 ? (share <= 0.5 ? place : nil) : full
    }

    /// The place of a line in its page: up to four elements, the outermost first; `body` where none stands
    /// around it.
    static func place(of line: PageLine, in tree: PageTree) -> String {
        var parts: [String] = []
        var at = line.element
        while at > 0, parts.count < depth {
            parts.append(element(at, in: tree))
            at = tree.entries[at].parent
        }
        return parts.isEmpty ? "body" : parts.reversed().joined(separator: ">")
    }

    /// The beginning of a block's words, or of its signs where it has no words, as part of its name.
    static func words(_ key: Key) -> String {
        let words = key.words.prefix(wordCount)
        let parts = words.isEmpty ? [key.bytes[...]] : Array(words)
        let names = parts.map { String(decoding: folded($0.prefix(nameLimit)), as: UTF8.self) }
        return "“" + names.joined(separator: " ") + "”"
    }

    private static func element(_ index: Int, in tree: PageTree) -> String {
        let tag = tree.entries[index].tag
        let names = (tree.attribute(index, .class) ?? tree.attribute(index, .id) ?? "").utf8.prefix(nameLimit)
        let words = folded(names).split(whereSeparator: \.isSpace).map { String(decoding: $0, as: UTF8.self) }
        return ([tag == .other ? "x" : tag.name] + words.sorted()).joined(separator: ".")
    }

    /// The bytes with every run of digits made one sign.
    private static func folded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        for byte in bytes where !(byte.isDigit && out.last == 0x23) { out.append(byte.isDigit ? 0x23 : byte) }
        return out
    }
}
