import Discussion
import Hummingbird
import Newsroom

extension Site {
    /// Posting, answering, mending, taking back, removing.
    func addDiscussion(to router: Router<SiteContext>) {
        router.post("/articles/{article}/comments") { request, context in
            let visit = try await visit(request, context)
            let place = try await newsroom.place(ofThread: context.text("article"))
            guard let path = place.path else { throw NewsroomError.notFound }
            return try await write(visit, in: place) { viewer, written in
                ArticlePage(try await newsroom.article(path: path, for: viewer), written: written)
            }
        }
        router.get("/articles/{article}/comments") { request, context in
            let article = try context.text("article")
            return try await visit(request, context).redirect(
                to: .article(try await newsroom.path(ofArticle: article)), fragment: "discussion")
        }
        router.get("/articles/{article}/comments/{order}") { request, context in
            let article = try context.text("article")
            guard let order = CommentThread.Order(rawValue: try context.text("order")) else {
                throw NewsroomError.notFound
            }
            return try await publicPage(request, context) { newsroom, viewer in
                let thread = try await newsroom.thread(
                    id: article, for: viewer, showing: ThreadPart(order: order))
                guard thread.place.path != nil else { throw NewsroomError.notFound }
                let page = ThreadPage(sections: try await newsroom.sections(), thread: thread)
                return PublicContent(page, shows: [.masthead, .article(article)], until: thread.closesAt)
            }
        }
        addThreads(to: router)
        addVotes(to: router)
        router.get("/comments/{comment}/reply") { request, context in
            let visit = try await visit(request, context)
            let place = try await newsroom.place(ofComment: context.text("comment"), for: visit.viewer)
            return visit.page(ReplyPage(place: place))
        }
        router.get("/comments/{comment}/quote") { request, context in
            let visit = try await visit(request, context)
            let place = try await newsroom.place(ofComment: context.text("comment"), for: visit.viewer)
            return visit.page(ReplyPage(quoting: place))
        }
        router.post("/comments/{comment}/reply") { request, context in
            let visit = try await visit(request, context)
            let place = try await newsroom.place(ofComment: context.text("comment"), for: visit.viewer)
            return try await write(visit, in: place.thread, replyingTo: place.comment.id) { _, written in
                ReplyPage(place: place, written: written)
            }
        }
        addMending(to: router)
        addRemoval(to: router)
    }

    private func addVotes(to router: Router<SiteContext>) {
        router.post("/comments/{comment}/vote") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 4096)
            let place = try await newsroom.place(ofComment: context.text("comment"))
            try await newsroom.vote(Int(form.text("value")) ?? 0, on: place.comment.id, by: viewer)
            return back(visit, form, to: place)
        }
        router.post("/comments/{comment}/pick") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 4096)
            let place = try await newsroom.place(ofComment: context.text("comment"))
            try await newsroom.pick(comment: place.comment.id, isPicked: form["picked"] == "yes", by: viewer)
            return back(visit, form, to: place)
        }
    }

    /// Back to the page that a form names, in its order, else to the comment by itself.
    private func back(_ visit: Visit, _ form: FormFields, to place: CommentPlace) -> Response {
        let part = form["at"].flatMap { ThreadPart($0) } ?? ThreadPart(from: place.comment.id)
        return visit.redirect(to: place.thread.site(showing: part), fragment: "comment-" + place.comment.id)
    }

    /// Takes what was written: to post it, to show how it would look, or to keep it for later.
    ///
    /// Whatever is not posted is kept, and shown again with why.
    func write<P: Page>(
        _ visit: Visit, in place: ThreadPlace, replyingTo parent: String? = nil,
        page: (Viewer, WrittenComment) async throws -> P
    ) async throws -> Response {
        let viewer = try visit.signedIn()
        let form = try await form(visit)
        let keep = { try await newsroom.keepDraft($0, on: place.id, replyingTo: parent, by: viewer) }
        let outcome = try await take(form, in: place.publication?.id, visit.words, keep: keep) { written in
            let viewer = try await accepting(form, viewer, in: place)
            return try await newsroom.comment(
                on: place.id, replyingTo: parent, as: written.kind, rating: written.rating, text: written.text,
                by: viewer, network: visit.network)
        }
        switch outcome {
        case .posted(let posted):
            return visit.redirect(to: place.site(of: posted), fragment: "comment-" + posted.id)
        case .kept:
            let back: SiteAddress = parent.map { .reply(comment: $0) } ?? place.site
            return visit.redirect(to: back, fragment: "write")
        case .shown(let written, let status):
            return visit.page(try await page(viewer, written), status: status)
        }
    }

    /// Whoever sends a form, once the house rules are accepted that it says it accepts.
    func accepting(_ form: FormFields, _ viewer: Viewer, in place: ThreadPlace? = nil) async throws -> Viewer {
        guard let version = form["rules"].flatMap({ Int($0) }) else { return viewer }
        try await newsroom.acceptRules(version: version, of: place?.publication?.id, by: viewer)
        return try await newsroom.viewer(session: viewer.session) ?? viewer
    }

    private func addMending(to router: Router<SiteContext>) {
        router.get("/comments/{comment}/edit") { request, context in
            let visit = try await visit(request, context)
            let place = try await newsroom.place(ofOwnComment: context.text("comment"), of: visit.signedIn())
            return visit.page(EditPage(place: place))
        }
        router.post("/comments/{comment}/edit") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit)
            let place = try await newsroom.place(ofOwnComment: context.text("comment"), of: viewer)
            let outcome = try await take(form, in: place.thread.publication?.id, visit.words) { written in
                try await newsroom.edit(
                    comment: place.comment.id, text: written.text, by: viewer, network: visit.network)
            }
            switch outcome {
            case .posted(let posted):
                return visit.redirect(
                    to: place.thread.site(of: posted), fragment: "comment-" + posted.id)
            case .kept: return visit.redirect(to: .edit(comment: place.comment.id))
            case .shown(let written, let status):
                let page = EditPage(place: place, written: written)
                return visit.page(page, status: status)
            }
        }
        router.get("/comments/{comment}/withdraw") { request, context in
            let visit = try await visit(request, context)
            let place = try await newsroom.place(ofOwnComment: context.text("comment"), of: visit.signedIn())
            return visit.page(WithdrawalPage(place: place, origin: visit.origin))
        }
        router.post("/comments/{comment}/withdraw") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 4096)
            let place = try await newsroom.place(ofOwnComment: context.text("comment"), of: viewer)
            try await newsroom.withdraw(comment: place.comment.id, by: viewer)
            // A conversation that began with it may be gone.
            let part = form["at"].flatMap { ThreadPart($0) }.flatMap { $0.root == place.comment.id ? nil : $0 }
            return visit.redirect(to: place.thread.site(showing: part ?? ThreadPart()), fragment: "discussion")
        }
        router.get("/comments/{comment}/history") { request, context in
            let visit = try await visit(request, context)
            let history = try await newsroom.history(ofComment: context.text("comment"), for: visit.signedIn())
            return visit.page(HistoryPage(history: history))
        }
    }

    private func addRemoval(to router: Router<SiteContext>) {
        router.get("/comments/{comment}/remove") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let place = try await newsroom.place(ofComment: context.text("comment"))
            guard viewer.moderates(place.thread.area) else { throw NewsroomError.notPermitted }
            return visit.page(
                RemovalPage(
                    place: place, rules: try await newsroom.houseRules(of: place.thread.publication?.id),
                    origin: visit.origin))
        }
        router.post("/comments/{comment}/remove") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 65_536)
            let place = try await newsroom.place(ofComment: context.text("comment"))
            guard viewer.moderates(place.thread.area) else { throw NewsroomError.notPermitted }
            do {
                try await newsroom.remove(
                    comment: place.comment.id, rule: form["rule"], reason: form.text("reason"), by: viewer)
                return back(visit, form, to: place)
            } catch {
                let fault = try fault(error, visit.words)
                let page = RemovalPage(
                    place: place, rules: try await newsroom.houseRules(of: place.thread.publication?.id),
                    origin: form["at"].flatMap { ThreadPart($0) }, problem: fault.text)
                return visit.page(page, status: fault.status)
            }
        }
    }
}

extension FormFields {
    /// What a form rates; nothing where it leaves that open.
    /// - Throws: `invalid(.rating, .wrong)` where it is no number: nothing is posted without what its author gave.
    var rating: Int? {
        get throws {
            let text = text("rating")
            guard !text.isEmpty else { return nil }
            guard let rating = Int(text) else { throw NewsroomError.invalid(.rating, .wrong) }
            return rating
        }
    }
}
