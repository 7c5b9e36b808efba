import Hummingbird
import Newsroom

extension Site {
    /// Posting, answering, removing.
    func addDiscussion(to router: Router<SiteContext>) {
        router.post("/articles/{article}/comments") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit)
            let article = try context.text("article")
            let text = form.text("text")
            do {
                let viewer = try await accepting(form, viewer)
                let id = try await newsroom.comment(on: article, text: text, by: viewer, network: visit.network)
                return visit.redirect(
                    to: .article(try await newsroom.path(ofArticle: article)), fragment: "comment-" + id)
            } catch {
                let fault = try fault(error, visit.words)
                let publication = try await newsroom.article(path: try await newsroom.path(ofArticle: article))
                let page = ArticlePage(publication, rejected: RejectedComment(text: text, problem: fault.text))
                return visit.page(page, status: fault.status)
            }
        }
        router.get("/articles/{article}/comments") { request, context in
            let article = try context.text("article")
            return try await visit(request, context).redirect(
                to: .article(try await newsroom.path(ofArticle: article)), fragment: "discussion")
        }
        router.get("/comments/{comment}/reply") { request, context in
            let visit = try await visit(request, context)
            return visit.page(ReplyPage(place: try await newsroom.place(ofComment: context.text("comment"))))
        }
        router.post("/comments/{comment}/reply") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit)
            let place = try await newsroom.place(ofComment: context.text("comment"))
            let text = form.text("text")
            do {
                let viewer = try await accepting(form, viewer)
                let id = try await newsroom.comment(
                    on: place.article.id, replyingTo: place.comment.id, text: text, by: viewer, network: visit.network)
                return visit.redirect(to: .article(place.article.path ?? "/"), fragment: "comment-" + id)
            } catch {
                let fault = try fault(error, visit.words)
                let page = ReplyPage(place: place, rejected: RejectedComment(text: text, problem: fault.text))
                return visit.page(page, status: fault.status)
            }
        }
        router.get("/comments/{comment}/remove") { request, context in
            let visit = try await visit(request, context)
            guard try visit.signedIn().isStaff else { throw NewsroomError.notPermitted }
            return visit.page(RemovalPage(place: try await newsroom.place(ofComment: context.text("comment"))))
        }
        router.post("/comments/{comment}/remove") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 65_536)
            let place = try await newsroom.place(ofComment: context.text("comment"))
            do {
                try await newsroom.remove(comment: place.comment.id, reason: form.text("reason"), by: viewer)
                return visit.redirect(to: .article(place.article.path ?? "/"), fragment: "comment-" + place.comment.id)
            } catch {
                let fault = try fault(error, visit.words)
                return visit.page(RemovalPage(place: place, problem: fault.text), status: fault.status)
            }
        }
    }

    /// Whoever sends a form, once the house rules are accepted that it says it accepts.
    private func accepting(_ form: FormFields, _ viewer: Viewer) async throws -> Viewer {
        guard let version = form["rules"].flatMap({ Int($0) }) else { return viewer }
        try await newsroom.acceptRules(version: version, by: viewer)
        return try await newsroom.viewer(session: viewer.session) ?? viewer
    }
}
