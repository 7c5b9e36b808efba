import Discussion
import HTTPTypes
import Hummingbird
import Newsroom

/// What whoever is signed in does in a page of somebody else's. What was done is answered without content; what comes
/// back to be seen, mended or read is a piece of a page.
extension Site {
    func addEmbeddedWriting(to router: Router<SiteContext>) {
        router.post("/embed/{publication}/comments") { request, context in
            try await embed(request, context) { try await post($0) }
        }
        addPanel("reply", to: router) { visit, comment in
            _ = try visit.signedIn()
            return ReplyPage(place: try await place(visit, of: comment))
        }
        addPanel("quote", to: router) { visit, comment in
            _ = try visit.signedIn()
            return ReplyPage(quoting: try await place(visit, of: comment))
        }
        router.post("/embed/{publication}/comments/{comment}/reply") { request, context in
            try await embed(request, context) { try await reply($0, to: context.text("comment")) }
        }
        addPanel("edit", to: router) { visit, comment in
            EditPage(place: try await ownPlace(visit, of: comment))
        }
        router.post("/embed/{publication}/comments/{comment}/edit") { request, context in
            try await embed(request, context) { try await edit($0, context.text("comment")) }
        }
        addPanel("withdraw", to: router) { WithdrawalPage(place: try await ownPlace($0, of: $1)) }
        router.post("/embed/{publication}/comments/{comment}/withdraw") { request, context in
            try await embed(request, context) { visit in
                let place = try await ownPlace(visit, of: context.text("comment"))
                try await newsroom.withdraw(comment: place.comment.id, by: visit.signedIn())
                return done()
            }
        }
        addPanel("report", to: router) { visit, comment in
            _ = try visit.signedIn()
            return ReportPage(
                place: try await place(visit, of: comment),
                rules: try await newsroom.houseRules(of: visit.publication.id))
        }
        router.post("/embed/{publication}/comments/{comment}/report") { request, context in
            try await embed(request, context) { try await report($0, context.text("comment")) }
        }
        addPanel("appeal", to: router) { visit, comment in
            AppealPage(
                sections: [],
                canonical: .appeal(comment: try await ownPlace(visit, of: comment).comment.id))
        }
        router.post("/embed/{publication}/comments/{comment}/appeal") { request, context in
            try await embed(request, context) { try await appeal($0, context.text("comment")) }
        }
        router.post("/embed/{publication}/comments/{comment}/vote") { request, context in
            try await embed(request, context) { visit in
                let viewer = try visit.signedIn()
                let comment = try await place(visit, of: context.text("comment")).comment.id
                try await newsroom.vote(Int(visit.fields.text("value")) ?? 0, on: comment, by: viewer)
                return done()
            }
        }
        router.post("/embed/{publication}/comments/{comment}/ignore") { request, context in
            try await embed(request, context) { visit in
                let viewer = try visit.signedIn()
                let comment = try await place(visit, of: context.text("comment")).comment.id
                try await newsroom.ignore(authorOf: comment, visit.fields["ignore"] == "yes", by: viewer)
                return done(comment)
            }
        }
    }

    private func post(_ visit: EmbedVisit) async throws -> Response {
        let viewer = try visit.signedIn()
        let place = try await thread(of: visit).place
        // A page on which nobody has spoken has no thread that could hold a draft: the words stay in their box.
        let keep: ((String) async throws -> Void)? =
            place.id.isEmpty ? nil : { try await newsroom.keepDraft($0, on: place.id, by: viewer) }
        let outcome = try await take(visit.fields, in: visit.publication.id, visit.words, keep: keep) { written in
            try await newsroom.comment(
                at: visit.reference, in: visit.publication, as: written.kind, rating: written.rating,
                text: written.text, by: try await prepared(visit), network: visit.network)
        }
        var view = ThreadView(publicThread: try await thread(of: visit))
        switch outcome {
        case .posted(let posted): return done(posted.id)
        case .kept: return piece(visit, view.box(frame(visit)))
        case .shown(let written, let status):
            view.written = written
            return piece(visit, view.box(frame(visit)), status: status)
        }
    }

    private func reply(_ visit: EmbedVisit, to comment: String) async throws -> Response {
        let viewer = try visit.signedIn()
        let place = try await place(visit, of: comment)
        let keep = { try await newsroom.keepDraft($0, on: place.thread.id, replyingTo: comment, by: viewer) }
        let outcome = try await take(visit.fields, in: visit.publication.id, visit.words, keep: keep) { written in
            try await newsroom.comment(
                on: place.thread.id, replyingTo: comment, text: written.text, by: try await prepared(visit),
                network: visit.network)
        }
        switch outcome {
        case .posted(let posted): return done(posted.id)
        case .kept:
            return piece(visit, ReplyPage(place: try await self.place(visit, of: comment)).content(frame(visit)))
        case .shown(let written, let status):
            return piece(visit, ReplyPage(place: place, written: written).content(frame(visit)), status: status)
        }
    }

    private func edit(_ visit: EmbedVisit, _ comment: String) async throws -> Response {
        var page = EditPage(place: try await ownPlace(visit, of: comment))
        let outcome = try await take(visit.fields, in: visit.publication.id, visit.words) { written in
            try await newsroom.edit(
                comment: comment, text: written.text, by: try await prepared(visit), network: visit.network)
        }
        switch outcome {
        case .posted(let posted): return done(posted.id)
        case .kept: return piece(visit, page.content(frame(visit)))
        case .shown(let written, let status):
            page.written = written
            return piece(visit, page.content(frame(visit)), status: status)
        }
    }

    private func report(_ visit: EmbedVisit, _ comment: String) async throws -> Response {
        let viewer = try visit.signedIn()
        var page = ReportPage(
            place: try await place(visit, of: comment), rules: try await newsroom.houseRules(of: visit.publication.id))
        do {
            try await newsroom.report(
                comment: comment, rule: visit.fields.text("rule"), note: visit.fields.text("note"), by: viewer)
            page.isDone = true
            return piece(visit, page.content(frame(visit)))
        } catch {
            let fault = try fault(error, visit.words)
            page.problem = fault.text
            return piece(visit, page.content(frame(visit)), status: fault.status)
        }
    }

    private func appeal(_ visit: EmbedVisit, _ comment: String) async throws -> Response {
        let viewer = try visit.signedIn()
        var page = AppealPage(
            sections: [], canonical: .appeal(comment: try await ownPlace(visit, of: comment).comment.id),
            words: visit.fields.text("words"))
        do {
            try await newsroom.appeal(comment: comment, words: page.words, by: viewer)
            page.isDone = true
            return piece(visit, page.content(frame(visit)))
        } catch {
            let fault = try fault(error, visit.words)
            page.problem = fault.text
            return piece(visit, page.content(frame(visit)), status: fault.status)
        }
    }

    /// Whoever writes, once they have the name and have accepted the rules that the box asks for.
    private func prepared(_ visit: EmbedVisit) async throws -> Viewer {
        let viewer = try visit.signedIn()
        if viewer.name == nil, let name = visit.fields["name"] { try await newsroom.rename(viewer, to: name) }
        if let version = visit.fields["rules"].flatMap({ Int($0) }) {
            try await newsroom.acceptRules(version: version, of: visit.publication.id, by: viewer)
        }
        guard let origin = visit.origin, visit.fields["name"] != nil || visit.fields["rules"] != nil else {
            return viewer
        }
        return try await newsroom.viewer(embedToken: viewer.session, in: visit.publication, origin: origin) ?? viewer
    }

    /// Where one's own comment stands, public or not.
    private func ownPlace(_ visit: EmbedVisit, of comment: String) async throws -> CommentPlace {
        let place = try await newsroom.place(ofOwnComment: comment, of: visit.signedIn())
        guard visit.holds(place.thread) else { throw NewsroomError.notFound }
        return place
    }

    /// That it was done, and to which comment the reader's eye is led.
    private func done(_ comment: String? = nil) -> Response {
        var headers = HTTPFields()
        headers[.cacheControl] = "no-store"
        headers[.comment] = comment
        return Response(status: .noContent, headers: headers)
    }
}
