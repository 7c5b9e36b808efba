import Markup
import Newsroom

/// The front page: the newest report large, the latest beneath it, the running stories beside it.
struct FrontPage: Page {
    let publication: FrontPublication

    var sections: [Section] { publication.sections }
    var canonical: SiteAddress { .front }
    func title(_ words: Words) -> String? { nil }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        guard let first = publication.articles.first else {
            return """
                <h1>\(words[.nothingPublished])</h1>
                <p class="standfirst">\(words[.nothingPublishedHint])</p>
                <p><a class="button" href="\(SiteAddress.desk.link)">\(words[.desk])</a></p>
                """
        }
        return """
            <h1 class="skip">\(frame.settings.name)</h1>
            <div class="front"><div>
            <article class="lead">\(ArticleList.kicker(first))
            <h2 dir="auto"><a href="\(ArticleList.link(first))">\(first.headline)</a></h2>
            \(first.standfirst.isEmpty ? "" : "<p class=\"standfirst\" dir=\"auto\">\(first.standfirst)</p>" as Markup)
            \(ArticleList.meta(first, words))</article>
            \(ArticleList.markup(publication.articles.dropFirst(), words))
            </div>
            <aside class="side" aria-label="\(words[.runningStories])">\(publication.stories.markup { story($0, words) })</aside>
            </div>
            """
    }

    private func story(_ story: StorySummary, _ words: Words) -> Markup {
        """
        <section><h2 dir="auto"><a href="\(SiteAddress.story(story.name.slug).link)">\(story.name.title)</a></h2>
        <p class="meta">\(words[.reports(story.articles)])</p>
        <ul class="entries">\(story.latest.markup { article in
            "<li>\(article.publishedAt.map { words.date($0) })<a href=\"\(ArticleList.link(article))\"><bdi>\(article.headline)</bdi></a></li>\n"
        })</ul></section>
        """
    }
}
