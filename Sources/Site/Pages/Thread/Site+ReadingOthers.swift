import Discussion
import Hummingbird
import Newsroom

extension Site {
    /// Reading what others say: a conversation, somebody's comments, a search, and whom one would rather not read.
    func addReadingOthers(to router: Router<SiteContext>) {
        router.get("/comments/{comment}") { request, context in
            let visit = try await visit(request, context)
            let comment = try context.text("comment")
            let thread = try await newsroom.thread(ofComment: comment, for: visit.viewer)
            guard thread.comments.contains(where: { $0.id == comment }) else { throw NewsroomError.notFound }
            return visit.page(
                ConversationPage(sections: try await newsroom.sections(), thread: thread, comment: comment))
        }
        router.get("/comments/{comment}/author") { request, context in
            let visit = try await visit(request, context)
            let history = try await newsroom.history(ofAuthorOf: context.text("comment"), for: visit.viewer)
            return visit.page(PersonHistoryPage(history: history))
        }
        router.post("/comments/{comment}/ignore") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 4096)
            let comment = try context.text("comment")
            try await newsroom.ignore(authorOf: comment, form["ignore"] == "yes", by: viewer)
            return visit.redirect(to: .author(comment: comment))
        }
        router.post(RouterPath(SiteAddress.accountIgnored.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 4096)
            try await newsroom.unignore(form.text("person"), by: viewer)
            return visit.redirect(to: .account, fragment: "ignored")
        }
        router.get(RouterPath(SiteAddress.accountIgnored.path)) { request, context in
            try await visit(request, context).redirect(to: .account, fragment: "ignored")
        }
        router.get(RouterPath(SiteAddress.search.path)) { request, context in
            let visit = try await visit(request, context)
            let query = visit.query.text("q")
            do {
                return visit.page(
                    CommentSearchPage(
                        search: try await newsroom.search(
                            comments: query, for: visit.viewer, network: visit.network)))
            } catch {
                let fault = try fault(error, visit.words)
                let nothing = CommentSearch(sections: try await newsroom.sections(), words: query, comments: [])
                return visit.page(CommentSearchPage(search: nothing, problem: fault.text), status: fault.status)
            }
        }
    }
}
