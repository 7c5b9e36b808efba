import News
import Testing

@testable import Wire

@Suite("Pages that are no reports")
struct PageNatureTests {
    private static let text = (0..<8).map {
        "<p>The harbour of Skala was closed on day \($0) of the storm, and no ship left for the islands, the port said.</p>"
    }.joined()
    private static let teasers = (0..<20).map {
        "<div><h3><a href=/n/\($0)>The council of town number \($0) votes on its new bridge</a></h3></div>"
    }.joined()

    private func refusal(_ html: String, url: String? = nil) -> Refusal? {
        Extractor().extract(id: "1", html: Array(html.utf8), url: url).article.refusal
    }

    @Test(
        "a page is told for what it is instead",
        arguments: [
            (
                "<title>404 - Page not found | Isle News</title><h1>Page not found</h1><p>We looked everywhere.</p>",
                .error
            ),
            ("<title>Seite nicht gefunden</title><h1>Ups</h1><p>Diese Seite gibt es nicht.</p>", .error),
            ("<title>Just a moment...</title><p>Checking your browser before you go on.</p>", .error),
            ("<title>Sign in | Isle News</title><form><input name=u><input type=password></form>", .login),
            (
                "<title>Before you continue</title><h1>Before you continue</h1><p>We and our partners keep data on your device.</p>",
                .consent
            ),
            ("<title>Search results for storm</title><h1>Search results</h1>" + teasers, .search),
            ("<title>Isle News</title><h1>Isle News</h1>" + teasers, .index),
            (
                "<meta property='og:type' content='video.other'><title>Storm in Skala</title><h1>Storm in Skala</h1><video src=a.mp4></video><p>Waves break over the quay of Skala.</p>",
                .player
            ),
            (
                "<title>In pictures: storm in Skala</title><h1>In pictures: storm in Skala</h1><article>"
                    + (1...8).map {
                        "<figure><img src=p\($0).jpg><figcaption>Quay \($0) under water.</figcaption></figure>"
                    }.joined()
                    + "<p>The storm came in the night and stayed for a week.</p></article>",
                .gallery
            ),
            (
                "<title>Storm closes harbour of Skala</title><h1>Storm closes harbour of Skala</h1><article><p>The harbour of Skala was closed on Monday, and no ship left for the islands.</p><div>To continue reading, subscribe to Isle News.</div></article>",
                .paywall
            ),
            ("<title></title><div></div>", .empty),
        ] as [(String, Refusal.Kind)])
    func isTold(_ html: String, _ kind: Refusal.Kind) throws {
        let found = try #require(refusal(html, url: kind == .index ? "https://isle.example/" : nil))
        #expect(found.kind == kind)
        #expect(!found.reason.isEmpty)
    }

    @Test(
        "a report stays one",
        arguments: [
            "<title>Storm closes harbour</title><article><h1>Storm closes harbour</h1>" + text + "</article>",
            "<title>Storm closes harbour</title><article><h1>Storm closes harbour</h1>" + text + "</article><aside>"
                + teasers + "</aside>",
            "<title>404 days at sea: a sailor comes home</title><article><h1>404 days at sea: a sailor comes home</h1>"
                + text + text + text + "</article>",
            "<title>Storm closes harbour</title><form><input type=password></form><article><h1>Storm closes harbour</h1>"
                + text + "</article>",
            "<title>Storm closes harbour</title><article><h1>Storm closes harbour</h1>" + text
                + "<p>Already a subscriber? Sign in to read more of this.</p></article>",
            "<title>Ferry late</title><article><h1>Ferry late</h1><p>The morning ferry to Skala was two hours late on Monday, the port said.</p></article>",
        ])
    func staysAReport(_ html: String) {
        #expect(refusal(html) == nil)
    }
}
