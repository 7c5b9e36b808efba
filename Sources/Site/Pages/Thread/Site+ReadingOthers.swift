import Discussion
import Hummingbird
import Newsroom

extension Site {
    /// Reading what others say: a conversation, somebody's comments, a search, and whom one would rather not read.
    func addReadingOthers(to router: Router<SiteContext>) {
        router.get("/comments/{comment}") { request, context in
            try await conversation(try await visit(request, context), from: context.text("comment"), page: 1)
        }
        router.get("/comments/{comment}/pages/{page}") { request, context in
            guard let page = Int(try context.text("page")), page > 1, page <= ThreadPart.lastPage else {
                throw NewsroomError.notFound
            }
            return try await conversation(
                try await visit(request, context), from: context.text("comment"), page: page)
        }
        router.get("/comments/{comment}/author") { request, context in
            let visit = try await visit(request, context)
            let history = try await newsroom.history(
                ofAuthorOf: context.text("comment"), for: visit.viewer, after: request.query["after"])
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
            let (words, name) = (visit.query.text("q"), visit.query.text("by"))
            do {
                return visit.page(
                    CommentSearchPage(
                        search: try await newsroom.search(
                            comments: words, by: name, after: request.query["after"], for: visit.viewer,
                            network: visit.network)))
            } catch {
                let fault = try fault(error, visit.words)
                let nothing = CommentSearch(sections: try await newsroom.sections(), words: words, name: name)
                return visit.page(CommentSearchPage(search: nothing, problem: fault.text), status: fault.status)
            }
        }
    }

    private func conversation(_ visit: Visit, from comment: String, page: Int) async throws -> Response {
        let thread = try await newsroom.conversation(from: comment, for: visit.viewer, page: page)
        return visit.page(ConversationPage(sections: try await newsroom.sections(), thread: thread))
    }
}
