import Discussion
import Newsroom
import Testing

@testable import Site

@Suite("Reading a discussion")
struct ReadingPagesTests {
    @Test("a thread is read in four orders, by links, and in no other")
    func orders() async throws {
        try await TestSite.running { site in
            let (id, path) = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            let first = try await site.newsroom.comment(on: id, text: "Zebra", by: rana, network: nil).id
            let second = try await site.newsroom.comment(on: id, text: "Giraffe", by: rana, network: nil).id
            let token = site.newsroom.formToken(of: hadi)
            let vote = try await site.post(
                "/comments/\(second)/vote", ["token": token, "value": "1"], site.cookie(hadi))
            #expect(vote.status == 303)
            let pages =
                [(path, [first, second])] + [
                    (SiteAddress.thread(article: id, .newest).path, [second, first]),
                    (SiteAddress.thread(article: id, .best).path, [second, first]),
                    (SiteAddress.thread(article: id, .replied).path, [first, second]),
                ]
            for (place, order) in pages {
                let page = try await site.get(place).text
                let found = page.matches(of: /id="comment-([a-z0-9]+)"/).map { String($0.output.1) }
                #expect(found == order, "\(place)")
                #expect(page.contains("Respect 1") && page.contains("/articles/\(id)/comments/best#discussion"))
            }
            for other in ["worst", "best'--", "oldest%00"] {
                #expect(try await site.get("/articles/\(id)/comments/\(other)").status == 404, "\(other)")
            }
            #expect(try await site.post("/comments/\(second)/vote", ["value": "1"]).status == 401)
            #expect(try await site.post("/comments/\(second)/vote", ["value": "1"], site.cookie(hadi)).status == 403)
        }
    }
}

@Suite("Questions and requests for corrections")
struct KindPagesTests {
    @Test("are chosen in the form, kept in a preview, marked in the thread, and answered from the queue")
    func kinds() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let (cookie, token) = (site.cookie(rana), site.newsroom.formToken(of: rana))
            let fields = ["token": token, "text": "The date is wrong", "kind": "correction"]
            let preview = try await site.post(
                "/articles/\(id)/comments", fields.merging(["do": "preview"]) { $1 }, cookie)
            #expect(preview.text.contains("<option value=\"correction\" selected>"))
            #expect(try await site.post("/articles/\(id)/comments", fields, cookie).status == 303)
            #expect(try await site.get(path).text.contains("A request for a correction</span>"))
            let queue = try await site.get("/desk/queue/corrections", site.cookie(editor)).text
            #expect(queue.contains("The date is wrong") && queue.contains("/reply\">Answer</a>"))
            let desk = try await site.signedIn("salma@example.org", accepting: true)
            let comment = try #require(queue.firstMatch(of: /name="comment" value="([a-z0-9]{26})"/)?.output.1)
            _ = try await site.newsroom.comment(
                on: id, replyingTo: String(comment), text: "Mended, thank you", by: desk, network: nil)
            #expect(try await site.get(path).text.contains("Answered by the newsroom"))
        }
    }
}
