import Foundation
import News
import Testing

@testable import Reading

/// Everything that a page of news says, row by row: with its modality, day, place and number, and nothing besides.
struct SeedPageTests {
    private static let reader = Result { try Reader() }

    struct Page: Sendable {
        var findings: Findings
        var text: CodePoints
        var isDated: Bool

        func words(_ span: Span) -> String { text[span].split(whereSeparator: \.isWhitespace).joined(separator: " ") }

        /// Whether a mention is what a row tells.
        func matches(_ mention: Mention, _ row: SeedPageRow) -> Bool {
            let names = { (roles: [Role], name: String?) in
                name.map { name in roles.contains { $0.name.contains(name) } } ?? true
            }
            let value = mention.time.map { findings.times[$0].value }
            let isCounted = row.count.map { count in
                mention.counts.contains {
                    $0.measure == count.measure && findings.quantities[$0.quantity].best == count.best
                }
            }
            return mention.kind == .event && words(mention.quote(in: self)).contains(row.words)
                && words(mention.trigger) == row.trigger && mention.type == row.type && mention.modality == row.modality
                && Set(row.modes).isSubset(of: mention.modes)
                && (row.place == nil || mention.place.map { findings.places[$0].name } == row.place)
                && (row.day == nil || value == (isDated ? row.day?.dated : row.day?.open))
                && names(mention.actors, row.actor) && names(mention.recipients, row.recipient) && isCounted ?? true
        }
    }

    private func page(_ address: URL, published: String?) throws -> Page {
        let day = published.flatMap { Day($0) }
        let report = try SeedPage.report(at: address, published: day)
        return Page(
            findings: try Self.reader.get().read(report), text: CodePoints(report.text), isDated: published != nil)
    }

    private func check(_ page: Page, _ rows: [SeedPageRow], open: Set<String> = []) {
        let events = page.findings.mentions.filter { $0.kind == .event }
        for row in rows {
            #expect(events.contains { page.matches($0, row) }, "\(row.testDescription)")
        }
        let known = Set(rows.map(\.trigger)).union(open)
        for event in events {
            #expect(known.contains(page.words(event.trigger)), "invented: \(page.words(event.trigger))")
        }
    }

    private func figure(_ page: Page, _ best: Double, _ kind: Count.Kind) -> Count? {
        page.findings.mentions.filter { $0.kind != .event }.flatMap(\.counts).first {
            $0.kind == kind && page.findings.quantities[$0.quantity].best == best
        }
    }

    @Test(
        "every row of the first page, and no event besides",
        .enabled(if: SeedPage.isThere, "the page stands beside the package"), arguments: [nil, "2020-03-17"])
    func original(published: String?) throws {
        let page = try page(SeedPage.original, published: published)
        check(page, SeedPageRow.original)
        #expect(figure(page, 5200, .stock)?.measure == .forces)
        #expect(figure(page, 12, .stock)?.who?.contains("U.S. forces") == true)
        #expect(figure(page, 24, .ordinal)?.window == "P6M")
        let events = page.findings.mentions.filter { $0.kind == .event }
        let passing = try #require(events.first { page.words($0.trigger) == "rocket attack" })
        #expect(events.first { page.words($0.quote(in: page)).contains("Katyusha") }?.sameAs == passing.id)
        let redeployments = events.filter { page.words($0.trigger) == "redeployment" }
        #expect(redeployments.count == 2 && redeployments.allSatisfy { $0.sameAs == events.first?.id })
        #expect(Set(events.filter { page.words($0.trigger) == "hit" }.map(\.id)).count == 3)
        // The strikes came after the second attack, nobody says when.
        #expect(events.first { page.words($0.trigger) == "air strikes" }?.when == nil)
    }

    @Test("every row of a report of our own, and no event besides", arguments: [nil, "2020-03-17"])
    func sample(published: String?) throws {
        let page = try page(SeedPage.sample, published: published)
        check(page, SeedPageRow.sample, open: ["attacks", "praised"])
        #expect(figure(page, 24, .ordinal)?.window == "P6M")
        #expect(figure(page, 300, .stock)?.measure == .forces)
        let events = page.findings.mentions.filter { $0.kind == .event }
        let passing = try #require(events.first { page.words($0.trigger) == "fired at" })
        #expect(events.first { page.words($0.quote(in: page)).contains("Basmaya") }?.sameAs == passing.id)
    }
}

extension Mention {
    /// The words of a mention's whole sentence.
    fileprivate func quote(in page: SeedPageTests.Page) -> Span { page.findings.sentences[sentence] }
}
