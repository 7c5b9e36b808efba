import Discussion
import Foundation
import Newsroom
import Testing

@testable import Site

@Suite("Feeds of the discussion")
struct CommentFeedTests {
    @Test(
        "a thread's feed tells what is public, the newest first, in both forms, escaped", arguments: ["atom", "json"])
    func threads(_ form: String) async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let rana = try await site.signedIn("canary.q7x9zk@example.org", name: "Rana K.", accepting: true)
            let feed = "/threads/\(id)/feed.\(form)"
            #expect(try await site.get(path).text.contains("href=\"/threads/\(id)/feed.atom\""))
            #expect(try await site.get(feed).status == 200)
            var ids: [String] = []
            for text in ["First <b>words</b> & more", "Second words"] {
                ids.append(try await site.newsroom.comment(on: id, text: text, by: rana, network: nil).id)
            }
            let answer = try await site.get(feed)
            let type = form == "atom" ? "application/atom+xml" : "application/feed+json"
            #expect(answer.headers["content-type"] == "\(type); charset=utf-8")
            let (newer, older) = (
                answer.text.firstRange(of: "comment-\(ids[1])"), answer.text.firstRange(of: "comment-\(ids[0])")
            )
            #expect(try #require(newer).lowerBound < #require(older).lowerBound)
            #expect(answer.text.contains("Rana K.") && answer.text.contains("https://test.example" + path))
            // Plain text is what was typed; HTML escapes it, and XML escapes the HTML.
            #expect(answer.text.contains(form == "atom" ? "&amp;lt;b&amp;gt;words" : "<p>First &lt;b&gt;words"))
            #expect(form == "json" || !answer.text.contains("<b>"))
            #expect(!Canary(address: "canary.q7x9zk@example.org").isIn(answer.text))
            #expect(!answer.text.contains(rana.id))
            let again = try await site.get(feed, ["If-None-Match": answer.headers["etag"] ?? ""])
            #expect(again.status == 304)
            _ = try await site.newsroom.decide(.hold, on: [ids[1]], rule: nil, reason: nil, by: editor)
            #expect(try await site.get(feed).text.contains("Second words") == false)
            try await site.newsroom.withdraw(comment: ids[0], by: rana)
            #expect(try await site.get(feed).text.contains("First") == false)
            #expect(try await site.get("/threads/nothing/feed.\(form)").status == 404)
        }
    }

    @Test("the house's feed and a publication's tell what is said there and nowhere else", arguments: ["atom", "json"])
    func houses(_ form: String) async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, _) = try await site.article(by: editor)
            try await site.newsroom.save(
                publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
                by: editor)
            let courier = try await site.newsroom.publication("courier")
            let (here, there) = ("/comments/feed.\(form)", "/embed/courier/feed.\(form)")
            for feed in [here, there] { #expect(try await site.get(feed).status == 200, "\(feed)") }
            let rana = try await site.signedIn("canary.q7x9zk@example.org", name: "Rana K.", accepting: true)
            let own = try await site.newsroom.comment(on: id, text: "Said here", by: rana, network: nil).id
            _ = try await site.newsroom.comment(
                at: ThreadReference(identifier: "s1", address: "https://courier.example/s1", title: "Bridge"),
                in: courier, text: "Said there", by: rana, network: nil)
            let (house, publication) = (try await site.get(here), try await site.get(there))
            #expect(house.text.contains("Said here") && !house.text.contains("Said there"))
            #expect(house.text.contains("Comments in The Test"))
            #expect(publication.text.contains("Said there") && !publication.text.contains("Said here"))
            #expect(
                publication.text.contains("Comments in The Courier")
                    && publication.text.contains("https://courier.example"))
            for answer in [house, publication] {
                #expect(
                    !Canary(address: "canary.q7x9zk@example.org").isIn(answer.text) && !answer.text.contains(rana.id))
            }
            // What was kept is dropped by what is decided, said and renamed.
            try await site.newsroom.remove(comment: own, rule: "on-topic", reason: "Off", by: editor)
            #expect(try await !site.get(here).text.contains("Said here"))
            _ = try await site.newsroom.comment(
                at: ThreadReference(identifier: "s2", title: "Ferry"), in: courier, text: "Said anew", by: rana,
                network: nil)
            #expect(try await site.get(there).text.contains("Said anew"))
            try await site.newsroom.erase(rana)
            #expect(try await !site.get(there).text.contains("Rana K."))
            #expect(try await site.get("/embed/nothing/feed.\(form)").status == 404)
        }
    }

    @Test("a person's feed tells what they say in public, wherever they say it", arguments: ["atom", "json"])
    func people(_ form: String) async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, _) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            let first = try await site.newsroom.comment(on: id, text: "First words", by: rana, network: nil).id
            _ = try await site.newsroom.comment(on: id, text: "Another's words", by: hadi, network: nil)
            let feed = "/comments/\(first)/author/feed.\(form)"
            #expect(try await site.get("/comments/\(first)/author").text.contains("\(feed.dropLast(form.count))atom"))
            #expect(try await site.get(feed).text.contains("First words"))
            try await site.newsroom.save(
                publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
                by: editor)
            let courier = try await site.newsroom.publication("courier")
            let thread = try await site.newsroom.comment(
                at: .init(identifier: "s1"), in: courier, text: "Words elsewhere", by: rana, network: nil
            ).threadID
            let answer = try await site.get(feed).text
            #expect(answer.contains("Words elsewhere") && answer.contains("/threads/\(thread)#comment-"))
            #expect(!answer.contains("Another") && !answer.contains(rana.id))
            try await site.newsroom.withdraw(comment: first, by: rana)
            #expect(try await site.get(feed).status == 404, "they are asked for by what they said")
        }
    }

    @Test("a feed of JSON is JSON, and one of Atom is XML that ends")
    func isWellFormed() async throws {
        try await TestSite.running { site in
            let (id, _) = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            _ = try await site.newsroom.comment(
                on: id, text: "\"Quoted\" \\ ]]> </content> &amp; https://a.example/?b&c", by: rana, network: nil)
            let json =
                try JSONSerialization.jsonObject(
                    with: Data(try await site.get("/threads/\(id)/feed.json").text.utf8)) as? [String: Any]
            let item = (json?["items"] as? [[String: Any]])?.first
            #expect(json?["version"] as? String == "https://jsonfeed.org/version/1.1")
            #expect((item?["content_text"] as? String)?.contains("]]> </content> &amp;") == true)
            #expect((item?["authors"] as? [[String: String]])?.first?["name"] == "Rana K.")
            let atom = try await site.get("/threads/\(id)/feed.atom").text
            #expect(atom.hasSuffix("</feed>\n") && atom.components(separatedBy: "</content>").count == 2)
            #expect(!atom.contains("]]>"))
        }
    }
}
