import Discussion
import Newsroom
import Testing

@testable import Site

@Suite("Pages on which comments are written")
struct WritingPagesTests {
    /// A site with an article and a reader who may post.
    private func place(
        _ site: TestSite
    ) async throws -> (editor: Viewer, id: String, path: String, cookie: [String: String], token: String, rana: Viewer)
    {
        let editor = try await site.editor()
        let (id, path) = try await site.article(by: editor)
        let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
        return (editor, id, path, site.cookie(rana), site.newsroom.formToken(of: rana), rana)
    }

    @Test("a preview shows the words and posts nothing, and they are kept until they are posted")
    func preview() async throws {
        try await TestSite.running { site in
            let (_, id, path, cookie, token, _) = try await place(site)
            let fields = ["token": token, "text": "A *stressed* <b> word", "do": "preview"]
            let page = try await site.post("/articles/\(id)/comments", fields, cookie)
            #expect(page.status == 200 && page.text.contains("A <em>stressed</em> &lt;b&gt; word"))
            #expect(page.text.contains("0 comments"))
            #expect(try await site.get(path, cookie).text.contains(">A *stressed* &lt;b&gt; word</textarea>"))
            #expect(try await !site.get(path).text.contains("stressed"))
            let kept = try await site.post(
                "/articles/\(id)/comments", ["token": token, "text": "Later", "do": "keep"], cookie)
            #expect(kept.status == 303 && kept.headers["location"]?.hasSuffix("#write") == true)
            #expect(try await site.get(path, cookie).text.contains(">Later</textarea>"))
            _ = try await site.post(
                "/articles/\(id)/comments", ["token": token, "text": "Later", "do": "post"], cookie)
            #expect(try await !site.get(path, cookie).text.contains(">Later</textarea>"))
        }
    }

    @Test(
        "hole 23, what waits seen by its address: held words are on no page but their author's, with why and what to do"
    )
    func held() async throws {
        try await TestSite.running { site in
            let (_, id, path, cookie, token, _) = try await place(site)
            let links = (1...3).map { "https://a\($0).example/" }.joined(separator: " ")
            let answer = try await site.post(
                "/articles/\(id)/comments", ["token": token, "text": "Zebra " + links], cookie)
            #expect(answer.status == 303)
            let own = try await site.get(path, cookie)
            #expect(own.headers["cache-control"] == "no-store")
            #expect(own.text.contains("This waits for an editor") && own.text.contains("House rule: No advertising."))
            #expect(own.text.contains("It is about: https://a1.example/"))
            let comment = try #require(answer.headers["location"]?.split(separator: "#comment-").last)
            let stranger = site.cookie(try await site.signedIn("hadi@example.org", name: "Hadi M."))
            for headers in [[:], stranger] {
                for place in [path, "/", "/feed.atom", "/comments/\(comment)/reply", "/comments/\(comment)/history"] {
                    #expect(try await !site.get(place, headers).text.contains("Zebra"), "\(place)")
                }
            }
            #expect(try await site.get("/account", cookie).text.contains("This waits for an editor"))
        }
    }

    @Test("a refusal names the rule and the words, and keeps what was typed", arguments: Language.allCases)
    func refused(_ language: Language) async throws {
        try await TestSite.running { site in
            let (_, id, _, cookie, token, _) = try await place(site)
            let both = ["Cookie": (cookie["Cookie"] ?? "") + "; language=\(language.rawValue)"]
            let text = "The very same words, said twice over."
            _ = try await site.post("/articles/\(id)/comments", ["token": token, "text": text], both)
            let answer = try await site.post("/articles/\(id)/comments", ["token": token, "text": text], both)
            let words = Words(language: language, zone: .utc)
            #expect(answer.status == 422 && answer.text.contains(">\(text)</textarea>"))
            #expect(answer.text.contains(words[.found(.repeated)]) && answer.text.contains(words[.mend(.repeated)]))
            #expect(answer.text.contains(words[.rule(id: "no-spam", isTitle: true)]))
        }
    }

    @Test("an author edits, sees earlier words, and takes the comment back; a quotation is ready to be answered")
    func ownComment() async throws {
        try await TestSite.running { site in
            let (_, id, path, cookie, token, rana) = try await place(site)
            let comment = try await site.newsroom.comment(on: id, text: "Frist", by: rana, network: nil).id
            #expect(try await site.get("/comments/\(comment)/edit", cookie).text.contains(">Frist</textarea>"))
            let edit = ["token": token, "text": "First", "do": "post"]
            #expect(try await site.post("/comments/\(comment)/edit", edit, cookie).status == 303)
            #expect(try await site.get(path).text.contains("edited "))
            #expect(try await site.get("/comments/\(comment)/history", cookie).text.contains("Frist"))
            #expect(try await site.get("/comments/\(comment)/history").status == 401)
            let quote = try await site.get("/comments/\(comment)/quote", cookie).text
            #expect(quote.contains(">&gt; First\n\n</textarea>"))
            #expect(try await site.get("/comments/\(comment)/withdraw").status == 401)
            #expect(try await site.post("/comments/\(comment)/withdraw", [:], cookie).status == 403)
            #expect(try await site.post("/comments/\(comment)/withdraw", ["token": token], cookie).status == 303)
            #expect(try await !site.get(path).text.contains("First"))
        }
    }
}
