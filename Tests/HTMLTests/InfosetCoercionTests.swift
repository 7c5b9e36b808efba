import HTML
import Testing

@Suite("What goes into XML")
struct InfosetCoercionTests {
    @Test(
        "text loses what XML forbids",
        arguments: [("a\u{C}b", "a b"), ("a\u{1}\u{FFFE}b", "a\u{FFFD}\u{FFFD}b"), ("é\t\n😀", "é\t\n😀")])
    func text(text: String, expected: String) {
        #expect(InfosetCoercion.text(text) == expected)
    }

    @Test(
        "a comment has no two hyphens in a row and ends with none",
        arguments: [("a--b", "a- -b"), ("---", "- - - "), ("a-b", "a-b"), ("", "")])
    func comment(data: String, expected: String) {
        #expect(InfosetCoercion.comment(data) == expected)
    }

    @Test(
        "a name keeps its letters and spells out the rest",
        arguments: [
            ("p", "p"), ("a<b", "aU00003Cb"), ("1st", "U000031st"), ("xml:lang", "xmlU00003Alang"),
            ("naïve-2", "naïve-2"), ("x\u{1F600}", "x\u{1F600}"),
        ])
    func name(name: String, expected: String) {
        #expect(InfosetCoercion.name(name) == expected)
    }
}
