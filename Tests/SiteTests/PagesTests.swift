import Newsroom
import Testing

@testable import Site

@Suite("Pages over HTTP")
struct PagesTests {
    @Test("an article, its section, its story and the feeds show it, escaped")
    func published() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (_, path) = try await site.article(by: editor)
            for address in [
                "/", path, "/world", "/stories/bases-more", "/stories", "/feed.atom", "/stories/bases-more/feed.atom",
            ] {
                let answer = try await site.get(address)
                #expect(answer.status == 200, "\(address)")
                #expect(!answer.text.contains("<rumours>") && !answer.text.contains("<three>"), "\(address)")
                #expect(
                    answer.text.contains(address == "/stories" ? "Bases &amp; more" : "Rockets &amp; &lt;rumours&gt;"),
                    "\(address)")
            }
            #expect(try await site.get(path).text.contains("wounded &lt;three&gt; soldiers"))
        }
    }

    @Test(
        "every answer carries the same strict policy",
        arguments: ["/", "/none/such", "/sign-in", "/desk", "/assets/none.css", "/rules", "/privacy"])
    func policy(_ path: String) async throws {
        try await TestSite.running { site in
            let answer = try await site.get(path)
            let policy = answer.headers["content-security-policy"] ?? ""
            #expect(
                policy.contains("default-src 'none'") && policy.contains("script-src 'self'")
                    && !policy.contains("unsafe")
                    && policy.contains("frame-ancestors 'none'"))
            #expect(answer.headers["x-content-type-options"] == "nosniff")
            #expect(
                !answer.text.contains("<script>") && !answer.text.contains(" style=")
                    && !answer.text.contains(" onclick="))
        }
    }

    @Test("a reader's copy that still stands is answered 304, and a change drops the kept page")
    func caching() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let first = try await site.get(path)
            let tag = try #require(first.headers["etag"])
            #expect(site.cache.count > 0)
            let again = try await site.get(path, ["If-None-Match": tag])
            #expect(again.status == 304 && again.text.isEmpty)
            let edits = ArticleEdits(headline: "Mended", section: "World", body: "New words.")
            _ = try await site.newsroom.publish(id, edits, over: 2, by: editor)
            let changed = try await site.get(path, ["If-None-Match": tag])
            #expect(changed.status == 200 && changed.text.contains("Mended"))
            #expect(try await site.get("/").text.contains("Mended"))
        }
    }

    @Test("words added to an address and made-up sessions are answered by the kept page")
    func keptForAll() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            _ = try await site.get(path)
            let before = site.cache.count
            for number in 1...5 {
                #expect(try await site.get("\(path)?utm_source=\(number)").status == 200)
                let cookie = "__Host-session=\(String(repeating: "x", count: 43))"
                #expect(try await site.get(path, ["Cookie": cookie]).status == 200)
            }
            #expect(site.cache.count == before)
            // A comment drops what shows it, and leaves the rest.
            _ = try await site.get("/rules")
            let kept = site.cache.count
            site.cache.drop([.article(id)])
            #expect(site.cache.count == kept - 1)
        }
    }

    @Test("a signed-in reader's page is nobody else's")
    func personal() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (_, path) = try await site.article(by: editor)
            let own = try await site.get(path, site.cookie(editor))
            #expect(own.text.contains("Salma") && own.headers["cache-control"] == "no-store")
            let others = try await site.get(path)
            #expect(!others.text.contains("Salma") && !others.text.contains("name=\"token\""))
        }
    }

    @Test(
        "the interface speaks Arabic from right to left when asked", arguments: ["/", "/rules", "/privacy", "/sign-in"])
    func arabic(_ path: String) async throws {
        try await TestSite.running { site in
            let answer = try await site.get(path, ["Cookie": "language=ar"])
            #expect(answer.text.contains("<html lang=\"ar\" dir=\"rtl\">"))
            #expect(!answer.text.contains("House rules"))
            #expect(try await site.get(path).text.contains("<html lang=\"en\" dir=\"ltr\">"))
        }
    }

    @Test(
        "what is not there is told with 404 and a way on",
        arguments: [
            "/nothing", "/2020/01/01/nothing", "/stories/nothing", "/a/b/c", "/%00", "/%FF%FE",
            "/..%2f..%2fetc%2fpasswd", "/assets/..%2f..%2fdateline.key",
        ])
    func missing(_ path: String) async throws {
        try await TestSite.running { site in
            let answer = try await site.get(path)
            #expect(answer.status == 404)
            #expect(answer.text.contains("href=\"/\""))
        }
    }

    @Test("every claim of a draft opens the words on which it rests")
    func claims() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let text =
                "Rockets struck a base near Mosul on Tuesday.\n\nPolice arrested four men in Kirkuk on Wednesday."
            let intake = Intake(source: .text, bytes: Array(text.utf8), published: "2020-03-19")
            let id = try await site.newsroom.receive(intake, by: editor)
            let page = try await site.get("/desk/drafts/\(id)", site.cookie(editor)).text
            let links = page.matches(of: /<a href="#(block-\d+)"><q/).map { String($0.output.1) }
            #expect(Set(links).count == 2)
            for link in links { #expect(page.contains("id=\"\(link)\"")) }
        }
    }

    @Test("the desk and its drafts are closed to everybody else")
    func desk() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let intake = Intake(source: .text, bytes: Array("A secret report of the day.".utf8))
            let id = try await site.newsroom.receive(intake, by: editor)
            for path in ["/desk", "/desk/drafts/\(id)"] {
                let answer = try await site.get(path)
                #expect(answer.status == 401 && !answer.text.contains("secret report"))
                #expect(try await site.get(path, site.cookie(editor)).status == 200)
            }
        }
    }
}
