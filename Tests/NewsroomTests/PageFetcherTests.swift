import Foundation
import Synchronization
import Testing

@testable import Newsroom

@Suite("Fetching pages")
struct PageFetcherTests {
    @Test(
        "hole 9, a fetch into the own network: private, loopback, link-local and special addresses are not public, in IPv6's clothes neither",
        arguments: [
            [0, 0, 0, 0], [10, 1, 2, 3], [127, 0, 0, 1], [100, 64, 0, 1], [169, 254, 169, 254], [172, 16, 0, 1],
            [172, 31, 255, 255],
            [192, 168, 1, 1], [192, 0, 0, 8], [198, 18, 0, 1], [203, 0, 113, 9], [224, 0, 0, 1], [255, 255, 255, 255],
        ] as [[UInt8]]
    )
    func privateV4(_ bytes: [UInt8]) {
        #expect(!NetworkScope.isPublic(v4: bytes))
        #expect(!NetworkScope.isPublic(v6: [UInt8](repeating: 0, count: 10) + [255, 255] + bytes))
        #expect(!NetworkScope.isPublic(v6: [0x20, 0x02] + bytes + [UInt8](repeating: 0, count: 10)))
        #expect(!NetworkScope.isPublic(v6: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0] + bytes))
    }

    @Test(
        "addresses of the public internet are",
        arguments: [[8, 8, 8, 8], [172, 15, 0, 1], [172, 32, 0, 1], [100, 128, 0, 1], [192, 169, 0, 1]] as [[UInt8]])
    func publicV4(_ bytes: [UInt8]) { #expect(NetworkScope.isPublic(v4: bytes)) }

    @Test(
        "hole 9, a fetch into the own network: of IPv6 only global unicast is public",
        arguments: [
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
            ([0xFE, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
            ([0xFC, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
            ([0xFF, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
            ([0x20, 1, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
            ([0x26, 6, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x11, 1], true),
        ] as [([UInt8], Bool)]
    )
    func v6(_ bytes: [UInt8], _ isPublic: Bool) { #expect(NetworkScope.isPublic(v6: bytes) == isPublic) }

    @Test(
        "what is no address of the web is refused",
        arguments: [
            "", "example.org", "ftp://example.org/", "file:///etc/passwd", "http://a b/", "javascript:alert(1)",
            "http://example.org/\u{0}",
        ])
    func addresses(_ url: String) async {
        await #expect(throws: NewsroomError.fetch(.notAnAddress)) { try await PageFetcher().fetch(url) }
    }

    @Test(
        "hole 9, a fetch into the own network: this machine is not fetched from, whatever name leads to it",
        arguments: [
            "http://127.0.0.1:PORT/", "http://localhost:PORT/", "http://[::1]:PORT/", "http://0.0.0.0:PORT/",
            "http://2130706433:PORT/", "http://[::ffff:127.0.0.1]:PORT/",
        ])
    func loopback(_ pattern: String) async throws {
        try await TinyWebServer.running { server in
            let url = pattern.replacing("PORT", with: String(server.port))
            await #expect(throws: NewsroomError.fetch(.refusedAddress)) { try await PageFetcher().fetch(url) }
            #expect(server.requests == 0)
        }
    }

    /// A fetcher to which this machine's 127.0.0.1 is the public internet.
    private func fetcher() -> PageFetcher { PageFetcher { $0.bytes == [127, 0, 0, 1] } }

    @Test(
        "hole 9, a fetch into the own network: no redirect leads there, the first or a later one",
        arguments: [
            "http://127.0.0.2:PORT/page", "http://[::1]:PORT/page", "http://[::ffff:127.0.0.1]:PORT/page",
            "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://192.168.0.1:PORT/",
            "http://0.0.0.0:PORT/page", "http://[fe80::1]/", "http://[fd00::1]/", "http://2130706434:PORT/page",
        ], [1, 3])
    func redirects(_ pattern: String, _ hops: Int) async throws {
        try await TinyWebServer.running { server in
            let here = "http://127.0.0.1:\(server.port)/"
            let target = pattern.replacing("PORT", with: String(server.port))
            let url = String(repeating: here + "to/", count: hops) + target
            await #expect(throws: NewsroomError.fetch(.refusedAddress)) { try await fetcher().fetch(url) }
            #expect(server.requests == hops, "what redirects was asked, and nothing else")
            // The same way to where it is allowed.
            let page = try await fetcher().fetch(String(repeating: here + "to/", count: hops) + here + "page")
            #expect(page.url == here + "page")
        }
    }

    @Test(
        "hole 9, a redirect into another protocol: only pages of the web are followed",
        arguments: [
            "file:///etc/passwd", "gopher://127.0.0.1:PORT/x", "ftp://127.0.0.1:PORT/x", "dict://127.0.0.1:PORT/x",
        ])
    func protocols(_ pattern: String) async throws {
        try await TinyWebServer.running { server in
            let target = pattern.replacing("PORT", with: String(server.port))
            await #expect(throws: NewsroomError.fetch(.notAnAddress)) {
                try await fetcher().fetch("http://127.0.0.1:\(server.port)/to/\(target)")
            }
            #expect(server.requests == 1)
        }
    }

    @Test("hole 9, a name that leads elsewhere the second time: the address is asked about at every hop's socket")
    func rebinding() async throws {
        try await TinyWebServer.running { server in
            let asked = Mutex<[ResolvedAddress]>([])
            let fetcher = PageFetcher { address in
                asked.withLock {
                    $0.append(address)
                    return $0.count == 1
                }
            }
            let here = "http://127.0.0.1:\(server.port)/"
            await #expect(throws: NewsroomError.fetch(.refusedAddress)) {
                try await fetcher.fetch("\(here)to/\(here)page")
            }
            #expect(server.requests == 1)
            let expected = asked.withLock { $0 }
            #expect(expected.count == 2 && Set(expected).count == 1 && expected[0].port == UInt16(server.port))
        }
    }

    @Test("a page is fetched where the newsroom allows its own network")
    func fetches() async throws {
        try await TinyWebServer.running { server in
            let page = try await PageFetcher(allowsPrivate: true).fetch("http://127.0.0.1:\(server.port)/page")
            #expect(String(decoding: page.bytes, as: UTF8.self) == "<p>Hello</p>")
            #expect(page.contentType == "text/html; charset=utf-8")
        }
    }

    @Test("a page over the limit, a missing page and endless redirects are told apart")
    func faults() async throws {
        try await TinyWebServer.running { server in
            let fetcher = PageFetcher(limit: 5, allowsPrivate: true)
            await #expect(throws: NewsroomError.fetch(.tooLarge(limit: 5))) {
                try await fetcher.fetch("http://127.0.0.1:\(server.port)/page")
            }
            await #expect(throws: NewsroomError.fetch(.status(404))) {
                try await fetcher.fetch("http://127.0.0.1:\(server.port)/none")
            }
            await #expect(throws: NewsroomError.fetch(.tooManyRedirects)) {
                try await fetcher.fetch("http://127.0.0.1:\(server.port)/loop")
            }
        }
        await #expect(throws: NewsroomError.fetch(.unreachable)) {
            try await PageFetcher(allowsPrivate: true).fetch("http://127.0.0.1:1/")
        }
    }
}
