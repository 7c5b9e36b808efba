import Crypto
import Discussion
import Foundation
import Markup
import Newsroom
import Testing

@testable import Site

@Suite("Pages of coming in by a publication's word")
struct SignOnPagesTests {
    private static let origin = "https://courier.example"

    /// A publication whose tokens are taken, and what makes them.
    private func courier(_ site: TestSite) async throws -> (editor: Viewer, token: (String, String) throws -> String) {
        let editor = try await site.editor()
        try await site.newsroom.save(
            publication: "courier", name: "The <Courier>", origins: [Self.origin], accent: "", by: editor)
        let secret =
            try await site.newsroom.setSignOn(
                SignOnSettings(algorithm: .hs256, issuer: Self.origin, audience: "https://test.example"),
                ofPublication: "courier", by: editor) ?? ""
        return (
            editor,
            { subject, name in
                let now = Int(Date().timeIntervalSince1970)
                let claims: [String: Any] = [
                    "iss": Self.origin, "aud": "https://test.example", "sub": subject, "iat": now, "exp": now + 300,
                    "jti": UUID().uuidString, "name": name,
                ]
                let head = Self.text(Array(#"{"alg":"HS256","typ":"JWT"}"#.utf8))
                let body = Self.text(Array(try JSONSerialization.data(withJSONObject: claims)))
                let code = HMAC<SHA256>.authenticationCode(
                    for: Array("\(head).\(body)".utf8), using: SymmetricKey(data: Array(secret.utf8)))
                return "\(head).\(body).\(Self.text(Array(code)))"
            }
        )
    }

    private static func text(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    }

    private func escaped(_ text: String) -> String { ("\(text)" as Markup).string }

    @Test("a token comes in a body, is shown to nobody, and signs in once the reader goes on from our own page")
    func enters() async throws {
        try await TestSite.running { site in
            let (_, token) = try await courier(site)
            let own = try token("r1", "Rana K.")
            let elsewhere = ["Origin": Self.origin, "Sec-Fetch-Site": "cross-site"]
            let asked = try await site.post(
                "/sign-in/sso/courier", ["token": own, "return": Self.origin + "/story"], elsewhere)
            #expect(asked.status == 200 && asked.headers["set-cookie"] == nil, "nobody is signed in by a link")
            #expect(asked.text.contains(own) && asked.text.contains("The &lt;Courier&gt;"))
            let enter = "/sign-in/sso/courier/enter"
            let fields = ["sso": own, "return": Self.origin + "/story"]
            #expect(try await site.post(enter, fields, elsewhere).status == 403)
            #expect(try await site.get("\(enter)?sso=\(own)").status == 303, "an address signs nobody in")
            let entered = try await site.post(enter, fields)
            #expect(entered.status == 200 && entered.headers["set-cookie"]?.hasPrefix("__Host-session=") == true)
            #expect(entered.text.contains("You are signed in as Rana K.") && entered.text.contains("/story\""))
            #expect(!entered.text.contains(own) && entered.headers["cache-control"] == "no-store")
            let again = try await site.post(enter, fields)
            #expect(again.status == 422 && again.text.contains("was used before"))
        }
    }

    @Test("the page by GET looks at nothing in its address, and hides its form until the script finds a token")
    func fragment() async throws {
        try await TestSite.running { site in
            let (_, token) = try await courier(site)
            let own = try token("r1", "Rana K.")
            let page = try await site.get("/sign-in/sso/courier?token=\(own)&sso=\(own)")
            #expect(page.status == 200 && !page.text.contains(own))
            #expect(page.text.contains("id=\"sign-on\" hidden") && page.text.contains("sign-on-"))
            #expect(try await site.get("/sign-in/sso/nobody").status == 404)
            #expect(try await site.post("/sign-in/sso/nobody/enter", ["sso": own]).status == 404)
        }
    }

    @Test(
        "nobody is sent back but to the publication's own origins",
        arguments: [
            "https://evil.example/", "https://courier.example.evil.example/", "http://courier.example/",
            "//courier.example", "javascript:alert(1)", "https://courier.example@evil.example/", "/account",
        ])
    func back(_ address: String) async throws {
        try await TestSite.running { site in
            let (_, token) = try await courier(site)
            let entered = try await site.post(
                "/sign-in/sso/courier/enter", ["sso": try token("r1", "Rana K."), "return": address])
            #expect(entered.status == 200 && !entered.text.contains("Back to"))
        }
    }

    @Test("whoever's name can't be had is told so and chooses another, in both languages", arguments: Language.allCases)
    func names(_ language: Language) async throws {
        try await TestSite.running { site in
            let (_, token) = try await courier(site)
            let entered = try await site.post(
                "/sign-in/sso/courier/enter", ["sso": try token("r1", "Salma")],
                ["Cookie": "language=\(language.rawValue)"])
            let words = Words(language: language, zone: .utc)
            #expect(entered.status == 200 && entered.text.contains(escaped(words[.nameRefused("Salma")])))
            let cookie = String(entered.headers["set-cookie"]?.split(separator: ";").first ?? "")
            let session = String(cookie.split(separator: "=", maxSplits: 1).last ?? "")
            let viewer = try await site.viewer(session)
            #expect(entered.text.contains(site.newsroom.formToken(of: viewer)))
            let named = try await site.post(
                "/account/name", ["token": site.newsroom.formToken(of: viewer), "name": "Rana K."], ["Cookie": cookie])
            #expect(named.status == 303)
            let account = try await site.get("/account", ["Cookie": "\(cookie); language=\(language.rawValue)"])
            #expect(account.text.contains(escaped(words[.noAddress])))
        }
    }

    @Test("every refusal has words of its own in every language", arguments: Language.allCases)
    func refusals(_ language: Language) {
        let words = Words(language: language, zone: .utc)
        let all = TokenRefusal.allCases.map { words[.refusal($0)] }
        #expect(Set(all).count == all.count && !all.contains(""))
        #expect(TokenRefusal.allCases.allSatisfy { words[.invalid(.signOn, .token($0))] == words[.refusal($0)] })
    }

    @Test("a page of the publication's signs its reader in by a token, names them, and posts")
    func embedded() async throws {
        try await TestSite.running { site in
            let (_, token) = try await courier(site)
            let page = ["Origin": Self.origin]
            let preflight = try await site.request("OPTIONS", "/embed/courier/sign-on", page)
            #expect(preflight.status == 204 && preflight.headers["access-control-allow-origin"] == Self.origin)
            let own = try token("r1", "Salma")
            #expect(
                try await site.post("/embed/courier/sign-on", ["sso": own], ["Origin": "https://evil.example"]).status
                    == 403)
            let signed = try await site.post("/embed/courier/sign-on", ["sso": own], page)
            #expect(signed.status == 200 && signed.text.utf8.count == 43)
            #expect(signed.headers["set-cookie"] == nil && signed.headers["cache-control"] == "no-store")
            let again = try await site.post("/embed/courier/sign-on", ["sso": own], page)
            #expect(again.status == 422 && again.text.contains("used before"))
            let bearer = page.merging(["Authorization": "Bearer \(signed.text)"]) { $1 }
            let box = try await site.get("/embed/courier/thread?thread=s1", bearer).text
            #expect(box.contains("name=\"name\"") && box.contains("name=\"rules\""), "the name was somebody else's")
            let fields = ["thread": "s1", "title": "Bridge", "text": "Zebra", "rules": "1"]
            let taken = try await site.post(
                "/embed/courier/comments", fields.merging(["name": "Salma"]) { $1 }, bearer)
            #expect(taken.status == 422)
            let posted = try await site.post(
                "/embed/courier/comments", fields.merging(["name": "Rana K."]) { $1 }, bearer)
            #expect(posted.status == 204 && posted.headers["x-comment"] != nil)
            let named = try await site.get("/embed/courier/thread?thread=s1", bearer).text
            #expect(named.contains("Zebra") && named.contains("Rana K.") && !named.contains("name=\"name\""))
            let same = try await site.post("/embed/courier/sign-on", ["sso": try token("r1", "Salma")], bearer)
            #expect(same.status == 200 && same.text.isEmpty, "whoever is signed in stays so")
        }
    }

    @Test("the desk sets it, sees the secret once, and is told what is wrong with a key")
    func desk() async throws {
        try await TestSite.running { site in
            let (editor, _) = try await courier(site)
            let (cookie, path) = (site.cookie(editor), "/desk/publications/courier/sign-on")
            func post(_ fields: [String: String]) async throws -> TestSite.Answer {
                try await site.post(
                    path, fields.merging(["token": site.newsroom.formToken(of: editor)]) { $1 }, cookie)
            }
            let page = try await site.get(path, cookie)
            #expect(page.status == 200 && !page.text.contains("class=\"done\""))
            #expect(try await site.get("/desk/publications/courier", cookie).text.contains(path))
            let fields = ["algorithm": "HS256", "issuer": Self.origin, "audience": "https://test.example"]
            let kept = try await post(fields)
            #expect(kept.status == 200 && !kept.text.contains("shown this once"))
            #expect(kept.text.contains("&lt;script src=") && !kept.text.contains("<script"))
            let renewed = try await post(fields.merging(["renew": "yes"]) { $1 })
            let secret = try #require(
                renewed.text.firstMatch(of: /<code dir="ltr">([A-Za-z0-9_-]{43})</)?.output.1)
            #expect(!(try await site.get(path, cookie).text.contains(secret)))
            let wrong = try await post(fields.merging(["algorithm": "RS256", "key": "<b>"]) { $1 })
            #expect(wrong.status == 422 && wrong.text.contains("no public key") && wrong.text.contains("&lt;b&gt;"))
            #expect(try await post(fields.merging(["algorithm": "none"]) { $1 }).status == 400)
            #expect(try await post(["remove": "yes"]).status == 303)
            #expect(try await site.get(path, cookie).text.contains("No token of this publication is taken yet."))
            let reader = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            #expect(try await site.get(path, site.cookie(reader)).status == 403)
        }
    }

    @Test("the account's page tells who vouches, and asks for an address before a link is cut")
    func vouching() async throws {
        try await TestSite.running { site in
            let (_, token) = try await courier(site)
            let session = try await site.newsroom.signIn(
                signOn: try token("r1", "Rana K."), of: "courier", network: nil
            ).session
            let rana = try await site.viewer(session)
            let page = try await site.get("/account", site.cookie(rana)).text
            #expect(page.contains("<bdi>The &lt;Courier></bdi>") || page.contains("<bdi>The &lt;Courier&gt;</bdi>"))
            #expect(page.contains("first give an address") && !page.contains("action=\"/account/sites\""))
            let form = ["token": site.newsroom.formToken(of: rana), "site": "publication courier"]
            #expect(try await site.post("/account/sites", form, site.cookie(rana)).status == 422)
            #expect(try await site.get("/account/sites", site.cookie(rana)).status == 303)
        }
    }
}
