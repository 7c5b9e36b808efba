import News
import Testing

@testable import Reading

/// When an event was: by its own words, by the event that it is, or by the report's own day.
struct EventDayTests {
    private static let reader = Result { try Reader(least: 0) }

    private func findings(_ text: String, published: String? = "2021-05-20") throws -> Findings {
        try Self.reader.get().read(text, published: published.flatMap { Day($0) })
    }

    private func read(_ text: String, published: String? = "2021-05-20") throws -> [Mention] {
        try findings(text, published: published).mentions.filter { $0.kind == .event }
    }

    @Test("a day stays with its event where nobody told the year")
    func openDays() throws {
        let found = try findings(
            "On May 3 rockets struck the Mosul airbase, which was hit again two days later.", published: nil)
        let events = found.mentions.filter { $0.kind == .event }
        #expect(events.map { $0.time.map { found.times[$0].value } } == ["XXXX-05-03", "XXXX-05-05"])
        #expect(events.allSatisfy { $0.when == nil && $0.sameAs == nil })
    }

    @Test("the report's own news is of the day of printing or the one before")
    func news() throws {
        let mention = try #require(try read("Gunmen attacked a checkpoint near Mosul.").first)
        #expect(mention.when?.basis == .publication)
        #expect(mention.when?.begin == Day("2021-05-19") && mention.when?.finish == Day("2021-05-20"))
        #expect(mention.when?.precision == .fewDays)
    }

    @Test(
        "what came before the news has no day of its own",
        arguments: [
            "Rebels had already left the town of Balad.",
            "The raid in Mosul was the work of soldiers.",
            "Soldiers recently raided a farm near Balad.",
        ])
    func before(text: String) throws {
        let lead = """
            Police in Mosul closed a bridge on Monday. The mayor spoke of a quiet day. Shops stayed open. Buses ran.
            """
        #expect(
            try read(lead + " " + text).filter { [.retreat, .assault].contains($0.type) }.allSatisfy { $0.when == nil })
    }

    @Test("a report that tells of another day goes on with it until it comes back")
    func narrative() throws {
        let text = """
            The court in Mosul heard the first witnesses. Lawyers read from letters. Families filled the hall. \
            On March 2, 2018 gunmen attacked the bank. Soldiers stormed a house. \
            France has now sent troops to the town.
            """
        let events = try read(text)
        let storm = try #require(events.first { $0.quote.contains("stormed") })
        #expect(storm.when == nil)
        let troops = try #require(events.first { $0.type == .mobilize })
        #expect(troops.when?.basis == .publication)
    }

    @Test("the attack told again is of the day of the attack")
    func again() throws {
        let events = try read("Rockets struck the airport in Mosul on May 3. The attack damaged a runway.")
        #expect(events.count > 1)
        #expect(Set(events.map { $0.when?.begin }) == [Day("2021-05-03")])
    }

    @Test("a stretch up to now gives a range")
    func stretches() throws {
        let week = try #require(try read("Rockets have hit the base near Mosul over the last week.").first)
        #expect(week.when?.begin == Day("2021-05-13") && week.when?.finish == Day("2021-05-20"))
        let months = try #require(try read("Rebels have shelled the port of Basra in recent months.").first)
        #expect(months.when?.begin == Day("2020-05-20") && months.when?.precision == .year)
    }

    @Test(
        "the time of another clause is not lent",
        arguments: [
            "A militia that was outlawed in 2002 fired rockets at a base near Mosul on Monday.",
            "Gunmen on Monday attacked a bank that the army had used since 2014.",
            "Soldiers leave the town\n\nThe rebels on Monday attacked a bank.",
            "Rebels attack an army base to punish the tribe for a vote in Basra, Monday, May 17, 2021.",
        ])
    func deeper(text: String) throws {
        let mention = try #require(try read(text).first { $0.type == .assault })
        #expect(mention.modality == .actual)
        #expect(mention.when?.begin == Day("2021-05-17"))
    }

    @Test("the day on which somebody spoke is not the day of what he announced")
    func saying() throws {
        let events = try read(
            "KIRKUK: The army will withdraw hundreds of troops from Mosul, two generals said Tuesday.")
        #expect(events.first { $0.type == .concede }?.time == nil)
        let ceremony = try read(
            "A handover ceremony is taking place today in Balad, and all coalition troops will be leaving Mosul.")
        #expect(ceremony.filter { $0.modality == .planned }.allSatisfy { $0.time == nil })
    }

    @Test("a month without a year is of the year that the report has gone back to")
    func years() throws {
        let found = try findings(
            "In April 2018 rebels took Balad. In May 2018 they left it. In June they shelled Basra.")
        #expect(found.times.map(\.value) == ["2018-04", "2018-05", "2018-06"])
        let back = try findings(

            "In April 2018 rebels took Balad, in May 2018 Basra. On Tuesday they left. In April they had shelled Mosul."
        )
        #expect(back.times.last?.value == "2021-04")
    }

    @Test("news told by the day makes what is told by the month background, date or none")
    func months() throws {
        let events = try read(
            "Rockets hit a base near Mosul on Tuesday. In January a drone killed General Omar Saleh in Basra.",
            published: nil)
        #expect(events.map(\.modality) == [.actual, .background])
    }

    @Test("one death gives no day to another")
    func participants() throws {
        let text = "The mayor was killed on May 3. A week before the singer died, a choir met in Oslo."
        #expect(try !findings(text).times.contains { $0.value == "2021-04-26" })
        let same = "The mayor was killed on May 3. Ten days before the mayor's death a choir met in Oslo."
        #expect(try findings(same).times.contains { $0.value == "2021-04-23" })
    }

    @Test("a number too long to be read counts no days")
    func longNumbers() throws {
        let text = "The blast was on May 3. Some 12345678901234567890 days before the blast the house was sold."
        #expect(try !findings(text).times.contains { $0.value.hasPrefix("2021-04") })
    }
}
