import Discussion
import Hummingbird
import Newsroom

extension Site {
    /// The settings of the discussion, for whoever may set them.
    func addSettings(to router: Router<SiteContext>) {
        router.get(RouterPath(SiteAddress.deskSettings.path)) { request, context in
            let visit = try await visit(request, context)
            return visit.page(try await settingsPage(visit.signedIn()))
        }
        router.post(RouterPath(SiteAddress.deskSettings.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 262_144)
            let rules = AddressRules(
                allowed: form.lines("allowed"), blocked: form.lines("blocked"),
                refusesDisposable: form["disposable"] != nil)
            do {
                try await newsroom.setAddressRules(rules, by: viewer)
                var page = try await settingsPage(viewer)
                page.isSaved = true
                return visit.page(page)
            } catch {
                let fault = try fault(error, visit.words)
                let page = SettingsPage(sections: try await newsroom.sections(), addresses: rules, problem: fault.text)
                return visit.page(page, status: fault.status)
            }
        }
    }

    private func settingsPage(_ viewer: Viewer) async throws -> SettingsPage {
        SettingsPage(
            sections: try await newsroom.sections(), addresses: try await newsroom.addressRules(for: viewer))
    }
}

extension FormFields {
    /// A field's lines, blank ones left out and without spaces at their ends.
    func lines(_ name: String) -> [String] {
        text(name).split(whereSeparator: \.isNewline).map { line in
            String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }.filter { !$0.isEmpty }
    }
}
