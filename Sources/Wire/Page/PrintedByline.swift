import HTML
import News

/// Finds where a page prints who wrote its article, and reads it.
///
/// Linear in the page: elements inside one another are told apart by what they are named, and each is read once.
struct PrintedByline {
    /// A place that names somebody.
    struct Mark {
        let index: Int
        let byline: Byline
        /// Its words on one line.
        let text: String
        let rank: Rank
        /// Whether its words begin with what stands before names: "By".
        let isOpened: Bool
    }

    /// How surely a place names the article's authors.
    enum Rank: Int, Comparable {
        /// "By Jane Roe", or a link to somebody's page.
        case words
        /// An element that is called a byline.
        case named
        /// `rel=author`, `itemprop=author`.
        case stated

        static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
    }

    private let tree: PageTree
    private let document: Document
    private(set) var marks: [Mark] = []

    /// No more places of one page are read.
    private static let limit = 120

    /// - Parameters:
    ///   - end: How far it is looked for.
    ///   - body: The index of the article's first words: what holds them is no part of something else.
    init(_ tree: PageTree, _ document: Document, _ classes: [ClassWords], end: Int, body: Int) {
        self.tree = tree
        self.document = document
        var index = 0
        while index < min(end, tree.entries.count), marks.count < Self.limit {
            let entry = tree.entries[index]
            if entry.isText {
                if isOpening(entry.id) { add(around(index), .words, .open) }
                index += 1
                continue
            }
            let names = classes[index]
            let holdsBody = index <= body && body < entry.end
            if !holdsBody, entry.tag == .nav || entry.tag == .footer || names.contains(.foreign) {
                index = entry.end
                continue
            }
            if let rank = rank(of: index, entry, names) {
                add(index, rank, rank == .stated || names.contains(.card) ? .named : .marked)
            }
            index += 1
        }
        dropOuter()
    }

    private func rank(of index: Int, _ entry: PageTree.Entry, _ names: ClassWords) -> Rank? {
        guard entry.tag != .body, entry.tag != .article, entry.tag != .main, entry.end - index < 120 else { return nil }
        if let property = tree.attribute(index, .itemprop), property == "author" || property == "creator" {
            return .stated
        }
        if entry.tag == .a {
            if let rel = tree.attribute(index, .rel),
                Key(rel).words.contains(where: { $0.elementsEqual("author".utf8) })
            {
                return .stated
            }
            if names.contains(.author) { return .named }
            return tree.bytes(index, .href).map(Self.leadsToAuthor) == true ? .words : nil
        }
        if names.contains(.author) { return .named }
        return entry.tag == .other && document.name(entry.id) == "byline" ? .named : nil
    }

    /// Whether an address is that of somebody's page.
    private static func leadsToAuthor(_ address: ArraySlice<UInt8>) -> Bool {
        let bytes = address.prefix(300)
        var segment = WordHash()
        for (index, byte) in zip(bytes.indices, bytes) {
            if byte != 0x2F {
                segment.add(byte.lowerCased)
                continue
            }
            // Something must follow: "/authors/" alone is a list.
            if index + 2 < bytes.endIndex, folders[segment] != nil { return true }
            segment = WordHash()
        }
        return false
    }

    private static let folders = WordTable<Void>(words: [
        "author", "authors", "autor", "autoren", "auteur", "auteurs", "autores", "autori", "staff", "reporter",
        "reporters", "journalist", "journalists", "journaliste", "journalistes", "contributor", "contributors",
        "profile", "profiles", "people", "person", "by", "byline", "producers", "writers", "writer", "columnist",
        "columnists", "correspondents", "newsteam", "autorin", "redakteure", "periodista", "periodistas", "firmas",
        "team-member", "experts", "users", "members", "bio",
    ])

    /// Whether a text begins with the words that stand before names.
    private func isOpening(_ id: Document.NodeID) -> Bool {
        let range = document.sourceRange(id)
        guard range.count > 1, range.count <= 400 else { return false }
        var word = WordHash()
        var length = 0
        for byte in document.data(of: id) {
            if byte.isSpace || byte == 0x3A || byte == 0xC2 {
                if length == 0 { continue }
                break
            }
            word.add(byte.lowerCased)
            length += 1
            if length > 12 { return false }
        }
        return Self.openings[word] != nil
    }

    private static func isOpened(_ words: String) -> Bool {
        var word = WordHash()
        for byte in words.utf8.prefix(24) {
            guard byte.isLetter || byte >= 0x80 else { break }
            word.add(byte.lowerCased)
        }
        return openings[word] != nil
    }

    private static let openings = WordTable<Void>(words: [
        "by", "von", "par", "por", "written", "posted", "text", "author", "autor", "autorin", "words", "story", "door",
        "av", "af", "verfasst", "geschrieben", "veröffentlicht", "vom", "reported", "reporting", "edited", "escrito",
        "publié", "scritto", "publicado", "di", "submitted", "created", "erstellt", "article", "analysis", "report",
        "review", "opinion", "column", "gastbeitrag", "beitrag",
    ])

    /// The nearest element around a text that breaks lines and is short.
    private func around(_ index: Int) -> Int {
        var at = tree.entries[index].parent
        while at > 0, Self.inline.contains(tree.entries[at].tag) { at = tree.entries[at].parent }
        // "By" in an element of its own: the names stand beside it.
        let isAlone = document.text(tree.entries[index].id).utf8.count <= 14 && tree.entries[at].end - at <= 3
        let outer = at > 0 ? tree.entries[at].parent : at
        if isAlone, outer > 0, tree.entries[outer].end - outer <= 16 { return outer }
        return at
    }

    private static let inline: TagSet = [.span, .a, .b, .strong, .em, .i, .small, .font, .u, .time]

    private mutating func add(_ index: Int, _ rank: Rank, _ setting: Byline.Setting) {
        guard index > 0, tree.entries[index].end - index < 120, marks.last?.index != index else { return }
        var lines = ""
        var words = ""
        for inner in tree.range(index) where tree.entries[inner].isText {
            let text = document.text(tree.entries[inner].id).collapsed
            guard !text.isEmpty else { continue }
            lines += (lines.isEmpty ? "" : "\n") + text
            words += (words.isEmpty ? "" : " ") + text
            guard lines.utf8.count <= 400 else { return }
        }
        let first = Key(words.prefix(24)).string.prefix { $0 != " " }
        guard !BylineWords.buttons.contains(String(first)) else { return }
        // A name may be made of several elements.
        if tree.entries[index].tag == .a, words.utf8.count <= 60, lines != words,
            let name = PersonName(words, in: .marked), name.text.spacedWordCount <= 4
        {
            lines = name.text
        }
        let opening = setting == .open ? nil : openingBefore(index)
        if let opening { lines = opening + "\n" + lines }
        // Behind "By" a link to somebody's page holds a name, were it of one word.
        let isSigned = opening != nil && tree.entries[index].tag == .a && rank == .words && words.utf8.count <= 40
        let byline = Byline(lines, in: isSigned ? .named : setting)
        guard !byline.contributors.isEmpty else { return }
        // A link to somebody's page is a byline only where it holds a whole name.
        if rank == .words, setting != .open, !isSigned,
            !byline.contributors.contains(where: { $0.name?.utf8.contains(0x20) ?? false })
        {
            return
        }
        let isOpened = opening != nil || Self.isOpened(words)
        marks.append(Mark(index: index, byline: byline, text: words, rank: rank, isOpened: isOpened))
    }

    /// The words before an element where they say what was the part of those whom it names: "Edited by".
    private func openingBefore(_ index: Int) -> String? {
        for before in stride(from: index - 1, through: max(0, index - 4), by: -1) where tree.entries[before].isText {
            let text = document.text(tree.entries[before].id)
            guard text.utf8.count <= 200 else { return nil }
            let words = text.collapsed
            if words.isEmpty { continue }
            let tail = words.spacedWords.suffix(4).joined(separator: " ")
            // "Jane Roe/Getty Images" ends with a word that is a label where it stands alone.
            let last = words.spacedWords.last.map { Key($0).string } ?? ""
            if BylineWords.labels.contains(last), last.utf8.count < words.utf8.count { return nil }
            return Byline.isOpening(tail) ? tail : nil
        }
        return nil
    }

    /// Of elements inside one another the inner name the authors, unless the outer joins more to them; what else the
    /// outer tells (who helped, for whom) it keeps.
    private mutating func dropOuter() {
        var kept: [Mark] = []
        var dropped = Set<Int>()
        for (position, mark) in marks.enumerated() where !dropped.contains(position) {
            let end = tree.entries[mark.index].end
            let own = Set(mark.byline.authors)
            var inner: Set<String> = []
            var places: [Int] = []
            for other in (position + 1)..<max(position + 1, marks.count) {
                guard marks[other].index < end else { break }
                inner.formUnion(marks[other].byline.authors)
                places.append(other)
            }
            if inner.isEmpty || (inner.isSubset(of: own) && inner.count < own.count) {
                dropped.formUnion(places)
                kept.append(mark)
            } else {
                let rest = mark.byline.withoutAuthors
                if !rest.contributors.isEmpty {
                    kept.append(
                        Mark(
                            index: mark.index, byline: rest, text: mark.text, rank: mark.rank, isOpened: mark.isOpened))
                }
            }
        }
        marks = kept
    }
}
