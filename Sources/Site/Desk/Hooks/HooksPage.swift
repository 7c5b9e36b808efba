import Markup
import Newsroom

/// The programs that are asked before a comment is public, and a form for one.
struct HooksPage: Page {
    let list: ModerationHookList
    /// The secret of the one that was set just now: shown this once.
    var secret: String?
    var address = ""
    var problem: String?

    var sections: [Section] { list.sections }
    var canonical: SiteAddress { .moderationHooks }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.hooks] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain"><p class="kicker"><a href="\(SiteAddress.deskSettings.link)">\(words[.settings])</a></p>
            <h1>\(words[.hooks])</h1>
            <p>\(words[.hooksHint])</p>
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            \(secret.map { shown($0, words) })
            \(list.hooks.isEmpty ? "<p class=\"quiet\">\(words[.noHooks])</p>" as Markup : "")
            <ul class="list sessions">\(list.hooks.markup { line($0, frame) })</ul>
            \(form(frame))</div>
            """
    }

    private func shown(_ secret: String, _ words: Words) -> Markup {
        """
        <div class="done" role="status"><p><b>\(words[.secretMade])</b></p>
        <p><code dir="ltr">\(secret)</code></p><p>\(words[.secretOnce])</p></div>
        """
    }

    private func line(_ hook: ModerationHook, _ frame: Frame) -> Markup {
        let words = frame.words
        let publication = list.publications.first { $0.id == hook.publication }?.name
        return """
            <li><bdi dir="ltr">\(hook.address)</bdi>
            <p class="meta"><bdi>\(publication ?? words[.everythingElse])</bdi>\
            \(hook.lastError.map { " · \(words[.lastError($0)])" as Markup })</p>
            \(hook.lacksSecret ? "<p class=\"problem\">\(words[.hookWithoutSecret])</p>" as Markup : "")
            <form method="post" action="\(canonical.link)">\(frame.formField)\
            <button class="second" name="remove" value="\(hook.id)">\(words[.removeWebhook])</button></form></li>

            """
    }

    private func form(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <h2>\(words[.newHook])</h2>
            <form method="post" action="\(canonical.link)" class="narrow">\(frame.formField)
            <label for="address">\(words[.webhookAddress]) <span class="hint">\(words[.webhookAddressHint])</span></label>
            <input id="address" name="address" type="url" required maxlength="2048" dir="ltr" value="\(address)">
            <label for="publication">\(words[.ofWhat])</label>
            <select id="publication" name="publication"><option value="">\(words[.everythingElse])</option>
            \(list.publications.markup { "<option value=\"\($0.id)\">\($0.name)</option>" })</select>
            <p></p><button>\(words[.save])</button></form>
            """
    }
}
