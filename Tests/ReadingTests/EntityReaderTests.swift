import News
import Testing

@testable import Reading

@Suite("entities in a report")
struct EntityReaderTests {
    let reader: EntityReader

    init() throws { reader = try PlacesShared.tables.get().entities }

    private func entities(_ text: String) -> [Entity] { reader.read(Tokenizer().analyse(CodePoints(text))) }

    private func read(_ text: String) -> [String] {
        let points = CodePoints(text)
        return entities(text).map { "\(points[$0.span])|\($0.label.rawValue)" }
    }

    @Test(
        "labels names by their words",
        arguments: [
            ("U.S. Secretary of State Mike Pompeo flew home.", ["U.S.|GPE", "Mike Pompeo|PER"]),
            ("The Iraqi Army left Kirkuk.", ["Iraqi Army|ORG", "Kirkuk|GPE"]),
            ("He told AFP that NATO would stay.", ["AFP|ORG", "NATO|ORG"]),
            ("The Ministry of the Interior denied it.", ["Ministry of the Interior|ORG"]),
            ("Two Katyusha rockets were fired by Kataeb Hezbollah.", ["Katyusha|WEAPON", "Kataeb Hezbollah|ORG"]),
            ("Spanish and Kurdish officers crossed the Tigris.", ["Spanish|NORP", "Kurdish|NORP", "Tigris|LOC"]),
            ("They flew to Baghdad International Airport.", ["Baghdad International Airport|FAC"]),
            ("Abu Mahdi al-Muhandis was killed.", ["Abu Mahdi al-Muhandis|PER"]),
            ("President Barham Salih spoke on Tuesday in March.", ["Barham Salih|PER"]),
            ("Ties between Russia-Turkey groups cooled.", ["Russia|GPE", "Turkey|GPE"]),
            ("Ramadan begins on Friday.", ["Ramadan|EVENT"]),
            ("Most of the men were reading.", []),
            (
                "Rain fell on Walker County, Alabama, and on northern Iraq.",
                ["Walker County|GPE", "Alabama|GPE", "Iraq|GPE"]
            ),
            ("She taught at the University of Nairobi in Kenya.", ["University of Nairobi|ORG", "Kenya|GPE"]),
        ])
    func labels(text: String, expected: [String]) {
        #expect(read(text) == expected)
    }

    @Test("joins a family name to the full name")
    func sameEntity() throws {
        let found = entities("Myles Caggins spoke first. Later Caggins said the troops would go, and Mr Caggins left.")
        #expect(found.count == 3)
        #expect(Set(found.map(\.entity)).count == 1)
        #expect(found.allSatisfy { $0.name == "Myles Caggins" })
    }

    @Test("keeps two persons of one family apart")
    func twoPersons() {
        let found = entities("Bashar Assad met Asma Assad.")
        #expect(Set(found.map(\.entity)).count == 2)
    }

    @Test("joins an acronym to the name that it shortens")
    func acronym() {
        let found = entities("The World Food Programme shut its office. The WFP gave no reason.")
        #expect(found.count == 2)
        #expect(Set(found.map(\.entity)).count == 1)
    }

    @Test(
        "finds names in text without their capitals, and in capitals",
        arguments: [
            ("the minister flew from nairobi to japan on monday", ["nairobi|GPE", "japan|GPE"]),
            ("PRESIDENT VLADIMIR PUTIN VISITS CHINA IN MAY", ["VLADIMIR PUTIN|PER", "CHINA|GPE"]),
        ])
    func poorCase(text: String, expected: [String]) {
        #expect(read(text) == expected)
    }

    @Test("doesn't take a line of capitals for names")
    func capitals() {
        #expect(read("TROOPS TO LEAVE THREE SMALL BASES IN IRAQ SOON\n\nThe first left.") == ["IRAQ|GPE"])
    }

    @Test("no entity overlaps another, and every span quotes the text")
    func order() {
        let text =
            "Iraqi President Barham Salih, U.S. Gen. John Smith and the UN met in Erbil, Iraq, on Monday."
        let found = entities(text)
        for (first, second) in zip(found, found.dropFirst()) { #expect(first.span.end <= second.span.start) }
        #expect(found.count >= 5)
    }
}
