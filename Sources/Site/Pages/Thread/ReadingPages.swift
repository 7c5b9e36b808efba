import Discussion
import Markup
import Newsroom

/// A conversation from one comment on.
struct ConversationPage: Page {
    let sections: [Section]
    let thread: ThreadPublication
    let comment: String

    var section: String? { thread.place.section }
    var canonical: SiteAddress { .conversation(comment) }
    var outside: OutsideHosts { thread.shownOutside }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { thread.place.title }

    func content(_ frame: Frame) -> Markup {
        """
        <p class="kicker"><a href="\(thread.place.page)"><bdi>\(thread.place.title)</bdi></a></p>
        <h1>\(frame.words[.discussion])</h1>
        <p class="meta"><a href="\(thread.place.site.link(to: "discussion"))">\(frame.words[.backToAll])</a></p>
        \(ThreadView(publicThread: thread, conversation: comment).markup(frame))
        """
    }
}

/// What somebody has said in public.
struct PersonHistoryPage: Page {
    let history: PersonHistory

    var sections: [Section] { history.sections }
    var canonical: SiteAddress { .author(comment: history.comment) }
    var feed: SiteAddress? { .authorFeed(comment: history.comment, .atom) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.commentsBy(history.name ?? words[.someone])] }
    /// All are one person's.
    private var badges: [Badge] { history.comments.first?.comment.badges ?? [] }

    func content(_ frame: Frame) -> Markup {
        """
        <div class="thread plain"><h1>\(title(frame.words))</h1>
        \(badges.isEmpty ? "" : "<p class=\"by\">\(BadgesView(badges: badges).markup(frame.words))</p>" as Markup)
        \(frame.isArchive ? "" : "<p class=\"meta\"><a href=\"\(SiteAddress.authorFeed(comment: history.comment, .atom).link)\">\(frame.words[.feed])</a></p>" as Markup)
        \(history.isIgnored.map { IgnoreForm(comment: history.comment, isIgnored: $0).markup(frame) })
        \(history.comments.markup { PlacedComment(place: $0).markup(frame.words) })</div>
        """
    }
}

/// Words to look for in the discussions, and what holds them.
struct CommentSearchPage: Page {
    let search: CommentSearch
    var problem: String?

    var sections: [Section] { search.sections }
    var canonical: SiteAddress { .search }
    var feed: SiteAddress? { .commentsFeed(publication: nil, .atom) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.searchComments] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        let isAsked = !search.words.allSatisfy(\.isWhitespace)
        let count =
            isAsked ? (search.comments.isEmpty ? words[.nothingFound] : words[.found(search.comments.count)]) : ""
        return """
            <div class="thread plain"><h1>\(title(words))</h1>
            <form method="get" action="\(canonical.link)" role="search" class="narrow">
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            <label for="q">\(words[.searchWords])</label>
            <input id="q" name="q" type="search" required maxlength="200" dir="auto" value="\(search.words)">
            <p></p><button>\(words[.searchComments])</button></form>
            <p class="meta" role="status">\(count)</p>
            \(search.comments.markup { PlacedComment(place: $0, showsAuthor: true).markup(words) })</div>
            """
    }
}

/// A comment with where it stands, in a list.
struct PlacedComment {
    let place: CommentPlace
    var showsAuthor = false

    func markup(_ words: Words) -> Markup {
        let comment = place.comment
        return """
            <article class="comment"><p class="by">\(showsAuthor ? "<bdi>\(comment.author ?? words[.someone])</bdi>\(BadgesView(badges: comment.badges).markup(words)) · " as Markup : "")\
            <a href="\(SiteAddress.conversation(comment.id).link)"><bdi>\(place.thread.title)</bdi></a>\(words.time(comment.createdAt))</p>
            <div dir="auto">\(comment.text.map { CommentView.markup($0) })</div></article>

            """
    }
}

/// A button that folds somebody's comments for whoever presses it, or unfolds them.
struct IgnoreForm {
    let comment: String
    let isIgnored: Bool

    func markup(_ frame: Frame) -> Markup {
        """
        <form method="post" action="\(SiteAddress.ignore(comment: comment).link)">\(frame.formField)\
        <button class="second" name="ignore" value="\(isIgnored ? "no" : "yes")">\(frame.words[isIgnored ? .unignore : .ignore])</button></form>
        <p class="hint">\(frame.words[.ignoredHint])</p>
        """
    }
}
