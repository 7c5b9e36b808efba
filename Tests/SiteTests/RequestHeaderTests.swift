import Discussion
import Newsroom
import Testing

@testable import Site

/// What somebody writes into a request's head to pass for another host, or for a request to another host.
struct HostLie: Sendable, CustomTestStringConvertible {
    let headers: [String: String]
    /// What the request line has before the path.
    var prefix = ""

    var testDescription: String { prefix + headers.sorted { $0.key < $1.key }.map { "\($0): \($1)" }.joined() }

    static let all =
        [
            ["Host": "evil.example"], ["Host": "evil.example:443"], ["Host": "test.example.evil.example"],
            ["Host": "test.example@evil.example"], ["X-Forwarded-Host": "evil.example"],
            ["Forwarded": "for=192.0.2.1;host=evil.example;proto=https"], ["X-Forwarded-Server": "evil.example"],
            ["X-Host": "evil.example"], ["X-HTTP-Host-Override": "evil.example"],
            ["X-Original-URL": "https://evil.example/"], ["X-Rewrite-URL": "https://evil.example/"],
        ].map { HostLie(headers: $0) } + [HostLie(headers: [:], prefix: "http://evil.example")]
}

@Suite("What a request says of itself")
struct RequestHeaderTests {
    @Test(
        "hole 16, a link built from the Host header: every page, feed and answer is what an honest request gets, and no lie is kept for others",
        arguments: HostLie.all)
    func host(_ lie: HostLie) async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            try await site.newsroom.save(
                publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
                by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let comment = try await site.newsroom.comment(on: id, text: "Words", by: rana, network: nil).id
            let places = [
                "/", path, "/stories", "/feed.atom", "/sign-in", "/rules", "/account", "/nothing", "/openapi.json",
                "/embed.js", "/counts.js", "/comments/\(comment)", "/comments/\(comment)/author/feed.json",
                "/threads/\(id)/feed.atom", "/threads/\(id)/feed.json", "/articles/\(id)/comments/newest",
                "/embed/courier/thread?thread=s1", "/embed/courier/sign-in?origin=https%3A%2F%2Fcourier.example",
                "/api/v1/rules", "/api/v1/threads/\(id)/comments", "/api/v1/comments/\(comment)",
            ]
            for place in places {
                // The lie comes first: whatever is kept of it would be shown to the next.
                let answer = try await site.request("GET", lie.prefix + place, lie.headers)
                let honest = try await site.get(place)
                #expect(answer.status == honest.status && answer.text == honest.text, "\(place)")
                #expect(answer.headers["location"] == honest.headers["location"], "\(place)")
                #expect(!"\(answer.text)\(answer.headers)\(honest.text)".contains("evil.example"), "\(place)")
            }
        }
    }

    @Test(
        "hole 16, mail that leads elsewhere: a letter with a code is the same, whatever the request says of its host",
        arguments: HostLie.all)
    func letters(_ lie: HostLie) async throws {
        try await TestSite.running { site in
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let before = try await site.mail().count
            let asked: [(path: String, fields: [String: String], headers: [String: String])] = [
                ("/sign-in", ["address": "reader@example.org"], [:]),
                (
                    "/account/address", ["address": "new@example.org", "token": site.newsroom.formToken(of: rana)],
                    site.cookie(rana)
                ),
            ]
            for (path, fields, headers) in asked {
                // As a browser that believes the lie says where the form stands.
                let origin = ["Origin": "https://" + (lie.headers["Host"] ?? "test.example")]
                let answer = try await site.post(
                    lie.prefix + path, fields, headers.merging(lie.headers) { $1 }.merging(origin) { $1 })
                #expect(answer.status < 400 && !answer.headers.description.contains("evil"), "\(path)")
            }
            let letters = try await site.mail().dropFirst(before)
            #expect(letters.count == 2)
            for letter in letters { #expect(!letter.contains("evil") && !letter.contains("http")) }
        }
    }

    /// Asks for as many codes, each for another address and with what the request says of its way.
    private func expect(_ statuses: [Int], _ site: TestSite, _ headers: [[String: String]]) async throws {
        var found: [Int] = []
        for (number, headers) in headers.enumerated() {
            found.append(try await site.post("/sign-in", ["address": "r\(number)@example.org"], headers).status)
        }
        #expect(found == statuses)
    }

    private static let tenAndNoMore = Array(repeating: 200, count: 10) + [429]

    @Test(
        "hole 12, a forwarding header of anybody: limits hold whatever a stranger writes there",
        arguments: [[], ["192.0.2.9", "2001:db8::9", "127.0.0.2"]])
    func strangers(_ proxies: [String]) async throws {
        try await TestSite.running(behind: proxies) { site in
            let headers = (0..<11).map { number in
                [
                    "X-Forwarded-For": "203.0.113.\(number)", "X-Real-IP": "203.0.113.\(number)",
                    "Forwarded": "for=203.0.113.\(number)", "X-Client-IP": "203.0.113.\(number)",
                    "True-Client-IP": "203.0.113.\(number)", "CF-Connecting-IP": "203.0.113.\(number)",
                ]
            }
            try await expect(Self.tenAndNoMore, site, headers)
        }
    }

    @Test("hole 12, a proxy that is listed is believed: readers behind it are told apart")
    func believed() async throws {
        try await TestSite.running(behind: ["192.0.2.9", "127.0.0.1"]) { site in
            let headers = (0..<11).map { ["X-Forwarded-For": "203.0.113.\($0)"] }
            try await expect(Array(repeating: 200, count: 11), site, headers)
        }
    }

    @Test(
        "hole 12, what stands before the proxy's own entry is the reader's: nobody gets new limits by it",
        arguments: [
            "198.51.100.N, 203.0.113.7", "198.51.100.N,203.0.113.7", "198.51.100.N\r\nX-Forwarded-For: 203.0.113.7",
            "127.0.0.1, 198.51.100.N, 203.0.113.7", "203.0.113.7:400N", "::ffff:203.0.113.N, ::ffff:203.0.113.7",
        ])
    func forged(_ pattern: String) async throws {
        try await TestSite.running(behind: ["127.0.0.1"]) { site in
            let headers = (0..<11).map { ["X-Forwarded-For": pattern.replacing("N", with: "\($0)")] }
            try await expect(Self.tenAndNoMore, site, headers)
            // Others have limits of their own.
            try await expect([200], site, [["X-Forwarded-For": "203.0.113.8"]])
        }
    }

    @Test("hole 12, what a proxy says that is no address: all such readers share one limit")
    func unreadable() async throws {
        try await TestSite.running(behind: ["127.0.0.1"]) { site in
            let headers = (0..<11).map { ["X-Forwarded-For": ["unknown", "203.0.113.\(900 + $0)", "a,b"][$0 % 3]] }
            try await expect(Self.tenAndNoMore, site, headers)
        }
    }

    @Test(
        "hole 11, IPv6 cut at the first colon: one customer's /64 has one limit, however its addresses are written, and a neighbour has another"
    )
    func sixes() async throws {
        try await TestSite.running(behind: ["127.0.0.1"]) { site in
            let customer = [
                "2001:db8:1:2::1", "2001:db8:1:2::2", "[2001:db8:1:2::3]:443", "2001:DB8:1:2:ffff:ffff:ffff:ffff",
                "2001:0db8:0001:0002:0000:0000:0000:0004", "2001:db8:1:2:5::", "2001:db8:1:2:6::7", "[2001:db8:1:2::8]",
                "2001:db8:1:2::9", "2001:db8:1:2:a:b:c:d", "2001:db8:1:2::e",
            ]
            try await expect(Self.tenAndNoMore, site, customer.map { ["X-Forwarded-For": $0] })
            let neighbours = ["2001:db8:1:3::1", "2001:db8::1"]
            try await expect([200, 200], site, neighbours.map { ["X-Forwarded-For": $0] })
        }
    }
}
