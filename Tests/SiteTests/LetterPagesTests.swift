import Discussion
import Newsroom
import Testing

@testable import Site

@Suite("Pages of letters and corrections")
struct LetterPagesTests {
    @Test("a reader writes to the newsroom, and reads the answer where nobody else does")
    func letters() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let article = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi", accepting: true)
            #expect(try await site.get("/letters").text.contains("href=\"/sign-in\""))
            let form = try await site.get("/letters?about=\(article.id)", site.cookie(rana)).text
            #expect(form.contains("About “Rockets &amp; &lt;rumours&gt;”") && form.contains("noindex"))
            let token = site.newsroom.formToken(of: rana)
            let sent = try await site.post(
                "/letters", ["token": token, "text": "Is <b>that</b> so?", "about": article.id], site.cookie(rana))
            #expect(sent.status == 303)
            #expect(try await site.get("/letters", site.cookie(rana)).text.contains("Is &lt;b&gt;that&lt;/b&gt; so?"))
            #expect(try await !site.get("/letters", site.cookie(hadi)).text.contains("so?"))
            #expect(try await site.get("/desk/letters", site.cookie(hadi)).status == 403)
            let desk = try await site.get("/desk/letters", site.cookie(editor)).text
            #expect(desk.contains("Is &lt;b&gt;that&lt;/b&gt; so?"))
            let id = try #require(desk.firstMatch(of: /letter-([0-9a-z]+)/)?.1)
            let deskToken = site.newsroom.formToken(of: editor)
            let path = "/desk/letters/\(id)"
            #expect(
                try await site.post(path, ["token": deskToken, "do": "answer", "answer": " "], site.cookie(editor))
                    .status == 422)
            #expect(
                try await site.post(
                    path, ["token": deskToken, "do": "answer", "answer": "It is."], site.cookie(editor)
                ).status == 303)
            #expect(try await site.get("/letters", site.cookie(rana)).text.contains("<p>It is.</p>"))
        }
    }

    @Test("a reader points at a sentence; the desk corrects it, and everybody sees what and why")
    func corrections() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let article = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
            let path = "/articles/\(article.id)/correction"
            #expect(try await site.get(article.path).text.contains("href=\"\(path)\""))
            let page = try await site.get(path, site.cookie(rana)).text
            let pointer = try #require(page.matches(of: /value="(sentence-\d+)"/).last?.1)
            let token = site.newsroom.formToken(of: rana)
            let missing = try await site.post(path, ["token": token, "text": "Wrong"], site.cookie(rana))
            #expect(missing.status == 422 && missing.text.contains("Wrong</textarea>"))
            let asked = try await site.post(
                path, ["token": token, "at": String(pointer), "text": "There were four"], site.cookie(rana))
            #expect(asked.status == 303)
            let comment = try #require(asked.headers["location"]?.split(separator: "#comment-").last)
            let shown = try await site.get(article.path).text
            #expect(shown.contains("<q dir=\"auto\">Rockets struck a base near Mosul"))
            #expect(shown.contains("&lt;three&gt; soldiers, officials said.</q>"))
            let correct = "/comments/\(comment)/correct"
            #expect(try await site.get(correct, site.cookie(rana)).status == 403)
            #expect(try await site.get("/desk/queue/corrections", site.cookie(editor)).text.contains(correct))
            #expect(try await site.get("/corrections").text.contains("Nothing was corrected yet"))
            let deskToken = site.newsroom.formToken(of: editor)
            let done = try await site.post(
                correct, ["token": deskToken, "note": "Four soldiers, not <three>"], site.cookie(editor))
            #expect(done.status == 303)
            for page in [article.path, "/corrections"] {
                let text = try await site.get(page).text
                #expect(text.contains("Four soldiers, not &lt;three&gt;"))
                #expect(text.contains("/comments/\(comment)\">as a reader asked"))
            }
            #expect(
                try await site.post(correct, ["token": deskToken, "note": "Twice"], site.cookie(editor)).status == 422)
        }
    }
}
