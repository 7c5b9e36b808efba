import Hummingbird
import Newsroom

extension Site {
    /// What readers ask of the desk: to look at a comment, or to look again at a decision.
    func addReports(to router: Router<SiteContext>) {
        router.get("/comments/{comment}/report") { request, context in
            let visit = try await visit(request, context)
            _ = try visit.signedIn()
            let place = try await newsroom.place(ofComment: context.text("comment"))
            return visit.page(
                ReportPage(place: place, rules: try await newsroom.houseRules(of: place.thread.publication?.id)))
        }
        router.post("/comments/{comment}/report") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 65_536)
            let place = try await newsroom.place(ofComment: context.text("comment"))
            var page = ReportPage(place: place, rules: try await newsroom.houseRules(of: place.thread.publication?.id))
            do {
                try await newsroom.report(
                    comment: place.comment.id, rule: form.text("rule"), note: form.text("note"), by: viewer)
                page.isDone = true
                return visit.page(page)
            } catch {
                let fault = try fault(error, visit.words)
                page.problem = fault.text
                return visit.page(page, status: fault.status)
            }
        }
        addAppeal("/comments/{comment}/appeal", naming: "comment", to: router, at: { .appeal(comment: $0) }) {
            try await newsroom.appeal(comment: $0, words: $1, by: $2)
        }
        addAppeal("/account/sanctions/{sanction}/appeal", naming: "sanction", to: router, at: { .sanctionAppeal($0) }) {
            try await newsroom.appeal(sanction: $0, words: $1, by: $2)
        }
        router.get(RouterPath(SiteAddress.transparency.path)) { request, context in
            let visit = try await visit(request, context)
            return visit.page(TransparencyPage(report: try await newsroom.transparency()))
        }
    }

    private func addAppeal(
        _ path: RouterPath, naming part: String, to router: Router<SiteContext>,
        at address: @escaping @Sendable (String) -> SiteAddress,
        _ ask: @escaping @Sendable (String, String, Viewer) async throws -> Void
    ) {
        router.get(path) { request, context in
            let visit = try await visit(request, context)
            _ = try visit.signedIn()
            return visit.page(
                AppealPage(sections: try await newsroom.sections(), canonical: address(try context.text(part))))
        }
        router.post(path) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 65_536)
            let id = try context.text(part)
            do {
                try await ask(id, form.text("words"), viewer)
                return visit.redirect(to: .account)
            } catch {
                let fault = try fault(error, visit.words)
                let page = AppealPage(
                    sections: try await newsroom.sections(), canonical: address(id), words: form.text("words"),
                    problem: fault.text)
                return visit.page(page, status: fault.status)
            }
        }
    }
}
