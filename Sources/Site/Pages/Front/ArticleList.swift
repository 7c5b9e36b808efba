import Markup
import Newsroom

/// Articles in a list, as the front page, sections and stories show them.
enum ArticleList {
    static func markup(_ articles: some Sequence<ArticleSummary>, _ words: Words) -> Markup {
        """
        <ul class="list">\(articles.markup { article in
            """
            <li>\(kicker(article))
            <h3 dir="auto"><a href="\(link(article))">\(article.headline)</a></h3>
            \(article.standfirst.isEmpty ? "" : "<p dir=\"auto\">\(article.standfirst)</p>" as Markup)
            \(meta(article, words))</li>

            """
        })</ul>
        """
    }

    static func kicker(_ article: ArticleSummary) -> Markup {
        let section: Markup? = article.section.map {
            "<a href=\"\(SiteAddress.section($0.slug).link)\"><bdi>\($0.name)</bdi></a>"
        }
        let story: Markup? = article.story.map {
            "<a href=\"\(SiteAddress.story($0.slug).link)\"><bdi>\($0.title)</bdi></a>"
        }
        return "<p class=\"kicker\">\([section, story].compactMap(\.self).markup(separator: " · ") { $0 })</p>"
    }

    static func meta(_ article: ArticleSummary, _ words: Words) -> Markup {
        let comments: Markup? = article.comments == 0 ? nil : "\(words[.comments(article.comments)])"
        let time = article.publishedAt.map { words.time($0) }
        return "<p class=\"meta\">\([time, comments].compactMap(\.self).markup(separator: " · ") { $0 })</p>"
    }

    static func link(_ article: ArticleSummary) -> Address { SiteAddress.article(article.path ?? "/").link }
}
