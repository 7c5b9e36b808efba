import Discussion
import Hummingbird
import Newsroom

extension Site {
    /// Requests for a correction, the desk's answer to them, and the list of what was corrected.
    func addCorrections(to router: Router<SiteContext>) {
        router.get(RouterPath(SiteAddress.corrections.path)) { request, context in
            try await publicPage(request, context) { newsroom in
                let (sections, corrections) = try await newsroom.corrections()
                return (
                    CorrectionsPage(sections: sections, corrections: corrections), shows: [.masthead, .corrections]
                )
            }
        }
        router.get("/articles/{article}/correction") { request, context in
            let visit = try await visit(request, context)
            let publication = try await newsroom.article(id: context.text("article"), for: visit.viewer)
            return visit.page(CorrectionRequestPage(publication: publication))
        }
        router.post("/articles/{article}/correction") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit)
            let article = try context.text("article")
            let text = form.text("text")
            do {
                guard let pointer = CommentPointer(form.text("at")) else {
                    throw NewsroomError.invalid(.target, .missing)
                }
                let posted = try await newsroom.comment(
                    on: article, as: .correction, at: pointer, text: text, by: viewer, network: visit.network)
                let place = try await newsroom.place(ofThread: article)
                return visit.redirect(to: place.site(of: posted), fragment: "comment-" + posted.id)
            } catch {
                let fault = try fault(error, visit.words, rules: try await newsroom.houseRules())
                var page = CorrectionRequestPage(publication: try await newsroom.article(id: article, for: viewer))
                page.pointer = form["at"]
                page.text = text
                page.problem = fault.text
                return visit.page(page, status: fault.status)
            }
        }
        addDecision(to: router)
    }

    private func addDecision(to router: Router<SiteContext>) {
        router.get("/comments/{comment}/correct") { request, context in
            let visit = try await visit(request, context)
            let request = try await newsroom.correctionRequest(context.text("comment"), for: visit.signedIn())
            return visit.page(CorrectionPage(request: request))
        }
        router.post("/comments/{comment}/correct") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 65_536)
            let asked = try await newsroom.correctionRequest(context.text("comment"), for: viewer)
            do {
                try await newsroom.correct(
                    comment: asked.place.comment.id, note: form.text("note"), withdraws: form["withdraw"] == "yes",
                    by: viewer)
                return visit.redirect(to: asked.place.thread.site, fragment: "corrections")
            } catch {
                let fault = try fault(error, visit.words)
                return visit.page(
                    CorrectionPage(request: asked, note: form.text("note"), problem: fault.text), status: fault.status)
            }
        }
    }
}
