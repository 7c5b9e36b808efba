import HTML
public import News

/// Takes a page and gives the article on it: text, blocks, metadata, pictures.
///
/// Pure and without state; one may be used from many tasks at once.
///
///     let report = Extractor().extract(id: "1", bytes: page, contentType: "text/html", url: address)
///     print(report.article.headline ?? "", report.article.published.map(\.description) ?? "")
public struct Extractor: Sendable {
    public init() {}

    /// Takes a page as fetched, HTML or plain text.
    ///
    /// Linear in the page's length but for what `HTML` says of its parser; never fails.
    ///
    /// - Parameters:
    ///   - id: The report's name, given back as it is.
    ///   - bytes: The page. What it begins with decides what it is where the content type leaves it open or is wrong.
    ///   - contentType: The value of the HTTP header, its `charset` included.
    ///   - url: The page's address, against which those in it are resolved.
    ///   - memory: What editors corrected on this site's pages.
    public func extract(
        id: String, bytes: [UInt8], contentType: String? = nil, url: String? = nil, memory: SiteMemory = SiteMemory()
    ) -> Report {
        switch PageKind(bytes, contentType: contentType) {
        case .html: extract(id: id, html: bytes, contentType: contentType, url: url, memory: memory)
        case .plain: extract(id: id, text: PageBytes.text(bytes, contentType: contentType), url: url, memory: memory)
        }
    }

    /// Takes plain text with whatever furniture stands around the article.
    ///
    /// The report's text is the given one, untouched: furniture is marked, not cut. Linear in the text's length.
    ///
    /// - Parameters:
    ///   - id: The report's name, given back as it is.
    ///   - text: The text.
    ///   - url: The report's address, where it has one.
    ///   - headline: The headline, where it is known apart from the text; a text without it is all body.
    ///   - memory: What editors corrected on this site's texts.
    public func extract(
        id: String, text: String, url: String? = nil, headline: String? = nil, memory: SiteMemory = SiteMemory()
    ) -> Report {
        Self.report(id, text, PlainPage(text, headline: headline, memory: memory), url: url)
    }

    /// Takes a page of HTML; the report's text is its headline and its blocks, a blank line between each.
    public func extract(
        id: String, html: [UInt8], contentType: String? = nil, url: String? = nil, memory: SiteMemory = SiteMemory()
    ) -> Report {
        PageReader(PageBytes.document(html, contentType: contentType), url: url).read(id: id, memory: memory).report
    }

    private static func report(_ id: String, _ text: String, _ page: PlainPage, url: String?) -> Report {
        var article = page.article
        article.url = url
        return Report(id: id, text: text, article: article)
    }
}

extension Extractor {
    /// Takes a page as ``extract(id:bytes:contentType:url:memory:)`` does and tells what was decided of every block,
    /// those left out included.
    ///
    ///     for block in Extractor().examine(id: "1", bytes: page).decisions where !block.isKept {
    ///         print(block.reason.words, block.confidence, block.text)
    ///     }
    public func examine(
        id: String, bytes: [UInt8], contentType: String? = nil, url: String? = nil, memory: SiteMemory = SiteMemory()
    ) -> Examination {
        guard PageKind(bytes, contentType: contentType) == .html else {
            return examine(id: id, text: PageBytes.text(bytes, contentType: contentType), url: url, memory: memory)
        }
        let document = PageBytes.document(bytes, contentType: contentType)
        let reader = PageReader(document, url: url)
        let (report, blocks) = reader.read(id: id, memory: memory)
        return Examination(
            report: report, decisions: blocks.decisions, statements: reader.statements.all, source: document.source)
    }

    /// Takes plain text as ``extract(id:text:url:headline:memory:)`` does and tells what was decided of every block.
    public func examine(
        id: String, text: String, url: String? = nil, headline: String? = nil, memory: SiteMemory = SiteMemory()
    ) -> Examination {
        let page = PlainPage(text, headline: headline, memory: memory)
        return Examination(
            report: Self.report(id, text, page, url: url), decisions: page.decisions, source: Array(text.utf8))
    }
}
