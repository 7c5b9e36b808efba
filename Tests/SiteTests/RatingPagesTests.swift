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
            #expect(page.contains("<b>4 of 5, by 1 reader</b>"))
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
}
