import Markup
import News
import Newsroom

/// A feed of articles (RFC 4287).
struct AtomFeed {
    let title: String
    let address: SiteAddress
    let page: SiteAddress
    let articles: [ArticleSummary]

    func render(_ frame: Frame) -> [UInt8] {
        let updated = articles.compactMap { $0.updatedAt ?? $0.publishedAt }.max() ?? 0
        // XML's text and attributes are escaped as HTML's are; the declaration is a literal.
        let feed: Markup = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
            <title>\(title)</title>
            <id>\(frame.absolute(address))</id>
            <link rel="self" type="application/atom+xml" href="\(frame.absolute(address))"/>
            <link rel="alternate" type="text/html" href="\(frame.absolute(page))"/>
            <updated>\(Moment(secondsSince1970: updated).description)</updated>
            <author><name>\(frame.settings.name)</name></author>
            \(articles.markup { entry($0, frame) })
            </feed>

            """
        return feed.bytes
    }

    private func entry(_ article: ArticleSummary, _ frame: Frame) -> Markup {
        let published = article.publishedAt ?? article.createdAt
        let address = frame.absolute(.article(article.path ?? "/"))
        return """
            <entry>
            <title>\(article.headline)</title>
            <id>\(address)</id>
            <link rel="alternate" type="text/html" href="\(address)"/>
            <published>\(Moment(secondsSince1970: published).description)</published>
            <updated>\(Moment(secondsSince1970: article.updatedAt ?? published).description)</updated>
            \(article.section.map { "<category term=\"\($0.slug)\" label=\"\($0.name)\"/>\n" as Markup })\
            \(article.standfirst.isEmpty ? "" : "<summary>\(article.standfirst)</summary>\n" as Markup)\
            </entry>

            """
    }
}
