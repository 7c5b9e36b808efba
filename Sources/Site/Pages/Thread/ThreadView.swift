import Discussion
import Markup
import Newsroom

/// The discussion beneath an article, or of a page elsewhere: the part of it that was read.
struct ThreadView {
    let publicThread: ThreadPublication
    var written: WrittenComment?

    private var place: ThreadPlace { publicThread.place }
    private var part: ThreadPart { publicThread.part }

    func markup(_ frame: Frame) -> Markup {
        let words = frame.words
        let thread = publicThread.reading
        let comments = Dictionary(publicThread.comments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return """
            \(opening(frame))\(frame.isArchive ? "" : LiveNotice(thread: publicThread, embedding: frame.embedding).markup(words))
            <h2>\(words[.discussion]) <span class="meta">· \(words[.comments(publicThread.count)])\(ReadersView(thread: publicThread, isForDesk: isModerated(frame)).markup(frame))</span></h2>
            \(publicThread.asksQuestions ? "<p class=\"meta\">\(words[.questionsHere])</p>" as Markup : "")\
            \(publicThread.ratings.map { RatingView.markup($0, words) })\
            \(publicThread.announcement.map { "<p class=\"announcement\" dir=\"auto\">\($0)</p>" as Markup })
            \(frame.isArchive ? "<p class=\"house\">\(words[.disclaimer])</p>" : house(frame))
            \(EmbeddedReader.markup(frame))\(frame.isArchive ? "" : box(frame))
            \(part.root == nil && !frame.isArchive ? orders(frame) : "")
            \(thread.entries.isEmpty ? "<p class=\"quiet meta\">\(part.order == .picked ? words[.noPicks] : words[.noComments])</p>" as Markup : "")
            \(ThreadContext(thread: publicThread).markup(frame))\(thread.entries.markup { entry in
                comments[entry.comment.id].map { comment($0, entry, frame) } ?? ""
            })
            \(thread.isCut ? goOn(frame) : "")\(thread.pages > 1 ? pages(thread.pages, frame) : "")
            </section>
            """
    }

    /// How the section begins: in somebody else's page it says by itself in which language it speaks.
    private func opening(_ frame: Frame) -> Markup {
        guard frame.embedding != nil else { return "<section class=\"thread\" id=\"discussion\">" }
        let language = frame.words.language
        return """
            <section class="thread" lang="\(language.rawValue)" dir="\(language.direction)" aria-label="\(frame.words[.discussion])">
            """
    }

    /// What holds in the discussion, and where more is told.
    private func house(_ frame: Frame) -> Markup {
        let words = frame.words
        var links: [Markup] = [
            frame.anchor(place.rules, "\(words[.houseRules])"),
            frame.anchor(place.requirements, "\(words[.requirements])"),
            frame.anchor(.transparency, "\(words[.transparency])"),
        ]
        // A page on which nobody has spoken has no thread yet.
        if !place.id.isEmpty { links.append(frame.anchor(.threadFeed(place.id, .atom), "\(words[.feed])")) }
        if frame.embedding != nil, !place.id.isEmpty {
            links.append(frame.anchor(place.site, inPlace: false, "\(words[.onItsOwnPage])"))
        }
        if frame.viewer?.isStaff == true {
            links.append(frame.anchor(.place(kind: "thread", id: place.id), "\(words[.place])"))
        }
        return """
            <p class="house">\(words[.invitation]) \(words[.disclaimer]) \(words[.addressPromise])<br>
            \(links.dropLast().markup { "\($0) · " })\(links.last)</p>
            """
    }

    /// Where a comment is written, and that nothing more is taken.
    func box(_ frame: Frame) -> Markup {
        guard frame.embedding != nil else { return writing(frame) }
        let back: Markup? =
            part.root == nil
            ? nil : "<p class=\"meta\">\(frame.anchor(place.site, "\(frame.words[.backToAll])"))</p>"
        return "\(back)<div class=\"write\">\(writing(frame))</div>"
    }

    private func writing(_ frame: Frame) -> Markup {
        let isFirst = part.page == 1 && part.root == nil && part.order != .picked
        guard publicThread.isClosed else { return isFirst ? form(frame.words).markup(frame) : "" }
        let asks = isFirst && publicThread.takesCorrections && !isModerated(frame)
        return """
            \(closed(frame.words))\(isFirst && isModerated(frame) ? form(frame.words).markup(frame) : "")\
            \(asks ? correction(frame) : "")
            """
    }

    /// The ways to other pages.
    private func pages(_ count: Int, _ frame: Frame) -> Markup {
        """
        <nav class="queues" aria-label="\(frame.words[.pages])">\((1...count).markup { number in
            let current: String? = number == part.page ? "page" : nil
            return "\(frame.anchor(site(ofPage: number), to: "discussion", isFollowed: false, current: current, "\(String(number))"))\n"
        })</nav>
        """
    }

    /// The way to the rest of a conversation in which the page ends.
    private func goOn(_ frame: Frame) -> Markup {
        let label: Markup = "\(frame.words[.conversationGoesOn])"
        return """
            <p class="act">\(frame.anchor(site(ofPage: part.page + 1), to: "discussion", isFollowed: false, label))</p>

            """
    }

    private func site(ofPage number: Int) -> SiteAddress {
        var other = part
        other.page = number
        return place.site(showing: other)
    }

    /// The ways to other orders, and to what the desk picked.
    private func orders(_ frame: Frame) -> Markup {
        let orders = publicThread.orders
        guard orders.count > 1 else { return "" }
        return """
            <nav class="queues" aria-label="\(frame.words[.orders])">\(orders.markup { other in
                let current: String? = other == part.order ? "true" : nil
                return "\(frame.anchor(place.site(in: other), to: "discussion", isFollowed: false, current: current, "\(frame.words[.order(other)])"))\n"
            })</nav>
            """
    }

    /// What readers still may ask where the thread is closed.
    private func correction(_ frame: Frame) -> Markup {
        let words = frame.words
        if place.path != nil {
            return """
                <p class="act">\(frame.anchor(.correctionRequest(article: place.id), isFollowed: false, "\(words[.askCorrection])"))</p>
                """
        }
        var form = form(words)
        (form.asksKind, form.onlyKind, form.asksRating) = (false, .correction, false)
        return "<details><summary>\(words[.askCorrection])</summary>\(form.markup(frame))</details>"
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
            draft: publicThread.draft, maximumLength: publicThread.maximumLength, keeps: !place.id.isEmpty,
            asksKind: true,
            usualKind: publicThread.asksQuestions ? .question : .comment,
            asksRating: publicThread.ratings != nil && !publicThread.hasRated,
            requirements: publicThread.requirements, rules: place.rules, help: place.requirements)
    }

    private func comment(_ comment: Comment, _ entry: CommentThread.Entry, _ frame: Frame) -> Markup {
        let words = frame.words
        let depth = entry.shownDepth == 0 ? "" : " d\(min(entry.shownDepth, 3))"
        guard let text = comment.text else {
            return """
                <article class="comment\(depth)" id="comment-\(comment.id)"><p class="gone">\(words.gravestone(of: comment, publicThread.rules))</p></article>

                """
        }
        return """
            <article class="comment\(depth)\(comment.state.isPublic ? "" : " waits")" id="comment-\(comment.id)">
            \(kind(comment, words))<p class="by">\(author(comment, frame))\(comment.isStaff ? " <span class=\"tag ok\">\(words[.staff])</span>" as Markup : "")\
            \(BadgesView(badges: comment.badges).markup(words))\(comment.rating.map { RatingView.markup($0, words) })\
            \(comment.isPicked && comment.state.isPublic ? " <span class=\"tag\">\(words[.picked])</span>" as Markup : "")\(words.time(comment.createdAt))\
            \(comment.editedAt.map { " <span class=\"meta\">\(words[.edited(words.timeText($0))])</span>" as Markup })</p>
            \(words.notice(on: comment, publicThread.rules).map { "<p class=\"house\" role=\"status\">\($0)</p>" as Markup })
            \(comment.target.map { CommentTargetView(target: $0, article: place.path).markup(words) })\
            \(comment.isIgnored ? "<details><summary>\(words[.ignored])</summary>" as Markup : "")\
            <div dir="auto">\(CommentView.markup(text, mentions: comment.mentions, images: frame.isArchive ? .none : publicThread.outside.images, films: frame.isArchive ? nil : FilmView(players: publicThread.outside.players, comment: comment.id, words: words)))</div>\(comment.isIgnored ? "</details>" as Markup : "")
            <div class="act">\(votes(comment, frame))\(actions(comment, frame))</div>
            \(entry.isContinued ? goOn(comment, entry.replies, frame) : "")</article>

            """
    }

    /// The way to what answers it, where that stands too deep for this page.
    private func goOn(_ comment: Comment, _ replies: Int, _ frame: Frame) -> Markup {
        "<p class=\"act\">\(frame.anchor(.conversation(comment.id), isFollowed: false, "\(frame.words[.goOnReading(replies)])"))</p>"
    }

    /// What it asks of the newsroom, and whether that was answered.
    private func kind(_ comment: Comment, _ words: Words) -> Markup {
        guard comment.kind.asksTheDesk else { return "" }
        return """
            <p class="meta"><span class="tag">\(words[.kind(comment.kind)])</span>\
            \(words.answered(comment).map { " <span class=\"tag ok\">\($0)</span>" as Markup })</p>
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
            <form method="post" action="\(frame.destination(.vote(comment: comment.id)))">\(frame.formField)\(part.field)\
            \(choices.markup { value, label in
                let isOwn = comment.ownVote == value
                return "<button class=\"second\" name=\"value\" value=\"\(isOwn ? "0" : String(value))\" aria-pressed=\"\(isOwn ? "true" : "false")\">\(label)</button>"
            })</form>
            """
    }

    /// The comment's own address: in somebody else's page a place on that page, at which the script opens it.
    private func permalink(_ comment: Comment, _ frame: Frame) -> Markup {
        let label = frame.words[.permalink]
        if frame.embedding != nil { return "<a href=\"#comment-\(comment.id)\">\(label)</a>" }
        return frame.anchor(.conversation(comment.id), "\(label)")
    }

    private func author(_ comment: Comment, _ frame: Frame) -> Markup {
        let name: Markup = "<bdi>\(comment.author ?? frame.words[.someone])</bdi>"
        // What waits or was rejected leads to nobody's public words.
        return comment.state.isPublic ? frame.anchor(.author(comment: comment.id), isFollowed: false, name) : name
    }

    /// Whether whoever reads moderates here.
    private func isModerated(_ frame: Frame) -> Bool {
        frame.viewer?.moderates(place.area) ?? false
    }

    private func actions(_ comment: Comment, _ frame: Frame) -> Markup {
        let words = frame.words
        if frame.isArchive { return "<a href=\"#comment-\(comment.id)\">\(words[.permalink])</a>" }
        var links: [Markup] = []
        func add(_ address: SiteAddress, _ label: String, comesBack: Bool = false) {
            // In somebody else's page nothing is left: what is asked opens in place.
            links.append(
                comesBack && frame.embedding == nil
                    ? "<a href=\"\(address.link(from: part))\" rel=\"nofollow\">\(label)</a>"
                    : frame.anchor(address, isFollowed: false, "\(label)"))
        }
        if comment.state.isPublic {
            if !publicThread.isClosed || isModerated(frame) {
                add(.reply(comment: comment.id), words[.reply])
                add(.quote(comment: comment.id), words[.quote])
            }
            links.append(permalink(comment, frame))
        }
        let isOwn = frame.viewer?.id == comment.accountID
        if isOwn, publicThread.isOpen(comment) { add(.edit(comment: comment.id), words[.edit]) }
        if isOwn { add(.withdrawal(comment: comment.id), words[.withdraw], comesBack: true) }
        if comment.editedAt != nil, isOwn || isModerated(frame) {
            add(.history(comment: comment.id), words[.history])
        }
        if comment.state.isPublic, frame.viewer != nil, !isOwn, !isModerated(frame) {
            add(.report(comment: comment.id), words[.report])
        }
        if comment.state == .rejected, isOwn { add(.appeal(comment: comment.id), words[.askAgain]) }
        if comment.state.isPublic, isModerated(frame) {
            add(.removal(comment: comment.id), words[.remove], comesBack: true)
        }
        let pick: Markup =
            comment.state.isPublic && isModerated(frame)
            ? """
            <form method="post" action="\(SiteAddress.pick(comment: comment.id).link)">\(frame.formField)\(part.field)\
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
