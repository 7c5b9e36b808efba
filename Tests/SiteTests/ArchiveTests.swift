import Discussion
import Foundation
import Newsroom
import Store
import Synchronization
import Testing

@testable import Site

@Suite("An archive of the public house")
struct ArchiveTests {
    /// The files of an archive, by their paths.
    private func archive(_ site: TestSite) async throws -> [String: String] {
        let files = Mutex<[String: String]>([:])
        let count = try await Archive(newsroom: site.newsroom).write { file, bytes in
            files.withLock { $0[file] = String(decoding: bytes, as: UTF8.self) }
        }
        let all = files.withLock { $0 }
        #expect(all.count == count, "no file is written twice")
        return all
    }

    /// The file to which a link of another leads, with the place on it.
    private func target(_ link: String, from file: String) -> (file: String, place: String?) {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard !parts[0].isEmpty else { return (file, parts.last.map { String($0) }) }
        var folders = file.split(separator: "/").dropLast().map { String($0) }
        for part in parts[0].split(separator: "/") {
            if part == ".." {
                _ = folders.popLast()
            } else {
                folders.append(part.removingPercentEncoding ?? String(part))
            }
        }
        return (folders.joined(separator: "/"), parts.count > 1 ? String(parts[1]) : nil)
    }

    /// A house with an article, a story, a discussion of two people, a thread of another site, and what nobody may see.
    private func filled(_ site: TestSite) async throws -> (editor: Viewer, article: String, comment: String) {
        let editor = try await site.editor("canary.w3v8mj@example.org")
        let (id, _) = try await site.article(by: editor)
        let rana = try await site.signedIn("canary.q7x9zk@example.org", name: "Rana K.", accepting: true)
        let hadi = try await site.signedIn("other@example.org", name: "Hadi M.", accepting: true)
        let first = try await site.newsroom.comment(on: id, text: "Zebra *words*", by: rana, network: nil).id
        var speakers = [hadi, rana]
        for (address, name) in [("lina@example.org", "Lina L."), ("omar@example.org", "Omar O.")] {
            speakers.append(try await reader(site, address, name: name))
        }
        // Deeper than a page shows.
        var parent = first
        for step in 0..<12 {
            parent = try await site.newsroom.comment(
                on: id, replyingTo: parent, text: "Step \(step)", by: speakers[step % 4], network: nil
            ).id
        }
        try await site.newsroom.save(
            publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "", by: editor)
        let courier = try await site.newsroom.publication("courier")
        _ = try await site.newsroom.comment(
            at: ThreadReference(identifier: "s1", address: "https://courier.example/s1", title: "Bridge"), in: courier,
            text: "Okapi", by: reader(site, "third@example.org"), network: nil)
        // What waits, was taken out, or was never published.
        let last = try await reader(site, "fourth@example.org", name: "Mute M.")
        try await site.newsroom.impose(.mute, on: last.id, rule: "respect", reason: "secretreason", days: 3, by: editor)
        _ = try await site.newsroom.comment(on: id, text: "heldwords", by: site.viewer(last.session), network: nil)
        let removed = try await site.newsroom.comment(
            on: id, text: "removedwords", by: reader(site, "fifth@example.org", name: "Gone G."), network: nil
        ).id
        try await site.newsroom.remove(comment: removed, rule: "on-topic", reason: "Off", by: editor)
        _ = try await site.newsroom.receive(
            Intake(source: .text, bytes: Array("draftwords stand here and nowhere else today.".utf8)), by: editor)
        return (editor, id, first)
    }

    private func reader(_ site: TestSite, _ address: String, name: String = "Third T.") async throws -> Viewer {
        try await site.signedIn(address, name: name, accepting: true)
    }

    @Test("every link leads to a file of it, and to a place on that; nothing asks for a server")
    func closed() async throws {
        try await TestSite.running { site in
            _ = try await filled(site)
            let files = try await archive(site)
            for name in [
                "index.html", "contents.html", "stories/index.html", "rules/index.html", "corrections/index.html",
                "transparency/index.html", "privacy/index.html", "world/index.html",
            ] {
                #expect(files[name] != nil, "\(name)")
            }
            for (file, text) in files where file.hasSuffix(".html") {
                for mark in ["<form", "<script", "<button", "href=\"/", "src=\"/", "sign-in", "feed.atom", "/desk"] {
                    #expect(!text.contains(mark), "\(file) \(mark)")
                }
                for match in text.matches(of: /(?:href|src)="([^"]*)"/) {
                    let link = String(match.output.1)
                    guard !link.hasPrefix("http"), !link.hasPrefix("mailto") else { continue }
                    let (found, place) = target(link, from: file)
                    let page = files[found]
                    #expect(page != nil, "\(file) leads to \(link)")
                    if let place, let page { #expect(page.contains("id=\"\(place)\""), "\(file) leads to \(link)") }
                }
            }
        }
    }

    @Test("no page of it loads a picture from elsewhere: what is shown to readers is a link there")
    func pictures() async throws {
        try await TestSite.running { site in
            let (editor, article, _) = try await filled(site)
            var policy = ModerationPolicy()
            policy.imageHosts = ["pictures.example.org"]
            try await site.newsroom.setPolicy(policy, by: editor)
            let address = "https://pictures.example.org/ferry.jpg"
            _ = try await site.newsroom.comment(
                on: article, text: address, by: reader(site, "sixth@example.org", name: "Sixth S."), network: nil)
            let files = try await archive(site)
            #expect(files.values.contains { $0.contains(">\(address)</a>") })
            for (file, text) in files { #expect(!text.contains("src=\"http"), "\(file)") }
        }
    }

    @Test("it holds every article, conversation and person, as readers see them")
    func whole() async throws {
        try await TestSite.running { site in
            let (_, _, comment) = try await filled(site)
            let files = try await archive(site)
            let all = files.values.joined()
            for step in 0..<12 { #expect(all.contains("Step \(step)"), "\(step)") }
            let article = try #require(files.first { $0.key.hasPrefix("2") })
            #expect(article.value.contains("<em>words</em>") && article.value.contains("Rockets &amp; &lt;rumours&gt;"))
            #expect(files.values.contains { $0.contains("Okapi") && $0.contains("The Courier") })
            let person = try #require(files["comments/\(comment)/author/index.html"])
            #expect(person.contains("Zebra") && person.contains("Step 1") && !person.contains("Step 0"))
            let people = files.keys.filter { $0.hasSuffix("/author/index.html") }
            #expect(people.count == 5, "one page for each person: \(people)")
            #expect(files.keys.contains { $0.hasPrefix("assets/site-") && $0.hasSuffix(".css") })
        }
    }

    @Test("hole 13, addresses in exports: nothing in it is private, waits, was refused or taken out, or is a draft")
    func canaries() async throws {
        try await TestSite.running { site in
            let (editor, _, _) = try await filled(site)
            let files = try await archive(site)
            let canaries = ["canary.q7x9zk@example.org", "canary.w3v8mj@example.org"]
                .map { Canary(address: $0) }
            for (file, text) in files {
                for canary in canaries { #expect(!canary.isIn(text) && !canary.isIn(file), "\(file)") }
                for words in ["heldwords", "removedwords", "draftwords", "secretreason", editor.id] {
                    #expect(!text.contains(words), "\(file) \(words)")
                }
            }
        }
    }

    @Test(
        "no path leads out of the folder",
        arguments: [
            ("/", "index.html"), ("/stories/a%20b", "stories/a b/index.html"), ("/assets/x.css", "assets/x.css"),
            ("/%D8%AA", "ت/index.html"), ("/stories/..", nil), ("/a/%2e%2e/b", nil), ("/a%2Fb", nil), ("/a%00", nil),
            ("/./x", nil), ("/a%5C..", nil),
        ] as [(String, String?)])
    func paths(_ path: String, _ file: String?) {
        #expect(ArchivePath.file(path) == file)
    }

    @Test(
        "links are relative",
        arguments: [
            ("/", "/stories", "stories/index.html"), ("/stories", "/", "../index.html"),
            ("/2020/03/17/x", "/world", "../../../../world/index.html"),
            ("/contents.html", "/world", "world/index.html"),
            ("/world", "/contents.html", "../contents.html"), ("/world", "/assets/s.css", "../assets/s.css"),
        ])
    func links(_ page: String, _ path: String, _ link: String) {
        #expect(ArchivePath.link(from: page, to: path) == link)
    }

    @Test("a page is rewritten once through, whatever stands in its texts and attributes")
    func rewriting() {
        let page = """
            <p title="a > b"><a class="x" href="/kept#p">K</a><a href="/gone">Gone <b>x</b></a><a href="#p">P</a>\
            <a href="https://x.example/">X</a><form method="post"><a href="/kept">in</a></form>&lt;form&gt;<script src="/s"></script>\
            <link rel="icon" href="/gone"><link rel="icon" href="/kept"></p><a href="/kept
            """
        let out = ArchivedMarkup { $0 == "/kept" ? "kept/index.html" : nil }.rewritten(Array(page.utf8))
        #expect(
            String(decoding: out, as: UTF8.self) == """
                <p title="a > b"><a class="x" href="kept/index.html#p">K</a><a href="#p">P</a>\
                <a href="https://x.example/">X</a>&lt;form&gt;<link rel="icon" href="kept/index.html"></p><a href="/kept
                """)
    }
}
