import News
import Testing

@testable import Wire

/// Whatever is read takes time that grows with its length and no faster.
@Suite("Long pages", .serialized)
struct ComplexityTests {
    /// A page of a kind, so many times as long as its shortest.
    struct Shape: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let page: @Sendable (Int) -> Page

        enum Page {
            case text(String)
            case html(String)
        }
    }

    private static let sentences = [
        "Rain fell on the plain, officials said on Monday", "By Jane Roe in Ost", "Photo: A dam in the hills / AFP",
        "\u{201C}It will not rain again,\u{201D} said a farmer of 60.", "READ MORE: More rain", "March 3, 2020",
        "West | North | South", "- Flooded roads", "Three bridges were closed, and two stayed open, the county said.",
    ]

    private static func lines(_ count: Int) -> [String] {
        (0..<count).map { sentences[$0 % sentences.count] + ($0 % 4 == 0 ? " \($0)" : "") }
    }

    /// Signs of every kind in no order, the same in every run.
    private static func junk(_ count: Int) -> String {
        let signs = Array("abcdeABCDE ,.;:|/()-\n\"'0123456789€é\u{628}中\u{A0}\u{AD}".unicodeScalars)
        var state: UInt64 = 88_172_645_463_325_252
        var text = String.UnicodeScalarView()
        for _ in 0..<count {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            text.append(signs[Int(state % UInt64(signs.count))])
        }
        return String(text)
    }

    private static let shapes = [
        Shape(testDescription: "lines") { .text(lines($0 * 250).joined(separator: "\n")) },
        Shape(testDescription: "paragraphs") { .text(lines($0 * 250).joined(separator: "\n\n")) },
        Shape(testDescription: "one paragraph") { .text(lines($0 * 250).joined(separator: " ")) },
        Shape(testDescription: "junk") { .text(junk($0 * 10_000)) },
        Shape(testDescription: "paragraphs of HTML") { .html("<p>" + lines($0 * 250).joined(separator: "<p>")) },
        Shape(testDescription: "broken lines of HTML") { .html("<div>" + lines($0 * 250).joined(separator: "<br>")) },
        Shape(testDescription: "links") { .html(lines($0 * 250).map { "<li><a href=/by/x>\($0)</a>" }.joined()) },
        Shape(testDescription: "pictures") {
            .html(
                lines($0 * 100).map { "<figure><img src=a.jpg alt=x><div class=credit>\($0)</div></figure>" }.joined())
        },
        Shape(testDescription: "elements inside one another") {
            .html(String(repeating: "<div class=a>x", count: $0 * 500))
        },
        Shape(testDescription: "long names") {
            .html("<div class='\(String(repeating: "by-line photo ", count: $0 * 1_000))'>" + lines(10).joined())
        },
    ]

    private static func read(_ page: Shape.Page) -> Int {
        switch page {
        case .text(let text): Extractor().extract(id: "1", text: text).article.blocks.count
        case .html(let html): Extractor().extract(id: "1", html: Array(html.utf8)).text.utf8.count
        }
    }

    private static func time(_ page: Shape.Page) -> Duration {
        (0..<3).map { _ in ContinuousClock().measure { _ = read(page) } }.min() ?? .zero
    }

    @Test("four times as long take far less than sixteen times as long", arguments: shapes)
    func growth(_ shape: Shape) {
        // On a busy machine one measurement proves nothing; a square shows in each of them.
        let isBounded = (0..<4).contains { _ in
            let (short, long) = (Self.time(shape.page(1)), Self.time(shape.page(4)))
            // What takes no time to speak of can't be compared.
            return long < .milliseconds(100) || long < short * 11
        }
        #expect(isBounded)
    }

    @Test("of a hundred thousand lines are read to the end")
    func manyLines() {
        let count = 100_000
        let text = Self.lines(count).joined(separator: "\n\n")
        #expect(Self.read(.text(text)) == count)
    }

    @Test("of ten megabytes of elements inside one another are read")
    func deepPage() {
        let page = Array(String(repeating: "<div>", count: 2_000_000).utf8)
        let report = Extractor().extract(id: "1", html: page)
        #expect(report.text.isEmpty && report.article.refusal != nil)
    }
}
