import Discussion
import Newsroom
import Testing

@testable import Site

@Suite("Ratings on pages")
struct RatingPagesTests {
    @Test("the desk has it asked, a reader gives it by a form once, and pages, embeds and programs tell it in words")
    func given() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
            #expect(try await !site.get(path, site.cookie(rana)).text.contains("name=\"rating\""))
            let set = try await site.post(
                "/desk/places/thread/\(id)", ["rating": "yes", "token": site.newsroom.formToken(of: editor)],
                site.cookie(editor))
            #expect(set.status == 200)
            #expect(try await site.get(path).text.contains("Nobody has rated this yet."))
            #expect(try await site.get(path, site.cookie(rana)).text.contains("<select name=\"rating\">"))
            let posted = try await site.post(
                "/articles/\(id)/comments",
                ["text": "Words", "rating": "4", "do": "post", "token": site.newsroom.formToken(of: rana)],
                site.cookie(rana))
            #expect(posted.status == 303)
            let page = try await site.get(path).text
            #expect(page.contains("<b>Rated 4 of 5 by 1 reader</b>"))
            #expect(page.contains("role=\"img\" aria-label=\"4 of 5\">★★★★☆</span>"))
            #expect(try await !site.get(path, site.cookie(rana)).text.contains("name=\"rating\""))
            let thread = try await call("readThread", ["thread": id], on: site).json
            #expect(thread["ratings"]?["count"] == 1 && thread["ratings"]?["mean"] == 4)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi", accepting: true)
            let token = try await apiToken([.read, .write], of: hadi, on: site)
            let body: JSONValue = ["text": .text("Mine"), "rating": 3]
            #expect(try await call("postComment", ["thread": id], token: token, body, on: site).status == 201)
            let mean = try await call("readThread", ["thread": id], on: site).json["ratings"]?["mean"]
            #expect(mean == .number(3.5))
            let again: JSONValue = ["text": .text("Once more"), "rating": 1]
            #expect(try await call("postComment", ["thread": id], token: token, again, on: site).status >= 400)
            let beyond: JSONValue = ["text": .text("Beyond"), "rating": 6]
            #expect(try await call("postComment", ["thread": id], token: token, beyond, on: site).status == 400)
        }
    }

    @Test(
        "nothing is posted without the rating that its author gave, where that is no number",
        arguments: ["abc", "4.5", "９", "4 "])
    func nonsense(_ rating: String) async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            try await site.newsroom.setOverride(.init(asksRating: true), of: .thread(id), by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
            let posted = try await site.post(
                "/articles/\(id)/comments",
                ["text": "These words", "rating": rating, "do": "post", "token": site.newsroom.formToken(of: rana)],
                site.cookie(rana))
            #expect(posted.status == 422 && posted.text.contains("These words"))
            #expect(posted.text.contains("a rating is 1 to 5"))
            #expect(try await !site.get(path).text.contains("These words"))
            try await site.newsroom.save(
                publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
                by: editor)
            let courier = try await site.newsroom.publication("courier")
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi", accepting: true)
            let thread = try await site.newsroom.comment(
                at: ThreadReference(identifier: "s1"), in: courier, text: "First", by: hadi, network: nil
            ).threadID
            try await site.newsroom.setOverride(.init(asksRating: true), of: .thread(thread), by: editor)
            let origin = try #require(WebOrigin("https://courier.example"))
            let token = try await site.newsroom.makeEmbedToken(for: rana, in: courier, origin: origin)
            let embedded = try await site.post(
                "/embed/courier/comments", ["thread": "s1", "text": "These words", "rating": rating],
                ["Authorization": "Bearer \(token)", "Origin": "https://courier.example"])
            #expect(embedded.status == 422)
            #expect(try await site.newsroom.thread(id: thread, for: rana).comments.map(\.accountID) == [hadi.id])
        }
    }
}
