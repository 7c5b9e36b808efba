import Discussion
import Markup
import Newsroom

/// What was done, by whom, to what, and why; a batch can be taken back from here.
struct AuditPage: Page {
    let audit: AuditPublication
    /// The entry after which the page begins.
    var after: String?
    /// What came of taking something back.
    var notice: String?

    var sections: [Section] { audit.sections }
    var canonical: SiteAddress { .deskAudit }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.audit] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain"><p class="kicker"><a href="\(SiteAddress.desk.link)">\(words[.desk])</a></p>
            <h1>\(words[.audit])</h1>
            \(notice.map { "<p class=\"done\" role=\"status\">\($0)</p>" as Markup })
            <nav class="queues" aria-label="\(words[.audit])">\(tab(nil, words[.allDeeds]))\
            \(Deed.Subject.allCases.markup { tab($0, words[.subject($0)]) })</nav>
            \(narrowed(words))
            \(audit.entries.isEmpty ? "<p class=\"quiet\">\(words[.nothingDone])</p>" as Markup : "")
            <ul class="list sessions audit">\(audit.entries.markup { entry($0, frame) })</ul>
            \(audit.next.map { "<p><a href=\"\(link(audit.filter, after: $0))\">\(words[.nextPage])</a></p>" as Markup })</div>
            """
    }

    private func tab(_ subject: Deed.Subject?, _ name: String) -> Markup {
        var filter = audit.filter
        filter.subject = subject
        return """
            <a href="\(link(filter))"\(Attribute("aria-current", subject == audit.filter.subject ? "page" : nil))>\(name)</a>

            """
    }

    /// That one person's deeds are shown, or what was done to one.
    private func narrowed(_ words: Words) -> Markup {
        let filter = audit.filter
        guard filter.actor != nil || filter.object != nil else { return "" }
        let told = [
            filter.actor.map { _ in words[.doneBy(audit.actor ?? words[.someone])] },
            filter.object.map { words[.doneTo(audit.object ?? $0)] },
        ].compactMap { $0 }
        return """
            <p class="meta">\(told.joined(separator: " · ")) · <a href="\(link(AuditFilter(subject: filter.subject)))">\(words[.showAll])</a></p>
            """
    }

    private func link(_ filter: AuditFilter, after: String? = nil) -> Address {
        let query = filter.query + [("after", after)].compactMap { name, value in value.map { (name, $0) } }
        return query.isEmpty ? canonical.link : canonical.link(query: query)
    }

    private func entry(_ entry: AuditEntry, _ frame: Frame) -> Markup {
        let words = frame.words
        let deed: Markup =
            entry.deed.map { "\(words[.deed($0)])" } ?? "<span lang=\"en\" dir=\"ltr\">\(entry.verb)</span>"
        let told: [Markup] = [
            "<b>\(deed)</b>", detail(entry, words).map { "<bdi>\($0)</bdi>" } ?? "", thing(entry, words),
        ]
        let actor: Markup =
            entry.actorID.map { id in
                "<a href=\"\(link(AuditFilter(actor: id)))\"><bdi>\(entry.actor ?? words[.someone])</bdi></a>"
            } ?? "\(words[.theProgram])"
        return """
            <li><p>\(told.filter { !$0.isEmpty }.markup(separator: " · ") { $0 })</p>
            \(reason(entry, words).map { "<p dir=\"auto\">\($0)</p>" as Markup })
            <p class="meta">\(actor) · \(words.time(entry.at))</p>\(undo(entry, frame))</li>

            """
    }

    /// What the verb tells besides, in words.
    private func detail(_ entry: AuditEntry, _ words: Words) -> String? {
        switch entry.deed {
        case .mergeThread: nil
        case .setMode: words[.ownModeName(ModerationPolicy.Mode(rawValue: entry.detail))]
        default: entry.detail.isEmpty ? nil : entry.detail
        }
    }

    private func reason(_ entry: AuditEntry, _ words: Words) -> String? {
        guard let reason = entry.reason, !reason.isEmpty else { return nil }
        guard entry.deed == .setRole else { return reason }
        let parts = reason.split(separator: " ").map { String($0) }
        return parts.map { part in AccountRole(rawValue: part).map { words[.roleName($0)] } ?? part }
            .joined(separator: " · ")
    }

    private func thing(_ entry: AuditEntry, _ words: Words) -> Markup {
        switch entry.thing {
        case .person(let id, let name):
            // Of one's own account, the name of whoever did it says it.
            return id == entry.actorID
                ? "" : "<a href=\"\(SiteAddress.person(id).link)\"><bdi>\(name ?? words[.someone])</bdi></a>"
        case .comments(let count, let thread):
            let place: Markup = thread.map { " · <a href=\"\($0.site.link)\"><bdi>\($0.title)</bdi></a>" } ?? ""
            return "\(words[.ofBatch(count)])\(place)"
        case .comment(let id, let thread):
            return "<a href=\"\(SiteAddress.conversation(id).link)\"><bdi>\(thread.title)</bdi></a>"
        case .thread(let thread): return "<a href=\"\(thread.site.link)\"><bdi>\(thread.title)</bdi></a>"
        case .article(let id, let headline):
            return "<a href=\"\(SiteAddress.draft(id).link)\"><bdi>\(headline)</bdi></a>"
        case .publication(let publication):
            return "<a href=\"\(SiteAddress.publication(publication.id).link)\"><bdi>\(publication.name)</bdi></a>"
        case .place(let place):
            return place.markup(words)
        case .setting(let setting, let publication):
            let whose: Markup =
                publication.map { " · <a href=\"\(SiteAddress.publication($0.id).link)\"><bdi>\($0.name)</bdi></a>" }
                ?? ""
            return "\(words[.setting(setting)])\(whose)"
        case nil: return entry.deed == nil ? "<bdi>\(entry.object)</bdi>" : ""
        }
    }

    /// What takes a batch back: on the page where it stands, however long ago it was.
    private func undo(_ entry: AuditEntry, _ frame: Frame) -> Markup {
        guard entry.undoable > 0 else { return "" }
        let back = audit.filter.query + (after.map { [("after", $0)] } ?? [])
        return """
            <form method="post" action="\(SiteAddress.deskUndo.link)">\(frame.formField)\
            <input type="hidden" name="back" value="audit">\(back.markup { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" })\
            <button class="second" name="batch" value="\(entry.object)">\(frame.words[.undoBatch(entry.undoable)])</button></form>
            """
    }
}

extension AuditFilter {
    /// The filter as it stands in an address.
    var query: [(name: String, value: String)] {
        [("what", subject?.rawValue), ("by", actor), ("about", object)].compactMap { name, value in
            value.map { (name, $0) }
        }
    }

    /// The filter as an address or a form gives it.
    init(_ field: (String) -> String?) {
        func text(_ name: String) -> String? { field(name).flatMap { $0.isEmpty ? nil : $0 } }
        self.init(subject: text("what").flatMap(Deed.Subject.init), actor: text("by"), object: text("about"))
    }
}
