import News
import Record
import Testing

@Suite("Tallies, figures and what is expected")
struct TallyTests {
    static func attacks(_ days: [Int]) -> [Told] {
        days.map { day in
            Told(
                article: "day\(day)", published: "2020-03-\(day)", modes: [.assaultHeavyWeapons], place: .taji,
                on: "2020-03-\(day)")
        }
    }

    static func ordinal(_ value: Double, window: String?, kind: Count.Kind = .ordinal) -> Told {
        var told = Told(
            article: "z", published: "2020-03-17", modes: [.assaultHeavyWeapons], place: .taji, on: "2020-03-17")
        told.counts = [(value, .events, kind)]
        told.window = window
        return told
    }

    @Test(
        "an ordinal is checked against the archive",
        arguments: [
            (3.0, "P1W", CheckedClaim.Result.agrees), (24, "P6M", .archiveHasFewer), (2, "P1M", .archiveHasMore),
            (4, "2020-03", .agrees), (4, "2020", .agrees), (3, "2020-W11", .agrees), (4, "2020-W11", .archiveHasFewer),
            (3, nil, .cannotCompare),
            (3, "some time", .cannotCompare),
        ] as [(Double, String?, CheckedClaim.Result)])
    func ordinals(_ value: Double, _ window: String?, _ result: CheckedClaim.Result) throws {
        let told = Self.attacks([10, 11, 14]) + [Self.ordinal(value, window: window)]
        let record = Ledger(claims: told.map(\.claim))
        try record.checkInvariants()
        #expect(record.checkedClaims.map(\.result) == [result])
    }

    @Test("a total of deaths is checked against the events' own")
    func totals() throws {
        var attacks = Self.attacks([10, 11])
        for index in attacks.indices { attacks[index].counts = [(2, .deaths, .eventCount)] }
        var total = Self.ordinal(4, window: "P1M", kind: .periodTotal)
        total.counts = [(4, .deaths, .periodTotal)]
        let checked = Ledger(claims: (attacks + [total]).map(\.claim)).checkedClaims.first
        #expect(checked?.held == 4)
        #expect(checked?.result == .agrees)
    }

    @Test("a tally names its events and what it left out")
    func tally() throws {
        var vague = Told(article: "v", on: "2020-02-10..2020-03-12")
        vague.place = .kirkuk
        let nowhere = Told(article: "n", on: "2020-03-12")
        let record = Ledger(claims: (Self.attacks([10, 11]) + [vague, nowhere]).map(\.claim))
        let tally = record.tally(
            Tally.Query(
                type: .assault, country: "IRQ", begin: Day(year: 2020, month: 3, day: 1),
                finish: Day(year: 2020, month: 3, day: 31)
            )
        )
        #expect(tally.events == ["day10~m1", "day11~m1"])
        #expect(Set(tally.excluded.map(\.reason)) == [.dateTooCoarse, .placeUnknown])
        #expect(record.tally(Tally.Query(type: .assault, mode: .assaultHeavyWeapons)).count == 2)
        #expect(record.tallies.map(\.count) == [4, 2])
    }

    @Test("stocks become a series by day, with who says so")
    func figures() throws {
        func stock(_ article: String, _ value: Double, _ published: String, _ who: String) -> Told {
            var told = Told(article: article, published: published, kind: .figure, type: nil, place: .iraq)
            told.counts = [(value, .forces, .stock)]
            told.who = [who]
            return told
        }
        let record = try ledger(
            stock("b", 3_000, "2020-09-09", "the U.S. forces"), stock("a", 5_200, "2020-03-17", "U.S. forces"),
            stock("c", 300, "2020-03-17", "Spanish troops")
        )
        #expect(record.figures.count == 2)
        #expect(record.figures.first { $0.values.count == 2 }?.values.map(\.best) == [5_200, 3_000])
        #expect(record.figures.allSatisfy { $0.place == "Iraq" })
        #expect(record.events.isEmpty)
    }

    @Test("what is announced is expected, and answered by what happens")
    func expectations() throws {
        let plan = Told(
            article: "a", type: .retreat, actors: ["coalition"], place: .kirkuk, on: "2020-04-01..2020-04-30",
            modality: .planned
        )
        let waiting = try ledger(plan)
        #expect(waiting.events.isEmpty)
        #expect(waiting.expected.first?.finish == Day(year: 2020, month: 4, day: 30))
        #expect(waiting.expected.first?.fulfilledBy == nil)
        let left = Told(
            article: "b", published: "2020-04-02", type: .retreat, actors: ["the coalition"], place: .kirkuk,
            on: "2020-04-01"
        )
        let done = try ledger(plan, left)
        #expect(done.expected.first?.fulfilledBy == "b~m1")
        #expect(done.events.count == 1)
        #expect(done.events.first?.claims.count == 1)
    }

    @Test("an announcement without a date has none made up for it")
    func undated() throws {
        let record = try ledger(Told(type: .retreat, modality: .planned))
        #expect(record.expected.first?.begin == nil)
        #expect(record.expected.first?.finish == nil)
    }

    @Test("what is dated after its report is expected, however it is put")
    func future() throws {
        let record = try ledger(Told(on: "2020-05-01"))
        #expect(record.events.isEmpty)
        #expect(record.expected.count == 1)
    }
}
