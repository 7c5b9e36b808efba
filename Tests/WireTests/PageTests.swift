import News
import Testing

@testable import Wire

@Suite("Pages of HTML")
struct PageTests {
    static let page = """
        <!DOCTYPE html><html lang="en-gb"><head><title>Dam gates opened after storm — Hill Country News</title>
        <meta property="og:title" content="Dam gates opened after storm"><meta property="og:site_name" content="Hill Country News">
        <meta property="article:published_time" content="2021-05-04T09:30:00+02:00">
        <link rel="canonical" href="/2021/05/dam-gates">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",
        "headline":"Dam gates opened after storm","author":[{"@type":"Person","name":"Zoë Müller"}],"articleSection":"Region",
        "dateModified":"2021-05-04T11:00:00Z",}]}</script></head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/region">Region</a></li></ul></nav>
        <div id="wrap"><h1>Dam gates opened after storm</h1><p class="byline">By Zoë Müller</p>
        <div class="social-share"><a href="#">Share on Facebook</a></div>
        <div class="article-body">
        <figure><img src="../img/dam.jpg" alt="A dam"><figcaption>Water runs over the dam on May 3, 2021.
        <span class="credit">Jane Roe/AFP</span></figcaption></figure>
        <p>BRÜGG (dpa) – Engineers opened both gates of the dam on Monday night, after a storm had filled the lake to its brim.</p>
        <p>“We had no choice,” said Jörg Häberli, who runs the dam, and “the valley was warned in time.”</p>
        <aside class="newsletter"><p>Get our news in the morning, every day of the week, wherever you are.</p></aside>
        <h2>A second storm</h2>
        <p>Another storm is expected on Thursday, the weather service said, with less rain than the first one brought.</p>
        <ul><li>Roads along the river stay closed.</li><li>Schools are open.</li></ul>
        <blockquote><p>Nobody should go near the banks until the water has fallen, the mayor wrote to all households.</p></blockquote>
        <p><a href="/other">Read more: What the last storm left behind</a></p>
        <p>Copyright 2021 Hill Country News. All rights reserved.</p>
        </div></div>
        <div class="comments"><p>First! I have lived by this river for forty years and never saw it like that, said nobody.</p></div>
        <footer><p>Hill Country News is printed in the hills and read in the valleys by all who like their news dry.</p></footer>
        </body></html>
        """

    let report = Extractor().extract(
        id: "7", bytes: Array(Self.page.utf8), url: "https://hill.example/2021/05/dam-gates?from=rss")

    @Test("the text is headline and blocks, a blank line between each")
    func textIsJoined() {
        report.checkBlocks()
        let scalars = Array(report.text.unicodeScalars)
        let words = report.article.blocks.map { block in
            String(String.UnicodeScalarView(scalars[block.span.start..<block.span.end]))
        }
        #expect(words.joined(separator: "\n\n") == report.text)
        #expect(report.text.hasPrefix("Dam gates opened after storm\n\n"))
    }

    @Test("the body is kept and what surrounds it is not")
    func bodyIsKept() {
        #expect(report.words(.paragraph).count == 3)
        #expect(report.words(.heading) == ["A second storm"])
        #expect(report.words(.list) == ["Roads along the river stay closed.\nSchools are open."])
        #expect(report.words(.quote).count == 1)
        for left in [
            "Home", "Zoë", "Share", "Get our news", "Read more", "Copyright", "First!", "printed in the hills",
        ] {
            #expect(!report.text.contains(left), "\(left) is no part of the article")
        }
    }

    @Test("what asks for consent is left out, though it is longer than the report")
    func consentIsLeftOut() {
        let terms = (1...12).map { number in
            "<p>Partner number \(number) may store what you read on this device, and tells you so in a sentence of some length.</p>"
        }
        let page = """
            <html><head><title>Ferry back in service</title></head><body><h1>Ferry back in service</h1>
            <div class="article-body"><p>The ferry across the lake sails again from Monday, the harbour office said.</p>
            <p>It had been in the dock for six weeks, where both of its engines were replaced.</p></div>
            <div id="cookie-consent"><div class="text">\(terms.joined())</div></div></body></html>
            """
        let report = Extractor().extract(id: "8", bytes: Array(page.utf8))
        #expect(report.words(.paragraph).count == 2)
        #expect(!report.text.contains("Partner number"))
    }

    @Test("metadata come from where the page states them")
    func metadata() {
        let article = report.article
        #expect(article.headline == "Dam gates opened after storm")
        #expect(article.byline == ["Zoë Müller"])
        #expect(article.section == "Region")
        #expect(article.published == Moment("2021-05-04T09:30:00+02:00"))
        #expect(article.modified == Moment("2021-05-04T11:00:00Z"))
        #expect(article.language == "en-GB")
        #expect(article.site == "Hill Country News")
        #expect(article.url == "https://hill.example/2021/05/dam-gates")
        #expect(article.dateline == Dateline(text: "BRÜGG (dpa)", place: "BRÜGG"))
        #expect(article.provider == "dpa")
    }

    @Test("a picture has its address, caption, credit and day")
    func pictures() {
        let picture = Picture(
            url: "https://hill.example/2021/img/dam.jpg", caption: "Water runs over the dam on May 3, 2021.",
            credit: "Jane Roe/AFP", alt: "A dam", date: "2021-05-03")
        #expect(report.article.pictures == [picture])
        #expect(report.words(.caption).count == 1)
    }

    @Test("a byline without mark-up of its own is read above the text, and accounts are not taken for persons")
    func printedByline() {
        let text =
            "<p>The ferry was towed into port on Monday after a night adrift, the coast guard said in a statement.</p>"
        let page =
            "<h1>Ferry towed into port</h1><div class=byline>By Ana de Souza and Li Wei</div>" + text
            + "<div class=author-card>More by John Doe</div>"
        #expect(Extractor().extract(id: "1", html: Array(page.utf8)).article.byline == ["Ana de Souza", "Li Wei"])
        let stated = "<meta name=author content='Jane Roe, janeroe'><h1>Ferry towed into port</h1>" + text
        #expect(Extractor().extract(id: "1", html: Array(stated.utf8)).article.byline == ["Jane Roe"])
    }

    @Test("a page that states no date has none")
    func noDateIsGuessed() {
        let page =
            "<h1>A quiet day</h1><p>Nothing of note took place in the harbour, and the ships stayed where they were.</p>"
        let report = Extractor().extract(id: "1", html: Array(page.utf8))
        #expect(report.article.published == nil)
        #expect(report.article.headline == "A quiet day" && report.words(.paragraph).count == 1)
    }

    @Test("rows of figures are kept as lists, one line a row")
    func tables() {
        let page = """
            <article><h1>How the districts voted</h1><p>Turnout was higher than ever before in all three districts, officials said.</p>
            <table><tr><th>District</th><th>Turnout</th></tr><tr><td>North</td><td>71</td></tr></table>
            <p>A second round is to be held on Sunday week in two of them, the commission said on Monday.</p></article>
            """
        let report = Extractor().extract(id: "1", html: Array(page.utf8))
        #expect(report.words(.list) == ["District | Turnout\nNorth | 71"])
        #expect(report.words(.paragraph).count == 2)
    }

    @Test("of several reports on a page the first is taken, with its standfirst")
    func severalReports() {
        let report = { (name: String) in
            let sentence =
                "The \(name) council met on Tuesday and put off its vote on the new bridge for another month. "
            return
                "<article><h1>\(name) puts off its vote</h1><p class=\"standfirst\">Bridge must wait, says \(name)'s mayor</p>"
                + (0..<12).map { "<p>\(sentence) This is item \($0) of what was said there.</p>" }.joined()
                + "</article>"
        }
        let page = "<title>Oslo puts off its vote</title>" + report("Oslo") + report("Bergen")
        let first = Extractor().extract(id: "1", html: Array(page.utf8))
        #expect(first.article.headline == "Oslo puts off its vote")
        #expect(!first.text.contains("Bergen"))
        #expect(first.words(.paragraph).count == 13)
    }

    @Test("a body that only JSON-LD holds is taken from there")
    func statedBody() {
        let body = (0..<12).map { "Sentence \($0) of the report says what was found in the old mine.\\n" }.joined()
        let page =
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Old mine\","
            + "\"articleBody\":\"\(body)\"}</script><p>Loading</p>"
        let report = Extractor().extract(id: "1", html: Array(page.utf8))
        report.checkBlocks()
        #expect(report.words(.paragraph).count == 12)
    }

    @Test(
        "bytes are told to be HTML or plain text",
        arguments: [
            ("<!DOCTYPE html><p>x", nil, true), ("\u{FEFF}  <html>", "text/plain", true), ("x < y", nil, false),
            ("Rain\n\nIt rained.", "text/plain; charset=utf-8", false), ("<p>x", "text/html", true),
            ("<p>x</p>", nil, true), ("<br />\n<b>Warning</b>: no such file\n<!DOCTYPE html>\n<html>", nil, true),
            ("<style>p { color: red }</style><!doctype html><p>x", nil, true), ("<Ana> how is it?", nil, false),
            ("<p>x</p>", "text/plain", false), ("", nil, false),
        ] as [(String, String?, Bool)])
    func kinds(_ page: String, _ type: String?, _ isHTML: Bool) {
        #expect(PageKind(Array(page.utf8), contentType: type) == (isHTML ? .html : .plain))
    }

    @Test("plain text in other encodings is read")
    func encodings() {
        #expect(PageBytes.text([0x93, 0x5A, 0xFC, 0x72, 0x69, 0x63, 0x68, 0x94], contentType: nil) == "“Zürich”")
        #expect(PageBytes.text([0xFF, 0xFE, 0x41, 0x00, 0xE9, 0x00], contentType: nil) == "Aé")
        #expect(PageBytes.text([0xFE, 0xFF, 0x00, 0x41, 0x00], contentType: nil) == "A\u{FFFD}")
        #expect(PageBytes.text([0x93, 0xFA, 0x96, 0x7B], contentType: "text/plain; charset=shift_jis") == "日本")
    }

    @Test("hostile pages are taken without harm")
    func hostilePages() {
        let pages = [
            "", "<", "<html>", "<p>", String(repeating: "<div>", count: 3_000) + "x",
            String(repeating: "<a>x", count: 2_000),
            "<script type='application/ld+json'>" + String(repeating: "[", count: 5_000),
            "<title>" + String(repeating: " - ", count: 2_000), "<p>" + String(repeating: "a ", count: 50_000),
        ]
        for page in pages {
            Extractor().extract(id: "1", html: Array(page.utf8)).checkBlocks()
        }
        Extractor().extract(id: "1", bytes: (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) })
            .checkBlocks()
    }

    @Test("a page that was saved as UTF-8 is read as UTF-8, whatever it declared when it was printed")
    func savedPage() {
        let page = """
            <html><head><meta charset="gbk"><title>Réunion</title></head><body><h1>La réunion à Genève</h1>
            <p>Les délégués se sont réunis à Genève mardi après-midi pour parler de la paix.</p></body></html>
            """
        #expect(Extractor().extract(id: "1", bytes: Array(page.utf8)).article.headline == "La réunion à Genève")
    }
}
