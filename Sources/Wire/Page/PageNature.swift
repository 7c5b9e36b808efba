import HTML
import News

/// Tells a page that is no report from one that is.
///
/// Only what several signs agree on, or what a page says of itself, is refused: to read a front page as a report does
/// less harm than to lose a report.
struct PageNature {
    let reader: PageReader
    let article: Article
    /// The words of the report's running text.
    private let words: Int
    private let paragraphs: Int
    /// Those of all that is shown of it, captions and headline included.
    private let shown: Int

    init(_ reader: PageReader, article: Article, pieces: [PageBlocks.Piece]) {
        self.reader = reader
        self.article = article
        let counts = pieces.map { Self.count($0.text) }
        let body = pieces.indices.filter { pieces[$0].kind.isBody }
        words = body.reduce(0) { $0 + counts[$1] }
        shown = counts.reduce(0, +)
        paragraphs = body.count { counts[$0] >= 12 }
    }

    /// Words, Chinese and Japanese signs at two a word.
    private static func count(_ text: String) -> Int {
        var words = 0
        var signs = 0
        var inWord = false
        let bytes = Array(text.utf8)
        let span = bytes.span
        for index in span.indices {
            let byte = span[index]
            if (0xE3...0xE9).contains(byte) { signs += 1 }
            let isSpace = byte.isSpace
            if !isSpace, !inWord { words += 1 }
            inWord = !isSpace
        }
        return words + signs / 2
    }

    var refusal: Refusal? {
        // A report of some length is one whatever else is on its page.
        guard words < 500 else { return index }
        return error ?? consent ?? login ?? search ?? player ?? gallery ?? index ?? paywall ?? empty
    }

    private var isStated: Bool { reader.metadata.linked.isArticle || type == "article" }
    private var type: String { Key(reader.metadata["og:type"] ?? "").string }
    private var titles: [String] {
        [reader.metadata.title, article.headline, reader.metadata["og:title"]].compactMap { $0 }
    }

    private func title(saysOneOf table: PhraseTable<Bool>) -> Bool {
        titles.contains { title in
            let key = Key(title.prefix(160))
            return table.meaning(ofBeginning: key) == true || table.meaning(ofWhole: key) == true
        }
    }

    private var error: Refusal? {
        guard words < 250, paragraphs < 6, title(saysOneOf: PageWords.errors) else { return nil }
        return Refusal(.error, reason: "title says that the page can't be shown")
    }

    private var consent: Refusal? {
        guard words < 400, !reader.metadata.linked.isArticle, title(saysOneOf: PageWords.consents) else { return nil }
        return Refusal(.consent, reason: "title asks for consent")
    }

    private var login: Refusal? {
        guard words < 120, !reader.metadata.linked.isArticle else { return nil }
        let asks = reader.document.elements(named: .input).contains {
            reader.document.attribute("type", of: $0).map { Key($0).string } == "password"
        }
        if title(saysOneOf: PageWords.logins) { return Refusal(.login, reason: "title asks to log in") }
        // Many pages of reports carry such a form in their head.
        let lines = reader.finder.lines.reduce(0) { $0 + $1.words }
        return asks && words < 40 && lines < 120 ? Refusal(.login, reason: "password field and hardly any text") : nil
    }

    private var search: Refusal? {
        guard !reader.metadata.linked.isArticle, title(saysOneOf: PageWords.searches) || isAddressOfSearch else {
            return nil
        }
        return Refusal(.search, reason: "title or address of a search")
    }

    private var isAddressOfSearch: Bool {
        guard let url = reader.address ?? article.url, let mark = url.firstIndex(of: "?") else { return false }
        let path = Key(url[..<mark]).string
        let query = Key(url[mark...]).string
        guard
            path.hasSuffix("/search") || path.hasSuffix("/search/") || path.hasSuffix("/suche")
                || path.hasSuffix("/recherche")
        else { return false }
        return ["?q=", "&q=", "?query=", "&query=", "?s=", "?text=", "?search="].contains {
            query.firstOccurrence(of: $0) != nil
        }
    }

    private var player: Refusal? {
        guard words < 130, paragraphs < 4 else { return nil }
        if type.hasPrefix("video") || type.hasPrefix("music") {
            return Refusal(.player, reason: "stated to be \(type.prefix(20))")
        }
        let types = reader.metadata.linked.types
        guard !isStated,
            types.contains("VideoObject") || types.contains("AudioObject") || types.contains("PodcastEpisode")
        else { return nil }
        return Refusal(.player, reason: "stated to hold a film or sound and no article")
    }

    private var gallery: Refusal? {
        guard words < 150, paragraphs < 4, article.pictures.count >= 6 else { return nil }
        if reader.metadata.linked.types.contains("ImageGallery") {
            return Refusal(.gallery, reason: "stated to be a gallery")
        }
        guard title(saysOneOf: PageWords.galleries), article.pictures.count(where: { $0.caption != nil }) >= 4 else {
            return nil
        }
        return Refusal(.gallery, reason: "title names pictures, and there are many")
    }

    private var index: Refusal? {
        let linked = reader.metadata.linked
        guard !linked.isArticle, type != "article", article.byline.isEmpty else { return nil }
        var teasers = 0
        var bytes = 0
        var links = 0
        var running = 0
        for line in reader.finder.lines {
            bytes += line.bytes
            links += min(line.linked, line.bytes)
            if line.linkShare > 0.8, line.words >= 4, line.place == .heading || line.words >= 6 { teasers += 1 }
            if line.linkShare < 0.3, line.words >= 25 { running += 1 }
        }
        let isList = linked.types.contains("CollectionPage") || linked.types.contains("ItemList")
        let isFront = (reader.address ?? article.url).map(Self.isFront) ?? false
        if isList, teasers >= 8, links * 2 > bytes, words < 300 {
            return Refusal(.index, reason: "stated to be a list, with \(teasers) links to reports")
        }
        if isFront, teasers >= 8, links * 3 > bytes, running * 2 < teasers {
            return Refusal(.index, reason: "a site's front page, with \(teasers) links to reports")
        }
        guard teasers >= 15, links * 10 > bytes * 7, running * 6 < teasers, words < 150 else { return nil }
        return Refusal(.index, reason: "\(teasers) links to reports and little text")
    }

    /// Whether an address names no page of its site.
    private static func isFront(_ url: String) -> Bool {
        guard let scheme = url.firstOccurrence(of: "://") else { return false }
        let rest = url[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
        let path = rest.drop { $0 != "/" }
        return path.isEmpty || path == "/" || path.hasPrefix("/index.")
    }

    private var paywall: Refusal? {
        guard words < 110, paragraphs < 4 else { return nil }
        let asks = reader.finder.lines.contains { line in
            line.words <= 40 && PageWords.walls.meaning(anywhereIn: line.key) == true
        }
        return asks ? Refusal(.paywall, reason: "little text, and a call to subscribe for the rest") : nil
    }

    private var empty: Refusal? {
        guard words < 12, shown < 60, !article.pictures.contains(where: { $0.caption != nil }), !isStated || words == 0
        else { return nil }
        return Refusal(.empty, reason: "hardly any text")
    }
}
