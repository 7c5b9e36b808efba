import Discussion
import Hummingbird
import Newsroom

extension Site {
    /// Tokens of programs, on the account's page and at the desk.
    func addTokens(to router: Router<SiteContext>) {
        router.get(RouterPath(SiteAddress.accountTokens.path)) { request, context in
            let visit = try await visit(request, context)
            return visit.page(try await tokensPage(visit.signedIn()))
        }
        router.post(RouterPath(SiteAddress.accountTokens.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 4096)
            if let id = form["revoke"] {
                try await newsroom.revokeAPIToken(id, by: viewer)
                return visit.redirect(to: .accountTokens)
            }
            do {
                let scopes = Set(form.all("scope").compactMap(TokenScope.init))
                let token = try await newsroom.makeAPIToken(named: form.text("name"), scopes: scopes, by: viewer)
                var page = try await tokensPage(viewer)
                page.made = token
                return visit.page(page)
            } catch {
                let fault = try fault(error, visit.words)
                var page = try await tokensPage(viewer)
                (page.name, page.problem) = (form.text("name"), fault.text)
                return visit.page(page, status: fault.status)
            }
        }
        router.get(RouterPath(SiteAddress.deskTokens.path)) { request, context in
            let visit = try await visit(request, context)
            let tokens = try await newsroom.allAPITokens(for: visit.signedIn())
            return visit.page(TokensPage(sections: try await newsroom.sections(), tokens: tokens, isDesk: true))
        }
        router.post(RouterPath(SiteAddress.deskTokens.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 4096)
            try await newsroom.revokeAPIToken(form.text("revoke"), by: viewer)
            return visit.redirect(to: .deskTokens)
        }
    }

    private func tokensPage(_ viewer: Viewer) async throws -> TokensPage {
        TokensPage(
            sections: try await newsroom.sections(), tokens: try await newsroom.apiTokens(of: viewer),
            moderates: viewer.moderates)
    }
}
