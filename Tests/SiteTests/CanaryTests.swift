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
    private static let author = Canary(address: "canary.q7x9zk@example.org")
    private static let other = Canary(address: "canary.p5t2rd@example.org")
    private static let admin = Canary(address: "canary.w3v8mj@example.org")
    private static let all = [author, other, admin]

    private func house(_ site: TestSite) async throws -> FullHouse {
        try await FullHouse(site, people: [Self.admin.address, Self.author.address, Self.other.address])
    }

    private func owners(_ house: FullHouse) -> [String: String] {
        [
            house.author.id: Self.author.address, house.other.id: Self.other.address,
            house.admin.id: Self.admin.address,
        ]
    }

    /// Where in some answers an address stands, and whose.
    private func found(_ answers: [String: TestSite.Answer]) -> [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for (path, answer) in answers {
            let all = answer.text + answer.headers.description
            for canary in Self.all where canary.isIn(all) { found[path, default: []].insert(canary.address) }
        }
        return found
    }

    @Test(
        "hole 13, addresses in public answers: nobody, reader, author, moderator, staff and desk find theirs at most, on their account's page and in their own data"
    )
    func everyRoute() async throws {
        try await TestSite.running { site in
            let house = try await house(site)
            let own = owners(house)
            for (name, viewer) in house.people {
                let answers = try await site.crawl(as: viewer, from: house.entrances)
                for (path, answer) in answers { #expect(answer.status < 500, "\(name): \(path)") }
                let address = viewer.flatMap { own[$0.id] }.map { Set([$0]) }
                let expected = address.map { ["/account": $0, "/account/data": $0] } ?? [:]
                #expect(found(answers) == expected, "\(name)")
                // What waits, was reported, taken out, asked again or written to the desk was looked at as well.
                let seen = answers.values.filter { $0.status == 200 }.map(\.text).joined()
                if viewer?.isStaff == true {
                    for field in [.held, .reportNote, .removal, .appeal, .sanction, .note, .openLetter]
                        as [FullHouse.Field]
                    {
                        #expect(seen.contains("Words of \(field.rawValue)"), "\(name) sees \(field)")
                    }
                }
                if viewer?.moderates == true {
                    let words = viewer?.publications.isEmpty == false ? "elsewhere" : "held"
                    #expect(seen.contains("Words of \(words)") && answers["/desk/queue/pending"]?.status == 200)
                }
            }
        }
    }

    @Test("hole 13, addresses in answers to forms: what is not taken tells none, whoever sends it")
    func everyForm() async throws {
        try await TestSite.running { site in
            let house = try await house(site)
            let own = owners(house)
            let paths = try house.paths("POST").map(\.path).filter {
                !["/sign-out", "/account/erase", "/account/sessions"].contains($0)
            }
            for (name, viewer) in house.people {
                var answers: [String: TestSite.Answer] = [:]
                for path in paths {
                    let token = viewer.map { ["token": site.newsroom.formToken(of: $0)] } ?? [:]
                    let cookie = viewer.map { site.cookie($0) } ?? [:]
                    answers[path] = try await site.post(path, token, cookie)
                    answers["\(path) without the session's word"] = try await site.post(path, [:], cookie)
                }
                // The account's own page comes back with what was wrong, to its owner.
                let known = viewer.flatMap { own[$0.id] }.map { Set([$0]) }
                let elsewhere = found(answers).filter { !($0.key.hasPrefix("/account/") && $0.value == known) }
                #expect(elsewhere.isEmpty, "\(name)")
                for (path, answer) in answers { #expect(answer.status < 500, "\(name): \(path)") }
            }
        }
    }

    @Test("hole 13, addresses in the whole export: it holds them sealed, and nothing that could be made of them")
    func export() async throws {
        try await TestSite.running { site in
            _ = try await house(site)
            let lines = Mutex<[String]>([])
            _ = try await WholeExport.write(site.database) { line in
                lines.withLock { $0.append(String(decoding: line, as: UTF8.self)) }
            }
            let all = lines.withLock { $0 }
            #expect(all.contains { $0.contains("Words of comment") } && all.contains { $0.contains("\"address\"") })
            for line in all {
                for canary in Self.all {
                    #expect(!canary.isIn(line))
                    // Bytes stand in base64: what they are is looked at too.
                    for match in line.matches(of: /"([A-Za-z0-9+\/]{16,}={0,2})"/) {
                        let bytes = Data(base64Encoded: String(match.output.1)) ?? Data()
                        #expect(!canary.isIn(String(decoding: bytes, as: UTF8.self)))
                    }
                }
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
