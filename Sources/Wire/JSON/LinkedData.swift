import News

/// What a page's JSON-LD says of its article, in schema.org's words.
struct LinkedData: Sendable {
    /// One of the page's scripts of type `application/ld+json`.
    struct Script: Sendable {
        var bytes: [UInt8]
        /// Where its element stands in the page.
        var range: Range<Int>?
    }

    /// What is known of the page otherwise, by which its own article is told from those that it lists.
    struct Subject: Sendable {
        var titles: [String] = []
        var addresses: [String] = []
    }

    /// Somebody who is named as having made the article.
    struct Maker: Hashable, Sendable {
        var name: String
        var role: Contributor.Role
        /// What type it has: a person, an organisation; nothing where the page leaves it open.
        var isPerson: Bool?
    }

    var headline: String?
    var makers: [Maker] = []
    var published: Moment?
    var modified: Moment?
    var sections: [String] = []
    var publisher: String?
    /// Whether the publisher is a person; nothing where the page leaves it open.
    var publisherIsPerson: Bool?
    var language: String?
    var url: String?
    /// The article's text without its mark-up, where the page gives it.
    var body: String?
    /// The article in a sentence or two.
    var summary: String?
    var pictures: [Picture] = []
    /// The names of the trail that leads to the page, outermost first.
    var breadcrumbs: [String] = []
    var isArticle = false
    /// Where the script with the article stands in the page.
    var range: Range<Int>?
    /// The types of all that it describes.
    var types: Set<String> = []

    /// No more nodes of one page are looked at.
    private static let nodeLimit = 4_000

    /// Reads the scripts.
    init(scripts: [Script], about subject: Subject = Subject()) {
        var graph = LinkedGraph()
        for (index, script) in scripts.enumerated() {
            if let value = JSONReader.read(script.bytes) { graph.add(value, script: index, limit: Self.nodeLimit) }
        }
        for node in graph.nodes { types.formUnion(node.types) }
        for node in graph.nodes where breadcrumbs.isEmpty && node.types.contains("BreadcrumbList") {
            breadcrumbs = Self.trail(node.value)
        }
        let articles = graph.nodes.filter { $0.types.contains(where: Self.isArticle) }
        isArticle = !articles.isEmpty
        if let main = Self.main(of: articles, subject) {
            read(main.value, in: graph)
            range = scripts[main.script].range
            // The same article may be told of twice, each time with other gaps.
            let same = headline.map { Key($0) }
            for other in articles.prefix(50) where other.value != main.value {
                let title = Self.headline(of: other.value).map { Key($0) }
                if title == nil || title == same { fill(from: other.value, in: graph) }
            }
        }
        // What is no article (a review, a recipe, the page as such) tells of its makers and dates alone.
        for node in graph.nodes.prefix(400) where makers.isEmpty || published == nil {
            guard node.types.contains(where: Self.works.contains) else { continue }
            if range == nil { range = scripts[node.script].range }
            fill(from: node.value, in: graph)
        }
    }

    private static func isArticle(_ type: String) -> Bool {
        type.hasSuffix("Article") || type == "BlogPosting" || type == "LiveBlogPosting" || type == "Report"
            || type == "SocialMediaPosting"
    }

    private static let works: Set<String> = [
        "Review", "Recipe", "HowTo", "CreativeWork", "DiscussionForumPosting", "WebPage", "ItemPage", "AboutPage",
        "QAPage", "FAQPage", "MedicalWebPage", "PodcastEpisode",
    ]

    /// The page's own article among those that it tells of: that of its address or title, or else the first with a
    /// headline.
    private static func main(of articles: [LinkedGraph.Node], _ subject: Subject) -> LinkedGraph.Node? {
        let titled = articles.filter { headline(of: $0.value) != nil }
        guard titled.count > 1 else { return titled.first ?? articles.first }
        let addresses = subject.addresses.map(bare)
        let named = titled.prefix(100).first { node in
            [
                node.value["url"], node.value["mainEntityOfPage"], node.value["mainEntityOfPage"]?["@id"],
                node.value["@id"],
            ]
            .contains { $0?.string.map { addresses.contains(bare($0)) } ?? false }
        }
        if let named { return named }
        return titled.prefix(100).first { node in
            guard let title = headline(of: node.value) else { return false }
            return subject.titles.contains { PageReader.agree($0, title) }
        } ?? titled.first
    }

    /// An address without what does not tell pages apart: scheme, query, fragment, a stroke at the end.
    private static func bare(_ address: String) -> String {
        var text = address.prefix { $0 != "?" && $0 != "#" }
        if let scheme = text.firstOccurrence(of: "://") { text = text[scheme.upperBound...] }
        while text.last == "/" { text.removeLast() }
        return String(text)
    }

    private static func headline(of node: JSON) -> String? {
        (node["headline"]?.string ?? node["name"]?.string).map(MarkedText.plain)?.orNil
    }

    private static func trail(_ node: JSON) -> [String] {
        (node["itemListElement"]?.list ?? []).prefix(20).compactMap { item in
            (item["name"]?.string ?? item["item"]?["name"]?.string).map(MarkedText.plain)?.orNil
        }
    }

    private mutating func read(_ node: JSON, in graph: LinkedGraph) {
        headline = Self.headline(of: node)
        sections = (node["articleSection"]?.list ?? []).prefix(20).compactMap { $0.string.map(MarkedText.plain)?.orNil }
        summary = (node["description"]?.string).map(MarkedText.plain)?.orNil
        fill(from: node, in: graph)
    }

    /// Takes what is not known yet.
    private mutating func fill(from node: JSON, in graph: LinkedGraph) {
        if makers.isEmpty { makers = graph.makers(of: node) }
        published = published ?? node["datePublished"]?.string.flatMap { PrintedDate.moment(in: $0) }
        modified = modified ?? node["dateModified"]?.string.flatMap { PrintedDate.moment(in: $0) }
        if publisher == nil, let named = graph.names(of: node["publisher"]).first {
            publisher = named.name
            publisherIsPerson = named.isPerson
        }
        language = language ?? node["inLanguage"]?.string ?? node["inLanguage"]?["alternateName"]?.string
        url = url ?? node["url"]?.string ?? node["mainEntityOfPage"]?.string ?? node["mainEntityOfPage"]?["@id"]?.string
        guard isArticle else { return }
        body = body ?? node["articleBody"]?.string.map(MarkedText.plainLines)?.orNil
        if pictures.isEmpty {
            pictures = (node["image"]?.list ?? []).prefix(20).compactMap { graph.picture($0) }
        }
    }
}
