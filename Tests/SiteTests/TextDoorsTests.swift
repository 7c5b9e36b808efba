import Discussion
import Newsroom
import Testing

@testable import Site

@Suite("Doors by which a text comes in")
struct TextDoorsTests {
    @Test(
        "hole 2, half of a pair: a lone surrogate is refused or shown as a sign of its own, and cuts nothing off",
        arguments: [
            #"\ud800"#, #"\udc00"#, #"\ud83d"#, #"\udfff\ud800"#, #"\ud83dx\ude00"#,
        ])
    func surrogates(_ half: String) async throws {
        try await TestSite.running { site in
            let (id, path) = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let token = try await apiToken([.read, .write], of: rana, on: site)
            for place in ["HALFzqhead zqtail", "zqheadHALFzqtail", "zqhead zqtailHALF"] {
                let sent = place.replacing("HALF", with: half)
                let answer = try await site.request(
                    "POST", "/api/v1/threads/\(id)/comments",
                    ["Authorization": "Bearer \(token)", "Content-Type": "application/json"],
                    body: "{\"text\":\"\(sent)\"}")
                #expect([201, 400, 422].contains(answer.status), "\(answer.status)")
                let page = try await site.get(path).text
                if answer.status == 201 {
                    #expect(page.contains("zqhead") && page.contains("zqtail") && page.contains("\u{FFFD}"))
                } else {
                    #expect(!page.contains("zqhead"))
                }
            }
        }
    }

    @Test(
        "hole 2, bytes that are no text: in a form they are signs of their own, and cut nothing off",
        arguments: ["%ED%A0%80", "%ED%B0%80", "%F0%9F%98", "%C3", "%FF", "%C0%80"])
    func bytes(_ bytes: String) async throws {
        try await TestSite.running { site in
            let (id, path) = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            var headers = site.cookie(rana)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Origin"] = "https://test.example"
            let token = encoded(site.newsroom.formToken(of: rana))
            for (number, place) in ["HALFbefore0after0", "before1HALFafter1", "before2after2HALF"].enumerated() {
                let text = place.replacing("HALF", with: bytes)
                let answer = try await site.request(
                    "POST", "/articles/\(id)/comments", headers, body: "token=\(token)&do=post&text=\(text)")
                let isTaken = answer.status == 303
                #expect(isTaken || answer.status == 422 || answer.status == 400, "\(answer.status)")
                let page = try await site.get(path).text
                #expect(page.contains("before\(number)") == isTaken && page.contains("after\(number)") == isTaken)
                #expect(!isTaken || page.contains("\u{FFFD}"))
            }
        }
    }

    @Test(
        "hole 2, signs beyond the first plane: they come back whole from every page, feed and answer",
        arguments: ["😀", "👩‍👩‍👧‍👦", "𝒳", "🇱🇧", "\u{10FFFD}"])
    func astral(_ sign: String) async throws {
        try await TestSite.running { site in
            // No name holds what joins signs into one.
            let names: Set<FullHouse.Field> = [.author, .movedName, .badge]
            let text = { (field: FullHouse.Field) in
                names.contains(field) ? "Words of \(field.rawValue)" : "\(sign)\(field.rawValue)\(sign)"
            }
            let house = try await FullHouse(site, text)
            let answers = try await site.crawl(as: house.admin, from: house.entrances)
            let all = answers.values.map(\.text).joined()
            for field in [
                .comment, .answer, .headline, .publication, .threadTitle, .movedText, .openLetter, .note, .removal,
            ]
                as [FullHouse.Field]
            {
                #expect(all.contains(text(field)), "\(field)")
            }
            #expect(!all.contains("\u{FFFD}"))
            let read = try await call("readComment", ["comment": house.comment], on: site).json
            #expect(read["text"]?.text == text(.comment))
            let feed = try await site.get("/threads/\(house.values["thread"] ?? "")/feed.json").text
            #expect(feed.contains(text(.comment)))
        }
    }

    @Test("hole 4, the edit path skips the rules: by the API what is new and what is mended pass the same checks")
    func screened() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let token = try await apiToken([.read, .write], of: rana, on: site)
            var policy = ModerationPolicy()
            policy.bannedWords = ["rotter"]
            policy.suspectWords = ["pills"]
            policy.links = 0
            policy.maximumLength = 100
            try await site.newsroom.setPolicy(policy, by: editor)
            let clean = try await call(
                "postComment", ["thread": id], token: token, ["text": .text("Clean")], on: site)
            let comment = try #require(clean.json["id"]?.text)
            for text in ["you rotter", String(repeating: "x", count: 101), "", "a\u{0}b"] {
                let body: JSONValue = ["text": .text(text)]
                let new = try await call("postComment", ["thread": id], token: token, body, on: site)
                let mended = try await call("editComment", ["comment": comment], token: token, body, on: site)
                #expect(new.status == mended.status && [400, 422].contains(new.status), "\(text): \(new.status)")
                #expect(new.json["code"]?.text == mended.json["code"]?.text, "\(text)")
            }
            #expect(try await site.get(path).text.contains("Clean"))
            // Another reader, since what is refused counts against one's limit too.
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            let his = try await apiToken([.read, .write], of: hadi, on: site)
            for text in ["cheap pills", "see https://pills.example/"] {
                let held = try await call(
                    "postComment", ["thread": id], token: his, ["text": .text(text)], on: site)
                #expect(held.json["state"]?.text == "pending", "\(text)")
            }
            let lina = try await site.signedIn("lina@example.org", name: "Lina H.", accepting: true)
            let hers = try await apiToken([.read, .write], of: lina, on: site)
            let own = try await call("postComment", ["thread": id], token: hers, ["text": .text("Clean too")], on: site)
            let mended = try await call(
                "editComment", ["comment": own.json["id"]?.text ?? ""], token: hers,
                ["text": .text("see https://pills.example/x")], on: site)
            #expect(mended.json["state"]?.text == "pending", "\(mended.json)")
            #expect(try await !site.get(path).text.contains("Clean too"))
            #expect(try await !site.get(path).text.contains("pills"))
        }
    }
}
