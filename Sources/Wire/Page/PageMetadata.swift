import HTML
import News

/// What a page's head and its JSON-LD say of its article.
struct PageMetadata {
    /// The contents of `meta` elements by their name, property or itemprop in lower case, in the page's order.
    private var metas: [String: [String]] = [:]
    let linked: LinkedData
    /// The words of `title`.
    private(set) var title: String?
    private(set) var canonical: String?
    private(set) var base: String?
    let language: String?

    init(_ document: Document) {
        var scripts: [[UInt8]] = []
        var title: String?
        for id in document.elements(named: .meta, .link, .script, .title, .base) {
            switch document.tag(id) {
            case .meta:
                guard let content = document.attribute("content", of: id)?.collapsed.orNil else { continue }
                for attribute in ["name", "property", "itemprop", "http-equiv"] {
                    guard let name = document.attribute(attribute, of: id) else { continue }
                    metas[Key(name).string, default: []].append(content)
                }
            case .link:
                guard document.attribute("rel", of: id).map({ Key($0).string }) == "canonical" else { continue }
                canonical = canonical ?? document.attribute("href", of: id)?.trimmed.orNil
            case .base:
                base = base ?? document.attribute("href", of: id)?.trimmed.orNil
            case .title:
                // A drawing has titles too; the page's own comes first.
                if title == nil { title = document.text(id).collapsed.orNil }
            default:
                let type = document.attribute("type", of: id).map { Key($0).string } ?? ""
                if type.hasPrefix("application/ld+json") { scripts.append(Array(document.text(id).utf8)) }
            }
        }
        self.title = title
        linked = LinkedData(scripts: scripts)
        let html = document.documentElement.flatMap { document.attribute("lang", of: $0) }
        let tag =
            html?.trimmed.orNil ?? metas["content-language"]?.first ?? metas["og:locale"]?.first ?? linked.language
        language = tag.flatMap(Self.language)
    }

    /// The first content of the first of those names that the page has.
    subscript(_ names: String...) -> String? {
        for name in names {
            if let content = metas[name]?.first { return content }
        }
        return nil
    }

    func all(_ names: String...) -> [String] { names.flatMap { metas[$0] ?? [] } }

    private static func language(_ text: String) -> String? {
        let tag = text.split(separator: ",").first.map { String($0).trimmed } ?? ""
        let parts = tag.split { $0 == "-" || $0 == "_" || $0 == "." }
        guard let first = parts.first, (2...3).contains(first.count), first.utf8.allSatisfy(\.isLetter) else {
            return nil
        }
        guard parts.count > 1, parts[1].utf8.count == 2 else { return Key(first).string }
        return Key(first).string + "-" + parts[1].uppercased()
    }

    var site: String? { self["og:site_name", "application-name"] ?? linked.publisher }

    var section: String? {
        if let section = self["article:section", "parsely-section", "section"] ?? linked.sections.first {
            return MarkedText.plain(section).orNil
        }
        // The last of a trail is the page itself, the first the front page.
        let trail = linked.breadcrumbs
        return trail.count > 2 ? trail[trail.count - 2] : nil
    }

    var published: Moment? {
        linked.published
            ?? moment(
                "article:published_time", "og:article:published_time", "datepublished", "article:published", "pubdate",
                "publishdate", "publish-date", "publish_date", "publication_date", "parsely-pub-date", "sailthru.date",
                "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "date", "originalpublicationdate",
                "article_date_original", "cxenseparse:recs:publishtime", "article.published", "published_time",
                "rnews:datepublished")
    }

    var modified: Moment? {
        linked.modified
            ?? moment(
                "article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod",
                "dcterms.modified")
    }

    private func moment(_ names: String...) -> Moment? {
        for name in names {
            for content in metas[name] ?? [] {
                if let moment = PrintedDate.moment(in: content) { return moment }
            }
        }
        return nil
    }

    /// The headlines that the head gives, the most trusted first.
    var headlines: [String] {
        var all = [linked.headline, self["og:title"], self["twitter:title"], title].compactMap { $0 }
        all = all.map { withoutSite(MarkedText.plain($0)) }.filter { !$0.isEmpty }
        return all
    }

    /// A title without the name of the site that is put behind or before it.
    func withoutSite(_ title: String) -> String {
        let names = Set([site, self["og:site_name"], linked.publisher].compactMap { $0.map { Key($0).string } })
        for mark in [" | ", " - ", " \u{2013} ", " \u{2014} ", " :: ", " \u{BB} ", " \u{2022} ", " \u{B7} "] {
            var parts: [Substring] = []
            var rest = title[...]
            while let cut = rest.firstOccurrence(of: mark) {
                parts.append(rest[..<cut.lowerBound])
                rest = rest[cut.upperBound...]
            }
            guard !parts.isEmpty else { continue }
            parts.append(rest)
            let isBar = mark == " | " || mark == " :: " || mark == " \u{BB} "
            while parts.count > 1, let last = parts.last {
                let words = last.split(separator: " ").count
                let head = parts.dropLast().reduce(0) { $0 + $1.split(separator: " ").count }
                guard names.contains(Key(last).string) || (words <= 4 && head >= 4 && (isBar || isSite(last))) else {
                    break
                }
                parts.removeLast()
            }
            if parts.count > 1, names.contains(Key(parts[0]).string) { parts.removeFirst() }
            return parts.joined(separator: mark).trimmed
        }
        return title
    }

    /// Whether the words end the way titles name their sites: an address, or a paper's name.
    private func isSite(_ words: Substring) -> Bool {
        let key = Key(words).string
        if key.contains(".") { return true }
        return [
            "news", "times", "post", "herald", "tribune", "gazette", "journal", "magazine", "daily", "telegraph",
            "online", "tv",
        ]
        .contains { key.split(separator: " ").contains(Substring($0)) }
    }
}
