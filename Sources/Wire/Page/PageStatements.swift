import HTML
import News

/// What a page says of its article in all its places, and what of it is believed.
///
/// Whatever was considered is kept with where it stands; see ``Statement``.
struct PageStatements {
    let document: Document
    let metadata: PageMetadata
    let tree: PageTree
    let finder: BodyFinder
    /// The page's address as it was fetched.
    let address: String?

    /// All that was considered, field by field, in the order in which it was weighed.
    var all: [Statement] = []

    var headline: String?
    /// The index of the headline's element in the tree, where it stands in the page.
    var headlineIndex: Int?
    var standfirst: String?
    var section: String?
    var sectionPath: [String] = []
    var byline: [String] = []
    var contributors: [Contributor] = []
    var published: Moment?
    var modified: Moment?
    var site: String?
    var language: String?
    var url: String?
    var notes: [Note] = []

    /// The index of the first line of running text in the tree, or its end where there is none.
    let bodyStart: Int
    /// The index after the element that holds the article.
    let bodyEnd: Int
    /// The lines inside that element.
    let lines: ArraySlice<PageLine>
    /// What each element is named, by its index in the tree.
    let classes: [ClassWords]

    init(_ document: Document, metadata: PageMetadata, tree: PageTree, finder: BodyFinder, address: String?) {
        self.document = document
        self.metadata = metadata
        self.tree = tree
        self.finder = finder
        self.address = address
        let root = tree.entries.isEmpty ? 0..<0 : tree.range(finder.root)
        bodyEnd = root.upperBound
        let first = finder.lines.firstIndex { $0.at >= root.lowerBound } ?? finder.lines.endIndex
        let end = finder.lines[first...].firstIndex { $0.at >= root.upperBound } ?? finder.lines.endIndex
        lines = finder.lines[first..<end]
        bodyStart = lines.first { $0.mass > 0 }?.at ?? root.upperBound
        classes = finder.classes
        readIdentity()
        readHeadline()
        readSections()
        readStandfirst()
        readByline()
        readDates()
        readNotes()
    }

    /// Notes what was considered.
    mutating func note(_ field: Statement.Field, _ value: String, _ source: Statement.Source, isChosen: Bool = false) {
        all.append(Statement(field, value, from: source, isChosen: isChosen))
    }

    func source(_ meta: PageMetadata.Meta) -> Statement.Source {
        Statement.Source(meta.kind, name: meta.name, range: document.sourceRange(meta.id))
    }

    func source(_ kind: Statement.Source.Kind, _ name: String? = nil, at index: Int) -> Statement.Source {
        Statement.Source(kind, name: name, range: document.sourceRange(tree.entries[index].id))
    }

    func linkedSource(_ name: String) -> Statement.Source {
        Statement.Source(.jsonLD, name: name, range: metadata.linked.range)
    }

    /// Site, language and address, which name the page rather than tell of it.
    private mutating func readIdentity() {
        let names = metadata.all(["og:site_name", "application-name"])
        site = metadata.site.map(MarkedText.plain)?.orNil
        for meta in names { note(.site, meta.content, source(meta), isChosen: MarkedText.plain(meta.content) == site) }
        if let publisher = metadata.linked.publisher {
            note(.site, publisher, linkedSource("publisher"), isChosen: names.isEmpty)
        }
        language = metadata.language
        if let language {
            let top = document.documentElement
            let isMarked = top.flatMap { document.attribute("lang", of: $0) } != nil
            note(.language, language, .init(isMarked ? .microdata : .meta, name: "lang"), isChosen: true)
        }
        if let canonical = metadata.canonical, let id = metadata.canonicalID {
            url = PageAddress.resolve(canonical, against: address)
            let range = document.sourceRange(id)
            note(.address, canonical, .init(.link, name: "canonical", range: range), isChosen: url != nil)
        }
        if let meta = metadata.first(["og:url"]) {
            let resolved = PageAddress.resolve(meta.content, against: address)
            note(.address, meta.content, source(meta), isChosen: url == nil && resolved != nil)
            url = url ?? resolved
        }
        if let address {
            note(.address, address, .init(.address), isChosen: url == nil)
            url = url ?? address
        }
    }

    /// The agency that is named among those who made the article.
    var agency: String? {
        contributors.lazy.compactMap { $0.agency.flatMap { Agencies.agency(named: $0) } }.first
    }

    /// Gives an article what is believed of it.
    func fill(_ article: inout Article) {
        article.headline = headline
        article.standfirst = standfirst
        article.section = section
        article.sectionPath = sectionPath
        article.byline = byline
        article.credits = contributors
        article.published = published
        article.modified = modified
        article.language = language
        article.url = url
        article.site = site
        article.notes = notes
    }
}
