import Testing

@testable import HTML

@Suite("Hostile pages")
struct HostilePageTests {
    /// Pages that make careless parsers slow, by the number of times they repeat.
    static let patterns: [(name: String, make: @Sendable (Int) -> String)] = [
        ("deep divisions", { String(repeating: "<div>", count: $0) }),
        ("paragraphs in divisions", { String(repeating: "<div>", count: 60) + String(repeating: "<p>", count: $0) }),
        ("formatting reopened in every paragraph", { String(repeating: "<p><b><i><u>", count: $0) }),
        ("different formatting in every paragraph", { n in (0..<n).map { "<p><b id=\($0)>x" }.joined() }),
        ("misnested formatting", { String(repeating: "<a><b><p></a>x</b>", count: $0) }),
        ("links in links", { String(repeating: "<a href=x><div>", count: $0) }),
        ("text fostered out of tables", { String(repeating: "<table>a<tr>b", count: $0) }),
        ("text fostered out of one table", { "<table>" + String(repeating: "a<tr>", count: $0) }),
        ("markers left behind", { String(repeating: "<table><marquee></table><nobr>", count: $0) }),
        ("nested tables", { String(repeating: "<table><tr><td>", count: $0) }),
        ("attributes in one tag", { n in "<p " + (0..<n).map { "a\($0)=1 " }.joined() + ">" }),
        ("attributes by repeated roots", { n in (0..<n).map { "<html a\($0)>" }.joined() }),
        (
            "options of a select of many attributes",
            { n in
                "<i multiple></i><select " + (0..<n).map { "a\($0) " }.joined() + ">"
                    + String(repeating: "<option>x", count: n)
            }
        ),
        ("end tags of nothing", { "<div><span>" + String(repeating: "</i></p></x>", count: $0) }),
        ("choices", { "<select><selectedcontent>" + String(repeating: "<option selected>x", count: $0) }),
        ("lesser signs", { String(repeating: "<", count: $0) }),
        ("unclosed comments", { String(repeating: "<!--", count: $0) }),
        ("script escapes", { "<script>" + String(repeating: "<!--<script", count: $0) }),
        ("ampersands", { String(repeating: "&notin", count: $0) }),
        ("templates", { String(repeating: "<template>", count: $0) }),
        ("foreign content", { String(repeating: "<svg><foreignObject><math><mi>", count: $0) + "</p>" }),
        ("list items", { String(repeating: "<ul><li>", count: $0) + String(repeating: "<li>", count: $0) }),
    ]

    @Test("costs no more than in proportion to their length", arguments: patterns.indices)
    func isLinear(pattern: Int) {
        let (name, make) = Self.patterns[pattern]
        let limits = Limits(depth: 64, formatting: 16)
        let steps = [250, 500, 1000].map { Document(text: make($0), limits: limits).tree.steps }
        // Past the bounds of the stack and the list, twice the page is at most twice the work.
        let growth = Double(steps[2] - steps[1]) / Double(max(steps[1] - steps[0], 1))
        #expect(growth < 2.6, "\(name): \(steps)")
    }

    @Test("leave a sound tree, whatever their tags", arguments: 0..<40)
    func soundTrees(seed: Int) {
        let limits = Limits(depth: seed.isMultiple(of: 2) ? 16 : 512, formatting: 8)
        let page = Document(text: tagSoup(seed: UInt64(seed), length: 400), limits: limits)
        #expect(page.findFlaw() == nil)
        let again = Document(Array(page.source.reversed()))
        #expect(again.findFlaw() == nil)
        _ = page.innerText(page.root)
        _ = page.serialize(page.root)
    }

    @Test("end a fragment soundly too", arguments: ["div", "tr", "select", "template", "colgroup", "frameset", "html"])
    func soundFragments(context: String) {
        for seed in 0..<10 {
            let page = Document(
                fragment: tagSoup(seed: UInt64(seed), length: 200), in: context, limits: Limits(depth: 16))
            #expect(page.findFlaw() == nil)
        }
    }

    /// Tags, text and junk in an order drawn from a seed.
    private func tagSoup(seed: UInt64, length: Int) -> String {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func draw(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let tags = HTML.Tag.allCases.filter { $0 != .other && $0 != .plaintext }
        var text = ""
        for _ in 0..<length {
            let tag = tags[draw(tags.count)].name
            switch draw(8) {
            case 0: text += "</\(tag)>"
            case 1: text += "x &amp; y "
            case 2: text += ["<!--", "-->", "\0", "<![CDATA[", "]]>", "&#x110000;", "é", "<!doctype x"][draw(8)]
            case 3: text += "</\(["p", "table", "b", "a", "body", "html", "template", "select"][draw(8)])>"
            case 4: text += "<\(["table", "tr", "td", "b", "a", "p", "select", "template"][draw(8)])>"
            default: text += "<\(tag) id=\(draw(9))>"
            }
        }
        return text
    }
}
