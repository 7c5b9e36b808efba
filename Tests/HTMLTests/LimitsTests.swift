import HTML
import Testing

@Suite("Limits")
struct LimitsTests {
    @Test("an honest page reaches none")
    func honest() {
        #expect(Document(text: "<p>a<b>b</b>").limitReached == nil)
    }

    @Test("a page is cut at the limit of bytes")
    func bytes() {
        let page = Document(Array("<p>abcdef".utf8), limits: Limits(bytes: 6))
        #expect(page.limitReached == .bytes)
        #expect(page.body.map(page.text) == "abc")
    }

    @Test("what lies beyond the limit of bytes says nothing of the encoding, and cuts no character", arguments: 6...10)
    func encoding(limit: Int) {
        let page = Document(Array("<p>aé€é".utf8) + [0xFF], limits: Limits(bytes: limit))
        #expect(page.encoding == .utf8)
        #expect(page.body.map(page.text) == (["aé", "aé", "aé", "aé€", "aé€"] as [String])[limit - 6])
    }

    @Test("a tree stops at the limit of nodes")
    func nodes() {
        let page = Document(text: String(repeating: "<p>x", count: 500), limits: Limits(nodes: 100))
        #expect(page.limitReached == .nodes)
        #expect(page.descendants(page.root).reduce(0) { count, _ in count + 1 } <= 102)
    }

    @Test("elements nested too deep become siblings")
    func depth() {
        let page = Document(text: String(repeating: "<div>", count: 100) + "end", limits: Limits(depth: 20))
        #expect(page.limitReached == .depth)
        let depth = page.elements(named: .div).map { page.ancestors($0).reduce(0) { count, _ in count + 1 } }.max()
        #expect(depth == 20)
        #expect(page.elements(named: .div).count == 100)
    }

    @Test("the oldest of too many formatting elements is forgotten")
    func formatting() {
        let tags = (0..<20).map { "<b id=\($0)>" }.joined()
        let page = Document(text: "<p>\(tags)x<p>y", limits: Limits(formatting: 10))
        #expect(page.limitReached == .formatting)
        let second = page.elements(named: .p)[1]
        #expect(page.elements(named: .b, under: second).count == 10)
    }

    @Test("attributes with too many different names are left out")
    func attributeNames() throws {
        let names = (0..<20).map { "n\($0)=\($0) " }.joined()
        let page = Document(text: "<p \(names) class=late>", limits: Limits(attributeNames: 5))
        #expect(page.limitReached == .attributeNames)
        let paragraph = try #require(page.first(.p))
        #expect(page.attributes(of: paragraph).map(\.name) == ["n0", "n1", "n2", "n3", "n4"])
    }
}
