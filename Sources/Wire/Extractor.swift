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
    public func extract(id: String, bytes: [UInt8], contentType: String? = nil, url: String? = nil) -> Report {
        switch PageKind(bytes, contentType: contentType) {
        case .html: extract(id: id, html: bytes, contentType: contentType, url: url)
        case .plain: extract(id: id, text: PlainBytes.text(bytes, contentType: contentType), url: url)
        }
    }

    /// Takes plain text with whatever furniture stands around the article.
    ///
    /// The report's text is the given one, untouched: furniture is marked, not cut. Linear in the text's length.
    ///
    /// - Parameters:
    ///   - id: The report's name, given back as it is.
    ///   - url: The report's address, where it has one.
    ///   - headline: The headline, where it is known apart from the text; a text without it is all body.
    public func extract(id: String, text: String, url: String? = nil, headline: String? = nil) -> Report {
        var article = PlainPage.article(of: text, headline: headline)
        article.url = url
        return Report(id: id, text: text, article: article)
    }

    /// Takes a page of HTML; the report's text is its headline and its blocks, a blank line between each.
    public func extract(id: String, html: [UInt8], contentType: String? = nil, url: String? = nil) -> Report {
        PageReader(Document(html, contentType: contentType), url: url).report(id: id)
    }
}
