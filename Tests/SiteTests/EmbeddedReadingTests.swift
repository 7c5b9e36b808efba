import Discussion
import Newsroom
import Store
import Testing

@testable import Site

@Suite("Reading in pages of somebody else's")
struct EmbeddedReadingTests {
    @Test("neither threads nor comments of the newspaper's own or of another publication are opened")
    func bounds() async throws {
        try await TestSite.running { site in
            let place = try await EmbeddedPlace(site)
            let (article, _) = try await site.article(by: place.editor)
            try await site.newsroom.save(
                publication: "herald", name: "The Herald", origins: [EmbeddedPlace.origin], accent: "", by: place.editor
            )
            let foreign = [
                try await site.newsroom.comment(on: article, text: "Okapi", by: place.rana, network: nil),
                try await site.newsroom.comment(
                    at: ThreadReference(identifier: "s1"), in: site.newsroom.publication("herald"), text: "Gnu",
                    by: place.rana, network: nil),
            ]
            for comment in foreign {
                for path in ["", "/newest", "/newest/2"] {
                    for headers in [place.nobody, place.author] {
                        #expect(try await place.get("/threads/\(comment.threadID)\(path)", headers).status == 404)
                    }
                }
                let verbs = ["/reply", "/quote", "/edit", "/withdraw", "/history", "/report", "/appeal", "/author"]
                for verb in [""] + verbs {
                    let answer = try await place.get("/comments/\(comment.id)\(verb)", place.author)
                    #expect(answer.status == 404 && !answer.text.contains("Okapi") && !answer.text.contains("Gnu"))
                }
                for verb in ["reply", "edit", "withdraw", "report", "appeal", "ignore", "vote"] {
                    let fields = ["text": "x", "rule": "on-topic", "ignore": "yes", "value": "1", "words": "x"]
                    let answer = try await place.post("/comments/\(comment.id)/\(verb)", fields, place.other)
                    #expect(answer.status == 404, "\(verb)")
                }
            }
            for path in ["/threads/nothing", "/threads/\(place.comment.threadID)/worst", "/comments/nothing"] {
                #expect(try await place.get(path, place.nobody).status == 404)
            }
        }
    }

    @Test("every way that takes a token is asked leave for, from the publication's own origins alone")
    func preflight() async throws {
        try await TestSite.running { site in
            let place = try await EmbeddedPlace(site)
            let verbs = ["", "/reply", "/quote", "/edit", "/withdraw", "/history", "/report", "/author", "/ignore"]
            let thread = "/threads/\(place.comment.threadID)"
            let paths =
                (verbs + ["/vote"]).map { "/comments/\(place.comment.id)\($0)" }
                + ["/thread", "/comments", thread, thread + "/best", thread + "/best/2"]
            for path in paths {
                let own = try await site.request("OPTIONS", "/embed/courier" + path, place.nobody)
                #expect(own.status == 204 && own.headers["access-control-allow-headers"] == "Authorization", "\(path)")
                let evil = ["Origin": "https://evil.example"]
                #expect(try await site.request("OPTIONS", "/embed/courier" + path, evil).status == 403, "\(path)")
            }
        }
    }

    @Test("orders, further pages and conversations are kept for those who are not signed in, until somebody speaks")
    func views() async throws {
        try await TestSite.running { site in
            let place = try await EmbeddedPlace(site)
            let thread = place.comment.threadID
            try await site.database.write { connection in
                for number in 0..<600 {
                    try CommentRow.insert(
                        id: "c\(1_000 + number)", thread: thread, parent: nil, account: place.rana.id,
                        state: "published", body: "Gnu \(number).", at: 1_000 + number, in: connection)
                }
            }
            let newest = try await place.get("/threads/\(thread)/newest", place.nobody)
            #expect(newest.headers["etag"] != nil && newest.text.contains("Gnu 599."))
            #expect(!newest.text.contains("Gnu 3.") && newest.text.contains("/threads/\(thread)/newest/2#discussion"))
            let second = try await place.get("/threads/\(thread)/newest/2", place.nobody)
            #expect(second.text.contains("Gnu 3.") && second.text.contains("aria-current=\"page\""))
            #expect(!second.text.contains("<textarea") && second.text != newest.text)
            #expect(try await place.get("/threads/\(thread)/newest/3", place.nobody).status == 404)
            let alone = try await place.get("/comments/c1003", place.other).text
            #expect(alone.contains("Gnu 3.") && !alone.contains("Gnu 4.") && alone.contains("The whole discussion"))
            _ = try await site.newsroom.comment(on: thread, text: "Okapi", by: place.hadi, network: nil)
            let later = try await place.get("/threads/\(thread)/newest", place.nobody)
            #expect(later.text.contains("Okapi") && later.headers["etag"] != newest.headers["etag"])
        }
    }

    @Test("nothing in the fragment leads back to the page that shows it but a comment's own place")
    func away() async throws {
        try await TestSite.running { site in
            let place = try await EmbeddedPlace(site)
            for headers in [place.nobody, place.author, place.other] {
                for path in ["/thread", "/comments/\(place.comment.id)", "/comments/\(place.comment.id)/author"] {
                    // The help tells of links by a sample of one.
                    let help = /<details class="formatting">.*?<\/details>/.dotMatchesNewlines()
                    let text = try await place.get(path, headers).text.replacing(help, with: "")
                    let addresses = text.matches(of: /(?:href|action)="([^"]*)"/).map { String($0.1) }
                    #expect(!addresses.isEmpty)
                    for address in addresses where !address.hasPrefix("https://test.example/") {
                        #expect(address == "#comment-\(place.comment.id)", "\(path)")
                    }
                    #expect(!text.contains(" id=\"text\"") && !text.contains(" id=\"discussion\""))
                }
            }
        }
    }
}
