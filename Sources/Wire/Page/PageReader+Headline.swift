import HTML

extension PageReader {
    /// The headline and, where it stands in the page, the index of its element.
    var headline: (text: String, at: Int?)? {
        let given = metadata.headlines
        let heads = mainHeadings
        // What both the head and the page say is the headline as readers see it.
        for head in heads {
            guard let same = given.first(where: { Self.agree(head.text, $0) }) else { continue }
            // A kicker stands in the heading before the headline proper, which the head gives alone.
            let whole = Key(head.text).bytes
            let bare = Key(same).bytes
            let kicked = bare.count >= 20 && whole.count > bare.count && whole.suffix(bare.count).elementsEqual(bare)
            return (kicked ? same : head.text, head.at)
        }
        let stated = metadata.linked.headline ?? metadata["og:title"]
        let shown = heads.first { $0.text.split(separator: " ").count >= 3 }
        if stated == nil, let shown { return shown }
        return given.first.map { ($0, nil) } ?? shown ?? heads.first
    }

    /// The page's headings of the first rank, those marked as the headline first.
    private var mainHeadings: [(text: String, at: Int?)] {
        var marked: [(text: String, at: Int?)] = []
        var first: [(text: String, at: Int?)] = []
        for index in tree.entries.indices where !tree.entries[index].isText {
            let tag = tree.entries[index].tag
            let isMarked = tree.attribute(index, "itemprop") == "headline"
            guard tag == .h1 || (isMarked && (tag == .h2 || tag == .h3 || tag == .div)) else { continue }
            guard let text = tree.label(index), text.utf8.count <= 400 else { continue }
            if isMarked { marked.append((text, index)) } else { first.append((text, index)) }
            if marked.count + first.count > 50 { break }
        }
        return marked + first
    }

    /// Whether two headlines are one: the same words, or one beginning as the other does.
    static func agree(_ one: String, _ other: String) -> Bool {
        let a = Key(one)
        let b = Key(other)
        if a == b { return true }
        let short = a.bytes.count < b.bytes.count ? a : b
        let long = a.bytes.count < b.bytes.count ? b : a
        if short.bytes.count >= 20, long.bytes.starts(with: short.bytes) { return true }
        let words = Set(short.words)
        guard words.count >= 3 else { return false }
        let shared = words.intersection(long.words).count
        return shared * 10 >= words.count * 7
    }
}
