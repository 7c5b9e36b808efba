import Discussion
import Markup
import News
import Newsroom

/// A discussion as it stands in somebody else's page: a fragment whose every address leads back here.
///
/// It can be read, and its links followed, where a server put it into the page and no script runs.
struct EmbeddedThread {
    let thread: ThreadPublication
    let publication: HostedPublication
    var order = CommentThread.Order.oldest

    func markup(_ frame: Frame) -> Markup {
        let words = frame.words
        let outline = CommentThread(
            thread.comments.map(\.threaded), order: order, viewer: frame.viewer?.id,
            continuation: ThreadView.continuation, pageSize: ThreadView.pageSize)
        let comments = Dictionary(thread.comments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return """
            <section class="thread" lang="\(words.language.rawValue)" dir="\(words.language.direction)" aria-label="\(words[.discussion])">\(LiveNotice(thread: thread, accent: publication.accent).markup(words))
            <h2>\(words[.discussion]) <span class="meta">· \(words[.comments(thread.count)])\(ReadersView(thread: thread, isForDesk: frame.viewer?.moderates(thread.place.area) ?? false).markup(frame))</span></h2>
            \(thread.asksQuestions ? "<p class=\"meta\">\(words[.questionsHere])</p>" as Markup : "")\
            \(thread.ratings.map { RatingView.markup($0, words) })\
            \(thread.announcement.map { "<p class=\"announcement\" dir=\"auto\">\($0)</p>" as Markup })
            <p class="house">\(words[.invitation]) \(words[.disclaimer]) \(words[.addressPromise])<br>
            \(link(.rulesOf(publication.id), words[.houseRules], frame)) · \(link(.requirements, words[.requirements], frame))\
            \(thread.place.id.isEmpty ? "" : " · \(link(thread.place.site, words[.onItsOwnPage], frame))" as Markup)</p>
            \(thread.isClosed ? "<p class=\"house\">\(words[.closed])</p>" : form(frame))
            \(outline.entries.count > 1 ? orders(words) : "")
            \(outline.entries.isEmpty ? "<p class=\"meta\">\(words[.noComments])</p>" as Markup : "")
            \(outline.entries.markup { entry in
                comments[entry.comment.id].map { comment($0, entry, frame) } ?? ""
            })
            \(outline.pages > 1 ? "<p>\(link(.threadPage(thread.place.id, order, 2), words[.nextPage], frame))</p>" as Markup : "")
            </section>

            """
    }

    private func link(_ address: SiteAddress, _ label: String, _ frame: Frame) -> Markup {
        "<a href=\"\(frame.away(address))\" target=\"_blank\" rel=\"noopener nofollow\">\(label)</a>"
    }

    private func orders(_ words: Words) -> Markup {
        """
        <div class="orders" role="group" aria-label="\(words[.orders])">\(CommentThread.Order.allCases.markup { other in
            "<button type=\"button\" data-do=\"order\" value=\"\(other.rawValue)\"\(Attribute("aria-current", other == order ? "true" : nil))>\(words[.order(other)])</button>\n"
        })</div>
        """
    }

    private func form(_ frame: Frame) -> Markup {
        let words = frame.words
        guard let viewer = frame.viewer else {
            return """
                <p><button type="button" class="first" data-do="sign-in">\(words[.signInToComment])</button></p>
                """
        }
        let requirements = viewer.requirements
        let signOut: Markup = """
            <p class="act"><span>\(words[.commentAs(viewer.name ?? words[.someone])])</span>\
            \(frame.unread == 0 ? "" : link(.accountNotices, "\(words[.notices]): \(words[.unreadNotices(frame.unread)])", frame))\
            <button type="button" data-do="sign-out">\(words[.signOut])</button></p>
            """
        guard requirements.missing.allSatisfy({ $0 == .rulesAccepted || $0 == .named }) else {
            return """
                \(signOut)<p class="problem">\(words.whatToDo(requirements.missing, until: requirements.bar?.until?.secondsSince1970))<br>
                \(link(.requirements, words[.toRequirements], frame))</p>
                """
        }
        return """
            \(signOut)
            <form data-post>\(thread.asksQuestions ? "<input type=\"hidden\" name=\"kind\" value=\"question\" data-root>" as Markup : "")\(thread.ratings != nil && !thread.hasRated ? RatingView.field(nil, words) : "")<label>\(words[.yourComment])\
            <textarea name="text" rows="4" maxlength="\(thread.maximumLength)" required dir="auto"></textarea></label>
            <p class="hint">\(words[.commentFormat])</p>
            \(FormattingHelp.markup(words))
            \(requirements.missing.contains(.named) ? naming(words) : "")
            \(!requirements.missing.contains(.rulesAccepted) ? "" : "<label><input type=\"checkbox\" name=\"rules\" value=\"\(requirements.rules)\" required> \(words[.acceptRules])</label>" as Markup)
            <button class="first">\(words[.post])</button></form>
            """
    }

    /// Asks for a name where the publication gave none, or one that somebody has here.
    private func naming(_ words: Words) -> Markup {
        """
        <label>\(words[.name])<input name="name" required minlength="2" maxlength="40" dir="auto"></label>
        <p class="hint">\(words[.nameHint]) \(words[.nameNotHad])</p>
        """
    }

    private func comment(_ comment: Comment, _ entry: CommentThread.Entry, _ frame: Frame) -> Markup {
        let words = frame.words
        let depth = entry.shownDepth == 0 ? "" : " d\(min(entry.shownDepth, 3))"
        guard let text = comment.text else {
            return """
                <article class="comment\(depth)" id="comment-\(comment.id)"><p class="gone">\(words.gravestone(of: comment, thread.rules))</p></article>

                """
        }
        return """
            <article class="comment\(depth)\(comment.state.isPublic ? "" : " waits")" id="comment-\(comment.id)">
            <p class="by"><a href="\(frame.away(.author(comment: comment.id)))" target="_blank" rel="noopener nofollow"><bdi>\(comment.author ?? words[.someone])</bdi></a>\(comment.isStaff ? " <span class=\"tag\">\(words[.staff])</span>" as Markup : "")\
            \(BadgesView(badges: comment.badges).markup(words))\(comment.rating.map { RatingView.markup($0, words) })\
            \(comment.isPicked && comment.state.isPublic ? " <span class=\"tag\">\(words[.picked])</span>" as Markup : "")\(words.time(comment.createdAt))\
            \(comment.editedAt.map { " <span class=\"meta\">\(words[.edited(words.timeText($0))])</span>" as Markup })</p>
            \(words.notice(on: comment, thread.rules).map { "<p class=\"house\" role=\"status\">\($0)</p>" as Markup })
            \(comment.isIgnored ? "<details><summary>\(words[.ignored])</summary>" as Markup : "")\
            <div dir="auto">\(CommentView.markup(text, mentions: comment.mentions, images: thread.outside.images, films: FilmView(players: thread.outside.players, comment: comment.id, words: words)))</div>\(comment.isIgnored ? "</details>" as Markup : "")
            <div class="act">\(votes(comment, frame))\(actions(comment, frame))\
            \(entry.isContinued ? link(.conversation(comment.id), words[.goOnReading(entry.replies)], frame) : "")</div>
            </article>

            """
    }

    private func votes(_ comment: Comment, _ frame: Frame) -> Markup {
        guard comment.state.isPublic else { return "" }
        let words = frame.words
        guard let viewer = frame.viewer, viewer.requirements.areMet, viewer.id != comment.accountID else {
            return comment.up == 0 ? "" : "<span>\(words[.voteFor(comment.up)])</span>"
        }
        return [(1, words[.voteFor(comment.up)]), (-1, words[.voteAgainst(comment.down)])].markup { value, label in
            let isOwn = comment.ownVote == value
            return """
                <button type="button" data-do="vote" data-id="\(comment.id)" value="\(isOwn ? "0" : String(value))" \
                aria-pressed="\(isOwn ? "true" : "false")">\(label)</button>
                """
        }
    }

    private func actions(_ comment: Comment, _ frame: Frame) -> Markup {
        let words = frame.words
        var links: [Markup] = []
        if comment.state.isPublic, !thread.isClosed {
            links.append(
                """
                <a href="\(frame.away(.reply(comment: comment.id)))" rel="nofollow" data-do="reply" data-id="\(comment.id)">\(words[.reply])</a>
                """)
        }
        guard let viewer = frame.viewer else { return links.markup { $0 } }
        if viewer.id == comment.accountID {
            if thread.isOpen(comment) { links.append(link(.edit(comment: comment.id), words[.edit], frame)) }
            links.append(link(.withdrawal(comment: comment.id), words[.withdraw], frame))
            if comment.state == .rejected { links.append(link(.appeal(comment: comment.id), words[.askAgain], frame)) }
        } else if comment.state.isPublic {
            links.append(link(.report(comment: comment.id), words[.report], frame))
        }
        return links.markup { $0 }
    }
}

extension Frame {
    /// The whole address of a page here, for pages that stand elsewhere.
    func away(_ address: SiteAddress) -> Address { Address(absolute(address)) ?? address.link }
}
