import Discussion
import Newsroom
import Store
import Testing

@testable import Site

@Suite("Links to a comment, and the way back")
struct PermalinkPagesTests {
    /// A chain of answers beneath an article, and as many conversations after it as fill a page.
    private func chain(_ site: TestSite, _ thread: String, by account: String, length: Int = 12, others: Int = 0)
        async throws
    {
        try await site.database.write { connection in
            try ThreadRow.ensure(ofArticle: thread, at: 1, in: connection)
            for number in 0..<length + others {
                let parent = number == 0 || number >= length ? nil : "c\(999 + number)"
                try CommentRow.insert(
                    id: "c\(1_000 + number)", thread: thread, parent: parent, account: account, state: "published",
                    body: "Step \(number)", at: 1_000 + number, in: connection)
            }
        }
    }

    @Test("every link to a comment leads to a page that has it, however deep it stands and however long the thread is")
    func links() async throws {
        try await TestSite.running { site in
            let (id, path) = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            try await chain(site, id, by: rana.id, others: 600)
            let (cookie, token) = (site.cookie(hadi), site.newsroom.formToken(of: hadi))
            // Whoever answers at the twelfth step sees what they posted, and what they answered.
            let sent = try await site.post(
                "/comments/c1011/reply", ["token": token, "text": "Deep words", "do": "post"], cookie)
            let place = try #require(sent.headers["location"])
            let reply = try #require(place.split(separator: "#comment-").last.map { String($0) })
            #expect(place == "/comments/\(reply)#comment-\(reply)")
            let shown = try await site.get("/comments/\(reply)", cookie).text
            #expect(shown.contains("id=\"comment-\(reply)\"") && shown.contains("Step 11"))
            // Feeds, notices, letters, the account and the thread itself lead there.
            let feed = try await site.get("/threads/\(id)/feed.atom").text
            #expect(feed.contains("<id>https://test.example/comments/\(reply)</id>"))
            #expect(try await site.get("/account/notices", site.cookie(rana)).text.contains("/comments/\(reply)\""))
            #expect(try await site.get("/account", cookie).text.contains("href=\"/comments/\(reply)\""))
            for page in [path, "/threads/\(id)/oldest/2", "/articles/\(id)/comments/newest"] {
                let text = try await site.get(page).text
                for match in text.matches(of: /id="comment-(c[0-9]+)"/).prefix(20) {
                    let comment = String(match.output.1)
                    #expect(text.contains("<a href=\"/comments/\(comment)\">"))
                    #expect(try await site.get("/comments/\(comment)").text.contains("id=\"comment-\(comment)\""))
                }
            }
        }
    }

    @Test("an answer in a short thread is seen among the others, and one in a deep conversation in it")
    func depths() async throws {
        try await TestSite.running { site in
            let (id, path) = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            try await chain(site, id, by: rana.id)
            let token = site.newsroom.formToken(of: hadi)
            for (parent, isDeep) in [("c1006", false), ("c1007", true)] {
                let sent = try await site.post(
                    "/comments/\(parent)/reply", ["token": token, "text": "To \(parent)", "do": "post"],
                    site.cookie(hadi))
                let place = try #require(sent.headers["location"]).split(separator: "#")
                #expect(place[0].hasPrefix("/comments/") == isDeep && (isDeep || place[0] == path))
                #expect(try await site.get(String(place[0])).text.contains("id=\"\(place[1])\""), "\(parent)")
            }
        }
    }

    @Test(
        "after a vote, a pick, a removal or a withdrawal whoever did it is on the page and in the order as before",
        arguments: ["best.1", "newest.2", "picked.1", "c1000.1"])
    func way(_ part: String) async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, _) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            try await chain(site, id, by: rana.id, others: 600)
            let page =
                [
                    "best.1": "/articles/\(id)/comments/best", "newest.2": "/threads/\(id)/newest/2",
                    "picked.1": "/articles/\(id)/comments/picked", "c1000.1": "/comments/c1000",
                ][part] ?? ""
            func post(_ address: String, _ fields: [String: String], by viewer: Viewer) async throws -> String? {
                let token = site.newsroom.formToken(of: viewer)
                let fields = fields.merging(["token": token, "at": part]) { $1 }
                return try await site.post(address, fields, site.cookie(viewer)).headers["location"]
            }
            #expect(try await post("/comments/c1002/vote", ["value": "1"], by: hadi) == page + "#comment-c1002")
            #expect(try await post("/comments/c1003/pick", ["picked": "yes"], by: editor) == page + "#comment-c1003")
            // The forms say themselves where they stand, and pages in between carry it on.
            let shown = try await site.get(page, site.cookie(hadi)).text
            #expect(shown.contains("name=\"at\" value=\"\(part)\""))
            #expect(try await site.get(page, site.cookie(editor)).text.contains("/remove?at=\(part)\""))
            let removal = try await site.get("/comments/c1005/remove?at=\(part)", site.cookie(editor)).text
            #expect(removal.contains("name=\"at\" value=\"\(part)\""))
            let removed = try await post(
                "/comments/c1005/remove", ["rule": "on-topic", "reason": "No"], by: editor)
            #expect(removed == page + "#comment-c1005")
            let taken = try await site.get("/comments/c1004/withdraw?at=\(part)", site.cookie(rana)).text
            #expect(taken.contains("name=\"at\" value=\"\(part)\""))
            #expect(try await post("/comments/c1004/withdraw", [:], by: rana) == page + "#discussion")
            // A name that is none leads to the comment itself, and nowhere else.
            let token = site.newsroom.formToken(of: hadi)
            let bad = try await site.post(
                "/comments/c1002/vote", ["token": token, "value": "0", "at": "//evil.example/.1"], site.cookie(hadi))
            #expect(bad.headers["location"] == "/comments/c1002#comment-c1002")
        }
    }

    @Test("what the desk picked is a view of its own, offered where something was picked")
    func picks() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            try await chain(site, id, by: rana.id, length: 3, others: 2)
            let view = "/articles/\(id)/comments/picked"
            #expect(try await !site.get(path).text.contains(view))
            #expect(try await site.get(view).text.contains("The newsroom has picked nothing here."))
            try await site.newsroom.pick(comment: "c1001", isPicked: true, by: editor)
            #expect(try await site.get(path).text.contains("\(view)#discussion\" rel=\"nofollow\">Picked</a>"))
            let shown = try await site.get(view).text
            #expect(LongThreadPagesTests.comments(shown) == ["c1001"])
            #expect(shown.contains("/comments/c1001\" rel=\"nofollow\">Read on: 1 answer"))
        }
    }

    @Test("a correction leads to the words that it is about: a sentence, or an entry of the record")
    func targets() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let form = try await site.get("/articles/\(id)/correction", site.cookie(rana)).text
            let mention = try #require(form.firstMatch(of: /value="mention-([^"]+)"/)?.output.1)
            let note = "\(path)#note-\(mention)"
            #expect(try await site.get(path).text.contains("id=\"note-\(mention)\""))
            let entry = try await site.newsroom.comment(
                on: id, as: .correction, at: .mention(String(mention)), text: "Wrong day", by: rana, network: nil
            ).id
            let place = try #require(
                form.firstMatch(of: /value="sentence-([0-9]+)"[^<]*<span[^>]*>Rockets struck/)?.output.1)
            let sentence = try await site.newsroom.comment(
                on: id, as: .correction, at: .sentence(Int(place) ?? -1), text: "Wrong place", by: rana, network: nil
            ).id
            let words = "\(path)#:~:text=Rockets%20struck%20a%20base%20near%20Mosul"
            for (page, headers) in [
                (path, [:]), ("/comments/\(entry)", [:]), ("/desk/queue/corrections", site.cookie(editor)),
                ("/comments/\(entry)/correct", site.cookie(editor)),
            ] {
                #expect(try await site.get(page, headers).text.contains("href=\"\(note)\""), "\(page)")
            }
            for (page, headers) in [
                (path, [:]), ("/comments/\(sentence)", [:]), ("/desk/queue/corrections", site.cookie(editor)),
            ] {
                #expect(try await site.get(page, headers).text.contains("href=\"\(words)"), "\(page)")
            }
        }
    }
}
