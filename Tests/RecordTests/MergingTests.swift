import News
import Record
import Testing

@Suite("Claims become events")
struct MergingTests {
    let first = Told(article: "a", actors: ["militia"], place: .taji, on: "2020-03-11")

    @Test("two reports of one attack are one event, known by its first claim")
    func mergesReports() throws {
        let record = try ledger(first, Told(article: "b", published: "2020-03-18", place: .taji, on: "2020-03-11"))
        #expect(record.events.count == 1)
        #expect(record.events.first?.id == "a~m1")
        #expect(record.events.first?.claims.count == 2)
    }

    struct Other {
        var why: String
        var told: Told
    }

    @Test(
        "keeps apart what does not go together",
        arguments: [
            Other(
                why: "three days later", told: Told(article: "b", actors: ["militia"], place: .taji, on: "2020-03-14")),
            Other(why: "elsewhere", told: Told(article: "b", actors: ["militia"], place: .kirkuk, on: "2020-03-11")),
            Other(why: "of another kind", told: Told(article: "b", type: .protest, place: .taji, on: "2020-03-11")),
            Other(
                why: "a namesake in another country",
                told: Told(article: "b", place: .town("Taji", 33.52, 44.26, country: "JPN"), on: "2020-03-11")
            ),
            Other(
                why: "told by the same report as a second one",
                told: Told(id: "m2", place: .taji, on: "2020-03-11", at: 50)),
        ])
    func keepsApart(_ other: Other) throws {
        #expect(try ledger(first, other.told).events.count == 2, "\(other.why)")
    }

    @Test("a country alone never makes two reports one event")
    func countryAlone() throws {
        let record = try ledger(
            Told(article: "a", place: .iraq, on: "2020-03-11"), Told(article: "b", place: .iraq, on: "2020-03-11")
        )
        #expect(record.events.count == 2)
    }

    @Test("a month and a place and a victim find the day again")
    func backgroundFindsItsEvent() throws {
        let baghdad = Place.town("Baghdad", 33.34, 44.4)
        let record = try ledger(
            Told(
                article: "a", published: "2020-01-03", actors: ["U.S."], recipients: ["Qasem Soleimani"],
                place: baghdad,
                on: "2020-01-03"
            ),
            Told(
                article: "b", actors: ["the U.S. military"], recipients: ["Soleimani"], place: baghdad,
                on: "2020-01-01..2020-01-31", modality: .background
            )
        )
        let event = try #require(record.events.first)
        #expect(record.events.count == 1)
        #expect(event.datePrecision == .day)
        #expect(event.begin == Day(year: 2020, month: 1, day: 3))
        #expect(event.recipients.map(\.name) == ["Qasem Soleimani"])
        #expect(!event.isBackgroundOnly)
    }

    @Test("background makes an older event where none is known, and none where it has no date")
    func backgroundAlone() throws {
        let dated = try ledger(Told(on: "2020-01-03", modality: .background))
        #expect(dated.events.first?.isBackgroundOnly == true)
        let undated = try ledger(Told(modality: .background))
        #expect(undated.events.isEmpty)
        #expect(undated.loose.count == 1)
    }

    @Test("mentions that mean the same are one event, through any chain, even one that goes in a ring")
    func sameAs() throws {
        let record = try ledger(
            Told(id: "m1", on: "2020-03-11", sameAs: "m3"), Told(id: "m2", sameAs: "m1", at: 30),
            Told(id: "m3", place: .taji, sameAs: "m2", at: 60)
        )
        #expect(record.events.count == 1)
        #expect(record.events.first?.place?.name == "Taji")
    }

    @Test("a date taken from the day of publication says so and is no better than a week")
    func guessedDate() throws {
        let event = try #require(try ledger(Told()).events.first)
        #expect(event.dateBasis == .publication)
        #expect(event.datePrecision == .week)
        #expect(event.finish == Day(year: 2020, month: 3, day: 17))
    }

    @Test("the same words in another print of one text are the same event")
    func copies() throws {
        let words = "Rockets hit a base."
        let record = try ledger(
            Told(article: "a", origin: "wire", on: "2020-03-16", quote: words),
            Told(article: "b", origin: "wire", on: "2020-03-17", quote: words)
        )
        #expect(record.events.count == 1)
        #expect(record.events.first?.independentSources == 1)
    }

    @Test("a newer version of an article supersedes its claims")
    func versions() throws {
        let record = try ledger(
            Told(place: .kirkuk, on: "2020-03-11"), Told(version: 2, place: .taji, on: "2020-03-11"))
        #expect(record.events.map(\.place?.name) == ["Taji"])
        #expect(record.superseded.map(\.publication.version) == [1])
    }

    @Test("what is only possible makes no event and is kept")
    func possible() throws {
        let record = try ledger(
            Told(on: "2020-03-11", modality: .possible), Told(id: "m2", modality: .conditional, at: 40))
        #expect(record.events.isEmpty)
        #expect(record.loose.count == 2)
    }

    @Test("a toll without a word for the event joins one and makes none")
    func countAlone() throws {
        var toll = Told(article: "b", kind: .count, place: .taji, on: "2020-03-11")
        toll.counts = [(3, .deaths, .eventCount)]
        #expect(try ledger(toll).events.isEmpty)
        #expect(try ledger(first, toll).events.first?.counts.first?.best == 3)
    }

    @Test("any order of claims gives the same record")
    func orderDoesNotMatter() throws {
        let claims = Self.crowd(200)
        let straight = Ledger(claims: claims)
        try straight.checkInvariants()
        for turn in [1, 7, 63] {
            let other = Ledger(claims: claims.indices.map { claims[($0 * 101 + turn) % claims.count] })
            #expect(other.events == straight.events)
            #expect(other.expected == straight.expected)
            #expect(other.figures == straight.figures)
            #expect(other.checkedClaims == straight.checkedClaims)
            #expect(other.loose == straight.loose)
        }
    }

    @Test("thousands of claims that all look alike are taken without comparing all with all")
    func crowded() throws {
        let claims = (0..<3_000).map { number in
            Told(
                article: "a\(number)", actors: ["militia"], place: .iraq,
                on: number % 2 == 0 ? "2020-03-11" : "2020-03-12"
            ).claim
        }
        let record = Ledger(claims: claims)
        try record.checkInvariants()
        #expect(record.events.reduce(0) { $0 + $1.claims.count } == 3_000)
    }

    /// Claims of every sort, made by counting.
    static func crowd(_ count: Int) -> [Claim] {
        (0..<count).map { number in
            var told = Told(article: "a\(number / 2)", published: "2020-03-\(10 + number % 17)", id: "m\(number % 2)")
            told.type = EventType.allCases[number % 3 + 12]
            told.place = [.taji, .kirkuk, .iraq, nil][number % 4]
            told.actors = [["militia"], ["U.S. forces", "police"], []][number % 3]
            told.on = number % 5 == 0 ? nil : "2020-03-\(10 + number % 7)"
            told.modality = [.actual, .actual, .background, .planned, .negated, .possible][number % 6]
            told.counts = number % 4 == 1 ? [(Double(number % 9), .deaths, .eventCount)] : []
            if number % 11 == 0 { told.counts = [(5_200, .forces, .stock)] }
            if number % 13 == 0 { (told.counts, told.window) = ([(4, .events, .ordinal)], "P1M") }
            told.at = number * 10
            return told.claim
        }
    }
}
