import Markup
import Newsroom

/// Asks whether mail is to stop, and tells that it has: following the link alone changes nothing.
struct MailStopPage: Page {
    let sections: [Section]
    let stop: MailStop
    /// The discussion that it is about; nothing where it is about all mail.
    let thread: ThreadPlace?
    var isDone = false

    var canonical: SiteAddress { .mailStop(stop.token) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.stopTitle] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        let asked = thread.map { words[.askStopThread(headline: $0.title)] } ?? words[.askStopAll]
        let content: Markup =
            isDone
            ? "<p class=\"done\" role=\"status\">\(words[.stopped])</p><p><a href=\"\(SiteAddress.account.link(to: "mail"))\">\(words[.stoppedHint])</a></p>"
            : """
            <p>\(asked)</p>
            <form method="post" action="\(canonical.link)"><button>\(words[.stop])</button></form>
            """
        return "<div class=\"narrow\"><h1>\(words[.stopTitle])</h1>\n\(content)</div>"
    }
}
