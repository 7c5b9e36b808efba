import News

/// What a page's JSON-LD says of its article, in schema.org's words.
struct LinkedData: Sendable {
    var headline: String?
    var authors: [String] = []
    var published: Moment?
    var modified: Moment?
    var sections: [String] = []
    var publisher: String?
    var language: String?
    var url: String?
    /// The article's text without its mark-up, where the page gives it.
    var body: String?
    var pictures: [Picture] = []
    /// The names of the trail that leads to the page, outermost first.
    var breadcrumbs: [String] = []
    var isArticle = false
    /// The types of all that it describes.
    var types: Set<String> = []

    /// No more nodes of one page are looked at.
    private static let nodeLimit = 4_000

    /// Reads the page's scripts of type `application/ld+json`.
    init(scripts: [[UInt8]]) {
        var nodes: [JSON] = []
        for script in scripts {
            if let value = JSONReader.read(script) { Self.collect(value, into: &nodes, depth: 0) }
        }
        for node in nodes { types.formUnion(Self.types(of: node)) }
        for node in nodes where Self.types(of: node).contains("BreadcrumbList") && breadcrumbs.isEmpty {
            breadcrumbs = Self.trail(node)
        }
        for node in nodes where Self.types(of: node).contains(where: Self.isArticle) {
            read(article: node, among: nodes)
        }
    }

    private static func isArticle(_ type: String) -> Bool {
        type.hasSuffix("Article") || type.hasSuffix("NewsArticle") || type == "BlogPosting" || type == "LiveBlogPosting"
            || type == "Report" || type == "SocialMediaPosting"
    }

    /// The objects with a type, those of a graph and of lists included.
    private static func collect(_ value: JSON, into nodes: inout [JSON], depth: Int) {
        guard depth < 6, nodes.count < nodeLimit else { return }
        switch value {
        case .array(let values):
            for value in values { collect(value, into: &nodes, depth: depth + 1) }
        case .object(let members):
            if members["@type"] != nil { nodes.append(value) }
            for name in ["@graph", "mainEntity", "mainEntityOfPage", "breadcrumb", "hasPart"] {
                if let inner = members[name] { collect(inner, into: &nodes, depth: depth + 1) }
            }
        default: break
        }
    }

    private static func types(of node: JSON) -> [String] {
        (node["@type"]?.list ?? []).compactMap(\.string).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    }

    private static func trail(_ node: JSON) -> [String] {
        (node["itemListElement"]?.list ?? []).prefix(20).compactMap { item in
            (item["name"]?.string ?? item["item"]?["name"]?.string)?.collapsed.orNil
        }
    }

    private mutating func read(article node: JSON, among nodes: [JSON]) {
        // Where a page has several, the first with a headline is its own; later ones only fill gaps of a bare first.
        guard !isArticle || headline == nil else { return }
        isArticle = true
        headline = (node["headline"]?.string ?? node["name"]?.string).map(MarkedText.plain)?.orNil ?? headline
        let people = Self.names(node["author"], among: nodes) + Self.names(node["creator"], among: nodes)
        for name in people where !authors.contains(name) { authors.append(name) }
        published = published ?? node["datePublished"]?.string.flatMap(PrintedDate.moment) ?? nil
        modified = modified ?? node["dateModified"]?.string.flatMap(PrintedDate.moment) ?? nil
        sections += (node["articleSection"]?.list ?? []).compactMap { $0.string.map(MarkedText.plain)?.orNil }
        publisher = publisher ?? Self.names(node["publisher"], among: nodes).first
        language = language ?? node["inLanguage"]?.string ?? node["inLanguage"]?["alternateName"]?.string
        url = url ?? node["url"]?.string ?? node["mainEntityOfPage"]?.string ?? node["mainEntityOfPage"]?["@id"]?.string
        body = body ?? node["articleBody"]?.string.map(MarkedText.plainLines)?.orNil
        pictures += (node["image"]?.list ?? []).prefix(20).compactMap { Self.picture($0, among: nodes) }
    }

    private static func picture(_ value: JSON, among nodes: [JSON]) -> Picture? {
        let node = resolved(value, among: nodes)
        guard let url = node.string ?? node["url"]?.string ?? node["contentUrl"]?.string else { return nil }
        let words = node["caption"]?.string?.orNil ?? node["description"]?.string
        let caption = Caption(words.map(MarkedText.plain) ?? "")
        var credit = node["creditText"]?.string.map(MarkedText.plain)?.orNil
        for name in ["creator", "author", "copyrightHolder", "copyrightNotice"] where credit == nil {
            credit = names(node[name], among: nodes).first
        }
        return Picture(
            url: url, caption: caption.text, credit: credit.map(CreditText.clean)?.orNil ?? caption.credit,
            date: caption.date, width: length(node["width"]), height: length(node["height"]))
    }

    /// A length in pixels, given as a number or in words: 640, "640", "640 px".
    private static func length(_ value: JSON?) -> Int? {
        if case .number(let number)? = value ?? nil, number >= 1, number < 1e6 { return Int(number) }
        guard let text = value?.string?.prefix(8) else { return nil }
        return Int(text.prefix { $0.isASCII && $0.isNumber })
    }

    /// The node that an `@id` stands for.
    private static func resolved(_ value: JSON, among nodes: [JSON]) -> JSON {
        guard case .object(let members) = value, members["name"] == nil, members["url"] == nil, let id = members["@id"]
        else {
            return value
        }
        return nodes.prefix(200).first { $0["@id"] == id && $0["@type"] != nil } ?? value
    }

    private static func names(_ value: JSON?, among nodes: [JSON]) -> [String] {
        (value?.list ?? []).prefix(20).flatMap { item -> [String] in
            let node = resolved(item, among: nodes)
            let name = node["name"] ?? node
            return name.list.compactMap { $0.string.map(MarkedText.plain)?.orNil }
        }
    }
}
