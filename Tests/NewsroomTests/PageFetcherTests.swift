import Foundation
import Testing

@testable import Newsroom

@Suite("Fetching pages")
struct PageFetcherTests {
    @Test(
        "private, loopback, link-local and special addresses are not public",
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
        "of IPv6 only global unicast is public",
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
