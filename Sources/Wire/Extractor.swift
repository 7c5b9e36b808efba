public import News

/// Takes a page and gives the article on it: text, blocks, metadata, pictures.
///
/// Pure and without state; one may be used from many tasks at once.
public struct Extractor: Sendable {
    public init() {}

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
}
