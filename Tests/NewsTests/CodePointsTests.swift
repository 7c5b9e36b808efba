import News
import Testing

@Suite("Code points")
struct CodePointsTests {
    static let texts = [
        "", "plain ASCII words", "é", "naïve café, Zürich", "سوريا والعراق", "a👩‍👩‍👧b", String(repeating: "ab", count: 200),
        String(repeating: "é👍x", count: 150), "\u{FEFF}bom", "e\u{301}",
    ]

    @Test("find every byte offset that the scalars have, and back", arguments: texts)
    func positions(_ text: String) {
        let points = CodePoints(text)
        #expect(points.count == text.unicodeScalars.count)
        var offset = 0
        for (position, scalar) in text.unicodeScalars.enumerated() {
            #expect(points.byteOffset(of: position) == offset)
            for byte in offset..<offset + scalar.utf8.count { #expect(points.position(ofByte: byte) == position) }
            offset += scalar.utf8.count
        }
        #expect(points.byteOffset(of: points.count) == text.utf8.count)
        #expect(points.position(ofByte: text.utf8.count) == points.count)
    }

    @Test("give the words of any span, clamped to the text", arguments: texts)
    func spans(_ text: String) {
        let points = CodePoints(text)
        let scalars = Array(text.unicodeScalars)
        for start in stride(from: 0, through: scalars.count, by: 7) {
            for end in stride(from: start, through: scalars.count, by: 11) {
                let expected = String(String.UnicodeScalarView(scalars[start..<end]))
                #expect(points[Span(start: start, end: end)] == expected)
            }
        }
        #expect(points[Span(start: -5, end: scalars.count + 5)] == text)
        #expect(points[Span(start: scalars.count + 3, end: scalars.count + 9)].isEmpty)
    }
}
