import Discussion
import Markup
import Newsroom

/// The programs that are told what happens, and a form for another.
struct WebhooksPage: Page {
    let list: WebhookList
    /// The secret of the one that was added just now: shown this once.
    var secret: String?
    var address = ""
    var form = WebhookForm.events
    var problem: String?

    var sections: [Section] { list.sections }
    var canonical: SiteAddress { .webhooks }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.webhooks] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain"><p class="kicker"><a href="\(SiteAddress.deskSettings.link)">\(words[.settings])</a></p>
            <h1>\(words[.webhooks])</h1>
            <p>\(words[.webhooksHint])</p>
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            \(secret.map { shown($0, words) })
            \(list.webhooks.isEmpty ? "<p class=\"quiet\">\(words[.noWebhooks])</p>" as Markup : "")
            <ul class="list sessions">\(list.webhooks.markup { line($0, frame) })</ul>
            \(adding(frame))</div>
            """
    }

    private func shown(_ secret: String, _ words: Words) -> Markup {
        """
        <div class="done" role="status"><p><b>\(words[.secretMade])</b></p>
        <p><code dir="ltr">\(secret)</code></p><p>\(words[.secretOnce])</p></div>
        """
    }

    private func line(_ webhook: Webhook, _ frame: Frame) -> Markup {
        let words = frame.words
        let publication = list.publications.first { $0.id == webhook.publication }?.name
        let deliveries = words[.deliveries(waiting: webhook.waiting, sent: webhook.sent, failed: webhook.failed)]
        return """
            <li><bdi dir="ltr">\(webhook.address)</bdi>
            <p class="meta">\(words[.webhookFormOf(webhook.form)]) · \(webhook.events.map { words[.webhookEvent($0)] }.joined(separator: " · ")) · \
            <bdi>\(publication ?? words[.everything])</bdi> · \(deliveries)\
            \(webhook.lastError.map { " · \(words[.lastError($0)])" as Markup })</p>
            \(webhook.stoppedAt.map { "<p class=\"problem\">\(words[.stoppedWebhook(words.timeText($0))])</p>" as Markup })
            <form method="post" action="\(canonical.link)">\(frame.formField)\
            \(webhook.stoppedAt == nil ? "" : "<button name=\"resume\" value=\"\(webhook.id)\">\(words[.resumeWebhook])</button> " as Markup)\
            <button class="second" name="remove" value="\(webhook.id)">\(words[.removeWebhook])</button></form></li>

            """
    }

    private func adding(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <h2>\(words[.newWebhook])</h2>
            <form method="post" action="\(canonical.link)" class="narrow">\(frame.formField)
            <label for="address">\(words[.webhookAddress]) <span class="hint">\(words[.webhookAddressHint])</span></label>
            <input id="address" name="address" type="url" required maxlength="2048" dir="ltr" value="\(address)">
            <label for="form">\(words[.webhookForm])</label>
            <select id="form" name="form">\(WebhookForm.allCases.markup { other in
                "<option value=\"\(other.rawValue)\"\(Attribute("selected", when: other == form))>\(words[.webhookFormOf(other)])</option>"
            })</select>
            <fieldset><legend>\(words[.webhookEvents])</legend>
            \(WebhookEvent.allCases.markup { event in
                """
                <label class="check-box"><input type="checkbox" name="event" value="\(event.rawValue)"> \(words[.webhookEvent(event)])</label>

                """
            })</fieldset>
            <label for="publication">\(words[.ofWhat])</label>
            <select id="publication" name="publication"><option value="">\(words[.everything])</option>
            \(list.publications.markup { "<option value=\"\($0.id)\">\($0.name)</option>" })</select>
            <p></p><button>\(words[.addWebhook])</button></form>
            """
    }
}
