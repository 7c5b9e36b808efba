import News
import Testing

@testable import Reading

/// The numbers of events, and what is only like one.
struct EventCountTests {
    private static let reader = Result { try Reader(least: 0) }

    private func findings(_ text: String) throws -> Findings {
        try Self.reader.get().read(text, published: Day("2021-05-20"))
    }

    private func counts(_ text: String) throws -> [(measure: Count.Measure, best: Double?)] {
        let found = try findings(text)
        return found.mentions.flatMap(\.counts).map { ($0.measure, found.quantities[$0.quantity].best) }
    }

    @Test("a label tells what the numbers behind it count")
    func labels() throws {
        let found = try counts(
            "Killed: at least 310 people, including 120 children. Injured: more than 900 people. Missing: 40 people.")
        #expect(found.contains { $0 == (.deaths, 120) })
        #expect(found.contains { $0.measure == .injured && $0.best ?? 900 == 900 })
        #expect(found.contains { $0 == (.missing, 40) })
        #expect(!found.contains { $0.measure == .injured && $0.best == 120 })
    }

    @Test(
        "nobody, a share and a village are no counts",
        arguments: [
            "None of the soldiers was killed.", "Rebels hold 100 percent of the bases.",
            "Five villages are in the valley, where farmers remain.",
        ])
    func none(text: String) throws {
        #expect(try counts(text).isEmpty)
    }

    @Test("hundreds of troops are troops")
    func hundreds() throws {
        let found = try findings("The army will redeploy hundreds of troops from bases near Mosul.")
        #expect(found.mentions.flatMap(\.counts).map(\.measure) == [.forces])
    }

    @Test("what stands is somebody's")
    func holder() throws {
        let found = try findings(
            "Some 4,000 French soldiers are stationed in Niger. They are deployed at about ten bases.")
        let bases = found.mentions.flatMap(\.counts).first { $0.measure == .sites }
        #expect(bases?.who?.contains("French soldiers") == true)
    }

    @Test(
        "a bare surname of the table is not everybody's",
        arguments: ["Officers arrested Robert Modi in Leeds.", "Police in Leeds praised Meta Knowles."])
    func surnames(text: String) throws {
        let roles = try findings(text).mentions.flatMap { $0.actors + $0.recipients }
        #expect(!roles.contains { $0.country == "IND" || $0.sectors.contains(.business) })
    }

    @Test("what another demands beside a march is an event of its own")
    func beside() throws {
        let found = try findings(
            "Thousands of protesters marched in Minsk on Monday, and the United Nations called for new elections.")
        #expect(Set(found.mentions.compactMap(\.type)) == [.protest, .request])
        let own = try findings("Thousands of protesters marched in Minsk on Monday and demanded new elections.")
        #expect(own.mentions.compactMap(\.type) == [.protest])
    }

    @Test(
        "those between whom something is are on both sides of it",
        arguments: [
            "Gun battles between rebels and soldiers shook Mosul on Monday.",
            "Clashes broke out between police and protesters in Lima on Monday.",
            "Fighting between the army and rebels went on in Basra on Monday.",
        ])
    func between(text: String) throws {
        let fight = try findings(text)
        #expect(fight.mentions.first?.actors.count == 2)
        #expect(fight.mentions.first?.recipients.isEmpty == true)
    }

    @Test("those who talk are on both sides")
    func talks() throws {
        let talks = try findings("Talks between France and Turkey began in Oslo on Monday.")
        #expect(talks.mentions.first?.actors.compactMap(\.country) == ["FRA", "TUR"])
    }

    @Test("a flood of deeds gives no flood of words")
    func flood() throws {
        let text = String(repeating: "gunmen killed two soldiers and rebels attacked a base near Mosul ", count: 400)
        let found = try findings(text)
        let words = found.mentions.reduce(0) { $0 + $1.quote.utf8.count }
        #expect(found.mentions.count <= 2 * EventSearch.most * found.sentences.count)
        #expect(words < 4 * text.utf8.count)
    }
}
