import Discussion
import Markup
import Newsroom
import Testing

@testable import Site

@Suite("Hostile texts")
struct HostileTextTests {
    @Test(
        "hole 3 and 5, a quote in an attribute, a field that nobody looked at: whatever is kept stands escaped where it is shown, and raw nowhere",
        arguments: ["\"'<script>alert(1)</script>`", "x\" onmouseover=\"y", "' autofocus onfocus='y", "&lt;b&gt;&#60;"])
    func escaping(_ hostile: String) async throws {
        try await TestSite.running { site in
            let marks = Dictionary(
                uniqueKeysWithValues: FullHouse.Field.allCases.enumerated().map { ($1, "m\(100 + $0)q") })
            let text = { (field: FullHouse.Field) in "\(hostile) \(marks[field] ?? "")" }
            let house = try await FullHouse(site, text)
            var seen: Set<FullHouse.Field> = []
            for (name, viewer) in house.people {
                for (path, answer) in try await site.crawl(as: viewer, from: house.entrances) {
                    #expect(answer.status < 500, "\(name): \(path)")
                    #expect(answer.headers["x-content-type-options"] == "nosniff", "\(name): \(path)")
                    let type = answer.headers["content-type"] ?? ""
                    // A string of JSON may hold it; no browser takes that for a page.
                    guard type.hasPrefix("text/html") || type.contains("xml") else { continue }
                    for field in FullHouse.Field.allCases {
                        #expect(!answer.text.contains(text(field)), "\(name): \(path) has \(field) raw")
                        if answer.text.contains(escaped(text(field))) { seen.insert(field) }
                    }
                    #expect(!answer.text.contains(hostile), "\(name): \(path)")
                }
            }
            let unseen = Set(FullHouse.Field.allCases).subtracting(seen)
            #expect(unseen.isEmpty, "each is shown to somebody")
        }
    }

    @Test(
        "hole 3 and 5, on every path by which a form takes it: new, edited, previewed, kept, refused, sought",
        arguments: [
            "\"'<script>alert(1)</script>`", "x\" onmouseover=\"y", "&lt;b&gt;", "</textarea><b>", "a\n\"\n<i>",
        ])
    func forms(_ hostile: String) async throws {
        try await TestSite.running { site in
            let (id, path) = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let (cookie, token) = (site.cookie(rana), site.newsroom.formToken(of: rana))
            func post(_ path: String, _ fields: [String: String]) async throws -> TestSite.Answer {
                try await site.post(path, fields.merging(["token": token]) { $1 }, cookie)
            }
            // Where a line ends, the page breaks it; elsewhere the whole of it stands there.
            let lines = hostile.split(separator: "\n").map { escaped(String($0)) }
            func shows(_ answer: TestSite.Answer, _ place: String) {
                for line in lines { #expect(answer.text.contains(line), "\(place)") }
                for line in hostile.split(separator: "\n") where line != "a" && escaped(String(line)) != line {
                    #expect(!answer.text.contains("\(line) m1q") && !answer.text.contains("m0q \(line)"), "\(place)")
                }
            }
            let text = "m0q \(hostile) m1q"
            let comments = "/articles/\(id)/comments"
            let preview = try await post(comments, ["text": text, "do": "preview"])
            #expect(preview.status == 200)
            shows(preview, "preview")
            #expect(try await post(comments, ["text": text, "do": "keep"]).status == 303)
            shows(try await site.get(path, cookie), "draft")
            let posted = try await post(comments, ["text": text, "do": "post"])
            #expect(posted.status == 303)
            let comment = try #require(posted.headers["location"]?.split(separator: "#comment-").last)
            shows(try await site.get(path), "new")
            shows(try await site.get("/comments/\(comment)/edit", cookie), "the form to edit it")
            shows(try await site.get("/comments/\(comment)/quote", cookie), "quoted")
            let refused = try await post(comments, ["text": text, "do": "post"])
            #expect(refused.status == 422, "it is the same again")
            shows(refused, "refused")
            #expect(try await post("/comments/\(comment)/edit", ["text": text + "!", "do": "post"]).status == 303)
            shows(try await site.get(path), "edited")
            shows(try await site.get("/comments/\(comment)/history", cookie), "history")
            let sought = try await site.get("/search?q=" + encoded(hostile))
            #expect(sought.status == 200)
            shows(sought, "sought")
            // A name is taken and shown, or refused and shown.
            let named = try await post("/account/name", ["name": hostile])
            let isName = (try? DisplayName(hostile)) != nil
            #expect(named.status == (isName ? 303 : 422))
            shows(isName ? try await site.get(path) : named, "name")
        }
    }

    /// Text as it stands in a page, in an element and in an attribute alike.
    private func escaped(_ text: String) -> String { ("\(text)" as Markup).string }
}
