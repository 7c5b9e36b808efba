import Newsroom
import Store
import Testing

@testable import Site

@Suite("Pages of signing in by a provider")
struct OpenIDPagesTests {
    private static let origin = "https://courier.example"

    /// A provider that is known, and that nobody can reach.
    private func house(_ site: TestSite) async throws -> Viewer {
        let editor = try await site.editor()
        try await site.newsroom.save(
            publication: "courier", name: "The Courier", origins: [Self.origin], accent: "", by: editor)
        try await site.database.write { connection in
            try OpenIDProviderRow(
                id: "house", name: "The <House>", issuer: "https://127.0.0.1", clientID: "dateline", clientSecret: [],
                trustsAddresses: false, changedAt: 0
            ).save(in: connection)
        }
        return editor
    }

    @Test("the button stands on the sign-in page and in the window, and is worth nothing elsewhere")
    func button() async throws {
        try await TestSite.running { site in
            _ = try await house(site)
            let page = try await site.get("/sign-in")
            #expect(page.text.contains("href=\"/sign-in/openid/house\"") && page.text.contains("The &lt;House&gt;"))
            let window = try await site.get("/embed/courier/sign-in?origin=https%3A%2F%2Fcourier.example")
            #expect(window.text.contains("/sign-in/openid/house?publication=courier&amp;origin=https%3A%2F%2Fcourier"))
            let stranger = try await site.get(
                "/sign-in/openid/house?publication=courier&origin=https%3A%2F%2Fevil.example")
            #expect(stranger.status == 403)
            #expect(try await site.get("/sign-in/openid/nobody").status == 404)
        }
    }

    @Test("what can't be reached or was not begun here is told in words, and signs nobody in")
    func refused() async throws {
        try await TestSite.running { site in
            _ = try await house(site)
            let begun = try await site.get("/sign-in/openid/house")
            #expect(begun.status == 422 && begun.text.contains("did not say who you are"))
            for query in ["", "?state=x&code=y", "?error=access_denied&state=x", "?state=x&code=y&iss=z"] {
                let back = try await site.get("/sign-in/openid/house/callback\(query)")
                #expect(back.status == 422 && back.text.contains("another browser"))
                #expect(back.headers["set-cookie"] == nil && back.headers["cache-control"] == "no-store")
            }
        }
    }

    @Test("the desk sees and sets the providers, and nobody else does")
    func desk() async throws {
        try await TestSite.running { site in
            let editor = try await house(site)
            let (cookie, path) = (site.cookie(editor), "/desk/sign-in")
            let page = try await site.get(path, cookie)
            #expect(page.status == 200)
            #expect(page.text.contains("https://test.example/sign-in/openid/house/callback"))
            #expect(try await site.get("/desk/settings", cookie).text.contains("href=\"\(path)\""))
            let fields = [
                "token": site.newsroom.formToken(of: editor), "id": "new", "name": "N<b>", "issuer": "http://x.example",
                "client": "c", "secret": "s3cret",
            ]
            let wrong = try await site.post(path, fields, cookie)
            #expect(wrong.status == 422 && wrong.text.contains("must be an address of https"))
            #expect(wrong.text.contains("N&lt;b&gt;") && !wrong.text.contains("s3cret"))
            let inside = try await site.post(path, fields.merging(["issuer": "https://127.0.0.1"]) { $1 }, cookie)
            #expect(inside.status == 422 && inside.text.contains("private network"))
            let removed = try await site.post(
                path, ["token": site.newsroom.formToken(of: editor), "remove": "house"], cookie)
            #expect(removed.status == 303)
            #expect(!(try await site.get("/sign-in").text.contains("openid")))
            let reader = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            #expect(try await site.get(path, site.cookie(reader)).status == 403)
            #expect(try await site.get(path).status == 401)
        }
    }
}
