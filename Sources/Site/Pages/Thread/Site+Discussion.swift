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
                let thread = try await newsroom.thread(id: article, for: viewer)
                guard thread.place.path != nil else { throw NewsroomError.notFound }
                let page = ThreadPage(sections: try await newsroom.sections(), thread: thread, order: order)
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
            let quotation = place.comment.text?.quotation() ?? ""
            return visit.page(ReplyPage(place: place, written: WrittenComment(text: quotation + (place.draft ?? ""))))
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
            return visit.redirect(to: place.thread.site, fragment: "comment-" + place.comment.id)
        }
        router.post("/comments/{comment}/pick") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 4096)
            let place = try await newsroom.place(ofComment: context.text("comment"))
            try await newsroom.pick(comment: place.comment.id, isPicked: form["picked"] == "yes", by: viewer)
            return visit.redirect(to: place.thread.site, fragment: "comment-" + place.comment.id)
        }
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
        let text = form.text("text")
        let kind = form["kind"].flatMap(CommentKind.init) ?? .comment
        let rating = try? form.rating
        do {
            switch form["do"] {
            case "keep":
                try await newsroom.keepDraft(text, on: place.id, replyingTo: parent, by: viewer)
                let back: SiteAddress = parent.map { .reply(comment: $0) } ?? place.site
                return visit.redirect(to: back, fragment: "write")
            case "preview":
                let preview = try newsroom.commentText(text)
                try await newsroom.keepDraft(text, on: place.id, replyingTo: parent, by: viewer)
                return visit.page(
                    try await page(viewer, WrittenComment(text: text, kind: kind, rating: rating, preview: preview)))
            default:
                let viewer = try await accepting(form, viewer, in: place)
                let posted = try await newsroom.comment(
                    on: place.id, replyingTo: parent, as: kind, rating: try form.rating, text: text, by: viewer,
                    network: visit.network)
                return visit.redirect(
                    to: Self.address(of: posted, in: place), fragment: "comment-" + posted.id)
            }
        } catch {
            let fault = try fault(error, visit.words, rules: try await newsroom.houseRules(of: place.publication?.id))
            try await newsroom.keepDraft(text, on: place.id, replyingTo: parent, by: viewer)
            let written = WrittenComment(text: text, kind: kind, rating: rating, problem: fault.text)
            return visit.page(try await page(viewer, written), status: fault.status)
        }
    }

    /// Where a comment is seen once it was posted: in a long thread by itself.
    private static func address(of posted: PostedComment, in place: ThreadPlace) -> SiteAddress {
        posted.arrivals < ThreadView.pageSize ? place.site : .conversation(posted.id)
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
            return visit.page(EditPage(place: place, minutes: try await newsroom.editMinutes()))
        }
        router.post("/comments/{comment}/edit") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit)
            let place = try await newsroom.place(ofOwnComment: context.text("comment"), of: viewer)
            let text = form.text("text")
            var page = EditPage(place: place, minutes: try await newsroom.editMinutes())
            do {
                if form["do"] == "preview" {
                    page.written = WrittenComment(text: text, preview: try newsroom.commentText(text))
                    return visit.page(page)
                }
                let posted = try await newsroom.edit(
                    comment: place.comment.id, text: text, by: viewer, network: visit.network)
                return visit.redirect(
                    to: Self.address(of: posted, in: place.thread), fragment: "comment-" + posted.id)
            } catch {
                let fault = try fault(
                    error, visit.words, rules: try await newsroom.houseRules(of: place.thread.publication?.id))
                page.written = WrittenComment(text: text, problem: fault.text)
                return visit.page(page, status: fault.status)
            }
        }
        router.get("/comments/{comment}/withdraw") { request, context in
            let visit = try await visit(request, context)
            let place = try await newsroom.place(ofOwnComment: context.text("comment"), of: visit.signedIn())
            return visit.page(WithdrawalPage(place: place))
        }
        router.post("/comments/{comment}/withdraw") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            _ = try await form(visit, limit: 4096)
            let place = try await newsroom.place(ofOwnComment: context.text("comment"), of: viewer)
            try await newsroom.withdraw(comment: place.comment.id, by: viewer)
            return visit.redirect(to: place.thread.site, fragment: "discussion")
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
                RemovalPage(place: place, rules: try await newsroom.houseRules(of: place.thread.publication?.id)))
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
                return visit.redirect(to: place.thread.site, fragment: "comment-" + place.comment.id)
            } catch {
                let fault = try fault(error, visit.words)
                let page = RemovalPage(
                    place: place, rules: try await newsroom.houseRules(of: place.thread.publication?.id),
                    problem: fault.text)
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
