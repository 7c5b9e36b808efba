import Discussion
import Markup
import News
import Newsroom
import Record
import Testing
import Wire

@testable import Site

@Suite("Words")
struct WordsTests {
    @Test("every house rule has a title and a text in every language", arguments: Language.allCases)
    func rules(_ language: Language) {
        let words = Words(language: language, zone: .utc)
        for rule in HouseRules.standard.rules {
            for isTitle in [true, false] {
                let text = words[.rule(id: rule.id, isTitle: isTitle)]
                #expect(!text.isEmpty && text != rule.id)
            }
        }
    }

    @Test("every term of the record has a name of its own in every language", arguments: Language.allCases)
    func terms(_ language: Language) {
        let words = Words(language: language, zone: .utc)
        let names = EventType.allCases.map { words[.eventType($0)] } + EventMode.allCases.map { words[.eventMode($0)] }
        #expect(names.allSatisfy { !$0.isEmpty })
        #expect(Set(EventMode.allCases.map { words[.eventMode($0)] }).count == EventMode.allCases.count)
    }

    @Test("every kind of block and every reason has a name in every language", arguments: Language.allCases)
    func blocks(_ language: Language) {
        let words = Words(language: language, zone: .utc)
        let names = Block.Kind.allCases.map { words[.blockKind($0)] } + Reason.allCases.map { words[.reason($0)] }
        #expect(names.allSatisfy { !$0.isEmpty })
        #expect(Set(Reason.allCases.map { words[.reason($0)] }).count >= Reason.allCases.count - 2)
    }

    @Test(
        "numbers are counted as the language counts",
        arguments: [
            (0, "لا تعليقات"), (1, "تعليق واحد"), (2, "تعليقان"), (3, "3 تعليقات"), (11, "11 تعليقاً"),
            (100, "100 تعليق"), (103, "103 تعليقات"),
        ])
    func arabicPlurals(_ count: Int, _ text: String) {
        #expect(Words(language: .arabic, zone: .utc)[.comments(count)] == text)
    }

    @Test(
        "dates say how precisely they are known",
        arguments: [
            ("2020-03-17", "2020-03-17", "17 March 2020"), ("2020-03-09", "2020-03-15", "in the week of 9 March 2020"),
            ("2020-01-01", "2020-01-31", "in January 2020"), ("2014-01-01", "2014-12-31", "in 2014"),
            ("2020-04-20", "2020-04-23", "20 April 2020 to 23 April 2020"),
        ])
    func dates(_ begin: String, _ finish: String, _ text: String) throws {
        let words = Words(language: .english, zone: .utc)
        #expect(words.when(try #require(Day(begin)), try #require(Day(finish))) == text)
    }

    @Test(
        "numbers have their thousands apart",
        arguments: [
            (0.0, "0"), (999, "999"), (5200, "5,200"), (1_234_567, "1,234,567"), (-4000, "−4,000"), (2.5, "2.5"),
        ])
    func numbers(_ value: Double, _ text: String) {
        #expect(Words(language: .english, zone: .utc).number(value) == text)
    }

    @Test("times say their zone")
    func zones() throws {
        let zone = try #require(Zone(name: "Asia/Baghdad"))
        #expect(Words(language: .english, zone: zone).time(1_584_459_600).string.contains("17 March 2020, 18:40 UTC+3"))
        #expect(Words(language: .english, zone: .utc).time(1_584_459_600).string.contains("17 March 2020, 15:40 UTC"))
    }
}

@Suite("Addresses")
struct SiteAddressTests {
    @Test(
        "are escaped part by part",
        arguments: [
            ("a b", "/stories/a%20b"), ("a/b", "/stories/a%2Fb"), ("é", "/stories/%C3%A9"),
            ("\"><script>", "/stories/%22%3E%3Cscript%3E"), ("..", "/stories/.."),
        ])
    func escaping(_ slug: String, _ path: String) {
        #expect(SiteAddress.story(slug).path == path)
        #expect(SiteAddress.story(slug).link.text == path)
    }

    @Test("no section can stand where the house's own pages do")
    func reserved() {
        let own: [SiteAddress] = [
            .stories, .rules, .privacy, .signIn, .signOut, .account, .language, .desk, .feed, .comments(article: "x"),
            .reply(comment: "x"), .asset("x"),
        ]
        for address in own {
            let first = address.path.split(separator: "/").first.map { String($0) } ?? ""
            #expect(SiteAddress.reserved.contains(first), "\(address.path)")
        }
    }
}
