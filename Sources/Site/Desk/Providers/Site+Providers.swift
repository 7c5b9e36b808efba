import Hummingbird
import Newsroom

extension Site {
    /// Providers of OpenID Connect at the desk, for whoever may set them.
    func addProviders(to router: Router<SiteContext>) {
        router.get(RouterPath(SiteAddress.deskProviders.path)) { request, context in
            let visit = try await visit(request, context)
            return visit.page(ProvidersPage(list: try await newsroom.openIDProviders(for: visit.signedIn())))
        }
        router.post(RouterPath(SiteAddress.deskProviders.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 16_384)
            if let id = form["remove"] {
                try await newsroom.removeOpenIDProvider(id, by: viewer)
                return visit.redirect(to: .deskProviders)
            }
            let typed = OpenIDProvider(
                id: form.text("id"), name: form.text("name"), issuer: form.text("issuer"),
                clientID: form.text("client"), trustsAddresses: form["trust"] != nil)
            do {
                try await newsroom.save(typed, secret: form.text("secret"), by: viewer)
                let list = try await newsroom.openIDProviders(for: viewer)
                return visit.page(ProvidersPage(list: list, isSaved: true))
            } catch {
                let fault = try fault(error, visit.words)
                let list = try await newsroom.openIDProviders(for: viewer)
                return visit.page(
                    ProvidersPage(list: list, typed: typed, problem: fault.text), status: fault.status)
            }
        }
    }
}
