import Discussion
import Markup
import Newsroom

/// One of the desk's queues, worked by keyboard and in bulk.
struct QueuePage: Page {
    let queue: QueuePublication
    /// What was done last, and can be taken back.
    var notice: Notice?
    var problem: String?

    struct Notice: Sendable {
        var text: String
        var batch: String?
    }

    var sections: [Section] { queue.sections }
    var canonical: SiteAddress { .queue(queue.name) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.queue(queue.name)] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain queue">\(frame.viewer?.isStaff == true ? "<p class=\"kicker\"><a href=\"\(SiteAddress.desk.link)\">\(words[.desk])</a></p>" as Markup : "")
            <h1>\(words[.moderation])</h1>
            <nav class="queues" aria-label="\(words[.moderation])">\(ModerationQueue.allCases.filter { queue.counts[$0] != nil }.markup { tab($0, words) })</nav>
            \(notice.map { notice($0, frame) })
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            \(queue.name == .appeals ? appeals(frame) : comments(frame))</div>
            """
    }

    private func tab(_ name: ModerationQueue, _ words: Words) -> Markup {
        """
        <a href="\(SiteAddress.queue(name).link)"\(Attribute("aria-current", name == queue.name ? "page" : nil))>\
        \(words[.queue(name)]) <span class="meta">\(queue.counts[name] ?? 0)</span></a>

        """
    }

    private func notice(_ notice: Notice, _ frame: Frame) -> Markup {
        let undo: Markup =
            notice.batch.map { batch in
                """
                <form method="post" action="\(SiteAddress.deskUndo.link)">\(frame.formField)\
                <input type="hidden" name="queue" value="\(queue.name.rawValue)">\
                <button class="second" name="batch" value="\(batch)" accesskey="u">\(frame.words[.undo])</button></form>
                """
            } ?? ""
        return "<div class=\"done\" role=\"status\"><p>\(notice.text)</p>\(undo)</div>"
    }

    private func comments(_ frame: Frame) -> Markup {
        let words = frame.words
        guard !queue.items.isEmpty else { return "<p class=\"quiet\">\(words[.queueEmpty(queue.name)])</p>" }
        return """
            <form method="post" action="\(canonical.link)">\(frame.formField)
            <p class="hint">\(words[.keyboardHint])</p>
            \(queue.items.markup { item in
                """
                <article class="comment" id="comment-\(item.comment.id)">
                <input type="hidden" name="shown" value="\(item.comment.id)">\
                <label class="check-box"><input type="checkbox" name="comment" value="\(item.comment.id)"> \(words[.choose])</label>
                \(QueueItemView(item: item, rules: queue.rules, isStaff: frame.viewer?.isStaff ?? false).markup(words))</article>

                """
            })
            \(decision(frame))</form>
            \(queue.next.map { next in
                "<p><a href=\"\(SiteAddress.queue(queue.name).link(query: [("after", next)]))\">\(words[.nextPage])</a></p>" as Markup
            })
            """
    }

    private func decision(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <fieldset class="decision"><legend>\(words[.chooseAll])</legend>
            <label class="check-box"><input type="checkbox" name="all" value="yes" accesskey="e"> \(words[.chooseEvery])</label>
            \(RuleField(rules: queue.rules, isOptional: true).markup(words))
            <label for="reason">\(words[.reasonToAuthor])</label>
            <input id="reason" name="reason" maxlength="500" dir="auto">
            <p></p>\(queue.name.actions.markup { action in
                "<button name=\"do\" value=\"\(action.rawValue)\" accesskey=\"\(Self.key(of: action))\"\(Attribute("class", action == .approve ? nil : "second"))>\(words[.action(action)])</button>\n"
            })</fieldset>
            """
    }

    private static func key(of action: CommentAction) -> String {
        switch action {
        case .approve: "a"
        case .reject: "r"
        case .remove: "d"
        case .hold: "h"
        case .restore: "s"
        case .withdraw: "w"
        }
    }

    private func appeals(_ frame: Frame) -> Markup {
        let words = frame.words
        guard !queue.appeals.isEmpty else { return "<p class=\"quiet\">\(words[.queueEmpty(.appeals)])</p>" }
        return queue.appeals.markup { appeal in
            let decided = [appeal.rule.map { words.title(of: $0, in: queue.rules) }, appeal.reason].compactMap { $0 }
            return """
                <article class="comment"><p class="by"><a href="\(SiteAddress.person(appeal.accountID).link)"><bdi>\(appeal.author ?? words[.someone])</bdi></a>\(words.time(appeal.at))</p>
                \(appeal.comment.map { QueueItemView(item: $0, rules: queue.rules).markup(words) })
                \(appeal.sanction.map { "<p>\(words[.sanction($0.kind)])</p>" as Markup })
                <p class="house">\(words[.removedBecause(decided.joined(separator: ". "))])</p>
                <h2 class="meta">\(words[.theirWords])</h2><p dir="auto">\(appeal.words)</p>
                <form method="post" action="\(SiteAddress.appealDecision(appeal.id).link)">\(frame.formField)
                <label for="answer-\(appeal.id)">\(words[.answerToAuthor])</label>
                <input id="answer-\(appeal.id)" name="answer" maxlength="500" dir="auto"><p></p>
                <button name="do" value="grant">\(words[.grant])</button>
                <button class="second" name="do" value="deny">\(words[.deny])</button></form></article>

                """
        }
    }
}

/// A comment as the desk sees it: its words, where it stands, what was found and reported.
struct QueueItemView {
    let item: QueueItem
    let rules: HouseRules
    /// Whether whoever looks may open people's files and answer for the newsroom.
    var isStaff = true

    func markup(_ words: Words) -> Markup {
        let comment = item.comment
        let place = item.thread.site.link(to: "comment-" + comment.id)
        let author: Markup = "<bdi>\(comment.author ?? words[.someone])</bdi>"
        let decided = [comment.rule.map { words.title(of: $0, in: rules) }, comment.reason].compactMap { $0 }
        return """
            <p class="by">\(isStaff ? "<a href=\"\(SiteAddress.person(comment.accountID).link)\">\(author)</a>" : author)\(BadgesView(badges: comment.badges).markup(words))\(words.time(comment.createdAt)) · \(item.thread.publication.map { "<bdi>\($0.name)</bdi>: " as Markup })<a href="\(place)"><bdi>\(item.thread.title)</bdi></a></p>
            \(item.claimedTitle.map { "<p class=\"house\">\(words[.claimedTitle($0)])</p>" as Markup })
            \(comment.findings.markup { finding in
                "<p class=\"house\">\(words[.heldBecause]) \(words[.found(finding.check)])\(finding.words.isEmpty ? "" : " \(words[.foundWords(finding.words)])" as Markup)\(finding.rule.map { " \(words[.underRule(words.title(of: $0, in: rules))])" as Markup })</p>"
            })
            \(item.reports.markup { report in
                "<p class=\"house\" dir=\"auto\">\(words[.reportedUnder(rule: words.title(of: report.rule, in: rules), note: report.note)])</p>"
            })
            \(decided.isEmpty || comment.state == .pending ? "" : "<p class=\"house\">\(words[.removedBecause(decided.joined(separator: ". "))])</p>" as Markup)
            \(comment.target.map { CommentTargetView(target: $0).markup(words) })<div dir="auto">\(comment.text.map { CommentView.markup($0) } ?? "<p class=\"gone\">\(words.gravestone(of: comment, rules))</p>")</div>
            \(comment.kind.asksTheDesk && comment.state.isPublic && isStaff ? "<p class=\"act\"><span class=\"tag\">\(words[.kind(comment.kind)])</span> <a href=\"\(SiteAddress.reply(comment: comment.id).link)\">\(words[.answer])</a>\(comment.kind == .correction ? " · <a href=\"\(SiteAddress.correction(comment: comment.id).link)\">\(words[.correct])</a>" as Markup : "")</p>" as Markup : "")
            \(comment.editedAt == nil ? "" : "<p class=\"act\"><a href=\"\(SiteAddress.history(comment: comment.id).link)\">\(words[.history])</a></p>" as Markup)
            """
    }
}

/// The field in which a house rule is chosen.
struct RuleField {
    let rules: HouseRules
    var isOptional = false

    func markup(_ words: Words) -> Markup {
        """
        <label for="rule">\(words[.ruleBehind])</label>
        <select id="rule" name="rule">\(isOptional ? "<option value=\"\">\(words[.noRule])</option>" as Markup : "")\
        \(rules.rules.markup { "<option value=\"\($0.id)\">\(words.title(of: $0.id, in: rules))</option>" })</select>
        """
    }
}
