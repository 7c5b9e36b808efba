import HTML
import News
import Testing

@testable import Wire

@Suite("What a page states of its article")
struct StatementTests {
    private func read(_ html: String, url: String? = "https://post.example/world/1") -> (Article, [Statement]) {
        let reader = PageReader(Document(Array(html.utf8)), url: url)
        return (reader.read(id: "1", memory: SiteMemory()).report.article, reader.statements.all)
    }

    private static let text = """
        <p>The ferry left the harbour before dawn and reached the island by noon, its master said on Monday.</p>
        <p>Nobody was hurt, and the goods on board were brought ashore in the afternoon by two smaller boats.</p>
        """

    @Test(
        "the headline is what readers see",
        arguments: [
            // The head's title has the site's name behind it.
            ("<title>Ferry reaches island | The Post</title>", "<h1>Ferry reaches island</h1>", "Ferry reaches island"),
            // Searchers are given other words.
            (
                "<meta property=og:title content='Ferry news: what the island saw'>",
                "<h1>How a ferry came to the island at last</h1>", "How a ferry came to the island at last"
            ),
            // A kicker stands in the heading.
            (
                "<meta property=og:title content='The ferry reaches its island'>",
                "<h1><span>Seafaring</span> The ferry reaches its island</h1>", "The ferry reaches its island"
            ),
            // A colon that is a line break on the page.
            (
                "<meta property=og:title content='Seafaring: ferry reaches island'>",
                "<h1><span>Seafaring</span><br>ferry reaches island</h1>", "Seafaring: ferry reaches island"
            ),
            // The first heading names the site.
            (
                "<title>Ferry reaches island - The Island Post</title><meta property=og:site_name content='The Island Post'>",
                "<h1>The Island Post</h1><h1>Ferry reaches island</h1>", "Ferry reaches island"
            ),
            // One word is enough where the title begins with it.
            ("<title>Ferries | The Post</title>", "<h1>Ferries</h1>", "Ferries"),
            // No heading agrees, and the one that there is heads a menu.
            ("<title>Ferry reaches island</title>", "<h1>Menu and search and more</h1>", "Ferry reaches island"),
            ("", "<h2>Ferry reaches the island</h2>", "Ferry reaches the island"),
            // The heading in the trail to the page is made for search engines; the headline stands below.
            (
                "<meta property=og:title content='The ferry reaches its island'>",
                """
                <nav><h1>Ferry news: island reached</h1></nav>
                <h2><span class=k>Who waits on the pier</span> <span class=h>The ferry reaches its island</span></h2>
                """, "The ferry reaches its island"
            ),
            // What is shared with readers has the kicker, what machines are told has not.
            (
                """
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"The ferry reaches its island"}</script>
                <meta property=og:title content='Seafaring / The ferry reaches its island'>
                """,
                "<h1><span>Seafaring</span> <span>The ferry reaches its island</span></h1>",
                "Seafaring / The ferry reaches its island"
            ),
            // Bars part labels from the headline.
            (
                "<title>The ferry reaches its island</title>",
                "<h1>Opinion | The ferry reaches its island | Editorial</h1>", "The ferry reaches its island"
            ),
            // The words before the headline are no kicker but part of a sentence.
            (
                "<meta property=og:title content='Slow ferries of the north'>",
                "<h1>What we learned in a year about <b>Slow ferries of the north</b></h1>",
                "What we learned in a year about Slow ferries of the north"
            ),
            // A section behind the title is the site's furniture where another title goes without.
            (
                "<meta property=og:title content='The ferry reaches its island-Sea'><meta name=headline content='The ferry reaches its island'>",
                "", "The ferry reaches its island"
            ),
            // The site goes by the name of its host.
            ("<title>Post - Ferry reaches the island</title>", "", "Ferry reaches the island"),
            ("<title>Island vote : ferry wins</title>", "<h1>Island vote : ferry wins</h1>", "Island vote: ferry wins"),
        ])
    func headlines(_ head: String, _ body: String, _ headline: String) {
        #expect(read("<head>\(head)</head><body><article>\(body)\(Self.text)</article>").0.headline == headline)
    }

    @Test("every source of a headline is kept with where it stands")
    func sourcesAreKept() throws {
        let html =
            "<title>Ferry reaches island | Post</title><article><h1>Ferry reaches island</h1>\(Self.text)</article>"
        let document = Document(Array(html.utf8))
        let all = PageReader(document, url: nil).statements.all.filter { $0.field == .headline }
        #expect(all.map(\.source.kind) == [.printed, .title])
        #expect(all.map(\.isChosen) == [true, false])
        let range = try #require(all[0].source.range)
        #expect(String(decoding: document.source[range], as: UTF8.self) == "<h1>Ferry reaches island</h1>")
    }

    @Test(
        "authors are found wherever pages name them",
        arguments: [
            (
                #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry","author":[{"@type":"Person","name":"Ana Ruiz"},{"@type":"Person","name":"Li Wei"}]}</script>"#,
                "", ["Ana Ruiz", "Li Wei"]
            ),
            ("<meta name=author content='Ana Ruiz and Li Wei'>", "", ["Ana Ruiz", "Li Wei"]),
            ("<meta name=author content='The Daily Post'>", "<p class=byline>By Ana Ruiz</p>", ["Ana Ruiz"]),
            ("", "<a rel=author href=/a>Ana Ruiz</a> <a rel=author href=/b>Li Wei</a>", ["Ana Ruiz", "Li Wei"]),
            ("", "<div>By <a href=/people/ana>Ana Ruiz</a> for the Post</div>", ["Ana Ruiz"]),
            (
                "", "<div class=author><span>Ana Ruiz</span><span>Senior Writer</span><span>May 4, 2020</span></div>",
                ["Ana Ruiz"]
            ),
            ("<meta name=author content='ana-ruiz'><meta name=author content='Ana Ruiz'>", "", ["Ana Ruiz"]),
            (
                "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ana Ruiz'>", "",
                ["Ana Ruiz"]
            ),
            (
                "<meta name=author content='Ana Ruiz'>", "<p class=byline>By Ana Ruiz and Li Wei</p>",
                ["Ana Ruiz", "Li Wei"]
            ),
            ("<meta name=author content='https://social.example/ana'>", "", []),
            ("<meta name=author content='AFP'>", "", []),
            ("<meta name=author content=POST>", "", []),
            ("", "<p class=byline>By The Ferry Desk</p>", ["The Ferry Desk"]),
            // Who signs above the article wrote it; the head names whoever put it there.
            ("<meta name=author content='Li Wei'>", "<p>By <a href=/ana>Ana Ruiz</a></p>", ["Ana Ruiz"]),
            ("<meta name=author content='Dr. Ana Ruiz'>", "<p>By Ana Ruiz</p>", ["Dr. Ana Ruiz"]),
            // Behind "by" a link to somebody's page may hold one name alone.
            ("", "<p>by <a href=/author/ana/>Ana</a></p>", ["Ana"]),
            // Some newspapers sign in the article's first line.
            ("<meta name=author content='The Daily Post'>", "<p><b>Ana Ruiz/Li Wei</b></p>", ["Ana Ruiz", "Li Wei"]),
            ("", "<p><b>Harbour Bridge</b></p>", []),
            // A picture's credit stands before the byline.
            ("", "<p>Photo by Li Wei/Getty Images</p><div class=author><span>By Ana Ruiz</span></div>", ["Ana Ruiz"]),
            (
                "", "<p class=author>By <a href=/author/ana>Ana Ruiz</a>, <span class=author-title>Sailor</span></p>",
                ["Ana Ruiz"]
            ),
        ] as [(String, String, [String])])
    func authors(_ head: String, _ body: String, _ names: [String]) {
        let html = "<head>\(head)</head><body><article><h1>Ferry reaches island</h1>\(body)\(Self.text)</article>"
        #expect(read(html).0.byline == names)
    }

    @Test("those who helped are credited, not called authors")
    func credits() {
        let html = """
            <article><h1>Ferry reaches island</h1><p class=byline>By Ana Ruiz</p>\(Self.text)
            <p>Reporting by Joe Roe in Oslo; Editing by Li Wei</p></article>
            """
        let article = read(html).0
        #expect(article.byline == ["Ana Ruiz"])
        #expect(
            article.credits == [
                Contributor(name: "Ana Ruiz"), Contributor(name: "Joe Roe", role: .reporting, place: "Oslo"),
                Contributor(name: "Li Wei", role: .editing),
            ])
    }

    @Test(
        "dates are taken as precisely as they are given",
        arguments: [
            ("<meta property=article:published_time content='2020-05-04'>", "", "2020-05-04"),
            ("<meta name=publish-date content='2020-05-04T10:00:00+02:00'>", "", "2020-05-04T10:00:00+02:00"),
            // One time written twice: the writing with the newspaper's zone is taken.
            (
                "<meta property=article:published_time content='2020-05-05T02:30:00Z'>",
                "<time datetime='2020-05-04T22:30:00-04:00'>May 4</time>", "2020-05-04T22:30:00-04:00"
            ),
            // The zone follows from the clock that is printed.
            (
                "<meta property=article:published_time content='2020-05-05T02:30:10Z'>",
                "<div class=date>May 4, 2020 10:30 PM</div>", "2020-05-04T22:30:10-04:00"
            ),
            ("", "<div>25.04.24 | 14:07 Uhr</div>", "2024-04-25T14:07:00"),
            ("", "<time datetime='3 hours ago'>3 hours ago</time>", nil),
            ("", "<p class=date>Last updated: May 4, 2020</p>", nil),
            ("", "<p class=date>2020年5月4日</p>", "2020-05-04"),
        ] as [(String, String, String?)])
    func dates(_ head: String, _ body: String, _ moment: String?) {
        let html =
            "<html lang=en><head>\(head)</head><body><article><h1>Ferry reaches island</h1>\(body)\(Self.text)</article>"
        #expect(read(html).0.published?.description == moment)
    }

    @Test(
        "the date beside the headline goes before what machines are told",
        arguments: [
            ("<p>May 9, 2020</p>", "2020-05-09"),
            ("<p>By Ana Ruiz | May 9, 2020 | 4 min read</p>", "2020-05-09"),
            ("<p>Published: May 9, 2020</p><p>Updated: May 10, 2020</p>", "2020-05-09"),
            ("<p><span>Published</span> <span>May 9, 2020</span></p>", "2020-05-09"),
            ("<time datetime='2020-05-09T08:00:00+02:00'>May 9, 2020</time>", "2020-05-09T08:00:00+02:00"),
            // The hour is taken from where the day is the same.
            ("<p>May 4, 2020</p>", "2020-05-04T10:00:00+02:00"),
            ("<p>4.5.2020</p>", "2020-05-04T10:00:00+02:00"),
            // A change, an edition on paper, an event and another report's date are none.
            ("<p>Updated May 9, 2020</p>", "2020-05-04T10:00:00+02:00"),
            ("<p><span>Last updated on</span> <span>May 9, 2020</span></p>", "2020-05-04T10:00:00+02:00"),
            ("<p class=updated-on><time datetime=2020-05-09>May 9, 2020</time></p>", "2020-05-04T10:00:00+02:00"),
            ("<p>Print edition of May 9, 2020</p>", "2020-05-04T10:00:00+02:00"),
            ("<p>The offer is valid until May 9, 2020.</p>", "2020-05-04T10:00:00+02:00"),
            (
                "<a href=/2>Seven ships that never came to any harbour</a> <span>May 9, 2020</span>",
                "2020-05-04T10:00:00+02:00"
            ),
            // A template states one day for all that it shows.
            ("<time datetime=2011-01-01>May 9, 2020</time>", "2020-05-09"),
            ("<time datetime=2020-05-09>08:00</time>", "2020-05-04T10:00:00+02:00"),
        ])
    func shownDates(_ body: String, _ moment: String) {
        let head = "<meta property=article:published_time content='2020-05-04T10:00:00+02:00'>"
        let html =
            "<html lang=en><head>\(head)</head><body><article><h1>Ferry reaches island</h1>\(body)\(Self.text)</article>"
        #expect(read(html).0.published?.description == moment)
    }

    @Test("one time on two days is given on the day that the page prints")
    func printedDay() {
        let html = """
            <html lang=en><head><meta property=article:published_time content='2020-05-04T22:57:00-05:00'></head><body>
            <article><h1>Ferry reaches island</h1><p>May 5, 2020 3:57 AM</p>\(Self.text)</article>
            """
        #expect(read(html).0.published?.description == "2020-05-05T03:57:00")
    }

    @Test(
        "a sentence that says when the report first appeared goes before newer dates",
        arguments: [
            ("This report was originally published on 2 May 2020 and has been kept up to date.", "2020-05-02"),
            ("Editor's note: This story was first published May 2, 2020.", "2020-05-02"),
            ("Dieser Bericht erschien zuerst am 2. Mai 2020.", "2020-05-02"),
            ("This report was originally published in the Island Post on 2 May 2020.", "2020-05-04"),
            ("This report was originally published on 9 May 2020.", "2020-05-04"),
            ("A version of this article was first published on 2 May 2020.", "2020-05-02"),
            ("The book was originally published in 1920.", "2020-05-04"),
            ("Her first novel was first published on 12 May 1960, when she was twenty.", "2020-05-04"),
            ("The study, which was first published on 12 March 2019, names no ferry.", "2020-05-04"),
        ])
    func originalDates(_ sentence: String, _ day: String) {
        let html = """
            <article><h1>Ferry reaches island</h1><p>May 4, 2020</p>\(Self.text)<p>\(sentence)</p></article>
            """
        #expect(read(html).0.published?.description == day)
    }

    @Test("behind the words that say who wrote a report its date counts below it too")
    func dateBehindByline() {
        let end = "<div><p>Written by <a href=/people/ana-ruiz>Ana Ruiz</a></p><p>May 9, 2020</p></div>"
        let text = String(repeating: Self.text, count: 12)
        #expect(
            read("<article><h1>Ferry reaches island</h1>\(text)\(end)</article>").0.published?.description
                == "2020-05-09")
    }

    @Test("JSON-LD that a framework wrote as a meta element is read")
    func linkedMeta() {
        let html = """
            <meta name="script:ld+json" content="{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Ferry
            reaches island&quot;,&quot;datePublished&quot;:&quot;2020-05-04&quot;}">
            <article><h1>Ferry reaches island</h1>\(Self.text)</article>
            """
        #expect(read(html).0.published?.description == "2020-05-04")
    }

    @Test("a date that is called the day of publication counts below the article too")
    func labelledDate() {
        let html = "<article><h1>Ferry reaches island</h1>\(Self.text)<p>Published on: May 9, 2020</p></article>"
        #expect(read(html).0.published?.description == "2020-05-09")
    }

    @Test("a live report is not as old as its last entry")
    func liveReport() {
        let html = """
            <script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Ferry","datePublished":"2020-05-04"}</script>
            <article><h1>Ferry reaches island</h1><time datetime=2020-05-09>May 9, 2020</time>\(Self.text)</article>
            """
        #expect(read(html).0.published?.description == "2020-05-04")
    }

    @Test(
        "figures alone are read as the page's language writes them",
        arguments: [("en-GB", "2020-04-03"), ("en-US", "2020-03-04"), ("fr", "2020-04-03"), ("en", nil)]
            as [(String, String?)])
    func figures(_ language: String, _ day: String?) {
        let html =
            "<html lang=\(language)><article><h1>Ferry reaches island</h1><p class=date>03/04/2020</p>\(Self.text)</article>"
        #expect(read(html).0.published?.description == day)
    }

    @Test("section, standfirst and notes are kept")
    func frame() {
        let html = """
            <nav class=breadcrumbs><a href=/>Home</a> <a href=/w>World</a> <a href=/w/e>Islands</a></nav>
            <article><h1>Ferry reaches island</h1><p class=standfirst>After years of delay a first ship has come</p>
            \(Self.text)<p>Correction: an earlier version gave the wrong name of the ship.</p></article>
            """
        let article = read(html).0
        #expect(article.sectionPath == ["World", "Islands"])
        #expect(article.section == "Islands")
        #expect(article.standfirst == "After years of delay a first ship has come")
        #expect(article.notes.map(\.kind) == [.correction])
    }

    @Test(
        "hostile heads are read in bounds",
        arguments: [
            #"<script type="application/ld+json">"# + String(repeating: #"{"author":"#, count: 10_000) + "</script>",
            #"<script type="application/ld+json">{"@type":"Article","author":["#
                + String(repeating: #"{"@type":"Person","name":"Ana Ruiz"},"#, count: 100_000) + "]}</script>",
            String(repeating: "<meta name=author content='Ana Ruiz'>", count: 100_000),
            String(repeating: "<a rel=author>Ana Ruiz</a>", count: 100_000),
            String(repeating: "<div class=author>By Ana", count: 5_000),
            "<meta name=author content='\u{0}\u{0}'><title>\u{0}</title>",
        ])
    func hostile(_ html: String) {
        #expect(read(html).0.byline.count <= 60)
    }
}
