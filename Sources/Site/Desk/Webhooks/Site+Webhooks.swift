import Discussion
import Hummingbird
import Newsroom

extension Site {
    /// Webhooks at the desk, for whoever may set them.
    func addWebhooks(to router: Router<SiteContext>) {
        router.get(RouterPath(SiteAddress.webhooks.path)) { request, context in
            let visit = try await visit(request, context)
            return visit.page(WebhooksPage(list: try await newsroom.webhooks(for: visit.signedIn())))
        }
        router.post(RouterPath(SiteAddress.webhooks.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 16_384)
            if let id = form["remove"] {
                try await newsroom.removeWebhook(id, by: viewer)
                return visit.redirect(to: .webhooks)
            }
            if let id = form["resume"] {
                try await newsroom.resumeWebhook(id, by: viewer)
                return visit.redirect(to: .webhooks)
            }
            let told = WebhookForm(rawValue: form.text("form")) ?? .events
            do {
                let publication = form.text("publication")
                let secret = try await newsroom.addWebhook(
                    to: form.text("address"), events: Set(form.all("event").compactMap(WebhookEvent.init)),
                    publication: publication.isEmpty ? nil : publication, as: told, by: viewer)
                guard secret != nil else { return visit.redirect(to: .webhooks) }
                return visit.page(WebhooksPage(list: try await newsroom.webhooks(for: viewer), secret: secret))
            } catch {
                let fault = try fault(error, visit.words)
                let page = WebhooksPage(
                    list: try await newsroom.webhooks(for: viewer), address: form.text("address"), form: told,
                    problem: fault.text)
                return visit.page(page, status: fault.status)
            }
        }
    }
}
