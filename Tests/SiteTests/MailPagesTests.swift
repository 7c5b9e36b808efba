import Discussion
import Foundation
import Mail
import Newsroom
import Testing

@testable import Site

@Suite("Mail and its pages")
struct MailPagesTests {
    /// The lines of a letter with its parts decoded.
    private static func decoded(_ letter: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(letter.replacing("=\r\n", with: "").utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "="), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What a reader is written once another has answered.
    private static func answered(
        _ site: TestSite, saying text: String = "So <b>it</b> is & was", language: String = "en"
    ) async throws -> (letter: String, article: (id: String, path: String), reader: Viewer, reply: String) {
        let editor = try await site.editor()
        let article = try await site.article(by: editor)
        let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
        try await site.newsroom.setLanguage(language, of: rana)
        let hadi = try await site.signedIn("hadi@example.org", name: "Hadi", accepting: true)
        let first = try await site.newsroom.comment(on: article.id, text: "First", by: rana, network: nil)
        let reply = try await site.newsroom.comment(
            on: article.id, replyingTo: first.id, text: text, by: hadi, network: nil)
        let settings = site.newsroom.settings
        try await site.newsroom.sendNotices { Site.noticeLetter($0, settings: settings) }
        return (decoded(try await site.mail().last ?? ""), article, rana, reply.id)
    }

    @Test("hole 7: what readers write stands in mail as text, and escaped in its HTML part")
    func escaped() async throws {
        try await TestSite.running { site in
            let (letter, article, _, reply) = try await Self.answered(site)
            #expect(letter.contains("<title>Hadi answered you"))
            #expect(letter.contains("multipart/alternative"))
            #expect(letter.contains("> So <b>it</b> is & was"))
            #expect(letter.contains("So &lt;b&gt;it&lt;/b&gt; is &amp; was"))
            #expect(letter.contains("beneath “\u{2068}Rockets &amp; &lt;rumours&gt;\u{2069}”"))
            let place = "https://test.example\(article.path)#comment-\(reply)"
            #expect(letter.contains(": \(place)\r\n") && letter.contains("href=\"\(place)\""))
            #expect(!letter.lowercased().contains("<img") && !letter.lowercased().contains("<script"))
        }
    }

    @Test("whoever reads Arabic is written to in Arabic, from right to left")
    func arabic() async throws {
        try await TestSite.running { site in
            let (letter, _, _, _) = try await Self.answered(site, language: "ar")
            #expect(letter.contains("أجاب \u{2068}Hadi\u{2069} عن تعليقك"))
            #expect(letter.contains("<html lang=\"ar\" dir=\"rtl\">"))
        }
    }

    @Test("hole 13: a letter holds no address but its reader's and the newsroom's")
    func addresses() async throws {
        try await TestSite.running { site in
            let (letter, _, _, _) = try await Self.answered(site)
            #expect(!letter.contains("hadi@example.org") && !letter.contains("salma@example.org"))
        }
    }

    @Test(
        "hole 18: following any link of a letter changes nothing; the page asks, and one click of a mail program stops it"
    )
    func stops() async throws {
        try await TestSite.running { site in
            let (letter, _, reader, _) = try await Self.answered(site)
            let links = letter.split(whereSeparator: { $0.isWhitespace || $0 == "\"" || $0 == ">" || $0 == "<" })
                .filter { $0.hasPrefix("https://test.example/") }
                .map { String($0.dropFirst("https://test.example".count)) }
            let stops = Set(links.filter { $0.hasPrefix("/mail/stop/") })
            #expect(stops.count == 2)
            for link in links {
                let answer = try await site.get(String(link.prefix { $0 != "#" }))
                #expect(answer.status == 200 || answer.status == 303)
            }
            var mail = try await site.newsroom.account(of: reader).mail
            #expect(mail.pace == .instant && mail.silenced.isEmpty)
            let page = try await site.get(try #require(stops.first))
            #expect(page.text.contains("<form method=\"post\" action=\"/mail/stop/") && page.text.contains("noindex"))
            // As a mail program does it: from elsewhere, without a session.
            for stop in stops {
                let done = try await site.request(
                    "POST", stop, ["Content-Type": "application/x-www-form-urlencoded"],
                    body: "List-Unsubscribe=One-Click")
                #expect(done.status == 200)
            }
            mail = try await site.newsroom.account(of: reader).mail
            #expect(mail.pace == .never && mail.silenced.count == 1)
            #expect(try await site.request("POST", "/mail/stop/made.all.up", [:], body: "").status == 404)
        }
    }

    @Test("the account's page sets how often, and lets a discussion be heard again")
    func choices() async throws {
        try await TestSite.running { site in
            let (_, article, reader, _) = try await Self.answered(site)
            let token = site.newsroom.formToken(of: reader)
            let set = try await site.post(
                "/account/mail", ["token": token, "pace": "daily", "queue": "yes"], site.cookie(reader))
            #expect(set.status == 303)
            let mail = try await site.newsroom.account(of: reader).mail
            #expect(mail.pace == .daily && !mail.hearsOfQueue)
            let page = try await site.get("/account", site.cookie(reader)).text
            #expect(page.contains("<option value=\"daily\" selected>"))
            #expect(!page.contains("name=\"queue\""))
            #expect(
                try await site.post("/account/mail", ["token": token, "pace": "weekly"], site.cookie(reader)).status
                    == 400)
            #expect(try await site.post("/account/mail", ["pace": "never"], site.cookie(reader)).status == 403)
            #expect(
                try await site.post("/account/mail", ["token": token, "hear": article.id], site.cookie(reader)).status
                    == 303)
        }
    }

    @Test("every notice is worded in every language", arguments: Language.allCases)
    func worded(_ language: Language) {
        let words = Words(language: language, zone: .utc)
        for kind in Notice.Kind.allCases {
            #expect(!words[.subject(kind, who: "Rana", site: "The Test")].isEmpty)
            #expect(!words[.told(kind, who: "Rana", headline: "Headline")].isEmpty)
        }
    }
}

@Suite("One's own data and its end, as pages")
struct ErasurePagesTests {
    @Test("the account's page leads to one's data and to the end of the account, which asks first")
    func erasure() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let article = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
            _ = try await site.newsroom.comment(on: article.id, text: "Canarywords", by: rana, network: nil)
            #expect(try await site.get(article.path).text.contains("Canarywords"))
            let account = try await site.get("/account", site.cookie(rana)).text
            #expect(account.contains("href=\"/account/data\"") && account.contains("href=\"/account/erase\""))
            let data = try await site.get("/account/data", site.cookie(rana))
            #expect(data.headers["content-disposition"] == "attachment; filename=\"account.json\"")
            #expect(data.text.contains("Canarywords") && data.headers["cache-control"] == "no-store")
            #expect(try await site.get("/account/data").status == 401)
            let page = try await site.get("/account/erase", site.cookie(rana)).text
            #expect(page.contains("Your comments are deleted with the account"))
            let token = site.newsroom.formToken(of: rana)
            #expect(try await site.post("/account/erase", ["token": token], site.cookie(rana)).status == 400)
            #expect(try await site.post("/account/erase", ["sure": "yes"], site.cookie(rana)).status == 403)
            #expect(
                try await site.post("/account/erase", ["token": token, "sure": "yes"], site.cookie(rana)).status == 303)
            #expect(try await site.get("/account", site.cookie(rana)).status == 303)
            #expect(try await !site.get(article.path).text.contains("Canarywords"))
            #expect(try await site.get("/account/erase", site.cookie(editor)).status == 403)
        }
    }
}
