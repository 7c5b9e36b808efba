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

    /// Takes in what a word of the names says, and the word before it.
    mutating func add(_ meaning: ClassWords, after previous: ClassWords) {
        // "by-line" and "byLine" are one word.
        if meaning == .line, previous == .by { insert(.author) }
        formUnion(meaning)
    }

    /// Weighs the words together, once all are known.
    mutating func settle() {
        let isAuthor = contains(.author) && !contains(.withheld)
        if contains(.card) || (isAuthor && contains(.name)) { formUnion([.author, .card]) }
        if !isAuthor, !contains(.card) { remove(.author) }
        if contains(.publication), !contains(.update) { insert(.date) }
    }

    // MARK: The words

    /// Every word that says something, with all that it says.
    static let meanings: [String: ClassWords] = {
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
        var meanings: [String: ClassWords] = [:]
        for (meaning, words) in words {
            for word in words { meanings[word, default: []].formUnion(meaning) }
        }
        return meanings
    }()
}
