import News
import Testing

@testable import Reading

@Suite("places in a report")
struct PlacesReaderTests {
    private let trial: PlacesTrial

    init() throws { trial = try PlacesTrial() }

    private func read(_ text: String, dateline: String? = nil) -> [String] {
        trial.read(text, dateline: dateline).map { words, place in
            "\(words)|\(place.name)|\(place.country ?? "-")|\(place.precision.rawValue)"
        }
    }

    @Test(
        "resolves by the country that the report names",
        arguments: [
            ("Soldiers handed over the base at Qaim, near Iraq's border with Syria.", "Qaim|Al Qaim|IRQ|1"),
            ("A fair opened in Paris, Texas, on Monday.", "Paris|Paris|USA|1"),
            ("A fair opened in Paris, France, on Monday.", "Paris|Paris|FRA|1"),
            ("Officials in Tripoli, Lebanon, shut the port.", "Tripoli|Tripoli|LBN|1"),
            ("Libya's rival leaders met in Tripoli on Monday.", "Tripoli|Tripoli|LBY|1"),
            ("Police in Birmingham, Alabama, made two arrests.", "Birmingham|Birmingham|USA|1"),
            ("Shops shut in Venice as Italian police closed the bridges.", "Venice|Venice|ITA|1"),
            ("A fair opened in Venice, Florida, on Monday.", "Venice|Venice|USA|1"),
            ("Boats sank in Venice, and Rome sent help.", "Venice|Venice|ITA|1"),
            ("Tourists left Florence for Naples.", "Florence|Florence|ITA|1"),
            ("Telescopes in Mexico and Chile joined.", "Mexico|Mexico|MEX|6"),
            ("Officials in Rome said so.", "Rome|Rome|ITA|1"),
            ("Rain fell in Quebec.", "Quebec|Quebec|CAN|4"),
            ("He left Richmond, Kentucky, for Richmond, Virginia.", "Richmond|Richmond|USA|1"),
            ("Georgia's president left Tbilisi.", "Georgia|Georgia|GEO|6"),
            ("Rockets fell at K1 in Iraq.", "K1|K-1 Air Base|IRQ|1"),
            ("Firemen saved Notre-Dame cathedral in Paris.", "Notre-Dame cathedral|Notre-Dame|FRA|1"),
            ("A show opened in the Boston museum.", "Boston museum|Boston|USA|2"),
            ("A ferry left Málaga in Spain.", "Málaga|Málaga|ESP|1"),
            ("Shells fell on Fallujah, Iraq.", "Fallujah|Al Fallujah|IRQ|1"),
        ])
    func context(text: String, expected: String) {
        #expect(read(text).contains(expected), "\(read(text))")
    }

    @Test(
        "takes a dateline for the town that the report's country has",
        arguments: [
            ("VENICE — Water covered the square. The mayor spoke.", "VENICE", "VENICE|Venice|ITA|1"),
            ("BOSTON — Snow fell in the harbour.", "BOSTON", "BOSTON|Boston|USA|1"),
            ("TRIPOLI, Lebanon (Gulf Tribune) — Crowds met.", "TRIPOLI, Lebanon", "TRIPOLI|Tripoli|LBN|1"),
        ])
    func filed(text: String, place: String, expected: String) {
        #expect(read(text, dateline: place).contains(expected), "\(read(text, dateline: place))")
    }

    @Test(
        "leaves a place in an agency's name alone",
        arguments: [
            "BEIRUT (Levant Despatch) — Crowds met.", "Two guards told Levant Wire so.",
            "An aide told Israel Today that talks went on. Israel Today had asked.",
        ])
    func agencies(text: String) {
        let analysis = Tokenizer().analyse(CodePoints(text))
        let entities = trial.entities.read(analysis)
        #expect(entities.contains { $0.label == .organization }, "\(entities.map(\.name))")
        #expect(!read(text).contains { $0.hasPrefix("Levant") || $0.hasPrefix("Israel") }, "\(read(text))")
    }

    @Test(
        "takes no word for a place that is none",
        arguments: [
            "The opera house La Fenice shut.", "A fire broke out at the Ca’ Pesaro gallery.",
            "He walked near the Springfield.", "Mass was said at noon.",
        ])
    func words(text: String) {
        #expect(read(text).isEmpty, "\(read(text))")
    }

    @Test(
        "resolves a saint's square and a quarter that the world knows",
        arguments: [
            ("The mayor of Venice shut St. Mark's Square.", "St. Mark's Square|St. Mark's Square|ITA|1"),
            ("A bookseller near the Rialto in Venice wept.", "Rialto|Rialto|ITA|5"),
        ])
    func sights(text: String, expected: String) {
        #expect(read(text).contains(expected), "\(read(text))")
    }

    @Test(
        "gives each sort of place its precision",
        arguments: [
            ("Rockets fell on the Taji airbase in Iraq.", "Taji airbase|Camp Taji|IRQ|1"),
            ("The Qayyarah and Kirkuk bases in Iraq emptied.", "Qayyarah|Qayyarah Airfield West|IRQ|1"),
            ("The Qayyarah and Kirkuk bases in Iraq emptied.", "Kirkuk|K-1 Air Base|IRQ|1"),
            ("Ministers flew to Kuwait.", "Kuwait|Kuwait|KWT|6"),
            ("Fighting went on in northern Iraq.", "Iraq|Iraq|IRQ|5"),
            ("Troops left the border with Syria.", "Syria|Syria|SYR|5"),
            ("A tanker was boarded in the Red Sea.", "Red Sea|Red Sea|-|7"),
            ("Two men died in Anbar province, Iraq.", "Anbar|Al Anbar|IRQ|4"),
            ("The fair opened in Walker County, Alabama.", "Walker County|Walker County|USA|3"),
        ])
    func precision(text: String, expected: String) {
        #expect(read(text).contains(expected), "\(read(text))")
    }

    @Test("takes the capital for that of the country spoken of")
    func capital() {
        #expect(read("Rockets hit an Iraqi base south of the capital.").contains("the capital|Baghdad|IRQ|5"))
        #expect(read("France shut schools. Shops in the capital stayed open.").contains("the capital|Paris|FRA|1"))
        #expect(!read("The bank raised the capital that it needed in Egypt.").contains { $0.hasPrefix("the capital") })
    }

    @Test(
        "leaves out what is named after a place",
        arguments: [
            "The actress Paris Hilton spoke.", "The Bank of England raised rates.", "Manchester United won again.",
            "Most of them were reading in March.", "He saw Jordan Pickford play.", "Iraqi and Syrian officers spoke.",
            "Washington accused the group.", "Paris has refused.", "Talks between Washington and Tehran went on.",
            "Leeds beat Chelsea.", "He scored for Liverpool.", "AFP / POOL / ANNA KLEIN",
        ])
    func namesakes(text: String) {
        #expect(read(text).isEmpty, "\(read(text))")
    }

    @Test("keeps the other places of a name")
    func alternatives() throws {
        let analysis = Tokenizer().analyse(CodePoints("A fair opened in Alexandria, Egypt."))
        let places = trial.reader.read(analysis, entities: trial.entities.read(analysis), datelinePlace: nil, home: nil)
        let place = try #require(places.first)
        #expect(place.country == "EGY")
        #expect((1...5).contains(place.alternatives.count))
        #expect(place.alternatives.contains { $0.country == "USA" })
    }

    @Test("finds the places that a newsroom adds, beside the gazetteer's")
    func additions() throws {
        let table = try PlaceTable(
            csv: """
                id,name,alternates,kind,lat,lon,country,note
                # Ours.
                marlin,Camp Marlin,Marlin base|FOB Marlin,base,33.1,44.3,IQ,"by the river, east bank"
                """)
        let gazetteer = trial.reader.gazetteer.adding(table)
        let text = "Rockets hit Camp Marlin in Iraq, north of Baghdad."
        let analysis = Tokenizer().analyse(CodePoints(text))
        let entities = try EntityReader(gazetteer: gazetteer).read(analysis)
        let places = PlaceReader(gazetteer: gazetteer).read(
            analysis, entities: entities, datelinePlace: nil, home: nil)
        #expect(places.map(\.name) == ["Camp Marlin", "Iraq", "Baghdad"])
        #expect(places.first?.gazetteerID == "newsroom:marlin" && places.first?.country == "IRQ")
    }

    @Test(
        "says what is wrong with a table of places",
        arguments: [
            ("name,id", "columns"), ("\(Self.columns)\nx,Hill 4,,hill,1,2,IQ,", "no kind"),
            ("\(Self.columns)\nx,Hill 4,,site,1,200,IQ,", "degrees"),
            ("\(Self.columns)\nx,Hill 4,,site,1,2,IRQ,", "two letters"),
            ("\(Self.columns)\nx,Hill 4", "seven columns"), ("\(Self.columns)\n,,,site,1,2,IQ,", "id and a name"),
        ])
    func faultyTables(csv: String, problem: String) throws {
        let fault = try #require(throws: PlaceTable.Fault.self) { try PlaceTable(csv: csv) }
        #expect(fault.problem.contains(problem))
    }

    private static let columns = "id,name,alternates,kind,lat,lon,country,note"

    @Test("weighs the dateline")
    func dateline() {
        #expect(read("Police in Tripoli made arrests.", dateline: "Beirut").contains("Tripoli|Tripoli|LBN|1"))
    }

    @Test(
        "reads a headline in title case",
        arguments: [
            ("Coalition Troops Begin Leaving Their Bases in Iraq After Rocket Attacks", ["Iraq|Iraq|IRQ|6"]),
            ("Most Reading Rooms Close This March as Budget Cuts Bite", []),
        ])
    func headline(text: String, expected: [String]) {
        #expect(read(text) == expected)
    }

    @Test("takes any bytes without harm")
    func hostile() {
        let junk = String(decoding: (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) }, as: UTF8.self)
        _ = read(junk)
        let names = read(String(repeating: "Baghdad, Paris and London, ", count: 2000))
        #expect(names.count == 6000)
    }
}
