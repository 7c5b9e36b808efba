import Discussion
import Testing

@testable import Site

@Suite("Proxies")
struct ProxyTests {
    /// How many codes are sent to new addresses before one network has asked too often.
    private func asked(_ site: TestSite, by forwarded: (Int) -> String) async throws -> Int {
        for number in 0..<15 {
            let answer = try await site.request(
                "POST", "/sign-in",
                [
                    "Content-Type": "application/x-www-form-urlencoded", "Origin": "https://test.example",
                    "X-Forwarded-For": forwarded(number),
                ], body: "address=reader\(number)%40example.org")
            if answer.status == 429 { return number }
        }
        return 15
    }

    @Test("hole 12: what a listed proxy adds last is believed, and what stands before it is not")
    func listed() async throws {
        let proxies = ["127.0.0.0/8"]
        try await TestSite.running(behind: proxies) { site in
            let sent = try await asked(site) { "203.0.113.\($0 + 1)" }
            #expect(sent == 15)
        }
        try await TestSite.running(behind: proxies) { site in
            let sent = try await asked(site) { "203.0.113.\($0 + 1), 198.51.100.7" }
            #expect(sent < 15, "a forged first one is ignored")
        }
    }

    @Test(
        "hole 12: nobody else is believed, not even a neighbour of the proxy",
        arguments: ["127.0.0.2", "::1", "10.0.0.0/8"])
    func unlisted(_ proxy: String) async throws {
        try await TestSite.running(behind: [proxy]) { site in
            let sent = try await asked(site) { "203.0.113.\($0 + 1)" }
            #expect(sent < 15)
        }
    }
}
