import Discussion
import Newsroom
import Testing

@testable import Site

@Suite("Badges in pages")
struct BadgePagesTests {
    @Test("the desk gives them on a person's page; pages, feeds and programs tell them in words")
    func shown() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
            let comment = try await site.newsroom.comment(on: id, text: "Words", by: rana, network: nil).id
            let token = site.newsroom.formToken(of: editor)
            let given = try await site.post(
                "/desk/people/\(rana.id)/badges", ["badge": "expert", "other": "R&D", "token": token],
                site.cookie(editor))
            #expect(given.status == 303)
            let page = try await site.get(path).text
            #expect(page.contains("<span aria-hidden=\"true\">◆</span> <bdi>Expert</bdi>"))
            #expect(page.contains("<span aria-hidden=\"true\">▪</span> <bdi>R&amp;D</bdi>"))
            let feed = try await site.get("/threads/\(id)/feed.atom").text
            #expect(feed.contains("<category term=\"expert\" label=\"Expert\"/>"))
            #expect(feed.contains("<category term=\"other\" label=\"R&amp;D\"/>"))
            #expect(try await site.get("/threads/\(id)/feed.json").text.contains("\"tags\":[\"Expert\",\"R&D\"]"))
            let badges = try await call("readComment", ["comment": comment], on: site).json["badges"]?.list
            #expect(badges?.map { $0["kind"]?.text } == ["expert", "other"])
            #expect(badges?.map { $0["label"]?.text } == [nil, "R&D"])
            // Wherever their words stand, so do they.
            let expert = "<span aria-hidden=\"true\">◆</span> <bdi>Expert</bdi>"
            for place in ["/comments/\(comment)/author", "/search?q=Words", "/comments/\(comment)"] {
                #expect(try await site.get(place).text.contains(expert), "\(place)")
            }
            #expect(try await site.get("/account", site.cookie(rana)).text.contains(expert))
            #expect(try await site.get("/desk/queue/unreviewed", site.cookie(editor)).text.contains(expert))
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi", accepting: true)
            let asked = try await site.newsroom.comment(on: id, text: "I ask", by: hadi, network: nil).id
            _ = try await site.newsroom.comment(on: id, replyingTo: asked, text: "I answer", by: rana, network: nil)
            #expect(try await site.get("/account", site.cookie(hadi)).text.contains(expert))
            #expect(
                try await site.post(
                    "/desk/people/\(rana.id)/badges", ["badge": "expert", "token": site.newsroom.formToken(of: rana)],
                    site.cookie(rana)
                ).status == 403)
        }
    }
}
