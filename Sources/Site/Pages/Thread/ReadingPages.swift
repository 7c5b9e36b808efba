import Discussion
import Markup
import Newsroom

/// A conversation from one comment on.
struct ConversationPage: Page {
    let sections: [Section]
    let thread: ThreadPublication

    var section: String? { thread.place.section }
    var canonical: SiteAddress { thread.place.site(showing: thread.part) }
    var outside: OutsideHosts { thread.shownOutside }
    var isListed: Bool { false }
    /// For the films alone: here nothing new is announced to whom it would not be shown.
    var script: String? { thread.shownOutside.players.isEmpty ? nil : "live.js" }
    func title(_ words: Words) -> String? { thread.place.title }

    func content(_ frame: Frame) -> Markup {
        """
        <p class="kicker"><a href="\(thread.place.page)"><bdi>\(thread.place.title)</bdi></a></p>
        <h1>\(frame.words[.discussion])</h1>
        <p class="meta"><a href="\(thread.place.site.link(to: "discussion"))">\(frame.words[.backToAll])</a></p>
        \(ThreadView(publicThread: thread).markup(frame))
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
        if frame.embedding != nil { return PanelView(title: title(frame.words)).markup(frame, list(frame)) }
        return "<div class=\"thread plain\"><h1>\(title(frame.words))</h1>\n\(list(frame))</div>"
    }

    private func list(_ frame: Frame) -> Markup {
        """
        \(badges.isEmpty ? "" : "<p class=\"by\">\(BadgesView(badges: badges).markup(frame.words))</p>" as Markup)
        \(frame.isArchive ? "" : "<p class=\"meta\">\(frame.anchor(.authorFeed(comment: history.comment, .atom), "\(frame.words[.feed])"))</p>" as Markup)
        \(history.isIgnored.map { IgnoreForm(comment: history.comment, isIgnored: $0).markup(frame) })
        \(history.comments.markup { PlacedComment(place: $0).markup(frame) })\
        \(history.next.map { further($0, frame) })
        """
    }
}

extension PersonHistoryPage {
    private func further(_ comment: String, _ frame: Frame) -> Markup {
        if frame.embedding != nil {
            return "<p>\(frame.anchor(canonical, inPlace: false, "\(frame.words[.nextPage])"))</p>"
        }
        let place = canonical.link(query: [("after", comment)])
        return "<p><a href=\"\(place)\" rel=\"nofollow next\">\(frame.words[.nextPage])</a></p>"
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
        return """
            <div class="thread plain"><h1>\(title(words))</h1>
            <form method="get" action="\(canonical.link)" role="search" class="narrow">
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            <label for="q">\(words[.searchWords])</label>
            <input id="q" name="q" type="search" maxlength="200" dir="auto" value="\(search.words)">
            <label for="by">\(words[.searchName])</label>
            <input id="by" name="by" maxlength="40" dir="auto" value="\(search.name)">
            <p></p><button>\(words[.searchComments])</button></form>
            <p class="meta" role="status">\(count(words))</p>
            \(search.comments.markup { PlacedComment(place: $0, showsAuthor: true).markup(frame) })\
            \(search.next.map { further($0, words) })</div>
            """
    }

    /// How many were found, where all stand on the page; else that there are more.
    private func count(_ words: Words) -> String? {
        if (search.words + search.name).allSatisfy(\.isWhitespace) { return nil }
        if search.isContinued { return words[.foundEarlier] }
        if search.comments.isEmpty, search.next == nil { return words[.nothingFound] }
        return search.next == nil ? words[.found(search.comments.count)] : words[.foundMore]
    }

    private func further(_ comment: String, _ words: Words) -> Markup {
        let place = canonical.link(query: [("q", search.words), ("by", search.name), ("after", comment)])
        return "<p><a href=\"\(place)\" rel=\"nofollow next\">\(words[.nextPage])</a></p>"
    }
}

/// A comment with where it stands, in a list.
struct PlacedComment {
    let place: CommentPlace
    var showsAuthor = false

    func markup(_ frame: Frame) -> Markup {
        let (comment, words) = (place.comment, frame.words)
        return """
            <article class="comment"><p class="by">\(showsAuthor ? "<bdi>\(comment.author ?? words[.someone])</bdi>\(BadgesView(badges: comment.badges).markup(words)) · " as Markup : "")\
            \(frame.anchor(.conversation(comment.id), inPlace: false, "<bdi>\(place.thread.title)</bdi>"))\(words.time(comment.createdAt))</p>
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
        <form method="post" action="\(frame.destination(.ignore(comment: comment)))">\(frame.formField)\
        <button class="second" name="ignore" value="\(isIgnored ? "no" : "yes")">\(frame.words[isIgnored ? .unignore : .ignore])</button></form>
        <p class="hint">\(frame.words[.ignoredHint])</p>
        """
    }
}
