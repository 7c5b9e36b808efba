import Discussion
import Newsroom
import Testing

@testable import Site

@Suite("What posting asks, where, and what the house has set for it")
struct PublicationRequirementsTests {
    @Test("the page tells what a publication's own rules ask, takes their acceptance, and shows what was accepted")
    func publication() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            try await site.newsroom.save(
                publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
                by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let page = "/account/requirements/courier"
            #expect(try await site.get(page, site.cookie(rana)).text.contains("class=\"done\""))
            for title in ["Recipes", "Cakes"] {
                try await site.newsroom.setHouseRules(
                    [.init(id: title.lowercased(), title: title, text: title + " only.")], asksAnew: true,
                    ofPublication: "courier", by: editor)
            }
            // The house's own page is as it was; the publication's asks for its rules.
            #expect(try await site.get("/account/requirements", site.cookie(rana)).text.contains("class=\"done\""))
            let asked = try await site.get(page, site.cookie(rana)).text
            #expect(asked.contains("class=\"problem\"") && asked.contains("The Courier"))
            #expect(
                asked.contains("href=\"/rules/courier\"") && asked.contains("name=\"publication\" value=\"courier\""))
            let fields = ["token": site.newsroom.formToken(of: rana), "rules": "2", "publication": "courier"]
            let sent = try await site.post("/account/rules", fields, site.cookie(rana))
            #expect(sent.headers["location"] == page)
            let met = try await site.get(page, site.cookie(rana)).text
            #expect(
                met.contains("class=\"done\"") && met.contains("/transparency/rules/courier#version-2\">Version 2</a>"))
            let versions = try await site.get("/transparency/rules/courier").text
            #expect(versions.contains("id=\"version-2\"") && versions.contains("id=\"version-1\""))
            #expect(versions.contains("Cakes only.") && versions.contains("Recipes only."))
            #expect(try await site.get("/rules/courier").text.contains("href=\"/transparency/rules/courier\""))
            #expect(try await site.get("/transparency/rules").text.contains("Version 1"))
            #expect(try await site.get("/account/requirements/nobody", site.cookie(rana)).status == 404)
            #expect(try await site.get("/transparency/rules/nobody").status == 404)
            // An embedded thread sends its readers there.
            let thread = try await site.get("/embed/courier/thread?thread=s1").text
            #expect(thread.contains("https://test.example\(page)\""))
        }
    }

    @Test("answers and edits may be as long as the house, or the publication, has set", arguments: [40, 12_000])
    func length(_ maximum: Int) async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            var policy = ModerationPolicy()
            policy.maximumLength = maximum
            policy.minimumLength = 1
            policy.editWindow = 1_200
            try await site.newsroom.setPolicy(policy, by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let comment = try await site.newsroom.comment(on: id, text: "Zebra", by: rana, network: nil).id
            for page in [path, "/comments/\(comment)/reply", "/comments/\(comment)/quote", "/comments/\(comment)/edit"]
            {
                let text = try await site.get(page, site.cookie(rana)).text
                #expect(text.contains("maxlength=\"\(maximum)\""), "\(page)")
            }
            #expect(try await site.get("/comments/\(comment)/edit", site.cookie(rana)).text.contains("for 20 minutes"))
        }
    }

    @Test("a closed discussion shows the desk its box, and readers the way to a correction alone")
    func closed() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let desk = try await site.signedIn("salma@example.org", accepting: true)
            let comment = try await site.newsroom.comment(on: id, text: "Zebra", by: rana, network: nil).id
            try await site.newsroom.setOverride(.init(isClosed: true), of: .thread(id), by: editor)
            let read = try await site.get(path, site.cookie(rana)).text
            #expect(!read.contains("id=\"write\"") && !read.contains("/comments/\(comment)/reply\""))
            #expect(read.contains("href=\"/articles/\(id)/correction\""))
            let desks = try await site.get(path, site.cookie(desk)).text
            #expect(desks.contains("id=\"write\"") && desks.contains("/comments/\(comment)/reply\""))
            let token = site.newsroom.formToken(of: desk)
            let sent = try await site.post(
                "/comments/\(comment)/reply", ["token": token, "text": "An answer", "do": "post"], site.cookie(desk))
            #expect(sent.status == 303)
            let asking = ["token": site.newsroom.formToken(of: rana), "text": "Wrong day", "at": "sentence-0"]
            #expect(try await site.post("/articles/\(id)/correction", asking, site.cookie(rana)).status == 303)
        }
    }

    @Test("a search tells how many it found, or that there are more, and goes on; a person's page goes on too")
    func further() async throws {
        try await TestSite.running { site in
            let (id, _) = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            try await LongThreadPagesTests.fill(site, id, by: rana.id, count: 120)
            try await site.newsroom.tidy()
            let first = try await site.get("/search?q=BR%C3%8FDGE&by=rana%20k.").text
            #expect(first.contains("More than fit a page") && !first.contains("50 comments found"))
            let next = try #require(first.firstMatch(of: /<a href="([^"]+)" rel="nofollow next">/)?.output.1)
            let second = try await site.get(String(next).replacing("&amp;", with: "&")).text
            #expect(second.contains("Earlier ones") && second.matches(of: /class="comment"/).count == 50)
            #expect(try await site.get("/search?q=Comment%20119").text.contains("1 comment found"))
            #expect(try await site.get("/search?by=rana%20k.").text.matches(of: /class="comment"/).count == 50)
            #expect(try await site.get("/search?q=bridge&by=nobody").text.contains("No comment holds these words."))
            let person = try await site.get("/comments/c100000/author").text
            #expect(person.matches(of: /class="comment"/).count == 100)
            let rest = try #require(person.firstMatch(of: /<a href="([^"]+)" rel="nofollow next">/)?.output.1)
            #expect(try await site.get(String(rest)).text.matches(of: /class="comment"/).count == 20)
            let account = try await site.get("/account", site.cookie(rana)).text
            #expect(account.contains("href=\"/account?after=c100020\""))
            #expect(try await site.get("/account?after=c100020", site.cookie(rana)).text.contains("Comment 19 is"))
        }
    }
}
