import Discussion
import Hummingbird
import Newsroom

extension Site {
    /// How publications sign their own readers in, for whoever may set it.
    func addSignOnSettings(to router: Router<SiteContext>) {
        router.get("/desk/publications/{publication}/sign-on") { request, context in
            let visit = try await visit(request, context)
            let file = try await newsroom.signOn(ofPublication: context.text("publication"), for: visit.signedIn())
            return visit.page(SignOnSettingsPage(file: file))
        }
        router.post("/desk/publications/{publication}/sign-on") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 65_536)
            let id = try context.text("publication")
            if form["remove"] != nil {
                try await newsroom.removeSignOn(ofPublication: id, by: viewer)
                return visit.redirect(to: .publicationSignOn(id))
            }
            guard let algorithm = SignatureAlgorithm(rawValue: form.text("algorithm")) else {
                throw FormError.unreadable
            }
            let typed = SignOnSettings(
                algorithm: algorithm, publicKey: form.text("key"), issuer: form.text("issuer"),
                audience: form.text("audience"), trustsAddresses: form["trust"] != nil)
            do {
                let secret = try await newsroom.setSignOn(
                    typed, renewing: form["renew"] != nil, ofPublication: id, by: viewer)
                let file = try await newsroom.signOn(ofPublication: id, for: viewer)
                return visit.page(SignOnSettingsPage(file: file, secret: secret, isSaved: true))
            } catch {
                let fault = try fault(error, visit.words)
                let file = try await newsroom.signOn(ofPublication: id, for: viewer)
                return visit.page(
                    SignOnSettingsPage(file: file, typed: typed, problem: fault.text), status: fault.status)
            }
        }
    }
}
