import Discussion
import Foundation
import Newsroom
import Store
import Synchronization
import Testing

@testable import Site

/// A database that counts what is asked of it.
final class CountingDatabase: Database {
    private let inner: any Database
    let asked = Mutex(0)

    init(_ inner: any Database) { self.inner = inner }

    private struct Counting: Connection {
        let inner: any Connection
        let database: CountingDatabase

        func rows(_ sql: String, _ arguments: [any SQLConvertible]) throws -> [Row] {
            database.asked.withLock { $0 += 1 }
            return try inner.rows(sql, arguments)
        }

        func execute(_ sql: String, _ arguments: [any SQLConvertible]) throws -> Int {
            database.asked.withLock { $0 += 1 }
            return try inner.execute(sql, arguments)
        }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await inner.read { try body(Counting(inner: $0, database: self)) }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await inner.write { try body(Counting(inner: $0, database: self)) }
    }

    func close() async throws { try await inner.close() }
}

@Suite("Long threads, and reading what others say")
struct LongThreadPagesTests {
    /// Puts so many comments into a thread, every third of which begins a conversation.
    static func fill(_ site: TestSite, _ thread: String, by account: String, count: Int) async throws {
        try await site.database.write { connection in
            try ThreadRow.ensure(ofArticle: thread, at: 1, in: connection)
            for number in 0..<count {
                let id = "c" + String(100_000 + number)
                let root = "c" + String(100_000 + number - number % 3)
                try CommentRow.insert(
                    id: id, thread: thread, parent: number % 3 == 0 ? nil : root, account: account, state: "published",
                    body: "Comment \(number) is about the bridge, the boats beneath it and whoever counted them.",
                    at: 1_000 + number, in: connection)
            }
        }
    }

    @Test("ten thousand comments stay quick: few queries, a bounded page, every comment on one of the pages")
    func budget() async throws {
        let counter = Mutex<CountingDatabase?>(nil)
        try await TestSite.running(
            on: { database in
                let counting = CountingDatabase(database)
                counter.withLock { $0 = counting }
                return counting
            }
        ) { site in
            let (id, path) = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            try await Self.fill(site, id, by: rana.id, count: 10_000)
            let database = try #require(counter.withLock { $0 })
            database.asked.withLock { $0 = 0 }
            let answer = try await site.get(path)
            #expect(database.asked.withLock { $0 } <= 20)
            #expect(answer.text.utf8.count < 900_000)
            let sent = try await site.get(path, ["Accept-Encoding": "gzip"]).headers["content-length"]
            #expect((sent.flatMap { Int($0) } ?? .max) < 90_000)
            #expect(answer.text.contains("10,000 comments") || answer.text.contains("10000 comments"))
            // All pages together hold every comment once, in the page's own text: find-in-page finds it.
            var found = Self.comments(answer.text)
            for page in 2...20 {
                let further = try await site.get("/threads/\(id)/oldest/\(page)").text
                #expect(further.contains("aria-current=\"page\">\(page)</a>"))
                found += Self.comments(further)
            }
            #expect(found == (0..<10_000).map { "c\(100_000 + $0)" })
            #expect(try await site.get("/threads/\(id)/oldest/21").status == 404)
            for bad in ["0", "1", "-1", "x", "1001"] {
                #expect(try await site.get("/threads/\(id)/oldest/\(bad)").status == 404, "\(bad)")
            }
            database.asked.withLock { $0 = 0 }
            _ = try await site.get(path)
            #expect(database.asked.withLock { $0 } == 0, "a kept page asks nothing")
            // Whoever is signed in gets a page of their own, for as few questions.
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            database.asked.withLock { $0 = 0 }
            let own = try await site.get(path, site.cookie(hadi))
            #expect(own.text.contains("id=\"write\"") && own.text.utf8.count < 1_500_000)
            #expect(database.asked.withLock { $0 } <= 30)
        }
    }

    /// The comments of a page, in their order.
    static func comments(_ page: String) -> [String] {
        page.matches(of: /id="comment-(c[0-9]+)"/).map { String($0.output.1) }
    }

    @Test(
        "ten thousand answers to one comment are pages too, each bounded, for readers who are signed in as for others",
        arguments: [false, true])
    func oneConversation(_ isSignedIn: Bool) async throws {
        let counter = Mutex<CountingDatabase?>(nil)
        try await TestSite.running(
            on: { database in
                let counting = CountingDatabase(database)
                counter.withLock { $0 = counting }
                return counting
            }
        ) { site in
            let (id, path) = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            try await site.database.write { connection in
                try ThreadRow.ensure(ofArticle: id, at: 1, in: connection)
                for number in 0..<10_000 {
                    try CommentRow.insert(
                        id: "c\(100_000 + number)", thread: id, parent: number == 0 ? nil : "c100000", account: rana.id,
                        kind: number == 0 ? "question" : "comment", state: "published",
                        body: "Answer \(number) is about the bridge, the boats beneath it and whoever counted them.",
                        at: 1_000 + number, in: connection)
                }
            }
            let database = try #require(counter.withLock { $0 })
            let headers = isSignedIn ? site.cookie(hadi) : [:]
            var found: [String] = []
            for (page, address) in ([path] + (2...14).map { "/threads/\(id)/oldest/\($0)" }).enumerated() {
                database.asked.withLock { $0 = 0 }
                let answer = try await site.get(address, headers)
                #expect(database.asked.withLock { $0 } <= (isSignedIn ? 30 : 20), "\(address)")
                #expect(answer.status == 200 && answer.text.utf8.count < (isSignedIn ? 1_400_000 : 900_000))
                let packed = try await site.get(address, headers.merging(["Accept-Encoding": "gzip"]) { $1 })
                #expect((packed.headers["content-length"].flatMap { Int($0) } ?? .max) < 90_000)
                // A page that begins inside a conversation says with what it goes on, and one that ends there that it does.
                let isTold = answer.text.contains("This goes on with")
                #expect(isTold == (page > 0))
                #expect(answer.text.contains("The conversation goes on</a>") == (page < 13))
                found += Self.comments(answer.text)
            }
            #expect(found == (0..<10_000).map { "c\(100_000 + $0)" })
            // So is the conversation from its first comment on.
            found = []
            for page in ["", "/pages/2", "/pages/14"] {
                database.asked.withLock { $0 = 0 }
                let answer = try await site.get("/comments/c100000\(page)", headers)
                #expect(database.asked.withLock { $0 } <= 30 && answer.status == 200)
                found += Self.comments(answer.text)
            }
            #expect(found.count == 750 + 750 + 250 && Set(found).count == found.count)
            #expect(try await site.get("/comments/c100000/pages/15").status == 404)
            // An answer is found by itself, wherever it stands, with what it answers.
            database.asked.withLock { $0 = 0 }
            let answer = try await site.get("/comments/c109999", headers)
            #expect(database.asked.withLock { $0 } <= 30 && Self.comments(answer.text) == ["c109999"])
            #expect(answer.text.contains("This goes on with") && answer.text.contains("Answer 0 is about"))
        }
    }

    @Test("a conversation, an author's comments and a search are pages; what is not public is on none of them")
    func readingOthers() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, _) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            let first = try await site.newsroom.comment(on: id, text: "Zebra 100%", by: rana, network: nil).id
            _ = try await site.newsroom.comment(on: id, replyingTo: first, text: "Giraffe", by: hadi, network: nil)
            let hidden = try await site.newsroom.comment(on: id, text: "Zebra hidden", by: rana, network: nil).id
            try await site.newsroom.remove(comment: hidden, rule: "on-topic", reason: "No", by: editor)
            let conversation = try await site.get("/comments/\(first)").text
            #expect(conversation.contains("Zebra 100%") && conversation.contains("Giraffe"))
            let author = try await site.get("/comments/\(first)/author").text
            #expect(author.contains("Comments by Rana K.") && author.contains("Zebra 100%"))
            #expect(!author.contains("hidden") && !author.contains("Giraffe") && !author.contains(rana.id))
            #expect(try await site.get("/comments/\(hidden)/author").status == 404)
            for (query, hits) in [
                ("zebra", 1), ("zebra%25", 0), ("100%25", 1), ("a%5C", 0), ("_ebra", 0), ("", 0), ("%00", 0),
                ("zebra%00", 1),
            ] {
                let page = try await site.get("/search?q=" + query)
                #expect(page.status == 200 && page.text.matches(of: /class="comment"/).count == hits, "\(query)")
                #expect(page.text.contains("noindex"))
            }
            #expect(try await site.get("/search?q=%27%3B%20DROP%20TABLE%20comment--").status == 200)
            let token = site.newsroom.formToken(of: hadi)
            let fields = ["token": token, "ignore": "yes"]
            #expect(try await site.post("/comments/\(first)/ignore", fields, site.cookie(hadi)).status == 303)
            let folded = try await site.get("/comments/\(first)", site.cookie(hadi)).text
            #expect(folded.contains("By somebody whom you ignore</summary>"))
            #expect(try await !site.get("/comments/\(first)").text.contains("whom you ignore"))
            let account = try await site.get("/account", site.cookie(hadi)).text
            #expect(account.contains("People whom you ignore"))
            _ = try await site.post("/account/ignored", ["token": token, "person": rana.id], site.cookie(hadi))
            #expect(try await !site.get("/comments/\(first)", site.cookie(hadi)).text.contains("whom you ignore"))
            #expect(try await site.post("/comments/\(first)/ignore", ["ignore": "yes"]).status == 401)
        }
    }
}

@Suite("Files and pictures")
struct FileTests {
    @Test(
        "hole 10, a path out of the folder: an asset is one of those in a table, whatever its name says",
        arguments: [
            "../site.css", "..%2Fsite.css", "%2e%2e%2f%2e%2e%2fdateline.key", "....//site.css", "site.css", "%00",
            "/etc/passwd", "%2Fetc%2Fpasswd", "..%5C..%5Cdateline.db", "site-.css", "embed.js%00.css", ".",
        ])
    func paths(_ name: String) async throws {
        try await TestSite.running { site in
            let answer = try await site.get("/assets/" + name)
            #expect(answer.status == 404 && !answer.text.contains("root:"), "\(name)")
        }
    }

    @Test(
        "holes 8 and 25, bytes of a reader served as a file: readers send no files, and every answer is of a fixed type"
    )
    func types() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let text = "![a](https://evil.example/a.png) <img src=x> https://evil.example/b.svg"
            let comment = try await site.newsroom.comment(on: id, text: text, by: rana, network: nil).id
            let types: Set<String> = [
                "text/html; charset=utf-8", "text/css; charset=utf-8", "text/javascript; charset=utf-8",
                "image/svg+xml", "application/atom+xml; charset=utf-8",
            ]
            let pages = [
                path, "/comments/\(comment)", "/comments/\(comment)/reply", "/account", "/feed.atom", "/embed.js",
            ]
            for page in pages {
                let answer = try await site.get(page, site.cookie(rana))
                #expect(types.contains(answer.headers["content-type"] ?? ""), "\(page)")
                #expect(answer.headers["x-content-type-options"] == "nosniff", "\(page)")
                #expect(!answer.text.contains("type=\"file\"") && !answer.text.contains("<img"), "\(page)")
            }
            // A form with a file in it is read for its fields; the file goes nowhere.
            let boundary = "b0undary"
            let token = site.newsroom.formToken(of: rana)
            let body = """
                --\(boundary)\r\nContent-Disposition: form-data; name="token"\r\n\r\n\(token)\r\n\
                --\(boundary)\r\nContent-Disposition: form-data; name="text"; filename="a.php"\r\n\
                Content-Type: image/png\r\n\r\n<?php evil ?>\r\n--\(boundary)--\r\n
                """
            let sent = try await site.request(
                "POST", "/articles/\(id)/comments",
                site.cookie(rana).merging([
                    "Content-Type": "multipart/form-data; boundary=\(boundary)", "Origin": "https://test.example",
                ]) { $1 }, body: body)
            #expect(sent.status == 422)
            #expect(try await !site.get(path).text.contains("evil ?"))
        }
    }
}
