import News
import Testing

@Suite("How deep JSON is nested")
struct JSONNestingTests {
    @Test(
        "is told from brackets outside texts",
        arguments: [
            ("1", 0), ("[]", 1), (#"{"a":[1,{"b":2}]}"#, 3), (#"["[[[["]"#, 1), (#"["\"[[["]"#, 1),
            (#"["\\",[[]]]"#, 3),
            ("[[],[],[]]", 2), ("", 0), ("]]]", 0), (#""open ["#, 0),
        ])
    func depth(text: String, depth: Int) {
        #expect(!JSONNesting.isDeeper(than: depth, text.utf8))
        if depth > 0 { #expect(JSONNesting.isDeeper(than: depth - 1, text.utf8)) }
    }

    @Test("a flood of brackets is deeper after as many bytes as the limit has levels")
    func flood() {
        #expect(JSONNesting.isDeeper(than: 8, String(repeating: "[{\"a\":", count: 100_000).utf8))
    }
}
