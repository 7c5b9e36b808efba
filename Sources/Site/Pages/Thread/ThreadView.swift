import Discussion
import Markup
import Newsroom

/// The discussion beneath an article, or of a page elsewhere.
struct ThreadView {
    let publicThread: ThreadPublication
    var written: WrittenComment?
    var order = CommentThread.Order.oldest
    /// Which page of a long thread is shown, from 1.
    var page = 1
    /// The comment from which a conversation is shown alone.
    var conversation: String?

    /// With how many entries a page is full, and at how many steps a conversation goes on on a page of its own.
    static let (pageSize, continuation) = (500, 8)

    private var place: ThreadPlace { publicThread.place }

    func markup(_ frame: Frame) -> Markup {
        let words = frame.words
        let thread = CommentThread(
            publicThread.comments.map(\.threaded), order: order, viewer: frame.viewer?.id, from: conversation,
            continuation: Self.continuation, page: page, pageSize: Self.pageSize)
        let answers = Answers(publicThread.comments)
        let comments = Dictionary(publicThread.comments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return """
            <section class="thread" id="discussion">\(frame.isArchive ? "" : LiveNotice(thread: publicThread).markup(words))
            <h2>\(words[.discussion]) <span class="meta">· \(words[.comments(publicThread.count)])\(ReadersView(thread: publicThread, isForDesk: isModerated(frame)).markup(frame))</span></h2>
            \(publicThread.asksQuestions ? "<p class=\"meta\">\(words[.questionsHere])</p>" as Markup : "")\
            \(publicThread.ratings.map { RatingView.markup($0, words) })\
            \(publicThread.announcement.map { "<p class=\"announcement\" dir=\"auto\">\($0)</p>" as Markup })
            \(frame.isArchive ? "<p class=\"house\">\(words[.disclaimer])</p>" : house(frame))
            \(frame.isArchive ? "" : publicThread.isClosed ? closed(words) : page > 1 || conversation != nil ? "" : form(words).markup(frame))
            \(thread.entries.count > 1 && conversation == nil && !frame.isArchive ? orders(words) : "")
            \(thread.entries.isEmpty ? "<p class=\"quiet meta\">\(words[.noComments])</p>" as Markup : "")
            \(thread.entries.markup { entry in
                comments[entry.comment.id].map { comment($0, entry, answers, frame) } ?? ""
            })
            \(thread.pages > 1 ? pages(thread.pages, words) : "")
            </section>
            """
    }

    /// What holds in the discussion, and where more is told.
    private func house(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <p class="house">\(words[.invitation]) \(words[.disclaimer]) \(words[.addressPromise])<br>
            <a href="\(place.rules.link)">\(words[.houseRules])</a> · \
            <a href="\(SiteAddress.requirements.link)">\(words[.requirements])</a> · \
            <a href="\(SiteAddress.transparency.link)">\(words[.transparency])</a> · \
            <a href="\(SiteAddress.threadFeed(place.id, .atom).link)">\(words[.feed])</a>\
            \(frame.viewer?.isStaff == true ? " · <a href=\"\(SiteAddress.place(kind: "thread", id: place.id).link)\">\(words[.place])</a>" as Markup : "")</p>
            """
    }

    /// The ways to other pages.
    private func pages(_ count: Int, _ words: Words) -> Markup {
        """
        <nav class="queues" aria-label="\(words[.pages])">\((1...count).markup { number in
            let address: SiteAddress = number == 1 ? place.site(in: order) : .threadPage(place.id, order, number)
            return "<a href=\"\(address.link(to: "discussion"))\" rel=\"nofollow\"\(Attribute("aria-current", number == page ? "page" : nil))>\(String(number))</a>\n"
        })</nav>
        """
    }

    /// The ways to other orders.
    private func orders(_ words: Words) -> Markup {
        """
        <nav class="queues" aria-label="\(words[.orders])">\(CommentThread.Order.allCases.markup { other in
            "<a href=\"\(place.site(in: other).link(to: "discussion"))\" rel=\"nofollow\"\(Attribute("aria-current", other == order ? "true" : nil))>\(words[.order(other)])</a>\n"
        })</nav>
        """
    }

    /// That nothing more is taken, with what somebody wrote in vain.
    private func closed(_ words: Words) -> Markup {
        let notice: Markup = "<p class=\"house\">\(words[.closed])</p>"
        guard let written else { return notice }
        return """
            \(notice)
            \(written.problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            <textarea rows="4" readonly dir="auto" aria-label="\(words[.yourComment])">\(written.text)</textarea>
            """
    }

    private func form(_ words: Words) -> CommentForm {
        CommentForm(
            action: place.comments, label: words[.yourComment], written: written,
            draft: publicThread.draft, maximumLength: publicThread.maximumLength, asksKind: true,
            usualKind: publicThread.asksQuestions ? .question : .comment,
            asksRating: publicThread.ratings != nil && !publicThread.hasRated,
            requirements: publicThread.requirements, rules: place.rules)
    }

    private func comment(
        _ comment: Comment, _ entry: CommentThread.Entry, _ answers: Answers, _ frame: Frame
    ) -> Markup {
        let words = frame.words
        let depth = entry.shownDepth == 0 ? "" : " d\(min(entry.shownDepth, 3))"
        guard let text = comment.text else {
            return """
                <article class="comment\(depth)" id="comment-\(comment.id)"><p class="gone">\(words.gravestone(of: comment, publicThread.rules))</p></article>

                """
        }
        return """
            <article class="comment\(depth)\(comment.state.isPublic ? "" : " waits")" id="comment-\(comment.id)">
            \(kind(comment, answers, words))<p class="by"><a href="\(SiteAddress.author(comment: comment.id).link)" rel="nofollow"><bdi>\(comment.author ?? words[.someone])</bdi></a>\(comment.isStaff ? " <span class=\"tag ok\">\(words[.staff])</span>" as Markup : "")\
            \(BadgesView(badges: comment.badges).markup(words))\(comment.rating.map { RatingView.markup($0, words) })\
            \(comment.isPicked && comment.state.isPublic ? " <span class=\"tag\">\(words[.picked])</span>" as Markup : "")\(words.time(comment.createdAt))\
            \(comment.editedAt.map { " <span class=\"meta\">\(words[.edited(words.timeText($0))])</span>" as Markup })</p>
            \(words.notice(on: comment, publicThread.rules).map { "<p class=\"house\" role=\"status\">\($0)</p>" as Markup })
            \(comment.target.map { CommentTargetView(target: $0).markup(words) })\
            \(comment.isIgnored ? "<details><summary>\(words[.ignored])</summary>" as Markup : "")\
            <div dir="auto">\(CommentView.markup(text, mentions: comment.mentions, images: frame.isArchive ? .none : publicThread.outside.images, films: frame.isArchive ? nil : FilmView(players: publicThread.outside.players, comment: comment.id, words: words)))</div>\(comment.isIgnored ? "</details>" as Markup : "")
            <div class="act">\(votes(comment, frame))\(actions(comment, frame))</div>
            \(entry.isContinued ? goOn(comment, entry.replies, words) : "")</article>

            """
    }

    /// The way to what answers it, where that stands too deep for this page.
    private func goOn(_ comment: Comment, _ replies: Int, _ words: Words) -> Markup {
        """
        <p class="act"><a href="\(SiteAddress.conversation(comment.id).link)" rel="nofollow">\(words[.goOnReading(replies)])</a></p>
        """
    }

    /// What it asks of the newsroom, and whether that was answered.
    private func kind(_ comment: Comment, _ answers: Answers, _ words: Words) -> Markup {
        guard comment.kind.asksTheDesk else { return "" }
        return """
            <p class="meta"><span class="tag">\(words[.kind(comment.kind)])</span>\
            \(answers.words(for: comment, words).map { " <span class=\"tag ok\">\($0)</span>" as Markup })</p>
            """
    }

    /// What readers think of it: buttons for whoever may say so, numbers for the others.
    private func votes(_ comment: Comment, _ frame: Frame) -> Markup {
        guard comment.state.isPublic else { return "" }
        let words = frame.words
        guard let viewer = frame.viewer, (publicThread.requirements ?? viewer.requirements).areMet,
            viewer.id != comment.accountID
        else {
            return comment.up == 0 ? "" : "<span>\(words[.voteFor(comment.up)])</span>"
        }
        let choices = [(1, words[.voteFor(comment.up)]), (-1, words[.voteAgainst(comment.down)])]
        return """
            <form method="post" action="\(SiteAddress.vote(comment: comment.id).link)">\(frame.formField)\
            \(choices.markup { value, label in
                let isOwn = comment.ownVote == value
                return "<button class=\"second\" name=\"value\" value=\"\(isOwn ? "0" : String(value))\" aria-pressed=\"\(isOwn ? "true" : "false")\">\(label)</button>"
            })</form>
            """
    }

    /// Whether whoever reads moderates here.
    private func isModerated(_ frame: Frame) -> Bool {
        frame.viewer?.moderates(place.area) ?? false
    }

    private func actions(_ comment: Comment, _ frame: Frame) -> Markup {
        let words = frame.words
        if frame.isArchive { return "<a href=\"#comment-\(comment.id)\">\(words[.permalink])</a>" }
        var links: [Markup] = []
        func add(_ address: SiteAddress, _ label: String) {
            links.append("<a href=\"\(address.link)\" rel=\"nofollow\">\(label)</a>")
        }
        if comment.state.isPublic {
            if !publicThread.isClosed {
                add(.reply(comment: comment.id), words[.reply])
                add(.quote(comment: comment.id), words[.quote])
            }
            let isLong = publicThread.comments.count > Self.pageSize
            let link =
                isLong ? SiteAddress.conversation(comment.id).link : place.site.link(to: "comment-" + comment.id)
            links.append("<a href=\"\(link)\">\(words[.permalink])</a>")
        }
        let isOwn = frame.viewer?.id == comment.accountID
        if isOwn, publicThread.isOpen(comment) { add(.edit(comment: comment.id), words[.edit]) }
        if isOwn { add(.withdrawal(comment: comment.id), words[.withdraw]) }
        if comment.editedAt != nil, isOwn || isModerated(frame) {
            add(.history(comment: comment.id), words[.history])
        }
        if comment.state.isPublic, frame.viewer != nil, !isOwn, !isModerated(frame) {
            add(.report(comment: comment.id), words[.report])
        }
        if comment.state == .rejected, isOwn { add(.appeal(comment: comment.id), words[.askAgain]) }
        if comment.state.isPublic, isModerated(frame) {
            add(.removal(comment: comment.id), words[.remove])
        }
        let pick: Markup =
            comment.state.isPublic && isModerated(frame)
            ? """
            <form method="post" action="\(SiteAddress.pick(comment: comment.id).link)">\(frame.formField)\
            <button class="second" name="picked" value="\(comment.isPicked ? "no" : "yes")">\(words[comment.isPicked ? .unpick : .pick])</button></form>
            """ : ""
        return links.markup { $0 } + pick
    }
}

extension Words {
    /// What stands in the place of a comment whose words are gone.
    func gravestone(of comment: Comment, _ rules: HouseRules) -> String {
        if comment.state == .withdrawn { return self[.withdrawn] }
        let rule = comment.rule.map { title(of: $0, in: rules) }
        return self[.removed([rule, comment.reason].compactMap { $0 }.joined(separator: ". "))]
    }

    /// What its author is told of a comment that others don't see.
    func notice(on comment: Comment, _ rules: HouseRules) -> String? {
        switch comment.state {
        case .pending: return told(comment.findings, areRefused: false, rules)
        case .rejected:
            let rule = comment.rule.map { self[.underRule(title(of: $0, in: rules))] }
            return self[.rejected([rule, comment.reason].compactMap { $0 }.joined(separator: " "))]
        case .published, .removed, .withdrawn: return nil
        }
    }
}
