import News
import Testing

@testable import Reading

/// Who those who are named are, on the day of the report.
struct ActorTableTests {
    private static let reader = Result { try Reader(least: 0) }

    private func actors(_ text: String, on day: String?) throws -> [Role] {
        try Self.reader.get().read(text, published: day.flatMap { Day($0) }).mentions
            .filter { $0.kind == .event }.flatMap { $0.actors + $0.recipients }
    }

    @Test(
        "knows the state and the part of a name by its day in office",
        arguments: [
            ("Merkel met Sarkozy in Berlin.", "2011-05-01", "Merkel", "DEU", [Sector.government]),
            ("Merkel met Sarkozy in Berlin.", "2023-05-01", "Merkel", "DEU", [.elites]),
            ("The Taliban attacked a convoy of aid workers.", "2015-05-01", "Taliban", "AFG", [.rebels]),
            ("The Taliban arrested two journalists.", "2023-05-01", "Taliban", "AFG", [.government]),
            ("The Knesset condemned Hezbollah.", "2020-05-01", "Knesset", "ISR", [.legislature]),
            ("Boko Haram killed six soldiers.", "2020-05-01", "Boko Haram", "NGA", [.rebels]),
        ])
    func office(text: String, day: String, name: String, country: String, sectors: [Sector]) throws {
        let role = try #require(try actors(text, on: day).first { $0.name.hasSuffix(name) }, "\(name) is found")
        #expect(role.country == country)
        #expect(role.sectors == sectors)
    }

    @Test("a short name is one by its capitals: \"who\" is no body")
    func capitals() throws {
        let roles = try actors("Who attacked the convoy? Rebels attacked it.", on: "2020-05-01")
        #expect(!roles.contains { $0.sectors.contains(.medical) })
    }

    @Test("takes a title told elsewhere in the report")
    func standing() throws {
        let text = """
            Tomas Verrik, the foreign minister of Estonia, arrived on Monday. The talks were long. On Tuesday Verrik \
            condemned the Russian government.
            """
        let role = try #require(try actors(text, on: "2020-05-01").first { $0.name.contains("Verrik") })
        #expect(role.sectors.contains(.government))
    }

    @Test("every row of the table can be read, and its days follow one another")
    func rows() throws {
        _ = try ActorTable()
        for row in try ResourceTable("actors.tsv").rows {
            if let from = Day(row[3]), let until = Day(row[4]) { #expect(from.number < until.number, "\(row[0])") }
            #expect(row[1].isEmpty || row[1].utf8.count == 3, "\(row[0])")
        }
    }
}
