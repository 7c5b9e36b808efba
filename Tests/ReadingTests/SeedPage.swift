import Foundation
import News

@testable import Reading

/// A page of plain text as the newspaper printed it, put together as a report: section, headline, caption, body.
enum SeedPage {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The page from which the product was derived; it stands beside the package, not in it.
    static let original = root.appendingPathComponent("../shared/seed/page.txt")
    /// A report of the sample edition that has the same shapes in words of its own.
    static let sample = root.appendingPathComponent("Sources/dateline/Sample/12-first-base-handed-over.txt")

    static var isThere: Bool { FileManager.default.fileExists(atPath: original.path) }

    /// The report on a page: what stands after its first line, up to what asks for readers' letters.
    static func report(at address: URL, published: Day?) throws -> Report {
        let page = try String(contentsOf: address, encoding: .utf8)
        var article = Article()
        article.published = published.map { Moment(day: $0) }
        let text = CodePoints(page)
        var at = 0
        var isBody = true
        for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let count = line.unicodeScalars.count
            defer { at += count + 1 }
            guard count > 0 else { continue }
            if line.hasPrefix("Your feedback") || line.hasPrefix("Interested in") { isBody = false }
            let isDateline = line.hasPrefix("BAGHDAD:")
            let kind: Block.Kind =
                index == 0 || !isBody
                ? .furniture
                : article.blocks.count == 1 ? .headline : line.hasPrefix("In this file photo") ? .caption : .paragraph
            if isDateline { article.dateline = Dateline(text: "BAGHDAD", place: "BAGHDAD", date: nil) }
            article.blocks.append(Block(kind: kind, span: Span(start: at, end: at + count)))
        }
        return Report(id: "", text: text[Span(start: 0, end: at - 1)], article: article)
    }
}
