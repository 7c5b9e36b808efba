import Discussion
import Markup
import Newsroom

/// A form to answer a comment.
struct ReplyPage: Page {
    let place: CommentPlace
    var written: WrittenComment?

    init(place: CommentPlace, written: WrittenComment? = nil) {
        self.place = place
        self.written = written
    }

    /// A form that begins with the comment's words, before what was kept.
    init(quoting place: CommentPlace) {
        let quotation = place.comment.text?.quotation() ?? ""
        self.init(place: place, written: WrittenComment(text: quotation + (place.draft ?? "")))
    }

    var sections: [Section] { place.sections }
    var canonical: SiteAddress { .reply(comment: place.comment.id) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.replyTo(place.comment.author ?? words[.someone])] }

    func content(_ frame: Frame) -> Markup {
        let form = CommentForm(
            action: canonical, label: frame.words[.yourReply], written: written, draft: place.draft,
            maximumLength: place.maximumLength, requirements: place.requirements, rules: place.thread.rules,
            help: place.thread.requirements)
        return PlaceView(place: place, title: title(frame.words)).markup(frame) { form.markup(frame) }
    }
}

/// A form to mend one's own comment.
struct EditPage: Page {
    let place: CommentPlace
    var written: WrittenComment?

    var sections: [Section] { place.sections }
    var canonical: SiteAddress { .edit(comment: place.comment.id) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.editTitle] }

    func content(_ frame: Frame) -> Markup {
        let form = CommentForm(
            action: canonical, label: frame.words[.yourComment], written: written, draft: place.comment.text?.source,
            maximumLength: place.maximumLength, hint: frame.words[.editHint(minutes: place.editWindow / 60)],
            requirements: place.requirements, rules: place.thread.rules, help: place.thread.requirements)
        return PlaceView(place: place, title: title(frame.words), quotes: false).markup(frame) { form.markup(frame) }
    }
}

/// Asks whether one's own comment is to be taken back.
struct WithdrawalPage: Page {
    let place: CommentPlace
    /// The page from which it was asked for, to which whoever takes it back returns.
    var origin: ThreadPart?

    var sections: [Section] { place.sections }
    var canonical: SiteAddress { .withdrawal(comment: place.comment.id) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.withdraw] }

    func content(_ frame: Frame) -> Markup {
        PlaceView(place: place, title: title(frame.words)).markup(frame) {
            """
            <form method="post" action="\(frame.destination(canonical))">\(frame.formField)\(origin.map(\.field))
            <p>\(frame.words[.withdrawHint])</p><button>\(frame.words[.withdraw])</button></form>
            """
        }
    }
}

/// What a comment said before, to its author and the desk.
struct HistoryPage: Page {
    let history: CommentHistory

    var sections: [Section] { history.place.sections }
    var canonical: SiteAddress { .history(comment: history.place.comment.id) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.history] }

    func content(_ frame: Frame) -> Markup {
        PlaceView(place: history.place, title: title(frame.words), quotes: false).markup(frame) {
            history.versions.markup { version in
                """
                \(heading(frame.words[.writtenAt(frame.words.timeText(version.writtenAt))], frame))
                <div dir="auto">\(version.text.map { CommentView.markup($0) })</div>

                """
            }
        }
    }

    private func heading(_ time: String, _ frame: Frame) -> Markup {
        frame.embedding == nil ? "<h2 class=\"meta\">\(time)</h2>" : "<h4 class=\"meta\">\(time)</h4>"
    }
}

/// A form to remove a comment, with the reason that will stand in its place.
struct RemovalPage: Page {
    let place: CommentPlace
    let rules: HouseRules
    /// The page from which it was asked for, to which whoever removes it returns.
    var origin: ThreadPart?
    var problem: String?

    var sections: [Section] { place.sections }
    var canonical: SiteAddress { .removal(comment: place.comment.id) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.remove] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return PlaceView(place: place, title: title(words)).markup(frame) {
            """
            <form method="post" action="\(canonical.link)">\(frame.formField)\(origin.map(\.field))
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            \(RuleField(rules: rules).markup(words))
            <label for="reason">\(words[.reasonForRemoval]) <span class="hint">\(words[.reasonHint])</span></label>
            <input id="reason" name="reason" required maxlength="500">
            <p></p><button>\(words[.remove])</button></form>
            """
        }
    }
}

/// What surrounds a page about one comment: where it stands, and its words.
struct PlaceView {
    let place: CommentPlace
    let title: String?
    var quotes = true

    func markup(_ frame: Frame, _ content: () -> Markup) -> Markup {
        // There it opens beneath the comment.
        if frame.embedding != nil { return PanelView(title: title).markup(frame, content()) }
        return """
            <section class="thread plain"><p class="kicker"><a href="\(place.thread.page)"><bdi>\(place.thread.title)</bdi></a></p>
            <h1>\(title)</h1>
            \(quotes ? "<blockquote class=\"quoted\" dir=\"auto\">\(place.comment.text.map { CommentView.markup($0) })</blockquote>" as Markup : "")
            \(content())</section>
            """
    }
}
