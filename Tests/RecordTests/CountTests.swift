import News
import Record
import Testing

@Suite("Numbers of an event")
struct CountTests {
    func toll(
        _ article: String, _ value: Double, on day: String = "2020-03-12", kind: Count.Kind = .eventCount,
        official: Bool = false, qualifier: Quantity.Qualifier = .exact
    ) -> Told {
        var told = Told(article: article, published: day, provider: article, place: .taji, on: "2020-03-11")
        told.recipients = ["soldiers"]
        told.counts = [(value, .deaths, kind)]
        told.qualifier = qualifier
        if official { told.source = ("the health office of \(article)", .office) }
        return told
    }

    @Test("values that disagree give the lowest, their range, and a dispute")
    func disagreeing() throws {
        let event = try #require(try ledger(toll("a", 3), toll("b", 5)).events.first)
        let count = try #require(event.counts.first)
        #expect((count.low, count.best, count.high) == (3, 3, 5))
        #expect(count.rule == .lowest)
        #expect(event.disputedFields == [.count(.deaths)])
        #expect(event.standing == .corroborated)
    }

    @Test("the value of most sources goes before the lowest")
    func majority() throws {
        let count = try ledger(toll("a", 3), toll("b", 5), toll("c", 5)).events.first?.counts.first
        #expect(count?.best == 5)
        #expect(count?.rule == .majority)
    }

    @Test("the newest official value goes before that of most")
    func official() throws {
        let count = try ledger(
            toll("a", 3), toll("b", 3), toll("c", 4, on: "2020-03-13", official: true)
        ).events.first?.counts.first
        #expect(count?.best == 4)
        #expect(count?.rule == .latestOfficial)
    }

    @Test("a toll that rises is no dispute, and its source's older value is forgotten")
    func rising() throws {
        var later = toll("b", 5, on: "2020-03-14", kind: .runningToll)
        later.provider = "a"
        let event = try #require(try ledger(toll("a", 3), later).events.first)
        #expect(event.counts.first?.best == 5)
        #expect(event.counts.first?.low == 5)
        #expect(event.disputedFields.isEmpty)
    }

    @Test("at least so many leaves the range open")
    func open() throws {
        let count = try ledger(toll("a", 3, qualifier: .atLeast)).events.first?.counts.first
        #expect(count?.low == 3)
        #expect(count?.high == nil)
    }

    @Test(
        "parts are added, and parts of a whole are not",
        arguments: [
            ("2 Americans and 1 Briton", [2.0, 1], ["Americans", "Briton"], 3.0),
            ("3 soldiers, 2 of them Americans", [3, 2], ["soldiers", "Americans"], 3),
            ("5 people including 2 children", [5, 2], ["people", "children"], 5),
        ])
    func parts(_ quote: String, _ values: [Double], _ who: [String], _ sum: Double) throws {
        var told = toll("a", 0)
        told.counts = values.map { ($0, .deaths, .eventCount) }
        told.who = who
        told.quote = quote
        var claim = told.claim
        for (index, value) in values.enumerated() {
            let start = quote.firstRange(of: "\(Int(value)) ").map {
                quote.distance(from: quote.startIndex, to: $0.lowerBound)
            }
            let at = try #require(start)
            claim.quantities[index].span = Span(start: at, end: at + 1)
        }
        #expect(Ledger(claims: [claim]).events.first?.counts.first?.best == sum)
    }

    @Test("an index that points outside the report counts nothing")
    func strangeIndex() {
        var claim = toll("a", 3).claim
        claim.mention.counts[0].quantity = 9
        #expect(Ledger(claims: [claim]).events.first?.counts == [])
    }
}
