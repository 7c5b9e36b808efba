import News
import Testing

@testable import Reading

/// Where an event was, and which mentions are one event.
struct EventPlaceTests {
    private static let reader = Result { try Reader(least: 0) }

    private func findings(_ text: String) throws -> Findings {
        var article = Article()
        article.published = Day("2021-05-20").map { Moment(day: $0) }
        if text.hasPrefix("BAGHDAD") { article.dateline = Dateline(text: "BAGHDAD", place: "BAGHDAD") }
        let points = CodePoints(text)
        article.blocks = [Block(kind: .paragraph, span: Span(start: 0, end: points.count))]
        return try Self.reader.get().read(Report(id: "", text: text, article: article))
    }

    private func places(_ text: String) throws -> [(name: String, basis: Mention.WhereBasis?)] {
        let found = try findings(text)
        return found.mentions.filter { $0.kind == .event }.map {
            ($0.place.map { found.places[$0].name } ?? "", $0.whereBasis)
        }
    }

    @Test("\"the base\" is the one told of before")
    func pointsBack() throws {
        let found = try places(
            "BAGHDAD: Rockets struck Taji on Monday. About 40 soldiers would be moved out of the base, officials said.")
        #expect(Set(found.map(\.name)).count == 1)
        #expect(found.last?.basis == .inferred)
    }

    @Test("a dateline is no place for what is done at bases that no name tells")
    func several() throws {
        let found = try places("BAGHDAD: Coalition troops are leaving three bases in northern Iraq.")
        #expect(found.allSatisfy { $0.name != "Baghdad" })
        let land = try places(
            "BAGHDAD: Iraq has waited. Rockets hit an Iraqi base. The army moved troops from a few bases.")
        #expect(!land.isEmpty && land.allSatisfy { $0.name == "Iraq" && $0.basis == .inferred })
    }

    @Test("a dateline is where a deed was done that nothing puts elsewhere")
    func dateline() throws {
        let found = try places("BAGHDAD: Gunmen killed two officers on Monday.")
        #expect(found.first?.basis == .dateline)
    }

    @Test("bases that are named before their noun are the place of what is done to them")
    func objects() throws {
        #expect(try places("Foreign troops begin leaving Iraq bases.").first?.name == "Iraq")
    }

    @Test("what is done at several places is several events, unless a number holds for all")
    func spread() throws {
        let bases = try places("Troops at the Mosul and Basra bases will be withdrawn by the end of May.")
        #expect(bases.count == 2 && Set(bases.map(\.name)).count == 2)
        #expect(bases.allSatisfy { $0.basis == .stated })
        let dead = try findings("Bombs killed 12 soldiers in Mosul and Basra on Monday.")
        #expect(dead.mentions.filter { $0.kind == .event }.count == 1)
    }

    @Test("an attack told in passing is the one told with its day")
    func passing() throws {
        let found = try findings(
            """
            The news came hours after another rocket attack hit an Iraqi base. The minister spoke of a plan. \
            Early Thursday, four rockets struck an Iraqi base near Mosul.
            """)
        let attacks = found.mentions.filter { $0.kind == .event && $0.type == .assault }
        #expect(attacks.count == 2 && attacks.last?.sameAs == attacks.first?.id)
        #expect(attacks.first?.time == attacks.last?.time)
        let another = try findings("Rockets struck an Iraqi base. Early Thursday, rockets struck another Iraqi base.")
        #expect(another.mentions.allSatisfy { $0.sameAs == nil })
    }

    @Test("what was told by the same word is what is told again, not what came before")
    func sameWord() throws {
        let found = try findings(
            """
            The redeployment of French troops from Mosul began on Monday. Some had already been moved out of Balad. \
            The general said the redeployment would be slow.
            """)
        let events = found.mentions.filter { $0.kind == .event && $0.quote.contains("redeployment") }
        #expect(events.last?.sameAs == nil || events.last?.sameAs == events.first?.id)
    }

    @Test("a vote to do something has been held; what it is for has not been done")
    func vote() throws {
        let found = try findings("On Monday parliament voted to expel all foreign troops from the country.")
        let vote = try #require(found.mentions.first { $0.kind == .event })
        #expect(vote.type == .threaten && vote.modes == [.threatenExpel] && vote.modality == .actual)
        #expect(!found.mentions.contains { $0.type == .sanction })
    }

    @Test("what an alliance was set up for is no event")
    func purpose() throws {
        let found = try findings(
            "The troops form most of the alliance set up in 2014 to help local forces fight the rebels.")
        #expect(!found.mentions.contains { $0.kind == .event && $0.type == .assault })
    }

    @Test("whoever holds what is bombed is struck")
    func holders() throws {
        let found = try findings("France answered with air strikes on four camps held by the Islamic State group.")
        let strike = try #require(found.mentions.first { $0.type == .assault })
        #expect(strike.recipients.contains { $0.name.contains("Islamic State") })
    }

    @Test("some and others are those last told of")
    func others() throws {
        let found = try findings(
            """
            Some 400 French soldiers will leave Mosul. Some had already been redeployed to Niger, while others would be \
            sent to Chad.
            """)
        let moves = found.mentions.filter { $0.kind == .event && $0.sentence == 1 }
        #expect(moves.count == 2)
        #expect(moves.allSatisfy { $0.actors.contains { $0.name.contains("soldiers") } })
        #expect(moves.last?.modality == .planned)
    }

    @Test("an officer's deputy is no lawmaker, and bears the name behind his office")
    func deputy() throws {
        let found = try findings("A drone killed the militia's deputy chief, Karim Haddad.")
        let killing = try #require(found.mentions.first { $0.type == .assault })
        #expect(killing.recipients.map(\.name) == ["Karim Haddad"])
        #expect(!killing.recipients.contains { $0.sectors.contains(.legislature) })
        #expect(killing.modes.contains(.assaultTargeted))
    }
}
