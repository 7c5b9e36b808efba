import Markup
import Newsroom

/// A form to answer a comment.
struct ReplyPage: Page {
    let place: CommentPlace
    var rejected: RejectedComment?

    var sections: [Section] { place.sections }
    var canonical: SiteAddress { .reply(comment: place.comment.id) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.replyTo(place.comment.author ?? words[.someone])] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <section class="thread plain"><p class="kicker"><a href="\(ArticleList.link(place.article))">\(place.article.headline)</a></p>
            <h1>\(title(words))</h1>
            <blockquote dir="auto">\(place.comment.text.map { CommentView.markup($0) })</blockquote>
            \(CommentForm(action: canonical, label: words[.yourReply], rejected: rejected).markup(frame))</section>
            """
    }
}

/// A form to remove a comment, with the reason that will stand in its place.
struct RemovalPage: Page {
    let place: CommentPlace
    var problem: String?

    var sections: [Section] { place.sections }
    var canonical: SiteAddress { .removal(comment: place.comment.id) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.remove] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <section class="thread plain"><p class="kicker"><a href="\(ArticleList.link(place.article))">\(place.article.headline)</a></p>
            <h1>\(words[.remove])</h1>
            <blockquote dir="auto">\(place.comment.text.map { CommentView.markup($0) })</blockquote>
            <form method="post" action="\(canonical.link)">\(frame.formField)
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            <label for="reason">\(words[.reasonForRemoval]) <span class="hint">\(words[.reasonHint])</span></label>
            <input id="reason" name="reason" required maxlength="500">
            <p></p><button>\(words[.remove])</button></form></section>
            """
    }
}
