import Discussion
import Hummingbird
import Newsroom

extension Site {
    /// Programs that are asked before a comment is public, for whoever may set them.
    func addHooks(to router: Router<SiteContext>) {
        router.get(RouterPath(SiteAddress.moderationHooks.path)) { request, context in
            let visit = try await visit(request, context)
            return visit.page(HooksPage(list: try await newsroom.moderationHooks(for: visit.signedIn())))
        }
        router.post(RouterPath(SiteAddress.moderationHooks.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 16_384)
            if let id = form["remove"] {
                try await newsroom.removeModerationHook(id, by: viewer)
                return visit.redirect(to: .moderationHooks)
            }
            do {
                let publication = form.text("publication")
                let secret = try await newsroom.setModerationHook(
                    to: form.text("address"), publication: publication.isEmpty ? nil : publication, by: viewer)
                return visit.page(HooksPage(list: try await newsroom.moderationHooks(for: viewer), secret: secret))
            } catch {
                let fault = try fault(error, visit.words)
                let page = HooksPage(
                    list: try await newsroom.moderationHooks(for: viewer), address: form.text("address"),
                    problem: fault.text)
                return visit.page(page, status: fault.status)
            }
        }
    }
}
