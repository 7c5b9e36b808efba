import Discussion
import Markup
import Newsroom

/// A discussion on a page of its own: an article's in another order, or that of a page elsewhere.
struct ThreadPage: Page {
    let sections: [Section]
    let thread: ThreadPublication
    var written: WrittenComment?

    var section: String? { thread.place.section }
    var canonical: SiteAddress { thread.place.site }
    /// It is the article's discussion once more.
    var isListed: Bool { false }
    var feed: SiteAddress? { .threadFeed(thread.place.id, .atom) }
    var script: String? { "live.js" }
    var outside: OutsideHosts { thread.shownOutside }
    func title(_ words: Words) -> String? { thread.place.title }

    func content(_ frame: Frame) -> Markup {
        """
        <p class="kicker">\(thread.place.publication.map { "<bdi>\($0.name)</bdi> · " as Markup })\
        <a href="\(thread.place.page)"><bdi>\(thread.place.title)</bdi></a></p>
        <h1>\(frame.words[.discussion])</h1>
        \(ThreadView(publicThread: thread, written: written).markup(frame))
        """
    }
}
