/// What class and id of an element say of authors, dates and what is foreign to an article.
struct ClassWords: OptionSet, Sendable {
    let rawValue: UInt16

    /// Named as a byline.
    static let author = ClassWords(rawValue: 1)
    /// Named as an author's name and nothing else.
    static let card = ClassWords(rawValue: 2)
    /// Named as a date or time.
    static let date = ClassWords(rawValue: 4)
    /// Named as the date of publication.
    static let publication = ClassWords(rawValue: 8)
    /// Named as the date of a change.
    static let update = ClassWords(rawValue: 16)
    /// Named as holding what is not by or of the article's author: comments, other reports, what readers say.
    static let foreign = ClassWords(rawValue: 32)
    /// Named as the trail that leads to the page.
    static let trail = ClassWords(rawValue: 64)
    /// Named as a name: an author's, where it is named so too.
    private static let name = ClassWords(rawValue: 128)
    /// Named as something else of an author's: a picture, a biography.
    private static let withheld = ClassWords(rawValue: 256)
    private static let by = ClassWords(rawValue: 512)
    private static let line = ClassWords(rawValue: 1_024)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Reads the words of which class and id are made: `post-date`, `postDate` and `post__date` are all "post", "date".
    init(class names: ArraySlice<UInt8>?, id: ArraySlice<UInt8>?) {
        let slots = Self.slots
        var found: ClassWords = []
        var previous: ClassWords = []
        for text in [names, id] {
            guard let text else { continue }
            var hash = Self.seed
            var length = 0
            var previousIsLower = false
            func read() {
                guard length > 0 else { return }
                let meaning = Self.meaning(of: hash, in: slots)
                // "by-line" and "byLine" are one word.
                if meaning == .line, previous == .by { found.insert(.author) }
                found.formUnion(meaning)
                previous = meaning
                hash = Self.seed
                length = 0
            }
            let bytes = text.prefix(300)
            let span = bytes.span
            for index in span.indices {
                let byte = span[index]
                let isLetter = byte.isLetter
                if !isLetter || (byte.isCapital && previousIsLower) { read() }
                if isLetter {
                    hash = Self.hash(hash, byte.lowerCased)
                    length += 1
                }
                previousIsLower = byte.isLowerCase
            }
            read()
        }
        let isAuthor = found.contains(.author) && !found.contains(.withheld)
        if found.contains(.card) || (isAuthor && found.contains(.name)) { found.formUnion([.author, .card]) }
        if !isAuthor, !found.contains(.card) { found.remove(.author) }
        if found.contains(.publication), !found.contains(.update) { found.insert(.date) }
        self = found
    }

    // MARK: The words

    // Words are told apart by a hash of their letters (FNV-1a, 64 bits), which takes no memory of their own.
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    private static func meaning(of hash: UInt64, in slots: [(hash: UInt64, meaning: ClassWords)]) -> ClassWords {
        var slot = Int(truncatingIfNeeded: hash & UInt64(slots.count - 1))
        while slots[slot].hash != 0 {
            if slots[slot].hash == hash { return slots[slot].meaning }
            slot = (slot + 1) & (slots.count - 1)
        }
        return []
    }

    private static let slots: [(hash: UInt64, meaning: ClassWords)] = {
        let words: [(ClassWords, [String])] = [
            (
                .author,
                [
                    "author", "authors", "byline", "bylines", "autor", "autoren", "auteur", "auteurs", "autore",
                    "autores", "authored", "writer", "writers", "verfasser", "authorname", "articleauthor",
                    "postauthor", "reporter", "journalist", "contributor", "contributors", "redakteur", "firma",
                    "skribent", "authorline", "creator",
                ]
            ),
            (.card, ["vcard", "authorname"]),
            (.by, ["by"]),
            (.line, ["line"]),
            (.name, ["name", "fn", "link", "nametext"]),
            (
                .date,
                [
                    "date", "time", "datetime", "timestamp", "dateline", "datum", "fecha", "postdate", "entrydate",
                    "pubdate", "dates", "meta", "submitted", "data", "zeit", "created", "day",
                ]
            ),
            (.publication, ["published", "publish", "publication", "posted", "pubdate", "publishdate", "release"]),
            (.update, ["updated", "update", "modified", "lastmod", "edited", "changed", "revised"]),
            (
                .foreign,
                [
                    "comment", "comments", "commentlist", "respond", "disqus", "related", "recommended", "recirc",
                    "recirculation", "teaser", "teasers", "testimonial", "testimonials", "newsletter", "mostread",
                    "popular", "trending",
                ]
            ),
            (.trail, ["breadcrumb", "breadcrumbs", "crumbs"]),
            (
                .withheld,
                [
                    "bio", "biography", "image", "img", "avatar", "photo", "picture", "caption", "credit", "social",
                    "description", "desc", "tooltip", "icon", "follow", "count", "quote", "role", "job", "position",
                    "date", "time", "url", "email", "twitter", "media", "affiliation", "affiliations",
                ]
            ),
        ]
        var slots = Array(repeating: (hash: UInt64(0), meaning: ClassWords()), count: 1_024)
        for (meaning, words) in words {
            for word in words {
                let hash = word.utf8.reduce(seed) { Self.hash($0, $1) }
                var slot = Int(truncatingIfNeeded: hash & UInt64(slots.count - 1))
                while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
                // A word of two meanings has both.
                slots[slot] = (hash, slots[slot].meaning.union(meaning))
            }
        }
        return slots
    }()
}
