import Crypto
import Foundation
import Newsroom
import Synchronization
import Testing

@testable import Site

/// An address that must be found nowhere, with everything that could be made of it without a key.
struct Canary {
    let address: String

    /// What a careless program would put in the address's place.
    var disguises: [String] {
        let bytes = Data(address.utf8)
        let digests: [[UInt8]] = [
            Array(Insecure.MD5.hash(data: bytes)), Array(Insecure.SHA1.hash(data: bytes)),
            Array(SHA256.hash(data: bytes)),
        ]
        let name = address.split(separator: "@")[0]
        return [String(name), bytes.base64EncodedString().replacingOccurrences(of: "=", with: "")]
            + digests.flatMap { digest in
                [
                    digest.map(hex).joined(), Data(digest).base64EncodedString(),
                    String(digest.map(hex).joined().prefix(16)),
                ]
            }
    }

    func isIn(_ text: String) -> Bool {
        let text = text.lowercased()
        return disguises.contains { text.contains($0.lowercased()) }
    }
}

@Suite("Addresses are seen by their owners alone")
struct CanaryTests {
    /// Follows every link that somebody can see, and tells where an address stands.
    private func crawl(_ site: TestSite, as viewer: Viewer?, looking canaries: [Canary]) async throws -> (
        seen: Set<String>, found: [String: Set<String>]
    ) {
        var waiting = [
            "/", "/account", "/account/requirements", "/desk", "/desk/settings", "/stories", "/feed.atom", "/rules",
            "/nothing", "/sign-in", "/sign-in/code", "/search?q=words", "/embed/courier/thread?thread=s1",
            "/desk/publications", "/desk/sign-in", "/openapi.json", "/api/v1/rules",
            "/api/v1/publications/courier/thread?identifier=s1",
        ]
        var seen: Set<String> = []
        var found: [String: Set<String>] = [:]
        while let path = waiting.popLast() {
            guard seen.insert(path).inserted else { continue }
            let answer = try await site.get(path, viewer.map { site.cookie($0) } ?? [:])
            #expect(answer.status < 500, "\(path)")
            let all = answer.text + answer.headers.description
            for canary in canaries where canary.isIn(all) { found[path, default: []].insert(canary.address) }
            waiting += answer.text.matches(of: /(?:href|action)="(\/[^"\/#][^"#]*)/).map {
                String($0.output.1).replacingOccurrences(of: "&amp;", with: "&")
            }
        }
        return (seen, found)
    }

    @Test(
        "hole 13, addresses in public answers: nobody, reader, author and moderator find theirs at most, on their account's page and in their own data"
    )
    func everyRoute() async throws {
        try await TestSite.running { site in
            let author = Canary(address: "canary.q7x9zk@example.org")
            let moderator = Canary(address: "canary.w3v8mj@example.org")
            let editor = try await site.editor(moderator.address)
            let (id, path) = try await site.article(by: editor)
            let writer = try await site.signedIn(author.address, name: "Rana K.", accepting: true)
            let comment = try await site.newsroom.comment(on: id, text: "Words", by: writer, network: nil).id
            try await site.newsroom.save(
                publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
                by: editor)
            let courier = try await site.newsroom.publication("courier")
            _ = try await site.newsroom.comment(
                at: ThreadReference(identifier: "s1"), in: courier, text: "Words elsewhere", by: writer, network: nil)
            _ = try await site.newsroom.comment(on: id, replyingTo: comment, text: "More", by: writer, network: nil)
            let reader = try await site.signedIn("other@example.org", name: "Hadi M.", accepting: true)
            let people: [(Viewer?, [String: Set<String>])] = [
                (nil, [:]), (reader, [:]),
                (writer, ["/account": [author.address], "/account/data": [author.address]]),
                // Who has not proven an address takes nothing along.
                (editor, ["/account": [moderator.address]]),
            ]
            for (viewer, expected) in people {
                let (seen, found) = try await crawl(site, as: viewer, looking: [author, moderator])
                #expect(seen.contains(path) && seen.contains("/comments/\(comment)/reply"))
                #expect(seen.contains("/comments/\(comment)/author"))
                #expect(found == expected, "\(viewer?.name ?? "nobody")")
            }
        }
    }

    @Test("hole 14, an address recoverable from a hash: public identifiers are random and not derived from it")
    func identifiers() async throws {
        // The same address under the same secret, in two newsrooms.
        let ids = Mutex<Set<String>>([])
        for _ in 0..<2 {
            try await TestSite.running { site in
                let viewer = try await site.signedIn("canary.q7x9zk@example.org")
                #expect(!Canary(address: "canary.q7x9zk@example.org").isIn(viewer.id))
                ids.withLock { _ = $0.insert(viewer.id) }
            }
        }
        #expect(ids.withLock(\.count) == 2)
    }

    @Test("hole 7 and 13: a letter goes to its reader and names no other")
    func mail() async throws {
        try await TestSite.running { site in
            _ = try await site.signedIn("canary.q7x9zk@example.org")
            _ = try await site.signedIn("other@example.org")
            let letters = try await site.mail()
            #expect(letters.count == 2)
            #expect(!Canary(address: "canary.q7x9zk@example.org").isIn(letters[1]))
            #expect(!letters[0].contains("other@example.org"))
        }
    }
}
