import Discussion
import HTTPTypes
import Newsroom
import Testing

@testable import Site

@Suite("What is hidden")
struct HiddenTests {
    typealias Field = FullHouse.Field

    /// What is not for everybody, and who may read it beside the desk.
    private static let hidden: [(field: Field, readers: Set<String>)] = [
        (.held, ["the author", "a moderator of the section"]),
        (.earlier, ["the author", "a moderator of the section"]),
        (.removed, ["another author", "a moderator of the section"]),
        (.question, ["another author", "a moderator of the section"]),
        (.reportNote, ["a reader", "a moderator of the section"]), (.draft, ["the author"]),
        (.appeal, ["another author"]),
        (.appealAnswer, ["another author"]), (.sanction, ["another author"]), (.note, ["the author"]), (.received, []),
        (.letter, ["the author"]), (.openLetter, ["the author"]), (.letterAnswer, ["the author"]),
        (.token, ["the author"]),
    ]

    @Test(
        "hole 22, side data of what is hidden: what waits, was taken out, or is between somebody and the desk is on no page, in no feed, list or search of anybody else"
    )
    func pages() async throws {
        try await TestSite.running { site in
            let house = try await FullHouse(site) { "Words of zq\($0.rawValue)" }
            let sought = Self.hidden.map { "/search?q=zq\($0.field.rawValue)" }
            for (name, viewer) in house.people where viewer?.isStaff != true {
                let answers = try await site.crawl(as: viewer, from: house.entrances + sought)
                for (path, answer) in answers {
                    for (field, readers) in Self.hidden where !readers.contains(name) {
                        #expect(!answer.text.contains("of zq\(field.rawValue)"), "\(name) sees \(field): \(path)")
                    }
                }
                for (field, readers) in Self.hidden where readers.contains(name) && readers.count == 1 {
                    guard ["the author", "another author"].contains(name) else { continue }
                    #expect(
                        answers.values.contains { $0.text.contains("of zq\(field.rawValue)") }, "\(name): \(field)")
                }
            }
        }
    }

    @Test("hole 22, side data in counts: only what is public is counted, on pages, in lists, embeds and the API")
    func counts() async throws {
        try await TestSite.running { site in
            let house = try await FullHouse(site)
            let thread = try #require(house.values["thread"])
            // The comment, its answer, the mended one and the request; not what waits, was removed or rejected.
            for (name, viewer) in house.people {
                let cookie = viewer.map { site.cookie($0) } ?? [:]
                let page = try await site.get("/articles/\(thread)/comments/newest", cookie).text
                #expect(page.contains("4 comments") && !page.contains("5 comments"), "\(name)")
            }
            let counted = try await call("countThreads", query: "?thread=\(thread)", on: site).json
            #expect(counted["counts"]?.list?.map { $0["count"]?.integer } == [4])
            let embedded = try await site.get("/embed/courier/counts?thread=s1&url=")
            #expect(embedded.text == "[1]")
        }
    }

    @Test("hole 22, side data in the API: programs of others are told nothing of what is hidden")
    func programs() async throws {
        try await TestSite.running { site in
            let house = try await FullHouse(site) { "Words of zq\($0.rawValue)" }
            let readers: [(String, String?)] = [
                ("nobody", nil), ("a reader", try await apiToken([.read], of: house.reader, on: site)),
            ]
            for (name, token) in readers {
                for operation in APIOperation.all where operation.method == .get {
                    for comment in [house.comment, house.held, house.removed, house.elsewhere] {
                        let values = house.values.merging(["comment": comment]) { $1 }
                        let query = operation.id == "search" ? "?q=zqheld" : ""
                        let answer = try await call(operation.id, values, query: query, token: token, on: site)
                        let text = String(decoding: try answer.json.encoded(), as: UTF8.self)
                        for (field, _) in Self.hidden {
                            #expect(!text.contains("of zq\(field.rawValue)"), "\(name): \(operation.id) tells \(field)")
                        }
                        guard operation.path.contains("{comment}") else { break }
                    }
                }
            }
        }
    }

    @Test("hole 22, another's vote out of a cache: who has voted sees it, and nobody after them does")
    func votes() async throws {
        try await TestSite.running { site in
            let house = try await FullHouse(site)
            let thread = try #require(house.values["thread"])
            let path = "/articles/\(thread)/comments/newest"
            let pressed = "aria-pressed=\"true\""
            #expect(try await site.get(path, site.cookie(house.reader)).text.contains(pressed))
            for viewer in [nil, house.other, house.author, house.admin] {
                let page = try await site.get(path, viewer.map { site.cookie($0) } ?? [:])
                #expect(page.status == 200 && !page.text.contains(pressed))
            }
            let courier = try await site.newsroom.publication("courier")
            let origin = try #require(WebOrigin(FullHouse.origin))
            try await site.newsroom.acceptRules(version: 1, of: "courier", by: house.admin)
            try await site.newsroom.vote(1, on: house.elsewhere, by: house.admin)
            let embed = "/embed/courier/thread?thread=s1"
            for (viewer, isPressed) in [(house.admin, true), (nil, false), (house.author, false), (house.admin, true)] {
                var headers = ["Origin": FullHouse.origin]
                if let viewer {
                    let token = try await site.newsroom.makeEmbedToken(for: viewer, in: courier, origin: origin)
                    headers["Authorization"] = "Bearer \(token)"
                }
                let fragment = try await site.get(embed, headers)
                #expect(fragment.status == 200 && fragment.text.contains(pressed) == isPressed)
                let cached = fragment.headers["cache-control"] ?? ""
                #expect(viewer == nil || cached.contains("no-store"))
            }
            let token = try await apiToken([.read], of: house.reader, on: site)
            #expect(
                try await call("readComment", ["comment": house.comment], token: token, on: site).json["ownVote"] == 1)
            #expect(try await call("readComment", ["comment": house.comment], on: site).json["ownVote"] != 1)
        }
    }
}
