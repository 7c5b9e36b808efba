import Discussion
import Markup
import Newsroom

/// A publication at the desk: what it is called, how strict it is, who works for it, its discussions.
struct PublicationPage: Page {
    let file: PublicationFile
    var typed: PublicationForm?
    var isSaved = false
    var problem: String?

    private var publication: HostedPublication { file.publication }
    var sections: [Section] { file.sections }
    var canonical: SiteAddress { .publication(publication.id) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { publication.name }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain"><p class="kicker"><a href="\(SiteAddress.publications.link)">\(words[.publications])</a></p>
            <h1><bdi>\(publication.name)</bdi></h1>
            \(isSaved ? "<p class=\"done\" role=\"status\">\(words[.settingsSaved])</p>" as Markup : "")
            \((typed ?? PublicationForm(publication)).markup(frame, at: canonical, problem: problem))
            <h2>\(words[.embedCode])</h2><p class="hint">\(words[.embedCodeHint])</p>
            <pre dir="ltr"><code>\(code(frame))</code></pre>
            <h2>\(words[.signOn])</h2><p class="hint">\(words[.signOnHint])</p>
            <p><a href="\(SiteAddress.publicationSignOn(publication.id).link)">\(words[.signOnSettings])</a></p>
            \(staff(frame))
            \(rules(frame))
            \(policy(frame))
            <h2 id="discussions">\(words[.threads])</h2>
            \(search(words))
            \(file.threads.markup { thread($0, frame) })
            \(pages(words))</div>
            """
    }

    private func code(_ frame: Frame) -> String {
        """
        <script src="\(frame.absolute(.embedScript))" async data-publication="\(publication.id)" data-thread="…"></script>
        """
    }

    private func staff(_ frame: Frame) -> Markup {
        let words = frame.words
        let address = SiteAddress.publicationStaff(publication.id)
        return """
            <h2>\(words[.staffOf])</h2><p class="hint">\(words[.staffHint])</p>
            \(file.staff.isEmpty ? "<p class=\"quiet\">\(words[.noStaff])</p>" as Markup : "")
            <ul class="list sessions">\(file.staff.markup { member in
                """
                <li><bdi>\(member.name ?? words[.someone])</bdi>
                <form method="post" action="\(address.link)">\(frame.formField)<button class="second" name="remove" value="\(member.id)">\(words[.takeAway])</button></form></li>

                """
            })</ul>
            <form method="post" action="\(address.link)" class="narrow">\(frame.formField)
            <label for="staff">\(words[.name])</label><input id="staff" name="add" required maxlength="40" dir="auto">
            <p></p><button class="second">\(words[.addStaff])</button></form>
            """
    }

    private func policy(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <h2>\(words[.policy])</h2>
            <form method="post" action="\(SiteAddress.publicationPolicy(publication.id).link)">\(frame.formField)
            <label class="check-box"><input type="checkbox" name="own" value="yes"\(Attribute("checked", when: file.hasOwnPolicy))> \(words[.ownPolicy])</label>
            \(PolicyFields(policy: file.policy).markup(words))
            <p></p><button>\(words[.save])</button></form>
            """
    }

    private func rules(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <h2>\(words[.houseRules])</h2>
            <p><a href="\(SiteAddress.rulesOf(publication.id).link)">\(words[.rulesRead])</a></p>
            <form method="post" action="\(SiteAddress.publicationRules(publication.id).link)">\(frame.formField)
            <label class="check-box"><input type="checkbox" name="own" value="yes"\(Attribute("checked", when: file.hasOwnRules))> \(words[.ownRules])</label>
            <label for="rules">\(words[.houseRules]) <span class="hint">\(words[.houseRulesHint])</span></label>
            <textarea id="rules" name="rules" rows="5" dir="auto">\(file.rules.lines.joined(separator: "\n"))</textarea>
            <label class="check-box"><input type="checkbox" name="anew" value="yes"> \(words[.askAnew])</label>
            <p></p><button>\(words[.save])</button></form>
            """
    }

    private func thread(_ thread: HostedThread, _ frame: Frame) -> Markup {
        let words = frame.words
        let place = thread.place
        let action = SiteAddress.publicationThreads(publication.id).link
        return """
            <article class="comment"><h3><a href="\(place.site.link)"><bdi>\(place.title)</bdi></a></h3>
            <p class="meta">\(words[.comments(thread.comments)]) · <a href="\(SiteAddress.place(kind: "thread", id: place.id).link)">\(words[.place])</a></p>
            <details><summary>\(words[.leadsThere])</summary>
            \(keys(thread, action, frame))
            <form method="post" action="\(action)">\(frame.formField)<input type="hidden" name="thread" value="\(place.id)">\(shown)
            <label>\(words[.pageTitle])<input name="title" required maxlength="300" dir="auto" value="\(place.title)"></label>
            <label>\(words[.pageAddress])<input name="address" type="url" required maxlength="2000" dir="ltr" value="\(place.address)"></label>
            <p></p><button class="second" name="do" value="move">\(words[.move])</button></form>
            \(merging(place, action, frame))</details></article>

            """
    }

    /// What leads to a thread; each can be taken away but the last.
    private func keys(_ thread: HostedThread, _ action: Address, _ frame: Frame) -> Markup {
        let words = frame.words
        guard thread.keys.count > 1 else {
            return "<ul>\(thread.keys.markup { "<li><bdi dir=\"ltr\">\($0)</bdi></li>" })</ul>"
        }
        return """
            <form method="post" action="\(action)">\(frame.formField)<input type="hidden" name="thread" value="\(thread.place.id)">\(shown)
            <ul>\(thread.keys.markup { key in
                "<li><bdi dir=\"ltr\">\(key)</bdi> <button class=\"second\" name=\"remove\" value=\"\(key)\" aria-label=\"\(words[.takeAwayKey(key)])\">\(words[.takeAway])</button></li>"
            })</ul><p class="hint">\(words[.takeAwayHint])</p></form>
            """
    }

    private func merging(_ place: ThreadPlace, _ action: Address, _ frame: Frame) -> Markup {
        """
        <form method="post" action="\(action)">\(frame.formField)<input type="hidden" name="thread" value="\(place.id)">\(shown)
        <label>\(frame.words[.mergeInto]) <span class="hint">\(frame.words[.mergeIntoHint])</span>
        <input name="into" required maxlength="2000" dir="auto" list="threads"></label><p class="hint">\(frame.words[.mergeHint])</p>
        <button class="second" name="do" value="merge">\(frame.words[.merge])</button></form>
        """
    }
}
