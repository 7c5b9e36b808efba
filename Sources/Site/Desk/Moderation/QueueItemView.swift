import Discussion
import Markup
import News
import Newsroom

/// A comment as the desk sees it: its words, where it stands, what was found and reported.
struct QueueItemView {
    let item: QueueItem
    let rules: HouseRules
    /// Whether whoever looks may open people's files and answer for the newsroom.
    var isStaff = true
    /// The queue that can be narrowed to the comment's author; nothing where that leads nowhere.
    var only: ModerationQueue?

    func markup(_ words: Words) -> Markup {
        let comment = item.comment
        let place = item.thread.site(of: comment).link
        let author: Markup = "<bdi>\(comment.author ?? words[.someone])</bdi>"
        let decided = [comment.rule.map { words.title(of: $0, in: rules) }, comment.reason].compactMap { $0 }
        return """
            <p class="by">\(isStaff ? "<a href=\"\(SiteAddress.person(comment.accountID).link)\">\(author)</a>" : author)\(words.time(comment.createdAt)) · \(item.thread.publication.map { "<bdi>\($0.name)</bdi>: " as Markup })<a href="\(place)"><bdi>\(item.thread.title)</bdi></a></p>
            \(about(words))
            \(item.claimedTitle.map { "<p class=\"house\">\(words[.claimedTitle($0)])</p>" as Markup })
            \(comment.findings.markup { finding in
                "<p class=\"house\">\(words[.heldBecause]) \(words[.found(finding.check)])\(finding.words.isEmpty ? "" : " \(words[.foundWords(finding.words)])" as Markup)\(finding.rule.map { " \(words[.underRule(words.title(of: $0, in: rules))])" as Markup })</p>"
            })
            \(item.reports.markup { report in
                "<p class=\"house\" dir=\"auto\">\(words[.reportedUnder(rule: words.title(of: report.rule, in: rules), note: report.note)])</p>"
            })
            \(decided.isEmpty || comment.state == .pending ? "" : "<p class=\"house\">\(words[.removedBecause(decided.joined(separator: ". "))])</p>" as Markup)
            \(comment.target.map { CommentTargetView(target: $0, article: item.thread.path).markup(words) })<div dir="auto">\(comment.text.map { CommentView.markup($0) } ?? "<p class=\"gone\">\(words.gravestone(of: comment, rules))</p>")</div>
            \(comment.kind.asksTheDesk && comment.state.isPublic && isStaff ? "<p class=\"act\"><span class=\"tag\">\(words[.kind(comment.kind)])</span> <a href=\"\(SiteAddress.reply(comment: comment.id).link)\">\(words[.answer])</a>\(comment.kind == .correction ? " · <a href=\"\(SiteAddress.correction(comment: comment.id).link)\">\(words[.correct])</a>" as Markup : "")</p>" as Markup : "")
            \(comment.editedAt == nil ? "" : "<p class=\"act\"><a href=\"\(SiteAddress.history(comment: comment.id).link)\">\(words[.history])</a></p>" as Markup)
            """
    }

    /// Who wrote it, as far as a decision depends on it: badges, whether they are new, what holds or held against them.
    private func about(_ words: Words) -> Markup {
        let author = item.author
        let told: [String?] = [
            author.isNew ? words[.isNewHere] : nil,
            author.held.map { sanction in
                words[.heldUntil(sanction.kind, until: sanction.until.map { words.dayText($0.secondsSince1970) })]
            },
            author.mode.map { words[.ownModeTag($0)] },
        ]
        let tags = told.compactMap { $0 }.markup(separator: " ") { "<span class=\"tag\">\($0)</span>" }
        let earlier = author.measures - (author.held == nil ? 0 : 1)
        let parts: [Markup] = [
            BadgesView(badges: item.comment.badges).markup(words), tags,
            earlier > 0 ? "\(words[.measures(earlier)])" : "",
            only.map { queue in
                "<a href=\"\(SiteAddress.queue(queue).link(query: [("by", item.comment.id)]))\">\(words[.onlyTheirs])</a>"
            } ?? "",
        ]
        return "<p class=\"meta about\">\(parts.filter { !$0.isEmpty }.markup(separator: " ") { $0 })</p>"
    }
}
