import Discussion
import Foundation
import Newsroom
import Store
import Testing

@testable import Site

@Suite("Taking part in pages of somebody else's")
struct EmbeddedTalkTests {
    /// What can be done to a comment, and where else a page's links and forms lead.
    private static func ways(_ page: String) -> Set<String> {
        let found = page.matches(of: /(?:href|action)="[^"]*?(\/(?:comments|threads)\/[^"#?]*)/)
        return Set(found.map { String($0.1).replacing(/[0-9a-z]{26}/, with: "ID") })
    }

    @Test("whatever leads on from a thread on this site leads on from it in a page of somebody else's too")
    func whole() async throws {
        try await TestSite.running { site in
            let place = try await EmbeddedPlace(site)
            _ = try await site.newsroom.comment(
                on: place.comment.threadID, text: "Okapi", by: place.hadi, network: nil)
            _ = try await site.newsroom.edit(comment: place.comment.id, text: "Zebras", by: place.rana, network: nil)
            let thread = "/threads/\(place.comment.threadID)"
            let readers = [([:], place.nobody), (site.cookie(place.rana), place.author)]
            for (own, embedded) in readers + [(site.cookie(place.hadi), place.other)] {
                let here = Self.ways(try await site.get(thread, own).text)
                let there = Self.ways(try await place.get("/thread", embedded).text)
                // A comment's own address is a place on the page, and a conversation begins where the page leads.
                let expected = here.subtracting(["/threads/ID/comments", "/comments/ID"]).union(["/threads/ID"])
                #expect(there.subtracting(["/comments"]) == expected, "\(own)")
                #expect(here.count >= 8)
            }
        }
    }

    @Test("house rules that changed while a box was open come back with it, and with what was typed")
    func changedRules() async throws {
        try await TestSite.running { site in
            let place = try await EmbeddedPlace(site)
            try await site.newsroom.setHouseRules(HouseRules.standard.rules, asksAnew: true, by: place.editor)
            let version = try await site.newsroom.houseRules().version
            for path in ["/comments", "/comments/\(place.comment.id)/reply"] {
                let old = ["text": "Half a page of words", "rules": String(version - 1)]
                let refused = try await place.post(path, old, place.other)
                #expect(refused.status == 422 && refused.text.contains("role=\"alert\""), "\(path)")
                #expect(refused.text.contains(">Half a page of words</textarea>"), "\(path)")
                #expect(refused.text.contains("name=\"rules\" value=\"\(version)\""), "\(path)")
            }
            let new = ["text": "Half a page of words", "rules": String(version)]
            #expect(try await place.post("/comments", new, place.other).status == 204)
        }
    }

    @Test("what is written is looked at, kept, refused in the page's language with its words, and posted")
    func writing() async throws {
        try await TestSite.running { site in
            let place = try await EmbeddedPlace(site)
            let text = "A *stressed* <b> word"
            let looked = try await place.post("/comments", ["text": text, "do": "preview"], place.other)
            #expect(looked.status == 200 && looked.text.hasPrefix("<div class=\"write\">"))
            #expect(looked.text.contains("A <em>stressed</em> &lt;b&gt; word"))
            #expect(looked.headers["cache-control"] == "no-store")
            #expect(looked.headers["access-control-allow-origin"] == EmbeddedPlace.origin)
            let kept = try await place.post("/comments", ["text": text, "do": "keep"], place.other)
            #expect(kept.status == 200 && kept.text.contains(">A *stressed* &lt;b&gt; word</textarea>"))
            #expect(kept.text.contains("is kept here"))
            #expect(try await place.get("/thread", place.other).text.contains(">A *stressed*"))
            for (headers, language) in [(place.author, Language.english), (place.nobody, .arabic)] {
                #expect(try await !place.get("/thread", headers, language: language).text.contains("stressed"))
            }
            for language in Language.allCases {
                let words = Words(language: language, zone: .utc)
                let fields = ["text": " ", "kind": "question"]
                let refused = try await place.post("/comments", fields, place.other, language: language)
                #expect(refused.status == 422 && refused.text.contains("role=\"alert\""))
                #expect(refused.text.contains(words[.invalid(.comment, .missing)]))
                #expect(refused.text.contains("value=\"question\" selected"))
                let plain = try await place.post("/comments", ["text": "x"], place.nobody, language: language)
                #expect(plain.status == 401 && plain.text == words[.mustSignIn])
            }
            let posted = try await place.post("/comments", ["text": text, "kind": "question"], place.other)
            #expect(posted.status == 204 && posted.text.isEmpty)
            let comment = try #require(posted.headers["x-comment"])
            #expect(posted.headers["access-control-expose-headers"] == "X-Comment")
            let thread = try await place.get("/thread", place.other).text
            #expect(thread.contains("id=\"comment-\(comment)\"") && !thread.contains("</textarea>A"))
            #expect(thread.contains(">A question to the newsroom</span>") && !thread.contains(">A *stressed*"))
        }
    }

    @Test("an answer quotes, is kept by itself, and is posted where it belongs")
    func replying() async throws {
        try await TestSite.running { site in
            let place = try await EmbeddedPlace(site)
            let path = "/comments/\(place.comment.id)"
            let form = try await place.get(path + "/reply", place.other)
            #expect(form.status == 200 && form.text.hasPrefix("<section class=\"panel\" aria-label=\"Reply to Rana\">"))
            #expect(form.text.contains("action=\"https://test.example/embed/courier\(path)/reply\""))
            #expect(try await place.get(path + "/quote", place.other).text.contains(">&gt; Zebra"))
            let kept = try await place.post(path + "/reply", ["text": "Later", "do": "keep"], place.other)
            #expect(kept.status == 200 && kept.text.contains(">Later</textarea>"))
            #expect(try await !place.get("/thread", place.other).text.contains("Later"))
            let looked = try await place.post(path + "/reply", ["text": "*So*", "do": "preview"], place.other)
            #expect(looked.status == 200 && looked.text.contains("<em>So</em>"))
            let empty = try await place.post(path + "/reply", ["text": " "], place.other)
            #expect(empty.status == 422 && empty.text.contains("role=\"alert\""))
            let posted = try await place.post(path + "/reply", ["text": "Okapi"], place.other)
            #expect(posted.status == 204)
            let answer = try #require(posted.headers["x-comment"])
            let thread = try await site.newsroom.thread(id: place.comment.threadID, for: nil)
            #expect(thread.comments.first { $0.id == answer }?.parentID == place.comment.id)
            #expect(try await !place.get(path + "/reply", place.other).text.contains("Later"))
        }
    }

    @Test("one's own is mended within the time, read as it was, and taken back; nobody else's is")
    func own() async throws {
        try await TestSite.running { site in
            let place = try await EmbeddedPlace(site)
            let path = "/comments/\(place.comment.id)"
            for verb in ["edit", "withdraw"] {
                #expect(try await place.get("\(path)/\(verb)", place.author).status == 200)
                #expect(try await place.get("\(path)/\(verb)", place.other).status == 404)
                #expect(try await place.post("\(path)/\(verb)", ["text": "x"], place.other).status == 404)
                #expect(try await place.post("\(path)/\(verb)", ["text": "x"], place.nobody).status == 401)
            }
            #expect(try await place.get(path + "/edit", place.author).text.contains(">Zebra</textarea>"))
            let looked = try await place.post(path + "/edit", ["text": "*Two*", "do": "preview"], place.author)
            #expect(looked.status == 200 && looked.text.contains("<em>Two</em>"))
            let mended = try await place.post(path + "/edit", ["text": "Two zebras"], place.author)
            #expect(mended.status == 204 && mended.headers["x-comment"] == place.comment.id)
            let history = try await place.get(path + "/history", place.author).text
            #expect(history.contains("<p>Zebra</p>") && history.contains("<p>Two zebras</p>"))
            #expect(try await place.get(path + "/history", place.other).status == 403)
            try await site.database.write { connection in
                try connection.execute("UPDATE comment SET created_at = created_at - 100000", [])
            }
            let late = try await place.post(path + "/edit", ["text": "Three"], place.author)
            #expect(late.status == 409 && late.text.contains(">Three</textarea>"))
            #expect(try await !place.get("/thread", place.author).text.contains(path + "/edit"))
            #expect(try await place.post(path + "/withdraw", [:], place.author).status == 204)
            #expect(try await !place.get("/thread", place.nobody).text.contains("zebras"))
        }
    }

    @Test("a comment is reported under a rule of the publication's, and its author ignored and read again")
    func others() async throws {
        try await TestSite.running { site in
            let place = try await EmbeddedPlace(site)
            let path = "/comments/\(place.comment.id)"
            #expect(try await place.get(path + "/report", place.nobody).status == 401)
            #expect(try await place.get(path + "/report", place.other).text.contains("type=\"radio\" name=\"rule\""))
            let wrong = try await place.post(path + "/report", ["rule": "nothing"], place.other)
            #expect(wrong.status == 422 && wrong.text.contains("role=\"alert\""))
            let told = try await place.post(path + "/report", ["rule": "on-topic", "note": "Look"], place.other)
            #expect(told.status == 200 && told.text.contains("class=\"done\""))
            for (ignore, isFolded) in [("yes", true), ("no", false)] {
                let panel = try await place.get(path + "/author", place.other).text
                #expect(panel.contains("name=\"ignore\" value=\"\(ignore)\""))
                let done = try await place.post(path + "/ignore", ["ignore": ignore], place.other)
                #expect(done.status == 204 && done.headers["x-comment"] == place.comment.id)
                #expect(try await place.get("/thread", place.other).text.contains("<details>") == isFolded)
            }
            #expect(try await !place.get(path + "/author", place.nobody).text.contains("name=\"ignore\""))
            #expect(try await place.post(path + "/ignore", ["ignore": "yes"], place.nobody).status == 401)
        }
    }

    @Test("whoever's comment was rejected asks for another look, once, in words")
    func appealing() async throws {
        try await TestSite.running { site in
            let place = try await EmbeddedPlace(site)
            let path = "/comments/\(place.comment.id)"
            #expect(try await place.post(path + "/appeal", ["words": "Why?"], place.author).status == 404)
            for action in [CommentAction.hold, .reject] {
                _ = try await site.newsroom.decide(
                    action, on: [place.comment.id], rule: "on-topic", reason: "No", by: place.editor)
            }
            #expect(try await place.get("/thread", place.author).text.contains(path + "/appeal"))
            #expect(try await place.get(path + "/appeal", place.author).text.contains("<textarea"))
            #expect(try await place.get(path + "/appeal", place.other).status == 404)
            let empty = try await place.post(path + "/appeal", ["words": " "], place.author)
            #expect(empty.status == 422 && empty.text.contains("role=\"alert\""))
            let asked = try await place.post(path + "/appeal", ["words": "It is about <boats>."], place.author)
            #expect(
                asked.status == 200 && asked.text.contains("class=\"done\"") && asked.text.contains("&lt;boats&gt;"))
            let again = try await place.post(path + "/appeal", ["words": "Please"], place.author)
            #expect(again.status == 422 && again.text.contains(">Please</textarea>"))
        }
    }

    @Test("on a page on which nobody has spoken words are looked at and stay in their box, and nothing is made")
    func unspoken() async throws {
        try await TestSite.running { site in
            let place = try await EmbeddedPlace(site)
            func threads() async throws -> Int {
                try await site.database.read { try $0.rows("SELECT id FROM thread", []).count }
            }
            let before = try await threads()
            #expect(try await place.get("/thread", place.other).text.contains("value=\"keep\""))
            let box = try await site.get("/embed/courier/thread?thread=new", place.other).text
            #expect(box.contains("value=\"preview\"") && !box.contains("value=\"keep\""))
            for verb in ["preview", "keep"] {
                let fields = ["thread": "new", "text": "Later", "do": verb]
                let answer = try await place.post("/comments", fields, place.other)
                #expect(answer.status == 200 && answer.text.contains(">Later</textarea>"), "\(verb)")
            }
            let empty = try await place.post("/comments", ["thread": "new", "text": " "], place.other)
            #expect(empty.status == 422 && empty.text.contains("role=\"alert\""))
            #expect(try await threads() == before)
            let posted = try await place.post("/comments", ["thread": "new", "text": "Okapi"], place.other)
            #expect(posted.status == 204)
            #expect(try await threads() == before + 1)
        }
    }
}
