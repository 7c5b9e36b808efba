import Discussion
import HTTPTypes
import Hummingbird
import Markup
import NIOCore
import Newsroom

extension Site {
    /// The discussion in somebody else's page: the scripts, the fragment, posting, counts, announcements.
    func addEmbedding(to router: Router<SiteContext>) {
        for (address, name) in [(SiteAddress.embedScript, "embed.js"), (.countsScript, "counts.js")] {
            router.get(RouterPath(address.path)) { request, _ in
                guard let script = assets.named(name) else { throw NewsroomError.notFound }
                var response = script.response(to: request, caching: "public, max-age=600")
                response.headers[.resourcePolicy] = "cross-origin"
                response.headers[.accessControlAllowOrigin] = "*"
                return response
            }
        }
        router.get("/embed/{publication}/thread") { request, context in
            let generation = cache.generation
            return try await embed(request, context) { try await fragment($0, madeIn: generation) }
        }
        router.get("/embed/{publication}/counts") { request, context in
            try await embed(request, context) { visit in
                let (names, urls) = (visit.fields.all("thread"), visit.fields.all("url"))
                let references = (0..<min(100, max(names.count, urls.count))).map { index in
                    ThreadReference(
                        identifier: names.indices.contains(index) ? names[index] : nil,
                        address: urls.indices.contains(index) ? urls[index] : nil)
                }
                let counts = try await newsroom.counts(of: references, in: visit.publication)
                var headers = HTTPFields()
                headers[.contentType] = "application/json"
                headers[.cacheControl] = "public, max-age=60"
                let text = "[\(counts.map { String($0) }.joined(separator: ","))]"
                return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
            }
        }
        router.get("/embed/{publication}/live") { request, context in
            try await embed(request, context) { visit in
                try announcements(of: .page(visit.reference, visit.publication), request, context)
            }
        }
        // What a page asks with a token, its browser asks leave for first.
        for path in ["thread", "comments", "comments/{comment}/vote", "sign-out", "sign-on"] {
            router.on(RouterPath("/embed/{publication}/\(path)"), method: .options) { request, context in
                try await embed(request, context) { _ in
                    var headers = HTTPFields()
                    headers[.accessControlAllowMethods] = "GET, POST"
                    headers[.accessControlAllowHeaders] = "Authorization"
                    headers[.accessControlMaxAge] = "600"
                    return Response(status: .noContent, headers: headers)
                }
            }
        }
        addEmbeddedWriting(to: router)
    }

    private func addEmbeddedWriting(to router: Router<SiteContext>) {
        router.post("/embed/{publication}/comments") { request, context in
            try await embed(request, context) { visit in
                var viewer = try visit.signedIn()
                if viewer.name == nil, let name = visit.fields["name"] { try await newsroom.rename(viewer, to: name) }
                if let version = visit.fields["rules"].flatMap({ Int($0) }), let origin = visit.origin {
                    try await newsroom.acceptRules(version: version, of: visit.publication.id, by: viewer)
                    viewer =
                        try await newsroom.viewer(embedToken: viewer.session, in: visit.publication, origin: origin)
                        ?? viewer
                }
                let posted = try await newsroom.comment(
                    at: visit.reference, in: visit.publication, replyingTo: visit.fields["parent"],
                    as: visit.fields["kind"].flatMap(CommentKind.init) ?? .comment,
                    rating: try visit.fields.rating, text: visit.fields.text("text"), by: viewer,
                    network: visit.network)
                return try await personal(visit, viewer, posted: posted.id)
            }
        }
        router.post("/embed/{publication}/comments/{comment}/vote") { request, context in
            try await embed(request, context) { visit in
                let viewer = try visit.signedIn()
                let comment = try context.text("comment")
                let place = try await newsroom.place(ofComment: comment)
                guard place.thread.publication?.id == visit.publication.id else { throw NewsroomError.notFound }
                try await newsroom.vote(Int(visit.fields.text("value")) ?? 0, on: comment, by: viewer)
                return try await personal(visit, viewer)
            }
        }
        // A reader whom the page's own site vouches for: no window is needed.
        router.post("/embed/{publication}/sign-on") { request, context in
            try await embed(request, context) { visit in
                guard let origin = visit.origin else { throw NewsroomError.notPermitted }
                let token = try await newsroom.embedToken(
                    signOn: visit.fields.text("sso"), of: visit.publication, origin: origin, bearer: visit.viewer,
                    network: visit.network)
                return plain(token ?? "", status: .ok, origin: nil)
            }
        }
        router.post("/embed/{publication}/sign-out") { request, context in
            try await embed(request, context) { visit in
                try await newsroom.endEmbedSession(try visit.signedIn().session)
                return Response(status: .noContent)
            }
        }
    }

    /// The fragment for whoever asks: kept and compressed for those who are not signed in.
    private func fragment(_ visit: EmbedVisit, madeIn generation: Int) async throws -> Response {
        if let viewer = visit.viewer { return try await personal(visit, viewer) }
        let reference = visit.reference
        let parts = ["embed", visit.publication.id, visit.order.rawValue] + reference.keys.map(\.text)
        let key = PageCache.Key(path: parts.joined(separator: "\n"), language: visit.language)
        if let kept = cache.page(key) { return kept.response(to: visit.request, caching: PublicPage.caching) }
        guard let thread = try await newsroom.thread(of: reference, in: visit.publication, for: nil) else {
            // Names that nobody has spoken under are without end: what shows nothing is not kept.
            let empty = try await newsroom.emptyThread(of: reference, in: visit.publication)
            let page = FinishedPage(bytes(visit, empty, viewer: nil), type: "text/html; charset=utf-8", shows: [])
            return page.response(to: visit.request, caching: PublicPage.caching)
        }
        let shows = reference.changes(in: visit.publication).union([
            .masthead, .publication(visit.publication.id), .thread(thread.place.id),
        ])
        let page = FinishedPage(
            bytes(visit, thread, viewer: nil), type: "text/html; charset=utf-8", shows: shows, until: thread.closesAt)
        cache.keep(page, as: key, madeIn: generation)
        return page.response(to: visit.request, caching: PublicPage.caching)
    }

    /// The fragment for somebody who is signed in: kept by nobody.
    private func personal(_ visit: EmbedVisit, _ viewer: Viewer, posted: String? = nil) async throws -> Response {
        let known = try await newsroom.thread(of: visit.reference, in: visit.publication, for: viewer)
        let thread: ThreadPublication
        if let known {
            thread = known
        } else {
            thread = try await newsroom.emptyThread(of: visit.reference, in: visit.publication)
        }
        var headers = HTTPFields()
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.cacheControl] = "no-store"
        headers[.comment] = posted
        let unread = try await newsroom.unreadNotices(of: viewer)
        let bytes = bytes(visit, thread, viewer: viewer, unread: unread)
        if visit.request.takesGzip, let compressed = Gzip.compress(bytes, level: 5) {
            headers[.contentEncoding] = "gzip"
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: .init(bytes: compressed)))
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: .init(bytes: bytes)))
    }

    private func bytes(_ visit: EmbedVisit, _ thread: ThreadPublication, viewer: Viewer?, unread: Int = 0) -> [UInt8] {
        let frame = Frame(
            settings: newsroom.settings, words: Words(language: visit.language, zone: newsroom.settings.zone),
            assets: assets, viewer: viewer, formToken: nil, unread: unread)
        return EmbeddedThread(thread: thread, publication: visit.publication, order: visit.order).markup(frame).bytes
    }
}
