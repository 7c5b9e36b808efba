import Discussion
import Foundation
import Markup
import Newsroom
import Testing

@testable import Site

@Suite("Signs in comments, on pages")
struct MarkdownPagesTests {
    @Test(
        "a comment's words become markup, and nothing else of theirs does",
        arguments: [
            // As before there were more signs.
            ("One\ntwo\n\n> said\n\n*so*", "<p>One<br>two</p><blockquote>said</blockquote><p><em>so</em></p>"),
            (
                "https://a.example/?b=1&c=2",
                "<p><a href=\"https://a.example/?b=1&amp;c=2\" rel=\"nofollow ugc noopener\">https://a.example/?b=1&amp;c=2</a></p>"
            ),
            ("<b>&amp;</b> 2 * 3", "<p>&lt;b&gt;&amp;amp;&lt;/b&gt; 2 * 3</p>"),
            // Since then.
            ("**a ~~b~~**", "<p><strong>a <s>b</s></strong></p>"),
            ("`<i>`", "<p><code>&lt;i&gt;</code></p>"),
            ("```\n<i>\n  &\n```", "<pre><code>&lt;i&gt;\n  &amp;</code></pre>"),
            ("- a\n  - *b*", "<ul><li>a<ul><li><em>b</em></li></ul></li></ul>"),
            ("2. a\n3. b\n7. c", "<ol><li value=\"2\">a</li><li>b</li><li value=\"7\">c</li></ol>"),
            (
                "[\"x\" <i>](https://Evil.example/?a=1&b='c')",
                "<p><a href=\"https://Evil.example/?a=1&amp;b=&#39;c&#39;\" rel=\"nofollow ugc noopener\">&quot;x&quot; &lt;i&gt;</a> <bdi class=\"host\">(evil.example)</bdi></p>"
            ),
        ])
    func markup(_ text: String, _ markup: String) throws {
        let same = CommentView.markup(try CommentText(text)).string.replacing("&#34;", with: "&quot;")
        #expect(same == markup)
    }

    @Test("a picture behind words is shown beneath them where the house shows its host's, and its host is named")
    func pictures() throws {
        let text = try CommentText("![The ferry](https://pictures.example/a.png)\n> https://pictures.example/b.png")
        let shown = CommentView.markup(text, images: ImageHosts(["pictures.example"])).string
        #expect(
            shown.contains(
                ">The ferry<br><img src=\"https://pictures.example/a.png\" alt=\"\" referrerpolicy=\"no-referrer\""))
        #expect(shown.contains("(pictures.example)</bdi>") && !shown.contains("img src=\"https://pictures.example/b"))
        #expect(!CommentView.markup(text).string.contains("<img"))
    }

    @Test("names are marked in words, whatever stands around them, and not in code")
    func mentions() throws {
        let text = try CommentText("- **@Rana** `@Rana`")
        let marked = "<b class=\"mention\">@Rana</b>"
        #expect(
            CommentView.markup(text, mentions: ["Rana"]).string
                == "<ul><li><strong>\(marked)</strong> <code>@Rana</code></li></ul>")
    }

    @Test("plain forms hold what was typed, and whoever may write is shown the signs", arguments: Language.allCases)
    func everywhere(_ language: Language) async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi", accepting: true)
            let text = "[so](https://a.example/)\n\n- `x`"
            _ = try await site.newsroom.comment(on: id, text: text, by: rana, network: nil)
            let page = try await site.get(path, ["Cookie": "language=\(language.rawValue)"])
            #expect(page.text.contains(">so</a> <bdi class=\"host\">(a.example)</bdi></p><ul><li><code>x</code></li>"))
            #expect(!page.text.contains("class=\"formatting\""))
            let cookies = (site.cookie(hadi)["Cookie"] ?? "") + "; language=\(language.rawValue)"
            let box = try await site.get(path, ["Cookie": cookies])
            let words = Words(language: language, zone: .utc)
            #expect(box.text.contains("<details class=\"formatting\"><summary>\(words[.formatting])</summary><pre"))
            #expect(box.text.contains("(example.org)</bdi>"))
            let sample = try CommentText(words[.formattingSample])
            #expect(
                sample.blocks.count == 5 && sample.source == words[.formattingSample]
                    && sample.links == [language == .arabic ? "https://example.org" : "https://example.org/"])
            let feed = try JSONSerialization.jsonObject(
                with: Data(try await site.get("/threads/\(id)/feed.json").text.utf8))
            let items = (feed as? [String: Any])?["items"] as? [[String: Any]]
            #expect(items?.first?["content_text"] as? String == text)
        }
    }

    @Test("twenty thousand signs are shown in a page of bounded length, and quickly")
    func long() throws {
        let clock = ContinuousClock()
        for pattern in ["[a](https://b.c) ", "- a\n  - b\n", "**a *b* ~~c~~** ", "`a` ", "```\na\n```\n"] {
            let text = String(repeating: pattern, count: 20_000 / pattern.count)
            let comment = try CommentText(text, limits: .init(maximum: 20_000))
            var length = 0
            let time = clock.measure { length = CommentView.markup(comment).bytes.count }
            #expect(length < 20_000 * 8 && time < .seconds(2), "\(pattern) \(length) \(time)")
        }
    }
}
