import Discussion
import Foundation
import Newsroom
import Store
import Testing

@testable import Site

@Suite("Pages of an account")
struct AccountPagesTests {
    @Test("whoever is not signed in is helped all the same, in both languages", arguments: Language.allCases)
    func help(_ language: Language) async throws {
        try await TestSite.running { site in
            let page = try await site.get("/account/requirements", ["Cookie": "language=\(language.rawValue)"])
            #expect(page.status == 200)
            let words = Words(language: language, zone: .utc)
            for topic in HelpTopic.allCases {
                #expect(page.text.contains("id=\"\(topic.rawValue)\""))
                #expect(!words[.helpTitle(topic)].isEmpty && !words[.helpText(topic)].isEmpty)
            }
        }
    }

    @Test("a code is asked for, bound to the browser by a cookie, and signs in with it alone")
    func codes() async throws {
        try await TestSite.running { site in
            let asked = try await site.post("/sign-in", ["address": "rana@example.org"])
            let cookie = try #require(asked.headers["set-cookie"]?.split(separator: ";").first.map { String($0) })
            #expect(cookie.hasPrefix("__Host-asking="))
            let code = try await site.lastCode()
            let fields = ["address": "rana@example.org", "code": code]
            #expect(try await site.post("/sign-in/code", fields).status == 422)
            let answer = try await site.post("/sign-in/code", fields, ["Cookie": cookie])
            #expect(answer.status == 303 && answer.headers["set-cookie"]?.hasPrefix("__Host-session=") == true)
        }
    }

    @Test("the page tells what is missing, takes it, and then tells that nothing is")
    func requirements() async throws {
        try await TestSite.running { site in
            let rana = try await site.signedIn("rana@example.org")
            let cookie = site.cookie(rana)
            let token = ["token": site.newsroom.formToken(of: rana)]
            let before = try await site.get("/account/requirements", cookie).text
            #expect(before.contains("You have not chosen a name yet."))
            #expect(before.contains("accepted the house rules in force yet"))
            #expect(
                try await site.post("/account/name", token.merging(["name": "Rana K."]) { $1 }, cookie).status == 303)
            #expect(try await site.post("/account/rules", token.merging(["rules": "7"]) { $1 }, cookie).status == 422)
            #expect(try await site.post("/account/rules", token.merging(["rules": "1"]) { $1 }, cookie).status == 303)
            #expect(try await site.get("/account", cookie).text.contains("Your account meets the requirements"))
        }
    }

    @Test("house rules are accepted with the first comment, and a comment without them is not taken but kept")
    func firstComment() async throws {
        try await TestSite.running { site in
            let (id, path) = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.")
            let (cookie, token) = (site.cookie(rana), site.newsroom.formToken(of: rana))
            #expect(try await site.get(path, cookie).text.contains("name=\"rules\" value=\"1\""))
            let fields = ["token": token, "text": "First words"]
            let refused = try await site.post("/articles/\(id)/comments", fields, cookie)
            #expect(refused.status == 403 && refused.text.contains("First words"))
            let taken = try await site.post("/articles/\(id)/comments", fields.merging(["rules": "1"]) { $1 }, cookie)
            #expect(taken.status == 303)
            #expect(try await !site.get(path, cookie).text.contains("name=\"rules\""))
        }
    }

    @Test("sessions are ended from the page, by their owner")
    func sessions() async throws {
        try await TestSite.running { site in
            let first = try await site.signedIn("rana@example.org")
            let second = try await site.signedIn("rana@example.org")
            let page = try await site.get("/account", site.cookie(first)).text
            let id = try #require(page.firstMatch(of: /name="session" value="([A-Za-z0-9_-]{16})"/)?.output.1)
            let fields = ["token": site.newsroom.formToken(of: first), "session": String(id)]
            #expect(try await site.post("/account/sessions", fields, site.cookie(first)).status == 303)
            #expect(try await site.get("/account", site.cookie(second)).status == 303)
            #expect(try await site.get("/account", site.cookie(first)).status == 200)
        }
    }

    @Test("settings are the administrator's; what is no domain comes back with what was typed")
    func settings() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let rana = try await site.signedIn("rana@example.org")
            #expect(try await site.get("/desk/settings").status == 401)
            #expect(try await site.get("/desk/settings", site.cookie(rana)).status == 403)
            let fields = ["token": site.newsroom.formToken(of: editor), "blocked": "spam.example\n no domain "]
            let refused = try await site.post("/desk/settings", fields, site.cookie(editor))
            #expect(refused.status == 422 && refused.text.contains("spam.example\nno domain"))
            let good = fields.merging(["blocked": "spam.example"]) { $1 }
            #expect(try await site.post("/desk/settings", good, site.cookie(editor)).status == 200)
            let answer = try await site.post("/sign-in", ["address": "x@mail.spam.example"])
            #expect(answer.status == 422 && answer.text.contains("Addresses of this provider"))
        }
    }
}
