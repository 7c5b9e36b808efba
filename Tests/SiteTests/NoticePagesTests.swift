import Discussion
import Newsroom
import Testing

@testable import Site

@Suite("The page of notices")
struct NoticePagesTests {
    @Test("somebody sees in every page how much is new, reads it, and says so by a form of their own")
    func page() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let article = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi", accepting: true)
            let first = try await site.newsroom.comment(on: article.id, text: "First", by: rana, network: nil)
            let reply = try await site.newsroom.comment(
                on: article.id, replyingTo: first.id, text: "So <b>it</b> is", by: hadi, network: nil)
            #expect(
                try await site.get("/", site.cookie(rana)).text.contains(">Notices <b class=\"count\">1 new</b></a>"))
            #expect(try await site.get("/", site.cookie(hadi)).text.contains(">Notices</a>"))
            #expect(try await !site.get("/").text.contains("/account/notices"))
            let page = try await site.get("/account/notices", site.cookie(rana)).text
            #expect(
                page.contains(
                    "\u{2068}Hadi\u{2069} answered your comment beneath “\u{2068}Rockets &amp; &lt;rumours&gt;\u{2069}”:"
                ))
            #expect(page.contains("So &lt;b&gt;it&lt;/b&gt; is"))
            #expect(page.contains("href=\"\(article.path)#comment-\(reply.id)\""))
            // Looking changes nothing, and a foreign form does not either.
            let id = try #require(page.firstMatch(of: /name="read" value="([^"]+)"/)).output.1
            let foreign = try await site.post(
                "/account/notices", ["read": String(id)],
                site.cookie(rana).merging(["Origin": "https://evil.example"]) { $1 })
            #expect(foreign.status == 403)
            #expect(try await site.newsroom.unreadNotices(of: rana) == 1)
            let token = site.newsroom.formToken(of: rana)
            let read = try await site.post("/account/notices", ["read": String(id), "token": token], site.cookie(rana))
            #expect(read.status == 303 && read.headers["location"] == "/account/notices")
            #expect(try await site.get("/account/notices", site.cookie(rana)).text.contains(">Notices</a>"))
            #expect(try await site.get("/account/notices").status == 303)
        }
    }

    @Test("names and headlines stand apart from a sentence of another direction, and end nothing of it")
    func isolated() async throws {
        try await TestSite.running { site in
            let article = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi 7", accepting: true)
            let first = try await site.newsroom.comment(on: article.id, text: "First", by: rana, network: nil)
            _ = try await site.newsroom.comment(
                on: article.id, replyingTo: first.id, text: "Yes", by: hadi, network: nil)
            let cookie = "\(site.cookie(rana)["Cookie"] ?? ""); language=ar"
            let page = try await site.get("/account/notices", ["Cookie": cookie]).text
            #expect(page.contains("dir=\"rtl\"") && page.contains("\u{2068}Hadi 7\u{2069}"))
            #expect(page.contains("«\u{2068}Rockets &amp; &lt;rumours&gt;\u{2069}»"))
            #expect("a\u{2069}b\u{202E}c".setApart == "\u{2068}abc\u{2069}")
        }
    }

    @Test("a notice that was taken back since the page was made ends nowhere")
    func withdrawn() async throws {
        try await TestSite.running { site in
            let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
            let read = try await site.post(
                "/account/notices", ["read": "gone", "token": site.newsroom.formToken(of: rana)], site.cookie(rana))
            #expect(read.status == 303 && read.headers["location"] == "/account/notices")
        }
    }

    @Test("programs read what their owner was told, and mark it as read")
    func programs() async throws {
        try await TestSite.running { site in
            let article = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi", accepting: true)
            let first = try await site.newsroom.comment(on: article.id, text: "First", by: rana, network: nil)
            _ = try await site.newsroom.comment(
                on: article.id, replyingTo: first.id, text: "Yes", by: hadi, network: nil)
            let token = try await apiToken([.read, .write], of: rana, on: site)
            func notices() async throws -> [JSONValue] {
                try await call("readNotices", token: token, on: site).json["notices"]?.list ?? []
            }
            let told = try await notices()
            #expect(told.count == 1 && told.first?["kind"] == .text("reply") && told.first?["isRead"] == .truth(false))
            #expect(told.first?["comment"]?["text"] == .text("Yes"))
            let id = try #require(told.first?["id"])
            #expect(try await call("markNoticesRead", token: token, ["upTo": id], on: site).status == 204)
            #expect(try await notices().first?["isRead"] == .truth(true))
            let unknown: JSONValue = ["upTo": .text(first.id)]
            #expect(try await call("markNoticesRead", token: token, unknown, on: site).status == 404)
            #expect(try await call("readNotices", on: site).status == 401)
        }
    }

    @Test("in a page of another site whoever is signed in there is told how much is new, and nobody else")
    func embedded() async throws {
        try await TestSite.running { site in
            let origin = try #require(WebOrigin("https://courier.example"))
            try await site.newsroom.save(
                publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
                by: site.editor())
            let courier = try await site.newsroom.publication("courier")
            let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi", accepting: true)
            let first = try await site.newsroom.comment(
                at: ThreadReference(identifier: "s1"), in: courier, text: "First", by: rana, network: nil)
            _ = try await site.newsroom.comment(
                on: first.threadID, replyingTo: first.id, text: "Yes", by: hadi, network: nil)
            for (viewer, isTold) in [(rana, true), (hadi, false)] {
                let token = try await site.newsroom.makeEmbedToken(for: viewer, in: courier, origin: origin)
                let page = try await site.get(
                    "/embed/courier/thread?thread=s1",
                    ["Authorization": "Bearer \(token)", "Origin": "https://courier.example"])
                #expect(page.status == 200)
                #expect(page.text.contains(">Notices: 1 new</a>") == isTold)
            }
            #expect(try await !site.get("/embed/courier/thread?thread=s1").text.contains("Notices"))
        }
    }
}
