import HTML
import News

/// What a page's head and its JSON-LD say of its article.
struct PageMetadata {
    /// A `meta` element.
    struct Meta {
        /// Its name, property, itemprop or http-equiv in lower case.
        let name: String
        let content: String
        let id: Document.NodeID
    }

    /// The `meta` elements in the page's order; one with two names stands here twice.
    private(set) var metas: [Meta] = []
    private var indexes: [String: [Int]] = [:]
    private(set) var linked = LinkedData(scripts: [])
    /// The words of `title`.
    private(set) var title: String?
    private(set) var titleID: Document.NodeID?
    private(set) var canonical: String?
    private(set) var canonicalID: Document.NodeID?
    private(set) var base: String?
    private(set) var language: String?

    /// A page has no more `meta` elements that are looked at.
    private static let metaLimit = 2_000

    /// - Parameter address: The page's own address, which tells its article from others that it lists.
    init(_ document: Document, address: String? = nil) {
        var scripts: [LinkedData.Script] = []
        for id in document.elements(named: .meta, .link, .script, .title, .base) {
            switch document.tag(id) {
            case .meta:
                guard metas.count < Self.metaLimit,
                    let content = document.attribute("content", of: id)?.collapsed.orNil
                else { continue }
                for attribute in ["name", "property", "itemprop", "http-equiv"] {
                    guard let name = document.attribute(attribute, of: id) else { continue }
                    let key = Key(name).string
                    // Some frameworks write the script as a `meta` element.
                    if key.hasSuffix("ld+json") {
                        scripts.append(.init(bytes: Array(content.utf8), range: document.sourceRange(id)))
                    }
                    indexes[key, default: []].append(metas.count)
                    metas.append(Meta(name: key, content: content, id: id))
                }
            case .link:
                guard canonical == nil, document.attribute("rel", of: id).map({ Key($0).string }) == "canonical" else {
                    continue
                }
                canonical = document.attribute("href", of: id)?.trimmed.orNil
                canonicalID = canonical == nil ? nil : id
            case .base:
                base = base ?? document.attribute("href", of: id)?.trimmed.orNil
            case .title:
                // A drawing has titles too; the page's own comes first.
                guard title == nil else { continue }
                title = document.text(id).collapsed.orNil
                titleID = title == nil ? nil : id
            default:
                guard let type = document.attribute("type", of: id), Key(type).string.hasPrefix("application/ld+json")
                else { continue }
                scripts.append(.init(bytes: Array(document.text(id).utf8), range: document.sourceRange(id)))
            }
        }
        let titles = ["og:title", "twitter:title"].compactMap { indexes[$0]?.first }.map { metas[$0].content }
        linked = LinkedData(
            scripts: scripts,
            about: .init(titles: titles + [title].compactMap { $0 }, addresses: [canonical, address].compactMap { $0 }))
        let html = document.documentElement.flatMap { document.attribute("lang", of: $0) }
        func content(_ name: String) -> String? { indexes[name]?.first.map { metas[$0].content } }
        let tag = html?.trimmed.orNil ?? content("content-language") ?? content("og:locale") ?? linked.language
        language = tag.flatMap(Self.language)
    }

    /// The first content of the first of those names that the page has.
    subscript(_ names: String...) -> String? { first(names)?.content }

    /// The first `meta` of the first of those names that the page has.
    func first(_ names: [String]) -> Meta? {
        for name in names {
            if let index = indexes[name]?.first { return metas[index] }
        }
        return nil
    }

    func all(_ names: [String]) -> [Meta] { names.flatMap { indexes[$0] ?? [] }.map { metas[$0] } }

    private static func language(_ text: String) -> String? {
        let tag = text.split(separator: ",").first.map { String($0).trimmed } ?? ""
        let parts = tag.split { $0 == "-" || $0 == "_" || $0 == "." }
        guard let first = parts.first, (2...3).contains(first.count), first.utf8.allSatisfy(\.isLetter) else {
            return nil
        }
        guard parts.count > 1, parts[1].utf8.count == 2, parts[1].utf8.allSatisfy(\.isLetter) else {
            return Key(first).string
        }
        return Key(first).string + "-" + parts[1].uppercased()
    }

    /// The site's name; an account in its place is none.
    var site: String? {
        let named = ["og:site_name", "application-name"].compactMap { self[$0] }.first { $0.utf8.first != 0x40 }
        return named ?? linked.publisher
    }
}

extension PageMetadata.Meta {
    /// Which vocabulary its name belongs to.
    var kind: Statement.Source.Kind {
        if name.hasPrefix("og:") || name.hasPrefix("article:") { return .openGraph }
        if name.hasPrefix("twitter:") { return .twitterCard }
        if name.hasPrefix("dc.") || name.hasPrefix("dc:") || name.hasPrefix("dcterms.") || name.hasPrefix("dcterms:") {
            return .dublinCore
        }
        return .meta
    }
}
