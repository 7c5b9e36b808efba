import Newsroom
import Testing

@testable import Site

@Suite("Webhooks at the desk")
struct WebhookPagesTests {
    @Test("are added with a secret that is shown once, listed, and taken away, by administrators alone")
    func pages() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (cookie, word) = (site.cookie(editor), site.newsroom.formToken(of: editor))
            #expect(try await site.get("/desk/settings", cookie).text.contains("href=\"/desk/webhooks\""))
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            #expect(try await site.get("/desk/webhooks", site.cookie(rana)).status == 403)
            let form = ["token": word, "address": "https://hooks.example/a", "event": "comment.posted"]
            let refused = try await site.post(
                "/desk/webhooks", form.merging(["address": "http://hooks.example/"]) { $1 }, cookie)
            #expect(refused.status == 422 && refused.text.contains("must be one of https"))
            #expect(try await site.post("/desk/webhooks", form.merging(["token": "x"]) { $1 }, cookie).status == 403)
            let added = try await site.post("/desk/webhooks", form, cookie)
            let secret = try #require(added.text.firstMatch(of: /whsec_[A-Za-z0-9+\/=]{44}/)).output
            let list = try await site.get("/desk/webhooks", cookie).text
            #expect(!list.contains(secret) && list.contains("https://hooks.example/a"))
            let id = try await site.newsroom.webhooks(for: editor).webhooks[0].id
            #expect(try await site.post("/desk/webhooks", ["token": word, "remove": id], cookie).status == 303)
            #expect(try await site.newsroom.webhooks(for: editor).webhooks.isEmpty)
        }
    }
}
