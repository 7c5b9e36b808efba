import News
import Testing

@testable import Reading

/// Texts that stop anywhere: a broadcast cut off, a page whose end is behind a wall, a table's cell.
@Suite("A text that stops in the middle of anything is read to its end")
struct FragmentTests {
    private static let reader = Result { try Reader() }

    private static let report = """
        ACCRA (GNA) — Police killed and buried two men on Friday, "officials" said, and between 20 and 30 others were \
        hurt. It cost $5 to $12 million, or £3-4m; 2 1/2 years and a half later, Ama Mensah, who had been arrested by \
        the army, told Reuters: "We were attacked, bombed and robbed by gunmen – but nobody will pay." No one was \
        charged with the murder of the minister's brother until March 11-14, 2021, in Kumasi, north of the capital.
        """

    private static let words = report.split(separator: " ").map(String.init)

    @Test("from every word to every one of the next nine", arguments: words.indices)
    func stretch(from first: Int) throws {
        for count in 1...9 where first + count <= Self.words.count {
            try read(Self.words[first..<first + count].joined(separator: " "))
        }
    }

    @Test(
        "with a mark at its end that waits for more",
        arguments: ["-", "–", "$", "£", "to", "and", "and a", "of", "\"", "(", ","])
    func waiting(for mark: String) throws {
        for end in Self.words.indices.dropFirst() {
            try read(Self.words[max(0, end - 5)..<end].joined(separator: " ") + " " + mark)
            try read(mark + " " + Self.words[end...].prefix(5).joined(separator: " "))
        }
    }

    /// Reads a text and asks that what was found lies in it.
    private func read(_ text: String) throws {
        let findings = try Self.reader.get().read(Report(id: "cut", text: text, article: Article()))
        let length = text.unicodeScalars.count
        #expect(findings.mentions.allSatisfy { $0.span.end <= length }, "\(text)")
        #expect(findings.quantities.allSatisfy { $0.span.end <= length }, "\(text)")
    }
}
