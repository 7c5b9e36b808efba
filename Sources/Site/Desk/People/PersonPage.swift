import Discussion
import Markup
import News
import Newsroom

/// The file of a person: what they wrote, what holds against them, what the desk notes.
struct PersonPage: Page {
    let file: PersonFile
    /// The address, to the administrator who has just asked for it.
    var address: String?
    var problem: String?

    var sections: [Section] { file.sections }
    var canonical: SiteAddress { .person(file.id) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { file.name ?? words[.someone] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain">\(DeskTrail.markup(words))
            <h1><bdi>\(title(words))</bdi></h1>
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            \(address.map { "<p class=\"done\" role=\"status\"><bdi>\(words[.theAddress($0)])</bdi></p>" as Markup })
            <p class="meta">\(words[.personSince(words.timeText(file.createdAt))])\(file.role == .reader ? "" : " · \(words[.staff])" as Markup)</p>
            \(FormerNamesView(names: file.names).markup(words))
            \(frame.viewer?.standing == .admin ? "<p class=\"meta\"><a href=\"\(SiteAddress.deskAudit.link(query: AuditFilter(object: file.id).query))\">\(words[.doneToThem])</a></p>" as Markup : "")
            \(file.role == .reader ? sanctions(frame) : "")
            \(file.role == .reader ? ownMode(frame) : "")
            \(file.name == nil ? "" : BadgesForm(person: file.id, badges: file.badges).markup(frame))
            \(notes(frame))
            \(frame.viewer?.standing == .admin ? addressForm(frame) : "")
            \(frame.viewer?.standing == .admin && frame.viewer?.id != file.id ? roleForm(frame) : "")
            <h2>\(words[.theirComments])</h2>
            \(file.comments.markup { "<article class=\"comment\">\(QueueItemView(item: $0, rules: file.rules).markup(words))</article>\n" })\
            \(file.next.map { "<p><a href=\"\(canonical.link(query: [("after", $0)]))\">\(words[.nextPage])</a></p>" as Markup })</div>
            """
    }

    private func sanctions(_ frame: Frame) -> Markup {
        let words = frame.words
        let kinds = Sanction.Kind.allCases.filter { $0 != .ban || frame.viewer?.standing == .admin }
        return """
            <h2>\(words[.sanctions])</h2>
            <ul class="list sessions">\(file.sanctions.markup { sanction($0.sanction, $0.isLifted, frame) })</ul>
            <form method="post" action="\(SiteAddress.personSanctions(file.id).link)">\(frame.formField)
            <div class="row"><div><label for="kind">\(words[.sanctions])</label>
            <select id="kind" name="kind">\(kinds.markup { "<option value=\"\($0.rawValue)\">\(words[.sanction($0)])</option>" })</select></div>
            <div>\(RuleField(rules: file.rules).markup(words))</div>
            <div><label for="days">\(words[.days])</label>
            <input id="days" name="days" type="number" min="1" max="365" value="7"></div></div>
            <label for="reason">\(words[.reasonToAuthor])</label>
            <input id="reason" name="reason" required maxlength="500" dir="auto">
            <p></p><button>\(words[.impose])</button></form>
            """
    }

    private func sanction(_ sanction: Sanction, _ isLifted: Bool, _ frame: Frame) -> Markup {
        let words = frame.words
        let until = sanction.until.map { " · " + words[.until(words.timeText($0.secondsSince1970))] } ?? ""
        let lift: Markup =
            isLifted
            ? " · \(words[.lifted])"
            : """
            <form method="post" action="\(SiteAddress.personLift(file.id).link)">\(frame.formField)\
            <button class="second" name="sanction" value="\(sanction.id)">\(words[.lift])</button></form>
            """
        return """
            <li>\(words[.sanction(sanction.kind)]) <span class="meta">\(words.time(sanction.begins.secondsSince1970))\(until) · \(words.title(of: sanction.rule, in: file.rules)). \(sanction.reason)</span>\(lift)</li>

            """
    }

    private func ownMode(_ frame: Frame) -> Markup {
        let words = frame.words
        let modes: [ModerationPolicy.Mode?] = [nil, .pre, .post]
        let now: Markup =
            file.ownMode.map { own in
                "<p>\(words[.ownModeName(own.mode)]) <span class=\"meta\" dir=\"auto\">\(own.reason)</span></p>"
            } ?? ""
        return """
            <h2>\(words[.ownMode])</h2>\(now)
            <form method="post" action="\(SiteAddress.personMode(file.id).link)">\(frame.formField)
            <label for="mode">\(words[.ownMode]) <span class="hint">\(words[.ownModeHint])</span></label>
            <select id="mode" name="mode">\(modes.markup { mode in
                "<option value=\"\(mode?.rawValue ?? "")\"\(Attribute("selected", when: mode == file.ownMode?.mode))>\(words[.ownModeName(mode)])</option>"
            })</select>
            <label for="why-mode">\(words[.whyMode])</label>
            <input id="why-mode" name="reason" required maxlength="500" dir="auto">
            <p></p><button class="second">\(words[.save])</button></form>
            """
    }

    private func notes(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <h2>\(words[.notes])</h2>
            \(file.notes.markup { note in
                "<p dir=\"auto\">\(note.text)</p><p class=\"meta\"><bdi>\(note.author)</bdi> \(words.time(note.at))</p>\n"
            })
            <form method="post" action="\(SiteAddress.personNotes(file.id).link)">\(frame.formField)
            <label for="note">\(words[.addNote]) <span class="hint">\(words[.noteHint])</span></label>
            <input id="note" name="note" required maxlength="500" dir="auto"><p></p>
            <button class="second">\(words[.addNote])</button></form>
            """
    }

    private func roleForm(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <details><summary>\(words[.role])</summary>
            <form method="post" action="\(SiteAddress.personRole(file.id).link)">\(frame.formField)
            <p class="hint">\(words[.roleHint])</p>
            <label for="role">\(words[.role])</label>
            <select id="role" name="role">\(AccountRole.allCases.markup { role in
                "<option value=\"\(role.rawValue)\"\(Attribute("selected", when: role == file.role))>\(words[.roleName(role)])</option>"
            })</select>
            <fieldset><legend>\(words[.moderatesSections])</legend>\(file.sections.markup { section in
                "<label class=\"check-box\"><input type=\"checkbox\" name=\"section\" value=\"\(section.slug)\"\(Attribute("checked", when: file.moderated.contains(section.slug)))> \(section.name)</label>\n"
            })</fieldset>
            <button class="second">\(words[.save])</button></form></details>
            """
    }

    private func addressForm(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <details><summary>\(words[.showAddress])</summary>
            <form method="post" action="\(SiteAddress.personAddress(file.id).link)">\(frame.formField)
            <label for="why">\(words[.reasonForRemoval]) <span class="hint">\(words[.showAddressHint])</span></label>
            <input id="why" name="reason" required maxlength="500" dir="auto"><p></p>
            <button class="second">\(words[.showAddress])</button></form></details>
            """
    }
}
