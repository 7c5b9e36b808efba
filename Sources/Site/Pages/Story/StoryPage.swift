import Markup
import News
import Newsroom
import Record

/// A running story: its figures, its timeline, what is expected, its reports.
struct StoryPage: Page {
    let publication: StoryPublication

    var sections: [Section] { publication.sections }
    var canonical: SiteAddress { .story(publication.story.name.slug) }
    var feed: SiteAddress? { .storyFeed(publication.story.name.slug) }
    func title(_ words: Words) -> String? { publication.story.name.title }
    func description(_ words: Words) -> String? { publication.articles.first?.standfirst }

    private var ledger: Ledger { publication.ledger }
    private var articles: [String: ArticleSummary] {
        Dictionary(publication.articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        let story = publication.story
        let articles = articles
        return """
            <p class="kicker">\(story.firstPublishedAt.map { words[.storySince(words.day(words.zone.moment(at: $0).day))] })</p>
            <h1 dir="auto">\(story.name.title)</h1>
            \(lead(words))
            <p class="meta">\(words[.reports(story.articles)]) · \(words[.eventsHeld(ledger.events.count)])\
            \(story.lastPublishedAt.map { " · \(words[.updated]) \(words.time($0))" as Markup })\
            \(frame.isArchive ? "" : " · <a href=\"\(SiteAddress.storyFeed(story.name.slug).link)\">\(words[.feed])</a>" as Markup)\
            \(frame.viewer?.isStaff == true ? " · <a href=\"\(SiteAddress.place(kind: "story", id: story.id).link)\">\(words[.place])</a>" as Markup : "")</p>
            \(figures(words))
            <div class="front"><div>
            <h2 id="timeline">\(words[.timeline])</h2>
            <p class="meta">\(words[.proposedNotice])</p>
            \(ledger.events.isEmpty ? "<p>\(words[.noEvents])</p>" as Markup : "")
            <ol class="timeline">\(ledger.events.reversed().filter(isKey).markup { entry($0, articles, words) })</ol>
            \(lesser(articles, words))
            </div>
            <aside class="side">
            \(expected(articles, words))
            \(checks(articles, words))
            <section><h2>\(words[.articlesInStory])</h2>
            <ul class="entries">\(publication.articles.markup { article in
                "<li>\(article.publishedAt.map { words.date($0) })<a href=\"\(ArticleList.link(article))\"><bdi>\(article.headline)</bdi></a></li>\n"
            })</ul></section>
            </aside></div>
            """
    }

    /// Whether an event stands in the timeline at once: reported as news, at a known place or by several reports, and
    /// read with some certainty. The rest is there to be opened.
    private func isKey(_ event: Event) -> Bool {
        let certainty = event.claims.filter(\.isAssertion).map(\.mention.confidence).max() ?? 0
        let isSeveral = Set(event.claims.map(\.articleID)).count > 1
        return isSeveral || (!event.isBackgroundOnly && certainty >= 0.6 && event.place != nil)
    }

    private func lesser(_ articles: [String: ArticleSummary], _ words: Words) -> Markup {
        let events = ledger.events.reversed().filter { !isKey($0) }
        guard !events.isEmpty else { return "" }
        return """
            <details><summary>\(words[.alsoTold(events.count)])</summary>
            <ol class="timeline">\(events.markup { entry($0, articles, words) })</ol></details>
            """
    }

    private func lead(_ words: Words) -> Markup {
        guard let newest = publication.articles.first, !newest.standfirst.isEmpty else { return "" }
        return
            "<p class=\"standfirst\" dir=\"auto\"><a href=\"\(ArticleList.link(newest))\">\(newest.standfirst)</a></p>"
    }

    /// Figures with a number, the latest told first. Reports call the same troops by several names: one number of one
    /// kind is shown once.
    private var keyFigures: [Figure] {
        struct Told: Hashable {
            var measure: Count.Measure
            var value: Double
        }
        var told: Set<Told> = []
        return ledger.figures
            .sorted { ($0.values.last?.asOf.number ?? .min) > ($1.values.last?.asOf.number ?? .min) }
            .filter { figure in
                guard let value = figure.values.last.flatMap({ $0.best ?? $0.low }) else { return false }
                return told.insert(Told(measure: figure.measure, value: value)).inserted
            }
    }

    /// The newest value of some series.
    private func figures(_ words: Words) -> Markup {
        let shown = keyFigures.prefix(4)
        guard !shown.isEmpty else { return "" }
        return """
            <h2 class="skip">\(words[.keyFigures])</h2><ul class="figures">\(shown.compactMap { figure in figure.values.last.map { (figure, $0) } }.markup { figure, value in
                """
                <li><div class="n">\(words.number(value.best ?? value.low ?? 0))</div>
                <div class="l"><bdi>\(figure.subject)</bdi>\(figure.place.map { ", \($0)" as Markup }), \(words[.asOf(words.day(value.asOf))])<br>
                \(words[.says]): <bdi>\(words.source(value.claim))</bdi></div></li>

                """
            })</ul>
            """
    }

    private func entry(_ event: Event, _ articles: [String: ArticleSummary], _ words: Words) -> Markup {
        let first = event.claims.first { $0.isAssertion } ?? event.claims.first
        let people = event.actors.prefix(2).map(\.name).joined(separator: ", ")
        let counts = event.counts.map { words.count($0) }.joined(separator: ", ")
        return """
            <li id="event-\(event.id)"><div class="when"><time datetime="\(event.begin.description)">\(words.when(event))</time></div>
            <div><h3>\(words.name(type: event.type, modes: event.modes, contexts: event.contexts))\(event.place.map { ", <bdi>\(words.place($0))</bdi>" as Markup })</h3>
            <p class="meta">\(people.isEmpty ? "" : "<bdi>\(people)</bdi> · " as Markup)\(counts.isEmpty ? "" : "\(counts) · " as Markup)\(words.standing(event)) · \(words[.support(Set(event.claims.map(\.articleID)).count)])</p>
            \(first.map { "<blockquote dir=\"auto\">\(words.quotation($0.mention.quote))</blockquote>" as Markup })
            <details><summary>\(words[.sourcesAndWords])</summary><ul>\(event.claims.markup { source($0, articles, words) })</ul></details>
            </div></li>

            """
    }

    /// A claim: who says so, in which words, in which report.
    private func source(_ claim: Claim, _ articles: [String: ArticleSummary], _ words: Words) -> Markup {
        let headline: Markup =
            articles[claim.articleID].map {
                "<a href=\"\(SiteAddress.article($0.path ?? "/").link(to: "note-" + claim.mention.id))\">\($0.headline)</a>"
            } ?? ""
        let modality: Markup = claim.mention.modality == .actual ? "" : " (\(words[.modality(claim.mention.modality)]))"
        return """
            <li><q dir="auto">\(words.quotation(claim.mention.quote))</q>\(modality)<br>\(words[.says]): <bdi>\(words.source(claim))</bdi> · \(headline), \
            \(words.day(claim.published.day))</li>

            """
    }

    private func expected(_ articles: [String: ArticleSummary], _ words: Words) -> Markup {
        let open = ledger.expected.filter { $0.fulfilledBy == nil }.suffix(8)
        guard !open.isEmpty else { return "" }
        return """
            <section><h2>\(words[.expected])</h2><ul class="entries">\(open.reversed().compactMap { item in item.claims.last.map { (item, $0) } }.markup { item, claim in
                """
                <li>\(item.finish.map { "<time datetime=\"\($0.description)\">\(words[.expectedBy(words.day($0))])</time>" as Markup })
                \(words.name(type: item.type, modes: item.modes, contexts: claim.mention.contexts)): <q dir=\"auto\">\(words.quotation(claim.mention.quote))</q> <span class="quiet">\(words[.says]): <bdi>\(words.source(claim))</bdi></span></li>

                """
            })</ul></section>
            """
    }

    private func checks(_ articles: [String: ArticleSummary], _ words: Words) -> Markup {
        let shown = ledger.checkedClaims.compactMap { check in words.check(check).map { (check, $0) } }.suffix(6)
        guard !shown.isEmpty else { return "" }
        return """
            <section><h2>\(words[.countsClaimed])</h2><ul class="entries">\(shown.reversed().markup { check, text in
                "<li><q dir=\"auto\">\(words.quotation(check.claim.mention.quote))</q><span class=\"check\">\(text)</span></li>\n"
            })</ul></section>
            """
    }
}
