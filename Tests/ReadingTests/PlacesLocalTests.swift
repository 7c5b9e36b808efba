import News
import Testing

@testable import Reading

@Suite("places in a local paper's report")
struct PlacesLocalTests {
    private let trial: PlacesTrial

    init() throws { trial = try PlacesTrial() }

    private func read(_ text: String, home: String? = nil) -> [String] {
        trial.read(text, home: home).map {
            "\($0.words)|\($0.place.name)|\($0.place.admin1 ?? $0.place.country ?? "-")"
        }
    }

    @Test(
        "takes a town for that of the state which the report is about",
        arguments: [
            // Named by itself, in an organisation's name, written short, and by a county that no other state has.
            ("The floods hit much of Ohio. Shops in Lima stayed shut.", "Lima|Lima|Ohio"),
            ("The Iowa Highway Patrol said so. Police in Marion had called at noon.", "Marion|Marion|Iowa"),
            ("A crash shut Interstate 4 in Fla. on Sunday. The bus had left Naples.", "Naples|Naples|Florida"),
            ("The Maricopa County sheriff went to Florence on Monday.", "Florence|Florence|Arizona"),
            ("Voters in Iowa went to the polls. Lee County counted last.", "Lee County|Lee County|Iowa"),
        ])
    func leadingState(text: String, expected: String) {
        #expect(read(text).contains(expected), "\(read(text))")
    }

    @Test(
        "leaves a place where the words behind it, or the world, have it",
        arguments: [
            ("Ohio and its towns wait. He flew to Lima, Peru, on Monday.", "Lima|Lima|Lima"),
            (
                "Farmers of Georgia went to court. A Washington-based group paid.",
                "Washington|Washington|Washington, D.C."
            ),
            ("The team left Ohio and Texas. It will play in Naples, Italy.", "Naples|Naples|Campania"),
        ])
    func told(text: String, expected: String) {
        #expect(read(text).contains(expected), "\(read(text))")
    }

    @Test(
        "reads counties whose kind stands beside their names",
        arguments: [
            ("Voters in Adams, Clay and Polk counties in Iowa go to the polls.", ["Adams", "Clay", "Polk"], "Iowa"),
            ("Iowa closed roads in Lee, Scott, and Van Buren Counties.", ["Lee", "Scott", "Van Buren"], "Iowa"),
            ("Iowa named the counties of Adams and Clay.", ["Adams", "Clay"], "Iowa"),
            ("The Polk Co. jail in Iowa is full.", ["Polk Co."], "Iowa"),
            ("Snow fell over Polk county in Iowa.", ["Polk county"], "Iowa"),
            ("The counties Kerry and Clare had rain.", ["Kerry", "Clare"], "Munster"),
            ("Rain fell in Co. Mayo and went on.", ["Co. Mayo"], "Connaught"),
            ("Farms in County Kerry flooded.", ["County Kerry"], "Munster"),
        ])
    func counties(text: String, names: [String], division: String) {
        let places = read(text)
        for name in names {
            #expect(places.contains { $0.hasPrefix(name + "|") && $0.hasSuffix("|" + division) }, "\(places)")
        }
    }

    @Test(
        "takes a list's counties for those of a state that has them all",
        arguments: [("Crews went to Ottawa, Allegan and Kalamazoo counties.", "Ottawa|Ottawa County|Michigan")])
    func list(text: String, expected: String) {
        #expect(read(text).contains(expected), "\(read(text))")
    }

    @Test(
        "takes no company for a county",
        arguments: ["The Ford Motor Co. built it.", "Shares of Morgan Co. fell."])
    func companies(text: String) {
        #expect(read(text).isEmpty, "\(read(text))")
    }

    @Test(
        "reads a state that is written short, wherever it stands",
        arguments: [
            ("Two men from Ind. were held in Neb. on Monday.", ["Ind.|Indiana|Indiana", "Neb.|Nebraska|Nebraska"]),
            ("Four Mo. men died in the storm.", ["Mo.|Missouri|Missouri"]),
        ])
    func abbreviations(text: String, expected: [String]) {
        for place in expected { #expect(read(text).contains(place), "\(read(text))") }
    }

    @Test(
        "takes no word for a state written short",
        arguments: ["They went to Mass. Then they slept.", "Miss. Then she left."])
    func words(text: String) {
        #expect(read(text).isEmpty, "\(read(text))")
    }

    @Test(
        "takes the newspaper's home for itself, and its state's towns first",
        arguments: [
            ("The mayor of Athens spoke.", "Athens, Ohio", "Athens|Athens|Ohio"),
            ("Alexandria police made an arrest.", "Alexandria, Louisiana", "Alexandria|Alexandria|Louisiana"),
            ("A fire broke out in London on Monday.", "London, Ontario", "London|London|Ontario"),
            ("A man of Lebanon was hurt on the way to Troy.", "Dayton, Ohio", "Troy|Troy|Ohio"),
            ("A fair opened in Athens, Greece, on Monday.", "Athens, Ohio", "Athens|Athens|Attica"),
            ("Greece voted, and Greek ships left Athens.", "Athens, Ohio", "Athens|Athens|Attica"),
        ])
    func home(text: String, home: String, expected: String) {
        #expect(read(text, home: home).contains(expected), "\(read(text, home: home))")
    }

    @Test(
        "knows the counties of Britain and Ireland",
        arguments: [
            ("He moved from Lancashire to Cumbria in England.", "Lancashire|Lancashire|England"),
            ("Farms in Kent, England, flooded.", "Kent|Kent|England"),
            ("British police searched Essex.", "Essex|Essex|England"),
            ("Snow fell in Aberdeenshire.", "Aberdeenshire|Aberdeenshire|Scotland"),
            ("Ireland won in County Down.", "County Down|County Down|Northern Ireland"),
            ("A fair opened in Kent, Ohio.", "Kent|Kent|Ohio"),
        ])
    func shires(text: String, expected: String) {
        #expect(read(text).contains(expected), "\(read(text))")
    }

    @Test("follows lists and names of any length without harm")
    func hostile() {
        let list = read(String(repeating: "Adams, Clay and Polk counties, ", count: 3000))
        #expect(list.count >= 3000)
        _ = read(String(repeating: "Co. counties County of and, ", count: 5000))
    }
}
