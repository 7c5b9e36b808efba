import Markup
import Newsroom

/// Where the desk corrects what a reader asked for.
struct CorrectionPage: Page {
    let request: CorrectionRequest
    var note = ""
    var problem: String?

    var sections: [Section] { request.place.sections }
    var canonical: SiteAddress { .correction(comment: request.place.comment.id) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.correct] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return PlaceView(place: request.place, title: title(words)).markup(frame) {
            """
            \(request.place.comment.target.map { CommentTargetView(target: $0, article: request.place.thread.path).markup(words) })
            <form method="post" action="\(canonical.link)">\(frame.formField)
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            <p class="hint">\(words[.correctHint]) <a href="\(SiteAddress.draft(request.place.thread.id).link)">\(words[.toFields])</a></p>
            <label for="note">\(words[.correctionNote]) <span class="hint">\(words[.correctionNoteHint])</span></label>
            <textarea id="note" name="note" rows="3" maxlength="1000" required dir="auto">\(note)</textarea>
            \(request.isInRecord ? "<label class=\"check-box\"><input type=\"checkbox\" name=\"withdraw\" value=\"yes\"> \(words[.withdrawEntry])</label>" as Markup : "")
            <p></p><button>\(words[.correct])</button></form>
            <p class="act"><a href="\(SiteAddress.reply(comment: request.place.comment.id).link)">\(words[.answerInThread])</a></p>
            """
        }
    }
}
