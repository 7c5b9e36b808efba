import Discussion
import Markup
import Newsroom

/// The desk: the doors through which a report comes in, and what came in.
struct InboxPage: Page {
    let inbox: Inbox
    var form = IntakeForm()
    var problem: String?

    /// What was typed, so that it is there again when it was not taken.
    struct IntakeForm: Sendable {
        var text = ""
        var url = ""
        var published = ""
    }

    var sections: [Section] { inbox.sections }
    var canonical: SiteAddress { .desk }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.desk] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <h1>\(words[.desk])</h1>
            <p class="meta"><a href="\(SiteAddress.queue(.pending).link)">\(words[.moderation])</a> · <a href="\(SiteAddress.people.link)">\(words[.people])</a> · <a href="\(SiteAddress.places.link)">\(words[.places])</a> · <a href="\(SiteAddress.deskLetters.link)">\(words[.deskLetters])</a>\
            \(frame.viewer?.standing == .admin ? " · <a href=\"\(SiteAddress.deskSettings.link)\">\(words[.settings])</a>" as Markup : "")</p>
            <div class="desk"><section><h2>\(words[.takeIn])</h2>
            <form method="post" action="\(SiteAddress.deskReports.link)" enctype="multipart/form-data">\(frame.formField)
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            <label for="text">\(words[.pasteText]) <span class="hint">\(words[.pasteHint])</span></label>
            <textarea id="text" name="text" rows="12" dir="auto">\(form.text)</textarea>
            <label for="file">\(words[.orFile])</label>
            <input id="file" name="file" type="file" accept=".html,.htm,.txt,text/html,text/plain">
            <label for="url">\(words[.orAddress])</label>
            <input id="url" name="url" type="url" dir="ltr" value="\(form.url)">
            <label for="published">\(words[.reportDate]) <span class="hint">\(words[.reportDateHint])</span></label>
            <input id="published" name="published" dir="ltr" value="\(form.published)" placeholder="2020-03-17">
            <p></p><button>\(words[.receive])</button></form></section>
            <section><h2>\(words[.inbox])</h2>
            \(inbox.drafts.isEmpty ? "<p class=\"quiet\">\(words[.inboxEmpty])</p>" as Markup : "")
            <ul class="list">\(inbox.drafts.markup { draft in
                """
                <li><h3><a href="\(SiteAddress.draft(draft.id).link)" dir="auto">\(draft.headline)</a></h3>
                <p class="meta">\(words.time(draft.createdAt))</p></li>

                """
            })</ul>
            <h2>\(words[.publishedLately])</h2>
            <ul class="list">\(inbox.published.markup { article in
                """
                <li><h3><a href="\(SiteAddress.draft(article.id).link)" dir="auto">\(article.headline)</a></h3>
                \(ArticleList.meta(article, words))</li>

                """
            })</ul></section></div>
            """
    }
}
