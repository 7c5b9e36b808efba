import News
import Testing

@testable import Wire

@Suite("What pages state in JSON-LD, addresses and names of classes")
struct StatedTests {
    @Test("JSON is read with the faults that pages have")
    func lenientJSON() {
        let text = "<!-- {\"a\": \"x\ny \\u00e9\\ud83d\\ude00\", \"b\": [1, true, null,], \"a\": 2,"
        #expect(
            JSONReader.read(Array(text.utf8))
                == .object(["a": .string("x\ny é😀"), "b": .array([.number(1), .bool(true), .null])]))
        #expect(JSONReader.read([]) == nil)
        #expect(JSONReader.read(Array(String(repeating: "[", count: 9_999).utf8)) != nil)
    }

    @Test("authors are found behind references to other nodes")
    func linkedAuthors() {
        let text = """
            {"@graph": [{"@type": ["Article", "NewsArticle"], "headline": "Salt &amp; snow", "author": {"@id": "#p1"},
            "datePublished": "2022-01-02"}, {"@type": "Person", "@id": "#p1", "name": "Ana Silva"},
            {"@type": "BreadcrumbList", "itemListElement": [{"name": "Home"}, {"item": {"name": "Roads"}}]}]}
            """
        let linked = LinkedData(scripts: [.init(bytes: Array(text.utf8))])
        #expect(linked.headline == "Salt & snow")
        #expect(linked.makers.map(\.name) == ["Ana Silva"])
        #expect(linked.published == Moment("2022-01-02"))
        #expect(linked.breadcrumbs == ["Home", "Roads"])
    }

    @Test(
        "addresses are resolved against the page's",
        arguments: [
            ("/a.jpg", "https://x.example/a.jpg"), ("a.jpg", "https://x.example/n/a.jpg"),
            ("../a.jpg?w=2", "https://x.example/a.jpg?w=2"),
            ("//y.example/b", "https://y.example/b"), ("http://z.example/", "http://z.example/"),
            ("data:image/png;base64,x", nil),
            ("javascript:x", nil), ("", nil), ("?p=2", "https://x.example/n/s?p=2"),
        ] as [(String, String?)])
    func resolvesAddresses(_ reference: String, _ whole: String?) {
        #expect(PageAddress.resolve(reference, against: "https://x.example/n/s?q=1#f") == whole)
    }

    @Test(
        "names of classes say what an element is",
        arguments: [
            ("article-body paywall", Signal.body), ("articleBody", .body), ("story__related", .discard(.related)),
            ("shareBar", .discard(.sharing)),
            ("wp-caption-text", .caption), ("page-header", .frame), ("content wide", .none), ("", .none),
        ])
    func readsClassNames(_ names: String, _ signal: Signal) {
        #expect(ElementNames(Array(names.utf8)[...]).signal == signal)
    }
}
