import Testing

@testable import Reading

@Suite("the gazetteer")
struct PlacesGazetteerTests {
    let gazetteer: Gazetteer

    init() throws { gazetteer = try PlacesShared.tables.get().gazetteer }

    private func names(_ text: String) -> [String] {
        gazetteer.matches(text).map { match in
            let entry = gazetteer.entry(match.place)
            return "\(entry.name) \(entry.country.map(gazetteer.countryCode) ?? "-")"
        }
    }

    @Test(
        "finds a place under the spellings that newspapers give it",
        arguments: [
            ("Qaim", "Al Qaim IRQ"), ("al-Qa'im", "Al Qaim IRQ"), ("Al Qaim", "Al Qaim IRQ"),
            ("Kirkuk", "Kirkuk IRQ"),
            ("Irbil", "Erbil IRQ"), ("Arbil", "Erbil IRQ"), ("Falluja", "Al Fallujah IRQ"), ("Ar-Ramadi", "Ramadi IRQ"),
            ("Taji", "Camp Taji IRQ"), ("Ain al-Asad", "Ain al-Asad Airbase IRQ"), ("U.S.", "United States USA"),
            ("USA", "United States USA"), ("UK", "United Kingdom GBR"), ("Britain", "United Kingdom GBR"),
            ("the Gaza Strip", "Gaza Strip PSE"), ("Côte d'Ivoire", "Ivory Coast CIV"),
            ("St. Louis", "Saint Louis USA"),
            ("القاهرة", "Cairo EGY"), ("بغداد", "Baghdad IRQ"), ("Middle East", "Middle East -"),
        ])
    func spellings(text: String, expected: String) {
        #expect(names(text).contains(expected), "\(text) gave \(names(text))")
    }

    @Test(
        "folds what transliteration mixes up",
        arguments: [
            ("Qayyarah", "Qaiyara"), ("Fallujah", "Falluja"), ("Qaddafi", "Kadhafi"), ("Mosul", "Mousul"),
            ("Kirkouk", "Kirkuk"),
        ])
    func transliterations(one: String, other: String) {
        #expect(PlaceName(one, latin: gazetteer.latin).loose == PlaceName(other, latin: gazetteer.latin).loose)
    }

    @Test("keeps apart what only looks alike", arguments: [("Paris", "Peru"), ("Iran", "Iraq"), ("Niger", "Nigeria")])
    func differences(one: String, other: String) {
        #expect(PlaceName(one, latin: gazetteer.latin).loose != PlaceName(other, latin: gazetteer.latin).loose)
    }

    @Test(
        "knows every country's people and most capitals",
        arguments: [
            ("Iraqi", "IRQ"), ("Spaniards", "ESP"), ("Saudis", "SAU"), ("Filipino", "PHL"), ("British", "GBR"),
            ("Emirati", "ARE"),
        ])
    func peoples(word: String, country: String) {
        #expect(gazetteer.country(ofPeople: word) == country)
    }

    @Test(
        "gives a country its capital",
        arguments: [("IRQ", "Baghdad"), ("FRA", "Paris"), ("USA", "Washington"), ("LBN", "Beirut")])
    func capitals(code: String, name: String) throws {
        let country = try #require(gazetteer.country(code)?.country)
        #expect(gazetteer.capital(of: country)?.name == name)
    }

    @Test(
        "finds nothing under a word that is no place, however long",
        arguments: [
            "", "-", "x", "Qwrtzplk", Flood("Baghdad", times: 2000), "\u{0}\u{1}\u{FFFF}",
        ] as [Flood])
    func nothing(flood: Flood) {
        let text = flood.text
        #expect(gazetteer.matches(text).isEmpty)
    }

    @Test("refuses bytes that are no gazetteer")
    func refusal() throws {
        #expect(throws: Gazetteer.Fault.notAGazetteer) { try Gazetteer(bytes: [1, 2, 3], countryTable: []) }
        let cut = Array(try ModelFile.bytes("gazetteer.bin").prefix(100_000))
        #expect(throws: Gazetteer.Fault.truncated) { try Gazetteer(bytes: cut, countryTable: []) }
    }
}

@Suite("the countries that words stand for")
struct CountryWordTests {
    @Test("lets no word stand for two countries, and every country be a known one")
    func single() throws {
        let gazetteer = try PlacesShared.tables.get().gazetteer
        var countries: [String: String] = [:]
        for row in try ResourceTable("countries.tsv").rows {
            #expect(gazetteer.country(row[0]) != nil || ["BVT", "HMD", "UMI"].contains(row[0]), "\(row[0])")
            for word in row[1].split(separator: "|").map(String.init) {
                #expect(countries[word] == nil, "\(word): \(countries[word] ?? "") and \(row[0])")
                countries[word] = row[0]
            }
        }
        for (word, country) in [
            ("american", "USA"), ("french", "FRA"), ("british", "GBR"), ("dutch", "NLD"), ("chinese", "CHN"),
            ("indian", "IND"), ("korean", "KOR"), ("norwegian", "NOR"), ("congolese", "COD"), ("guinean", "GIN"),
            ("dominican", "DOM"), ("serbian", "SRB"), ("emirati", "ARE"), ("south african", "ZAF"), ("iranians", "IRN"),
        ] {
            #expect(countries[word] == country, "\(word)")
            #expect(countries[word] == gazetteer.country(ofPeople: word), "\(word)")
        }
    }
}
