import Discussion
import Markup
import News
import Newsroom

/// People at the desk: by name, by what holds against them, by what they do here; to administrators by address.
struct PeoplePage: Page {
    let list: PeopleList
    /// Why an administrator looks for an address, as it was typed; the address is typed anew.
    var reason = ""
    var problem: String?

    var sections: [Section] { list.sections }
    var canonical: SiteAddress { .people }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.people] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain">\(DeskTrail.markup(words))
            <h1>\(words[.people])</h1>
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            <form class="filter" role="search" action="\(canonical.link)">
            <label for="q">\(words[.searchPeople]) <span class="hint">\(words[.searchPeopleHint])</span></label>
            <input id="q" name="q" type="search" maxlength="40" dir="auto" value="\(list.text)" accesskey="f"> <button>\(words[.find])</button></form>
            <nav class="queues" aria-label="\(words[.people])">\(PeopleList.Group.allCases.markup { tab($0, words) })</nav>
            \(list.people.isEmpty ? "<p class=\"quiet\">\(words[.nobodyFound])</p>" as Markup : "")
            <ul class="list sessions">\(list.people.markup { person($0, words) })</ul>
            \(pages(words))
            \(frame.viewer?.standing == .admin ? addressForm(frame) : "")</div>
            """
    }

    private func tab(_ group: PeopleList.Group, _ words: Words) -> Markup {
        """
        <a href="\(link(group))"\(Attribute("aria-current", list.text.isEmpty && group == list.group ? "page" : nil))>\
        \(words[.peopleOf(group)]) <span class="meta">\(list.counts[group] ?? 0)</span></a>

        """
    }

    private func link(_ group: PeopleList.Group, page: Int = 1) -> Address {
        let query: [(String, String?)] = [
            ("group", list.text.isEmpty || page == 1 ? group.rawValue : nil),
            ("q", page > 1 && !list.text.isEmpty ? list.text : nil),
            ("page", page > 1 ? String(page) : nil),
        ]
        return canonical.link(query: query.compactMap { name, value in value.map { (name, $0) } })
    }

    private func person(_ person: PersonSummary, _ words: Words) -> Markup {
        let held = person.held.map { sanction in
            words[.heldUntil(sanction.kind, until: sanction.until.map { words.dayText($0.secondsSince1970) })]
        }
        let tags = [
            person.role == .reader ? nil : words[.roleName(person.role)], held,
            person.mode.map { words[.ownModeTag($0)] },
        ]
        return """
            <li><a href="\(SiteAddress.person(person.id).link)"><bdi>\(person.name ?? words[.hasNoName])</bdi></a>\
            \(tags.compactMap { $0 }.markup { " <span class=\"tag\">\($0)</span>" })\(BadgesView(badges: person.badges).markup(words)) \
            <span class="meta">\(words[.comments(person.comments)]) · \(words[.personSince(words.dayText(person.createdAt))])</span></li>

            """
    }

    private func pages(_ words: Words) -> Markup {
        let back: Markup =
            list.page > 1 ? "<a href=\"\(link(list.group, page: list.page - 1))\">\(words[.previousPage])</a> " : ""
        let next: Markup =
            list.hasMore ? "<a href=\"\(link(list.group, page: list.page + 1))\">\(words[.nextPage])</a>" : ""
        return back.isEmpty && next.isEmpty ? "" : "<p class=\"queues\">\(back)\(next)</p>"
    }

    private func addressForm(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <details\(Attribute("open", when: problem != nil))><summary>\(words[.findByAddress])</summary>
            <form method="post" action="\(canonical.link)" autocomplete="off">\(frame.formField)
            <p class="hint">\(words[.findByAddressHint])</p>
            <label for="address">\(words[.address])</label>
            <input id="address" name="address" type="email" required maxlength="254" dir="ltr">
            <label for="why">\(words[.whyAddress])</label>
            <input id="why" name="reason" required maxlength="500" dir="auto" value="\(reason)"><p></p>
            <button class="second">\(words[.find])</button></form></details>
            """
    }
}
