import Discussion
import Foundation
import Newsroom
import Store
import Synchronization
import Testing

@testable import Site

@Suite("Discussions in pages of somebody else's")
struct EmbeddingPagesTests {
    private static let origin = "https://courier.example"

    private func courier(_ site: TestSite) async throws -> (editor: Viewer, publication: HostedPublication) {
        let editor = try await site.editor()
        try await site.newsroom.save(
            publication: "courier", name: "The Courier", origins: [Self.origin], accent: "", by: editor)
        return (editor, try await site.newsroom.publication("courier"))
    }

    @Test("the fragment is kept, compressed and answered 304, until somebody speaks, closes, renames or is renamed")
    func kept() async throws {
        try await TestSite.running { site in
            let (editor, publication) = try await courier(site)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let path = "/embed/courier/thread?thread=s1&url=https%3A%2F%2Fcourier.example%2Fs1"
            func tag() async throws -> String {
                let answer = try await site.get(path, ["Origin": Self.origin])
                #expect(answer.status == 200 && answer.headers["access-control-allow-origin"] == Self.origin)
                #expect(answer.headers["cross-origin-resource-policy"] == "cross-origin")
                return answer.headers["etag"] ?? ""
            }
            let empty = try await tag()
            #expect(try await site.get(path, ["If-None-Match": empty]).status == 304)
            let reference = ThreadReference(identifier: "s1", address: Self.origin + "/s1", title: "Bridge")
            let posted = try await site.newsroom.comment(
                at: reference, in: publication, text: "Zebra", by: rana, network: nil)
            let (id, comment) = (posted.threadID, posted.id)
            var tags = [empty, try await tag()]
            try await site.newsroom.setOverride(.init(isClosed: true), of: .thread(id), by: editor)
            tags.append(try await tag())
            try await site.newsroom.rename(rana, to: "Rana Khoury")
            tags.append(try await tag())
            try await site.newsroom.remove(comment: comment, rule: "on-topic", reason: "No", by: editor)
            tags.append(try await tag())
            #expect(Set(tags).count == tags.count, "each change shows")
            #expect(try await site.get(path, ["Accept-Encoding": "gzip"]).headers["content-encoding"] == "gzip")
            #expect(try await site.get("/embed/nobody/thread?thread=s1").status == 404)
        }
    }

    @Test("no address of somebody else's page empties a page's thread, and what nobody has said is not kept")
    func poisoning() async throws {
        try await TestSite.running { site in
            let (_, publication) = try await courier(site)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let reference = ThreadReference(address: Self.origin + "/story", title: "Bridge")
            _ = try await site.newsroom.comment(
                at: reference, in: publication, text: "Zebra", by: rana, network: nil)
            for host in ["evil.example", "courier.example"] {
                let answer = try await site.get("/embed/courier/thread?url=https%3A%2F%2F\(host)%2Fstory")
                #expect(answer.status == 200 && answer.text.contains("Zebra") == (host == "courier.example"))
            }
        }
    }

    @Test("a page whose name gets a thread of its own no longer shows that of its address")
    func ownThread() async throws {
        try await TestSite.running { site in
            let (_, publication) = try await courier(site)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let path = "/embed/courier/thread?thread=s9&url=https%3A%2F%2Fcourier.example%2Fstory"
            for (identifier, address, text) in [(nil, "/story", "Zebra"), ("s9", "/other", "Okapi")] {
                _ = try await site.newsroom.comment(
                    at: ThreadReference(identifier: identifier, address: Self.origin + address, title: "Bridge"),
                    in: publication, text: text, by: rana, network: nil)
                #expect(try await site.get(path).text.contains(text))
            }
        }
    }

    @Test("hole 6, names of a page come into the document: what a page says of itself stands nowhere unescaped")
    func hostilePages() async throws {
        try await TestSite.running { site in
            let (_, publication) = try await courier(site)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let hostile = "\"><script>alert(1)</script><img src=x onerror='a'>"
            let reference = ThreadReference(
                identifier: "x\"'<>", address: Self.origin + "/a\"'<script>?q=\"<img>", title: hostile)
            let id = try await site.newsroom.comment(
                at: reference, in: publication, text: hostile, by: rana, network: nil
            ).threadID
            let editor = try await site.signedIn("salma@example.org")
            for (path, viewer) in [
                ("/threads/\(id)", nil), ("/embed/courier/thread?thread=\(encoded("x\"'<>"))", nil),
                ("/desk/publications/courier", editor), ("/desk/queue/unreviewed", editor), ("/account", rana),
            ] {
                let answer = try await site.get(path, viewer.map { site.cookie($0) } ?? [:])
                #expect(answer.status == 200, "\(path)")
                for mark in ["<script>alert", "<img", "/a\"", "'<script>"] {
                    #expect(!answer.text.contains(mark), "\(path) \(mark)")
                }
                let policy = answer.headers["content-security-policy"] ?? ""
                #expect(policy.contains("script-src 'self'") && !policy.contains("unsafe"), "\(path)")
            }
        }
    }

    @Test("nothing is posted without a token, with a cookie, or from another origin, and a preflight says so")
    func doors() async throws {
        try await TestSite.running { site in
            let (_, publication) = try await courier(site)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let origin = try #require(WebOrigin(Self.origin))
            let token = try await site.newsroom.makeEmbedToken(for: rana, in: publication, origin: origin)
            let fields = ["thread": "s1", "text": "Words"]
            let bearer = ["Authorization": "Bearer \(token)"]
            let table: [([String: String], Int)] = [
                (["Origin": Self.origin], 401), (site.cookie(rana).merging(["Origin": Self.origin]) { $1 }, 401),
                (bearer.merging(["Origin": "https://evil.example"]) { $1 }, 403),
                (["Authorization": "Bearer \(rana.session)", "Origin": Self.origin], 401),
                (["Authorization": "Basic \(token)", "Origin": Self.origin], 401),
                (bearer.merging(["Origin": Self.origin]) { $1 }, 204),
            ]
            for (headers, status) in table {
                #expect(try await site.post("/embed/courier/comments", fields, headers).status == status, "\(headers)")
            }
            let asked = try await site.request(
                "OPTIONS", "/embed/courier/comments",
                [
                    "Origin": Self.origin, "Access-Control-Request-Method": "POST",
                    "Access-Control-Request-Headers": "authorization",
                ])
            #expect(asked.status == 204 && asked.headers["access-control-allow-headers"] == "Authorization")
            #expect(asked.headers["access-control-allow-credentials"] == nil)
            let other = try await site.request("OPTIONS", "/embed/courier/comments", ["Origin": "https://evil.example"])
            #expect(other.status == 403 && other.headers["access-control-allow-origin"] == nil)
        }
    }

    @Test("the window of signing in keeps its opener, asks for what is missing, and hands the token to a known origin")
    func window() async throws {
        try await TestSite.running { site in
            _ = try await courier(site)
            let path = "/embed/courier/sign-in"
            let asks = try await site.get(path + "?origin=https%3A%2F%2Fcourier.example")
            #expect(asks.status == 200 && asks.headers["cross-origin-opener-policy"] == "unsafe-none")
            #expect(asks.text.contains("name=\"origin\" value=\"https://courier.example\""))
            for origin in ["", "https://evil.example", "null", "https://courier.example.evil.example"] {
                #expect(try await site.get(path + "?origin=" + encoded(origin)).status == 403, "\(origin)")
            }
            let hadi = try await site.signedIn("hadi@example.org")
            let (cookie, token) = (site.cookie(hadi), site.newsroom.formToken(of: hadi))
            let grants = try await site.get(path + "?origin=https%3A%2F%2Fcourier.example", cookie)
            #expect(grants.text.contains("name=\"name\"") && grants.text.contains("name=\"rules\""))
            let fields = ["token": token, "origin": Self.origin, "name": "Hadi M.", "rules": "1"]
            let evil = fields.merging(["origin": "https://evil.example"]) { $1 }
            #expect(try await site.post(path + "/grant", evil, cookie).status == 403)
            #expect(try await site.post(path + "/grant", fields.merging(["token": "x"]) { $1 }, cookie).status == 403)
            let handed = try await site.post(path + "/grant", fields, cookie)
            #expect(handed.text.contains("data-origin=\"https://courier.example\""))
            #expect(handed.headers["cross-origin-opener-policy"] == "unsafe-none")
            #expect(handed.headers["cache-control"] == "no-store")
            #expect(try await site.get("/account", cookie).headers["cross-origin-opener-policy"] == "same-origin")
        }
    }

    @Test("a discussion that closes by age closes on a page that was kept too")
    func closesWhileKept() async throws {
        let now = Mutex(1_000)
        let cache = PageCache(now: { now.withLock { $0 } })
        let key = PageCache.Key(path: "/a", language: .english)
        let page = FinishedPage(Array("open".utf8), type: "text/html", shows: [.front], until: 1_500)
        cache.keep(page, as: key, madeIn: cache.generation)
        #expect(cache.page(key) != nil)
        now.withLock { $0 = 1_499 }
        #expect(cache.page(key) != nil)
        now.withLock { $0 = 1_500 }
        #expect(cache.page(key) == nil)
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            _ = try await site.get(path)
            let stays = site.cache.page(PageCache.Key(path: path, language: .english))
            #expect(stays != nil && stays?.until == nil)
            try await site.newsroom.setOverride(.init(closesAfterDays: 3), of: .thread(id), by: editor)
            let before = try await site.newsroom.thread(id: id, for: nil).closesAt
            _ = try await site.get(path)
            #expect(site.cache.page(PageCache.Key(path: path, language: .english))?.until == before)
        }
    }

    @Test("new comments are announced as events, by a number from the store, and a thread's page is a page of its own")
    func announced() async throws {
        try await TestSite.running { site in
            let (id, path) = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let page = try await site.get(path).text
            #expect(page.contains("value=\"0\" data-live=\"/threads/\(id)/live\""))
            #expect(page.contains("data-one=\"# new comment\"") && page.contains("data-other=\"# new comments\""))
            let stream = try site.newsroom.arrivals(of: .thread(id), network: nil)
            var events = stream.makeAsyncIterator()
            #expect(await events.next() == .arrivals(0))
            _ = try await site.newsroom.comment(on: id, text: "Zebra", by: rana, network: nil)
            // A sign of life may come first on a machine that is busy.
            var event = await events.next()
            while event == .beat { event = await events.next() }
            #expect(event == .arrivals(1))
            #expect(try await site.get("/threads/nothing/live").status == 404)
            let own = try await site.get("/threads/\(id)")
            #expect(own.status == 303 && own.headers["location"] == path + "#discussion")
        }
    }

    @Test("whoever closes a stream of announcements leaves its place at once, with no beat in between")
    func leaves() async throws {
        try await TestSite.running { site in
            let (id, _) = try await site.article(by: site.editor())
            let request = Array("GET /threads/\(id)/live HTTP/1.1\r\nHost: test.example\r\n\r\n".utf8)
            var held: [Int32] = []
            for _ in 0..<32 {
                held.append(try await Socket.held(port: site.port, request, until: "data: 0"))
            }
            #expect(try await site.get("/threads/\(id)/live").status == 429, "so many wait from one network")
            for descriptor in held { close(descriptor) }
            let start = ContinuousClock.now
            var again: Int32?
            while again == nil, start.duration(to: .now) < .seconds(5) {
                again = try? await Socket.held(port: site.port, request, until: "data: 0")
                if again == nil { try await Task.sleep(for: .milliseconds(50)) }
            }
            let last = try #require(again)
            close(last)
        }
    }

    @Test("an embed stands in four orders and two languages, and a long one leads to its second page")
    func orders() async throws {
        try await TestSite.running { site in
            let (_, publication) = try await courier(site)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            let reference = ThreadReference(identifier: "s1", title: "Bridge")
            var ids: [String] = []
            for text in ["One", "Two", "Three"] {
                ids.append(
                    try await site.newsroom.comment(
                        at: reference, in: publication, text: text, by: rana, network: nil
                    ).id)
            }
            let id = try await site.newsroom.place(ofComment: ids[0]).thread.id
            try await site.newsroom.vote(1, on: ids[1], by: hadi)
            let answer = try await site.newsroom.comment(
                on: id, replyingTo: ids[2], text: "Four", by: hadi, network: nil
            ).id
            let path = "/embed/courier/thread?thread=s1"
            let thread = "/embed/courier/threads/\(id)"
            func shown(_ path: String) async throws -> [String] {
                try await site.get(path).text.matches(of: /id="comment-([a-z0-9]+)"/).map {
                    String($0.output.1)
                }
            }
            let oldest = ids + [answer]
            #expect(try await shown(path) == oldest)
            #expect(try await shown(thread + "/oldest") == oldest)
            #expect(try await shown(thread + "/newest") == [ids[2], answer, ids[1], ids[0]])
            #expect(try await shown(thread + "/best") == [ids[1], ids[0], ids[2], answer])
            #expect(try await shown(thread + "/replied") == [ids[2], answer, ids[0], ids[1]])
            #expect(try await site.get(thread + "/worst").status == 404)
            let arabic = try await site.get(path + "&lang=ar").text
            #expect(arabic.contains("lang=\"ar\" dir=\"rtl\"") && arabic.contains("النقاش"))
            #expect(!arabic.contains("Discussion"))
            try await site.database.write { connection in
                for number in 0..<600 {
                    try CommentRow.insert(
                        id: "c\(100_000 + number)", thread: id, parent: nil, account: rana.id, state: "published",
                        body: "Words \(number)", at: 1_000 + number, in: connection)
                }
            }
            // In the other language, of which nothing is kept yet.
            let long = try await site.get(thread + "/newest?lang=ar").text
            let second = "https://test.example/threads/\(id)/newest/2"
            #expect(long.contains("href=\"\(second)#discussion\""))
            let next = try await site.get("/threads/\(id)/newest/2")
            #expect(next.status == 200 && next.text.contains("Words 0"))
        }
    }

    @Test("the page's address is told without what stands after ? and #, which may be the reader's")
    func addressTold() async throws {
        try await TestSite.running { site in
            let script = try await site.get("/embed.js").text
            #expect(script.contains("location.origin + location.pathname"))
            let uses = script.components(separatedBy: "location.href").count - 1
            #expect(uses == 1 && script.contains("new URL(script.src, location.href).origin"), "it only resolves by it")
            #expect(!script.contains("location.search") && !script.contains("document.URL"))
        }
    }

    @Test("a publication's own rules are set at the desk, told on a page of their own, and asked for in its threads")
    func ownRules() async throws {
        try await TestSite.running { site in
            let (editor, publication) = try await courier(site)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let form = [
                "token": site.newsroom.formToken(of: editor), "own": "yes",
                "rules": "recipes | <Recipes> | Only those.",
            ]
            let set = try await site.post("/desk/publications/\(publication.id)/rules", form, site.cookie(editor))
            #expect(set.status == 200 && set.text.contains("recipes | &lt;Recipes"))
            let told = try await site.get("/rules/\(publication.id)")
            #expect(told.status == 200 && told.text.contains("Only those.") && told.text.contains("&lt;Recipes"))
            #expect(try await site.get("/rules").text.contains("Only those.") == false)
            #expect(try await site.get("/rules/nobody").status == 404)
            let sara = try await site.signedIn("sara@example.org", name: "Sara")
            try await site.newsroom.acceptRules(version: 1, of: publication.id, by: sara)
            // On this site the thread's own page asks for them, whatever was accepted of the house's.
            let thread = try await site.newsroom.comment(
                at: ThreadReference(identifier: "p", address: nil, title: "A page"), in: publication, text: "First",
                by: sara, network: nil
            ).threadID
            let page = try await site.get("/threads/\(thread)", site.cookie(rana)).text
            #expect(page.contains("name=\"rules\"") && page.contains("/rules/\(publication.id)"))
            let comment = ["token": site.newsroom.formToken(of: rana), "do": "post", "text": "Words"]
            let path = "/threads/\(thread)/comments"
            #expect(try await site.post(path, comment, site.cookie(rana)).status == 403)
            let accepting = comment.merging(["rules": "1"]) { $1 }
            #expect(try await site.post(path, accepting, site.cookie(rana)).status == 303)
            let again = try await site.get("/threads/\(thread)", site.cookie(rana)).text
            #expect(!again.contains("name=\"rules\"") && again.contains("Words"))
        }
    }
}
