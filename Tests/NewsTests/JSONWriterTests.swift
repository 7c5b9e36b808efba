import Foundation
import News
import Testing

@Suite("JSON")
struct JSONWriterTests {
    @Test(
        "is what any reader of JSON reads back",
        arguments: [
            "plain", "\"quoted\" \\ back", "line\nand\ttab\r", "\u{0}\u{1F}\u{7F}", "é 👍 \u{2028}", "</script>",
        ])
    func strings(_ text: String) throws {
        var json = JSONWriter()
        json.object {
            $0.member("text", text)
            $0.member("none", nil as String?)
            $0.member("list", [text, text])
            $0.member("inner", [1, 2]) { json, number in json.object { $0.member("n", number) } }
            $0.member("truth", true)
        }
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
        #expect(object["text"] as? String == text)
        #expect(object["none"] is NSNull)
        #expect(object["list"] as? [String] == [text, text])
        #expect((object["inner"] as? [[String: Int]])?.map { $0["n"] } == [1, 2])
    }

    @Test(
        "writes numbers without a needless fraction, and null for what has no number",
        arguments: [(5200.0, "5200"), (0.5, "0.5"), (-3, "-3"), (.infinity, "null"), (.nan, "null"), (1e300, "1e+300")])
    func numbers(_ value: Double, _ text: String) {
        var json = JSONWriter()
        json.value(value)
        #expect(String(decoding: json.bytes, as: UTF8.self) == text)
    }

    @Test("of a document has every member that the contract names")
    func contract() throws {
        var article = Article()
        article.headline = "Rockets hit base"
        article.dateline = Dateline(text: "BAGHDAD", place: "Baghdad")
        article.blocks = [Block(kind: .headline, span: Span(start: 0, end: 16))]
        article.pictures = [Picture(caption: "A base", credit: "Wire / Pool")]
        var findings = Findings(reader: "test 1")
        findings.quantities = [
            Quantity(span: Span(start: 0, end: 3), low: 3, best: nil, high: nil, qualifier: .atLeast)
        ]
        var mention = Mention(
            id: "m1", span: Span(start: 0, end: 16), quote: "Rockets hit base", sentence: 0,
            trigger: Span(start: 8, end: 11),
            kind: .event, type: .assault, confidence: 0.8, rule: "verb:hit")
        mention.modes = [.assaultHeavyWeapons]
        mention.counts = [Count(quantity: 0, measure: .deaths, kind: .eventCount)]
        findings.mentions = [mention]
        var json = JSONWriter()
        json.document(Report(id: "a", text: "Rockets hit base", article: article), findings)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
        #expect(
            Set(object.keys) == [
                "id", "text", "article", "sentences", "entities", "times", "places", "quantities", "attributions",
                "mentions", "reader",
            ])
        let page = try #require(object["article"] as? [String: Any])
        #expect(
            Set(page.keys) == [
                "headline", "section", "byline", "provider", "dateline", "published", "modified", "language", "url",
                "site", "standfirst", "sectionPath", "credits", "notes", "blocks", "pictures",
            ])
        let read = try #require((object["mentions"] as? [[String: Any]])?.first)
        #expect(
            Set(read.keys) == [
                "id", "start", "end", "quote", "sentence", "trigger", "kind", "type", "modes", "contexts", "actors",
                "recipients", "place", "where",
                "time", "when", "counts", "modality", "stance", "attribution", "sameAs", "confidence", "rule",
            ])
        #expect(read["modes"] as? [String] == ["heavy-weapons"])
        #expect(read["place"] is NSNull)
    }
}

@Suite("PLOVER's vocabulary")
struct PloverTests {
    @Test("has the manual's 16 types, 67 modes, 37 contexts and 25 sectors")
    func counts() {
        #expect(EventType.allCases.count == 16)
        #expect(EventMode.allCases.count == 67)
        #expect(EventContext.allCases.count == 37)
        #expect(Sector.allCases.count == 25)
    }

    @Test("every mode belongs to the type that its name begins with", arguments: EventMode.allCases)
    func modes(_ mode: EventMode) {
        #expect(mode.rawValue == "\(mode.type.rawValue).\(mode.name)")
    }
}
