import HTML
import Testing

@Suite("Deep pages")
struct DeepPageTests {
    @Test("are written, read out and searched at any depth")
    func anyDepth() throws {
        let depth = 20_000
        let page = Document(text: String(repeating: "<div>", count: depth) + "end", limits: Limits(depth: depth + 10))
        #expect(page.limitReached == nil)
        #expect(page.innerText(page.root) == "end")
        #expect(page.select(try Selector("body div > div")).count == depth - 1)
        let body = try #require(page.body)
        #expect(page.serialize(contentsOf: body).utf8.count == depth * 11 + 3)
        #expect(page.serialize(page.root, options: .compact).utf8.count == depth * 11 + 3)
    }
}
