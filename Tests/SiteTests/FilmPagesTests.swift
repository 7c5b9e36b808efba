import Discussion
import Newsroom
import Testing

@testable import Site

@Suite("Films on pages")
struct FilmPagesTests {
    @Test(
        "a film that stands alone is shown beneath its link where the house names its host; the policy names exactly that host",
        arguments: Language.allCases)
    func shown(_ language: Language) async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
            let text = """
                https://youtu.be/aB3-_fGh1jK

                Or https://youtu.be/aB3-_fGh1jK

                > https://youtu.be/aB3-_fGh1jK

                [Another](https://vimeo.com/76979871)
                """
            var policy = ModerationPolicy()
            policy.links = 9
            try await site.newsroom.setPolicy(policy, by: editor)
            let comment = try await site.newsroom.comment(on: id, text: text, by: rana, network: nil).id
            func page(_ path: String, _ cookie: String = "") async throws -> TestSite.Answer {
                try await site.get(path, ["Cookie": "language=\(language.rawValue)\(cookie)"])
            }
            let plain = try await page(path)
            #expect(!plain.text.contains("<iframe"))
            #expect(plain.headers["content-security-policy"]?.contains("frame-src") == false)
            policy.playerHosts = ["youtube.com"]
            try await site.newsroom.setPolicy(policy, by: editor)
            let words = Words(language: language, zone: .utc)
            let label = words[.showFilm("www.youtube-nocookie.com")] as String
            for path in [path, "/threads/\(id)/oldest/1", "/comments/\(comment)"] {
                for cookie in ["", "; __Host-session=\(rana.session)"] {
                    let shown = try await page(path, cookie)
                    guard shown.status == 200 else { continue }
                    #expect(shown.text.components("<iframe") == 1, "\(path)")
                    #expect(
                        shown.text.contains(
                            """
                            https://youtu.be/aB3-_fGh1jK</a></p><details class="film"><summary dir="auto">\(label)</summary>\
                            <p dir="auto"><a href="https://www.youtube-nocookie.com/embed/aB3-_fGh1jK" target="film-\(comment)-0" \
                            rel="nofollow ugc" referrerpolicy="strict-origin">\(words[.loadFilm] as String)</a></p>\
                            <iframe name="film-\(comment)-0" title="\(label)" sandbox="
                            """), "\(path)")
                    #expect(!shown.text.contains("<iframe src") && !shown.text.contains(" src=\"https://www.youtube"))
                    #expect(
                        shown.headers["content-security-policy"]?.hasSuffix(
                            "; frame-src https://www.youtube-nocookie.com") == true, "\(path)")
                }
            }
            for other in ["/", "/account", "/search", "/rules"] {
                let header = try await page(other, "; __Host-session=\(rana.session)").headers[
                    "content-security-policy"]
                #expect(header?.contains("frame-src") == false, "\(other)")
            }
        }
    }

    @Test("a publication names hosts of its own, and its fragment has the frames")
    func embedded() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            try await site.newsroom.save(
                publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
                by: editor)
            let courier = try await site.newsroom.publication("courier")
            let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
            _ = try await site.newsroom.comment(
                at: ThreadReference(identifier: "s1", address: "https://courier.example/s1", title: "Bridge"),
                in: courier, text: "https://tube.example/w/9c9de5e8", by: rana, network: nil)
            let fragment = "/embed/courier/thread?thread=s1"
            #expect(try await !site.get(fragment).text.contains("<iframe"))
            var policy = ModerationPolicy()
            policy.playerHosts = ["Tube.Example"]
            try await site.newsroom.setPolicy(policy, ofPublication: "courier", by: editor)
            #expect(try await site.get(fragment).text.contains("href=\"https://tube.example/videos/embed/9c9de5e8\""))
        }
    }

    @Test("what is no host is not taken", arguments: ["a.example; script-src *", "*.example.org", "https://a.example"])
    func hosts(_ host: String) async throws {
        #expect(!SecurityHeaders.policy(OutsideHosts(players: PlayerHosts([host]))).contains("frame-src"))
        var wrong = ModerationPolicy()
        wrong.playerHosts = [host]
        try await TestSite.running { [wrong] site in
            let editor = try await site.editor()
            await #expect(throws: NewsroomError.invalid(.domains, .malformed)) {
                try await site.newsroom.setPolicy(wrong, by: editor)
            }
        }
    }
}

extension String {
    /// How often something stands in it.
    fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
