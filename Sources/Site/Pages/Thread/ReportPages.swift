import Discussion
import Markup
import Newsroom

/// A form to report a comment under a house rule.
struct ReportPage: Page {
    let place: CommentPlace
    let rules: HouseRules
    var isDone = false
    var problem: String?

    var sections: [Section] { place.sections }
    var canonical: SiteAddress { .report(comment: place.comment.id) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.reportTitle] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return PlaceView(place: place, title: title(words)).markup(frame) {
            if isDone { return "<p class=\"done\" role=\"status\">\(words[.reported])</p>" }
            return """
                <form method="post" action="\(frame.destination(canonical))">\(frame.formField)
                \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
                <p>\(words[.reportHint])</p>
                <fieldset><legend>\(words[.whichRule])</legend>\(rules.rules.markup { rule in
                    "<label class=\"check-box\"><input type=\"radio\" name=\"rule\" value=\"\(rule.id)\" required> \(words.title(of: rule.id, in: rules))</label>\n"
                })</fieldset>
                <label for="\(frame.id("note", in: canonical))">\(words[.noteToDesk])</label>
                <input id="\(frame.id("note", in: canonical))" name="note" maxlength="500" dir="auto">
                <p></p><button>\(words[.report])</button></form>
                """
        }
    }
}

/// A form to ask for another look at a decision.
struct AppealPage: Page {
    let sections: [Section]
    let canonical: SiteAddress
    var words = ""
    var isDone = false
    var problem: String?

    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.askAgain] }

    func content(_ frame: Frame) -> Markup {
        if frame.embedding != nil { return PanelView(title: title(frame.words)).markup(frame, form(frame)) }
        return """
            <section class="thread plain"><p class="kicker"><a href="\(SiteAddress.account.link)">\(frame.words[.yourAccount])</a></p>
            <h1>\(title(frame.words))</h1>
            \(form(frame))</section>
            """
    }

    private func form(_ frame: Frame) -> Markup {
        if isDone {
            return "<p class=\"done\" role=\"status\">\(frame.words[.asked(words)]) \(frame.words[.waitsForAnswer])</p>"
        }
        let id = frame.id("words", in: canonical)
        return """
            <form method="post" action="\(frame.destination(canonical))">\(frame.formField)
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            <label for="\(id)">\(frame.words[.askAgainHint])</label>
            <textarea id="\(id)" name="words" rows="5" maxlength="2000" required dir="auto">\(words)</textarea>
            <p></p><button>\(frame.words[.askAgain])</button></form>
            """
    }
}
