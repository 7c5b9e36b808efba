import Markup
import Newsroom

/// What somebody was told lately, to themselves: the same that is mailed, as it stands now.
struct NoticesPage: Page {
    let list: NoticeList

    var sections: [Section] { list.sections }
    var canonical: SiteAddress { .accountNotices }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.notices] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain"><p class="kicker"><a href="\(SiteAddress.account.link)">\(words[.yourAccount])</a></p>
            <h1>\(words[.notices])</h1>
            <p class="hint">\(words[.noticesHint]) <a href="\(SiteAddress.account.link(to: "mail"))">\(words[.changePace])</a></p>
            \(list.notices.isEmpty ? "<p class=\"quiet\">\(words[.noNotices])</p>" as Markup : "")
            \(list.newestUnread.map { readAll($0, frame) })
            \(list.notices.markup { notice($0, words) })</div>
            """
    }

    private func readAll(_ id: String, _ frame: Frame) -> Markup {
        """
        <form method="post" action="\(canonical.link)">\(frame.formField)\
        <button class="second" name="read" value="\(id)">\(frame.words[.readAll])</button></form>
        """
    }

    private func notice(_ told: NoticeList.Told, _ words: Words) -> Markup {
        let item = NoticeWording(rules: list.rules, words: words, site: "").item(told.notice)
        return """
            <article class="comment">
            <p class="by">\(item.sentences.joined(separator: " "))\
            \(told.isRead ? "" : " <span class=\"tag one\">\(words[.newNotice])</span>" as Markup)\(words.time(told.at))</p>
            \(item.quote.map { "<blockquote dir=\"auto\">\($0)</blockquote>" as Markup })
            <p class="act">\(item.links.markup(separator: " · ") { link in
                "<a href=\"\(Address(link.address) ?? SiteAddress.account.link)\">\(link.label)</a>"
            })</p></article>

            """
    }
}
