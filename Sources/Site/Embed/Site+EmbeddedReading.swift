import Discussion
import HTTPTypes
import Hummingbird
import Markup
import NIOCore
import Newsroom

extension Site {
    /// What a page of somebody else's shows: the thread to which it leads, in other orders and on further pages, a
    /// conversation, and what opens beneath a comment.
    func addEmbeddedReading(to router: Router<SiteContext>) {
        router.get("/embed/{publication}/thread") { request, context in
            let generation = cache.generation
            return try await embed(request, context) { visit in
                try await thread(visit, named: visit.reference.keys.map(\.text), madeIn: generation) {
                    try await newsroom.thread(
                        of: visit.reference, in: visit.publication, for: visit.viewer, showing: $0)
                }
            }
        }
        for path in ["", "/{order}", "/{order}/{page}"] {
            router.get(RouterPath("/embed/{publication}/threads/{thread}\(path)")) { request, context in
                let generation = cache.generation
                return try await embed(request, context) { visit in
                    let order = context.parameters.get("order").map { CommentThread.Order(rawValue: $0) } ?? .oldest
                    let page = context.parameters.get("page").map { Int($0) } ?? 1
                    guard let order, let page, (1...ThreadPart.lastPage).contains(page) else {
                        throw NewsroomError.notFound
                    }
                    let id = try context.text("thread")
                    let part = ThreadPart(order: order, page: page)
                    return try await thread(visit, named: [id], showing: part, madeIn: generation) {
                        try await newsroom.thread(id: id, for: visit.viewer, showing: $0)
                    }
                }
            }
        }
        for path in ["", "/pages/{page}"] {
            router.get(RouterPath("/embed/{publication}/comments/{comment}\(path)")) { request, context in
                try await embed(request, context) { visit in
                    let page = context.parameters.get("page").map { Int($0) } ?? 1
                    guard let page, (1...ThreadPart.lastPage).contains(page) else { throw NewsroomError.notFound }
                    let thread = try await newsroom.conversation(
                        from: context.text("comment"), for: visit.viewer, page: page)
                    guard visit.holds(thread.place) else { throw NewsroomError.notFound }
                    return try await whole(visit, ThreadView(publicThread: thread))
                }
            }
        }
        addPanel("author", to: router) { visit, comment in
            _ = try await place(visit, of: comment)
            return PersonHistoryPage(history: try await newsroom.history(ofAuthorOf: comment, for: visit.viewer))
        }
        addPanel("history", to: router) { visit, comment in
            let history = try await newsroom.history(ofComment: comment, for: visit.signedIn())
            guard visit.holds(history.place.thread) else { throw NewsroomError.notFound }
            return HistoryPage(history: history)
        }
    }

    /// What opens beneath a comment: a page of this site without what surrounds it.
    func addPanel(
        _ verb: String, to router: Router<SiteContext>,
        _ page: @escaping @Sendable (EmbedVisit, String) async throws -> some Page
    ) {
        router.get(RouterPath("/embed/{publication}/comments/{comment}/\(verb)")) { request, context in
            try await embed(request, context) { visit in
                piece(visit, try await page(visit, context.text("comment")).content(frame(visit)))
            }
        }
    }

    /// Where a public comment of the publication's stands; another's is not there.
    func place(_ visit: EmbedVisit, of comment: String) async throws -> CommentPlace {
        let place = try await newsroom.place(ofComment: comment, for: visit.viewer)
        guard visit.holds(place.thread) else { throw NewsroomError.notFound }
        return place
    }

    func frame(_ visit: EmbedVisit, unread: Int = 0) -> Frame {
        Frame(
            settings: newsroom.settings, words: visit.words, assets: assets, viewer: visit.viewer, formToken: nil,
            embedding: visit.publication, unread: unread)
    }

    /// A piece of a page for whoever asks: kept by nobody.
    func piece(_ visit: EmbedVisit, _ markup: Markup, status: HTTPResponse.Status = .ok) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.cacheControl] = "no-store"
        let bytes = markup.bytes
        if visit.request.takesGzip, let compressed = Gzip.compress(bytes, level: 5) {
            headers[.contentEncoding] = "gzip"
            return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: .init(bytes: compressed)))
        }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: .init(bytes: bytes)))
    }

    /// The thread to which a page leads, as it looks where nobody has spoken there yet too.
    func thread(of visit: EmbedVisit) async throws -> ThreadPublication {
        if let known = try await newsroom.thread(of: visit.reference, in: visit.publication, for: visit.viewer) {
            return known
        }
        return try await newsroom.emptyThread(of: visit.reference, in: visit.publication)
    }

    /// A thread for whoever asks: kept and compressed for those who are not signed in.
    private func thread(
        _ visit: EmbedVisit, named names: [String], showing part: ThreadPart = ThreadPart(),
        madeIn generation: Int, _ read: (ThreadPart) async throws -> ThreadPublication?
    ) async throws -> Response {
        let parts = ["embed", visit.publication.id, part.name] + names
        let key = PageCache.Key(path: parts.joined(separator: "\n"), language: visit.words.language)
        if visit.viewer == nil, let kept = cache.page(key) {
            return kept.response(to: visit.request, caching: PublicPage.caching)
        }
        guard let thread = try await read(part) else {
            let empty = ThreadView(
                publicThread: try await newsroom.emptyThread(of: visit.reference, in: visit.publication))
            guard visit.viewer == nil else { return try await whole(visit, empty) }
            // Names that nobody has spoken under are without end: what shows nothing is not kept.
            let page = FinishedPage(empty.markup(frame(visit)).bytes, type: "text/html; charset=utf-8", shows: [])
            return page.response(to: visit.request, caching: PublicPage.caching)
        }
        guard visit.holds(thread.place), part.page <= thread.reading.pages else { throw NewsroomError.notFound }
        let view = ThreadView(publicThread: thread)
        guard visit.viewer == nil else { return try await whole(visit, view) }
        let shows = visit.reference.changes(in: visit.publication).union([
            .masthead, .publication(visit.publication.id), .thread(thread.place.id),
        ])
        let finished = FinishedPage(
            view.markup(frame(visit)).bytes, type: "text/html; charset=utf-8", shows: shows, until: thread.closesAt)
        cache.keep(finished, as: key, madeIn: generation)
        return finished.response(to: visit.request, caching: PublicPage.caching)
    }

    /// A thread that is kept by nobody, with how much whoever is signed in was told.
    private func whole(_ visit: EmbedVisit, _ view: ThreadView) async throws -> Response {
        var unread = 0
        if let viewer = visit.viewer { unread = try await newsroom.unreadNotices(of: viewer) }
        return piece(visit, view.markup(frame(visit, unread: unread)))
    }
}

extension EmbedVisit {
    /// Whether a thread is of the publication whose page asks.
    func holds(_ place: ThreadPlace) -> Bool { place.publication?.id == publication.id }
}
