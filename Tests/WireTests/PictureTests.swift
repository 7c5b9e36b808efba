import News
import Testing

@testable import Wire

@Suite("Pictures of a page and the words that belong to them")
struct PictureTests {
    private static let text = (0..<6).map {
        "<p>The harbour of Skala was closed on day \($0) of the storm, and no ship left for the islands, the port said.</p>"
    }.joined()

    private func pictures(_ before: String = "", _ inside: String = "", head: String = "") -> [Picture] {
        let page = """
            <html><head>\(head)</head><body><main><article><h1>Storm closes harbour of Skala for a week</h1>\(before)
            <div class="article-body">\(inside)\(Self.text)</div></article></main></body></html>
            """
        return Extractor().extract(id: "1", html: Array(page.utf8), url: "https://isle.example/n/1").article.pictures
    }

    struct Printed: CustomTestStringConvertible {
        let testDescription: String
        let html: String
        var caption: String? = "Waves break over the quay of Skala."
        var credit: String? = "Ana Silva/AFP"
    }

    @Test(
        "caption and credit are found wherever they stand",
        arguments: [
            Printed(
                testDescription: "in a figure, the credit in an element of its own",
                html:
                    "<figure><img src=a.jpg><figcaption>Waves break over the quay of Skala. <small>Ana Silva/AFP</small></figcaption></figure>"
            ),
            Printed(
                testDescription: "in a figure, the caption beside it",
                html:
                    "<div><figure><img src=a.jpg></figure><figcaption>Waves break over the quay of Skala. <span class=credit>Photo: Ana Silva/AFP</span></figcaption></div>"
            ),
            Printed(
                testDescription: "in boxes without names",
                html:
                    "<div class=x1><div class=x2><img src=a.jpg></div><div class=x3>Waves break over the quay of Skala.</div><div class=x4>Ana Silva/AFP</div></div>"
            ),
            Printed(
                testDescription: "the credit above the picture",
                html:
                    "<div class=lead-image><span>Photo: Ana Silva/AFP</span><img src=a.jpg><div>Waves break over the quay of Skala.</div></div>"
            ),
            Printed(
                testDescription: "hidden, repeating what stands for the picture",
                html:
                    "<div><picture><img src=a.jpg alt='Waves break over the quay of Skala.'></picture></div><div style='display:none'><span>Waves break over the quay of Skala.</span> <small>Ana Silva/AFP</small></div>"
            ),
            Printed(
                testDescription: "the picture in a button, its copy for browsers without scripts",
                html:
                    "<figure><button><img data-src=a.jpg src='data:x'></button><noscript><img src=a.jpg></noscript><p class=caption>Waves break over the quay of Skala. © Ana Silva/AFP</p></figure>"
            ),
            Printed(
                testDescription: "the credit behind a bar",
                html:
                    "<figure><img src=a.jpg><figcaption>Waves break over the quay of Skala. | Ana Silva/AFP</figcaption></figure>"
            ),
            Printed(
                testDescription: "labels for those who can't see",
                html:
                    "<figure><img src=a.jpg><span class=source><span class=vh>Image source, </span>Ana Silva/AFP</span><figcaption><span class=vh>Image caption, </span>Waves break over the quay of Skala.</figcaption></figure>"
            ),
            Printed(
                testDescription: "in attributes of the picture",
                html: "<img src=a.jpg data-caption='Waves break over the quay of Skala.' data-credit='Ana Silva/AFP'>"),
            Printed(
                testDescription: "a credit alone",
                html: "<figure><img src=a.jpg><figcaption>Foto: Ana Silva/AFP</figcaption></figure>", caption: nil),
            Printed(
                testDescription: "a caption alone",
                html: "<figure><img src=a.jpg><figcaption>Waves break over the quay of Skala.</figcaption></figure>",
                credit: nil),
        ])
    func wordsAreFound(_ printed: Printed) throws {
        for found in [pictures(printed.html), pictures("", printed.html)] {
            let picture = try #require(found.first)
            #expect(found.count == 1)
            #expect(picture.url == "https://isle.example/n/a.jpg")
            #expect(picture.caption == printed.caption)
            #expect(picture.credit == printed.credit)
        }
    }

    @Test("slides of a gallery each have their own words")
    func gallery() {
        let slides = (1...3).map {
            "<div class=slide><div class=media><img src=s\($0).jpg></div><div class=info>\($0) of 3 <p>Quay \($0) of the harbour under water. (AP Photo/Jo Lund)</p></div></div>"
        }.joined()
        let found = pictures("<div class=carousel>\(slides)</div>")
        #expect(found.map(\.caption) == (1...3).map { "Quay \($0) of the harbour under water." })
        #expect(found.allSatisfy { $0.credit == "AP Photo/Jo Lund" })
    }

    @Test(
        "what is no picture of the report is left out",
        arguments: [
            "<a href=/other><img src=t.jpg><h3>Ferries to run again from Monday morning</h3></a>",
            "<div class=author-box><img src=p.jpg><p>Jo Lund writes about the sea and those who live by it.</p></div>",
            "<img src=/img/site-logo.png><p class=tagline>News of the isles since 1911</p>",
            "<img src=t.gif width=1 height=1>",
            "<aside class=related><figure><a href=/b><img src=b.jpg></a><figcaption>A bridge in the mountains</figcaption></figure></aside>",
        ])
    func foreignPicturesAreLeftOut(_ html: String) {
        #expect(pictures("", html).isEmpty)
        #expect(pictures(html).isEmpty)
    }

    @Test("JSON-LD fills what the page does not print, and copies of a picture are one")
    func statedPictures() {
        let linked = """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Storm closes harbour of Skala for a week",
            "image":{"@type":"ImageObject","url":"https://isle.example/n/quay-1200x800.jpg","author":"Ana Silva","width":1200,
            "height":"800","caption":"Storm closes harbour of Skala for a week"}}</script>
            """
        let found = pictures("<figure><img src=quay-640x480.jpg></figure><img src=quay.jpg>", head: linked)
        #expect(found.count == 1)
        #expect(found.first?.credit == "Ana Silva")
        #expect(found.first?.caption == nil, "the headline is no caption")
        #expect(found.first?.width == 1_200 && found.first?.height == 800)
    }

    @Test("of the sizes that a page offers the widest for a screen is taken")
    func sizes() {
        let found = pictures(
            "", "<figure><img src=s.jpg srcset='m.jpg 800w, l,1.jpg 1600w, xl.jpg 9000w' width=400 height=300></figure>"
        )
        #expect(found.first?.url == "https://isle.example/n/l,1.jpg")
        #expect(found.first?.width == 400)
    }

    @Test("a caption that the page does not mark is no paragraph of the body")
    func captionsAreNoBody() {
        let page =
            "<article><h1>Storm closes harbour</h1><div><div class=q><img src=a.jpg><div>Waves break over the quay of Skala in the early morning.</div></div>\(Self.text)</div></article>"
        let report = Extractor().extract(id: "1", html: Array(page.utf8))
        #expect(report.words(.paragraph).count == 6)
    }

    @Test("a page of nothing but pictures is taken in bounded time")
    func manyPictures() {
        let page =
            "<h1>Pictures</h1><p>x"
            + String(repeating: "<div><img src=a.jpg><p>word word word word</p></div>", count: 5_000)
        let report = Extractor().extract(id: "1", html: Array(page.utf8))
        #expect(report.article.pictures.count <= 80)
    }
}
