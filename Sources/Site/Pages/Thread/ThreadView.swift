import Discussion
import Markup
import News
import Newsroom

/// A comment that was not taken: what was typed, and why.
struct RejectedComment: Sendable {
    var text: String
    var problem: String
}

/// The discussion beneath an article.
struct ThreadView {
    let publication: ArticlePublication
    var rejected: RejectedComment?

    func markup(_ frame: Frame) -> Markup {
        let words = frame.words
        let thread = CommentThread(publication.comments.map(\.threaded))
        let comments = Dictionary(publication.comments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return """
            <section class="thread" id="discussion">
            <h2>\(words[.discussion]) <span class="meta">· \(words[.comments(thread.count)])</span></h2>
            <p class="house">\(words[.invitation]) \(words[.disclaimer]) \(words[.addressPromise])<br>
            <a href="\(SiteAddress.rules.link)">\(words[.houseRules])</a> · \
            <a href="\(SiteAddress.requirements.link)">\(words[.requirements])</a></p>
            \(CommentForm(action: .comments(article: publication.article.id), label: words[.yourComment], rejected: rejected).markup(frame))
            \(thread.entries.isEmpty ? "<p class=\"quiet meta\">\(words[.noComments])</p>" as Markup : "")
            \(thread.entries.markup { entry in
                comments[entry.comment.id].map { comment($0, entry, frame) } ?? ""
            })
            </section>
            """
    }

    private func comment(_ comment: Comment, _ entry: CommentThread.Entry, _ frame: Frame) -> Markup {
        let words = frame.words
        let depth = entry.shownDepth == 0 ? "" : " d\(min(entry.shownDepth, 3))"
        guard let text = comment.text else {
            return """
                <article class="comment\(depth)" id="comment-\(comment.id)"><p class="gone">\(words[.removed(comment.removedReason ?? "")])</p></article>

                """
        }
        let canRemove = frame.viewer?.isStaff == true
        return """
            <article class="comment\(depth)" id="comment-\(comment.id)">
            <p class="by"><bdi>\(comment.author ?? words[.someone])</bdi>\(comment.isStaff ? " <span class=\"tag ok\">\(words[.staff])</span>" as Markup : "")\(words.time(comment.createdAt))</p>
            <div dir="auto">\(CommentView.markup(text))</div>
            <p class="act"><a href="\(SiteAddress.reply(comment: comment.id).link)" rel="nofollow">\(words[.reply])</a>\
            <a href="\(SiteAddress.article(publication.article.path ?? "/").link(to: "comment-" + comment.id))">\(words[.permalink])</a>\
            \(canRemove ? "<a href=\"\(SiteAddress.removal(comment: comment.id).link)\">\(words[.remove])</a>" as Markup : "")</p>
            </article>

            """
    }
}

/// A comment's words.
enum CommentView {
    static func markup(_ text: CommentText) -> Markup {
        text.blocks.markup { block in
            switch block {
            case .paragraph(let inlines): "<p>\(markup(inlines))</p>"
            case .quote(let inlines): "<blockquote>\(markup(inlines))</blockquote>"
            }
        }
    }

    private static func markup(_ inlines: [CommentText.Inline]) -> Markup {
        inlines.markup { inline in
            switch inline {
            case .text(let text): "\(text)"
            case .emphasis(let text): "<em>\(text)</em>"
            case .link(let address): "<a href=\"\(address)\" rel=\"nofollow ugc noopener\">\(address)</a>"
            case .lineBreak: "<br>"
            }
        }
    }
}

/// The box in which a comment is written, or what is missing before one can be.
struct CommentForm {
    let action: SiteAddress
    let label: String
    var rejected: RejectedComment?

    func markup(_ frame: Frame) -> Markup {
        let words = frame.words
        guard let viewer = frame.viewer else {
            return "<p><a class=\"button\" href=\"\(SiteAddress.signIn.link)\">\(words[.signInToComment])</a></p>"
        }
        let requirements = viewer.requirements
        // The rules can be accepted with the first comment; whatever else is missing takes a page of its own.
        guard requirements.missing.allSatisfy({ $0 == .rulesAccepted }) else {
            return """
                <p class="problem">\(words.whatToDo(requirements.missing, until: requirements.bar?.until?.secondsSince1970))\
                <br><a href="\(SiteAddress.requirements.link)">\(words[.toRequirements])</a></p>
                """
        }
        return """
            <form method="post" action="\(action.link)" id="write">\(frame.formField)
            \(rejected.map { "<p class=\"problem\" role=\"alert\">\($0.problem)</p>" as Markup })
            <label for="text">\(label)</label>
            <textarea id="text" name="text" rows="4" maxlength="5000" required dir="auto" aria-describedby="format">\(rejected?.text)</textarea>
            <p class="hint" id="format">\(words[.commentFormat])</p>
            \(requirements.areMet ? "" : acceptance(requirements.rules, words))
            <button>\(words[.post])</button>
            </form>
            """
    }

    private func acceptance(_ version: Int, _ words: Words) -> Markup {
        """
        <label class="check-box"><input type="checkbox" name="rules" value="\(version)" required> \(words[.acceptRules])</label>
        <p class="hint"><a href="\(SiteAddress.rules.link)">\(words[.rulesRead])</a>. \(words[.acceptRulesHint])</p>
        """
    }
}
