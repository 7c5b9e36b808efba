import Discussion
import Foundation
import Newsroom
import Testing

@testable import Site

@Suite("How many read now, on pages")
struct ReadersPagesTests {
    @Test("the desk sees how many read, readers where the house wants it; a page that is kept holds no number")
    func shown() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let request = "GET /threads/\(id)/live HTTP/1.1\r\nHost: test.example\r\n\r\n"
            let held = try await Socket.held(port: site.port, Array(request.utf8), until: "data: 0")
            defer { close(held) }
            #expect(try await site.get(path, site.cookie(editor)).text.contains("reading now: 1"))
            #expect(try await !site.get(path).text.contains("class=\"readers\""))
            var policy = ModerationPolicy()
            policy.showsReaders = true
            try await site.newsroom.setPolicy(policy, by: editor)
            let page = try await site.get(path).text
            #expect(page.contains("data-readers=\" · reading now: #\"></span>") && !page.contains("reading now: 1"))
            let told = try await Socket.held(port: site.port, Array(request.utf8), until: "event: readers\ndata: 2")
            close(told)
        }
    }
}
