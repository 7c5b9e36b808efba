import Discussion
import HTTPTypes
import Hummingbird
import NIOCore
import Newsroom

extension Site {
    /// The discussion in somebody else's page: the scripts, counts, announcements, who is signed in, reading and writing.
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
        let views = ["thread", "threads/{thread}", "threads/{thread}/{order}", "threads/{thread}/{order}/{page}"]
        let verbs = ["reply", "quote", "edit", "withdraw", "history", "report", "appeal", "author", "ignore", "vote"]
        let comments = ["comments", "comments/{comment}"] + verbs.map { "comments/{comment}/\($0)" }
        for path in views + comments + ["sign-out", "sign-on"] {
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
        addEmbeddedSessions(to: router)
        addEmbeddedReading(to: router)
        addEmbeddedWriting(to: router)
    }

    private func addEmbeddedSessions(to router: Router<SiteContext>) {
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
}
