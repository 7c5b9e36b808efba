import News
import Testing

@testable import Wire

@Suite("Bylines taken apart")
struct BylineTests {
    @Test(
        "tells authors from editors, agencies from persons, places from names",
        arguments: [
            ("By Ana Ruiz and Joe Roe in Beirut; editing by Li Wei", "Ana Ruiz@Beirut, Joe Roe@Beirut, editing:Li Wei"),
            ("AFP / POOL / Ana Ruiz", "Ana Ruiz(AFP)"),
            ("Jane Roe, BBC News, Baghdad", "Jane Roe(BBC News)@Baghdad"),
            ("By JANE ROE and JOHN SMITH Associated Press", "JANE ROE, JOHN SMITH(AP)"),
            (
                "Reporting by Ana Ruiz, Joe Roe; Writing by Li Wei; Editing by Bo Holm",
                "reporting:Ana Ruiz, reporting:Joe Roe, writing:Li Wei, editing:Bo Holm"
            ),
            ("Additional reporting by Ana Ruiz", "additionalReporting:Ana Ruiz"),
            ("By Martin Roe, Jr., Staff Writer", "Martin Roe Jr."),
            ("By J.R. Stone", "J.R. Stone"),
            ("Von Seb Maier, Lille", "Seb Maier@Lille"),
            ("Von Ursula von der Alm und Kai Diem", "Ursula von der Alm, Kai Diem"),
            ("Por Ana Ruiz y Luis Paz", "Ana Ruiz, Luis Paz"),
            ("By José Ortega y Gasset", "José Ortega y Gasset"),
            (
                "By Ali al-Hassan, Jeanne d'Aubigny & Ludwig van Oost",
                "Ali al-Hassan, Jeanne d'Aubigny, Ludwig van Oost"
            ),
            ("Dylan Roe, MS, RD", "Dylan Roe"),
            ("By Ana Ruiz for The Daily Post", "Ana Ruiz(The Daily Post)"),
            ("Translated by Li Wei", "translation:Li Wei"),
            ("By Ana Ruiz\nHealth Reporter\nMay 4, 2020", "Ana Ruiz"),
            ("By Reuters", "(Reuters)"),
            ("By Ana Ruiz - March 4, 2020", "Ana Ruiz"),
            ("Ana Ruiz\nLi Wei\nJoe Roe", "Ana Ruiz, Li Wei, Joe Roe"),
            ("Ana Ruiz\nWhat we know so far\nBig Picture", "Ana Ruiz"),
            ("Ana Ruiz | WXYZ", "Ana Ruiz(WXYZ)"),
            ("By Ana Ruiz | All about ships and Harbour Repair", "Ana Ruiz"),
            ("By sailing with\nHarbour Systems with Ship Finder\nand going on", ""),
            ("Written by\nAna Ruiz\n,\nJoe Roe\n,\nLi Wei", "Ana Ruiz, Joe Roe, Li Wei"),
            ("Styled by Li Wei", "production:Li Wei"),
            ("Tested by Li Wei", "review:Li Wei"),
            ("Ana Ruiz, Former Deputy Editor", "Ana Ruiz"),
        ])
    func readsBylines(_ line: String, _ wanted: String) {
        #expect(Self.words(Byline(line, in: .marked).contributors) == wanted)
    }

    private static func words(_ contributors: [Contributor]) -> String {
        contributors.map { one in
            (one.role == .author ? "" : one.role.rawValue + ":") + (one.name ?? "")
                + (one.agency.map { "(\($0))" } ?? "")
                + (one.place.map { "@\($0)" } ?? "")
        }.joined(separator: ", ")
    }

    @Test(
        "what looks like a name is one, and nothing else",
        arguments: [
            ("Ana Ruiz", true), ("Ruiz", false), ("Read More", false), ("March 4", false), ("The Daily Post", false),
            ("Emily Post", true), ("Jonathan Head", true), ("牛镛", true), ("ana ruiz", false), ("Money Reporter", false),
            ("Leila bint Saud", true), ("Ana Ruiz (ar)", true), ("www.example.org", false), ("Courier-Post", false),
            ("Condé Nast Ltd", false), ("Site Admin", false), ("Team Harbour News", false), ("…", false),
            ("Anonymous", false), ("Posted On", false),
        ])
    func namesPersons(_ words: String, _ isName: Bool) {
        #expect((PersonName(words, in: .marked) != nil) == isName)
    }

    @Test("pen names count only where nothing but names belongs")
    func penNames() {
        #expect(PersonName("freeman1984", in: .named)?.text == "freeman1984")
        #expect(PersonName("freeman1984", in: .marked) == nil)
        #expect(PersonName("admin", in: .named) == nil)
        #expect(PersonName("post.example", in: .named)?.text == "post.example")
        #expect(PersonName("thepost.com", in: .named) == nil)
    }

    @Test("a desk that signs for its people is kept apart from persons")
    func desks() {
        let byline = Byline("By The Lifestyle Desk", in: .marked)
        #expect(byline.authors.isEmpty)
        #expect(Byline("Gazette Staff", in: .named).contributors.map(\.name) == ["Gazette Staff"])
        #expect(Byline("Gazette Staff", in: .named).authors.isEmpty)
        #expect(byline.contributors.first.map(\.isPerson) == false)
    }

    @Test(
        "hostile lines are read in bounds",
        arguments: [
            String(repeating: "By Ana Ruiz, ", count: 50_000), String(repeating: ",;|/&\n", count: 90),
            "By \u{0}\u{0}\u{0}", String(repeating: "von ", count: 140), "By", "", ":", "and and and",
        ])
    func hostile(_ line: String) {
        #expect(Byline(line, in: .named).contributors.count <= 60)
        #expect(Byline(line).contributors.count <= 60)
    }
}
