import Discussion
import Markup
import Newsroom

/// The discussion of an article in an order of the reader's choice.
struct ThreadPage: Page {
    let publication: ArticlePublication
    let order: CommentThread.Order

    var sections: [Section] { publication.sections }
    var section: String? { publication.article.section?.slug }
    var canonical: SiteAddress { .article(publication.article.path ?? "/") }
    /// It is the article's discussion once more.
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { publication.article.headline }

    func content(_ frame: Frame) -> Markup {
        """
        <p class="kicker"><a href="\(canonical.link)">\(publication.article.headline)</a></p>
        <h1>\(frame.words[.discussion])</h1>
        \(ThreadView(publication: publication, order: order).markup(frame))
        """
    }
}
