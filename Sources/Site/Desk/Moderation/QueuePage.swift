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
            <div class="thread plain queue">\(frame.viewer?.isStaff == true ? DeskTrail.markup(words) : "")
            <h1>\(words[.moderation])</h1>
            <nav class="queues" aria-label="\(words[.moderation])">\(ModerationQueue.allCases.filter { queue.counts[$0] != nil }.markup { tab($0, words) })</nav>
            \(queue.name == .appeals ? "" : filter(words))
            \(notice.map { notice($0, frame) })
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            \(queue.name == .appeals ? appeals(frame) : comments(frame))</div>
            """
    }

    private func tab(_ name: ModerationQueue, _ words: Words) -> Markup {
        """
        <a href="\(link(name))"\(Attribute("aria-current", name == queue.name ? "page" : nil))>\
        \(words[.queue(name)]) <span class="meta">\(queue.counts[name] ?? 0)</span></a>

        """
    }

    private func link(_ name: ModerationQueue, after comment: String? = nil) -> Address {
        let query = queue.filter.query + (comment.map { [("after", $0)] } ?? [])
        return query.isEmpty ? SiteAddress.queue(name).link : SiteAddress.queue(name).link(query: query)
    }

    /// What of the queue is shown: one place of several, one person.
    private func filter(_ words: Words) -> Markup {
        let author: Markup =
            queue.filter.authorOf == nil
            ? ""
            : "<p class=\"meta\"><bdi>\(words[.onlyBy(queue.author ?? words[.someone])])</bdi> · <a href=\"\(SiteAddress.queue(queue.name).link)\">\(words[.showAll])</a></p>"
        guard queue.areas.count > 1 else { return author }
        return """
            <form class="filter" action="\(SiteAddress.queue(queue.name).link)">\(queue.filter.authorOf.map { "<input type=\"hidden\" name=\"by\" value=\"\($0)\">" as Markup })\
            <label for="in">\(words[.fromHere])</label>
            <select id="in" name="in"><option value="">\(words[.everywhere])</option>\(queue.areas.markup { area in
                "<option value=\"\(area.area.name)\"\(Attribute("selected", when: area.area == queue.filter.area))>\(area.name)</option>"
            })</select> <button class="second">\(words[.filter])</button></form>
            \(author)
            """
    }

    /// What a form brings back, so that whoever decides stays where they were.
    private var place: Markup {
        (queue.filter.query + (queue.after.map { [("after", $0)] } ?? [])).markup {
            "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">"
        }
    }

    private func notice(_ notice: Notice, _ frame: Frame) -> Markup {
        let undo: Markup =
            notice.batch.map { batch in
                """
                <form method="post" action="\(SiteAddress.deskUndo.link)">\(frame.formField)\
                <input type="hidden" name="queue" value="\(queue.name.rawValue)">\(place)\
                <button class="second" name="batch" value="\(batch)" accesskey="u">\(frame.words[.undo])</button></form>
                """
            } ?? ""
        return "<div class=\"done\" role=\"status\"><p>\(notice.text)</p>\(undo)</div>"
    }

    private func comments(_ frame: Frame) -> Markup {
        let words = frame.words
        guard !queue.items.isEmpty else { return "<p class=\"quiet\">\(words[.queueEmpty(queue.name)])</p>" }
        return """
            <form method="post" action="\(canonical.link)">\(frame.formField)\(place)
            <p class="hint">\(words[.keyboardHint])</p>
            \(queue.items.markup { item in
                """
                <article class="comment" id="comment-\(item.comment.id)">
                <input type="hidden" name="shown" value="\(item.comment.id)">\
                <label class="check-box"><input type="checkbox" name="comment" value="\(item.comment.id)"> \(words[.choose])</label>
                \(QueueItemView(item: item, rules: queue.rules, isStaff: frame.viewer?.isStaff ?? false, only: queue.filter.authorOf == nil ? queue.name : nil).markup(words))</article>

                """
            })
            \(decision(frame))</form>
            \(queue.next.map { next in
                "<p><a href=\"\(link(queue.name, after: next))\">\(words[.nextPage])</a></p>" as Markup
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
