import News
import Testing

@testable import Reading

/// Reads sentences in which the quantities expected stand in square brackets.
@Suite("Quantities")
struct QuantitiesTests {
    /// One quantity as a short line: low, best and high, how exact, the unit and who.
    static func told(_ quantity: Quantity) -> String {
        func number(_ value: Double?) -> String { value.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } ?? "_" }
        let numbers = [quantity.low, quantity.best, quantity.high].map(number).joined(separator: " ")
        return [numbers, quantity.qualifier.rawValue, quantity.unit ?? "-", quantity.who ?? "-"].joined(
            separator: " | ")
    }

    static func check(_ marked: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        let (text, spans) = Marks.read(marked)
        let analysis = Tokenizer().analyse(CodePoints(text))
        let times = TimeReader().read(analysis, published: Day(year: 2020, month: 3, day: 17), datelineDay: nil)
        let found = QuantityReader().read(analysis, times: times)
        #expect(found.map(Self.told) == expected, sourceLocation: sourceLocation)
        #expect(
            found.map { CodePoints(text)[$0.span] } == spans.map { CodePoints(text)[$0] },
            sourceLocation: sourceLocation)
    }

    @Test(
        "reads figures and words, and what they count",
        arguments: [
            ("The army sent [4,300 foreign troops] home.", ["4300 4300 4300 | exact | troops | foreign troops"]),
            ("Rebels fired [twenty-four shells] at the port.", ["24 24 24 | exact | shells | -"]),
            ("[Two dozen guards] fled.", ["24 24 24 | exact | guards | guards"]),
            ("He owns [one hundred and five goats].", ["105 105 105 | exact | goats | -"]),
            ("They lost [a hundred trucks].", ["100 100 100 | exact | trucks | -"]),
            ("The city has [1.5 million people].", ["1500000 1500000 1500000 | exact | people | people"]),
            ("[Three] were wounded.", ["3 3 3 | exact | people | -"]),
            ("Shells hit [six depots] Tuesday morning.", ["6 6 6 | exact | depots | -"]),
            ("It held [seven Americans].", ["7 7 7 | exact | Americans | Americans"]),
            ("The blast left [12 dead].", ["12 12 12 | exact | dead | dead"]),
            ("The plan would close [three bases].", ["3 3 3 | exact | bases | -"]),
            ("[Three U.S.-backed rebel leaders] met.", ["3 3 3 | exact | leaders | U.S.-backed rebel leaders"]),
        ])
    func counts(marked: String, expected: [String]) { Self.check(marked, expected) }

    @Test(
        "keeps what is said of a number's exactness",
        arguments: [
            ("[Some 6,100 Dutch soldiers] serve there.", ["_ 6100 _ | about | soldiers | Dutch soldiers"]),
            ("They hold [about a dozen towns].", ["_ 12 _ | about | towns | -"]),
            ("[At least 20 villagers] died.", ["20 20 _ | at_least | villagers | villagers"]),
            ("[More than 300 homes] burned.", ["300 300 _ | at_least | homes | -"]),
            ("[Up to 50 boats] sank.", ["_ _ 50 | at_most | boats | -"]),
            ("[As many as 900 miners] were trapped.", ["_ _ 900 | at_most | miners | miners"]),
            ("[Fewer than 40 voters] came.", ["_ _ 40 | at_most | voters | voters"]),
            ("[Nearly 70 schools] closed.", ["_ 70 _ | about | schools | -"]),
            ("[Between 20 and 30 gunmen] attacked.", ["20 _ 30 | about | gunmen | gunmen"]),
            ("[15 to 18 rockets] fell.", ["15 _ 18 | about | rockets | -"]),
            ("[30 or more farmers] marched.", ["30 30 _ | at_least | farmers | farmers"]),
        ])
    func exactness(marked: String, expected: [String]) { Self.check(marked, expected) }

    @Test(
        "gives words without a figure a low bound alone",
        arguments: [
            ("It moved [hundreds of troops] abroad.", ["200 _ _ | at_least | troops | troops"]),
            ("[Dozens of houses] collapsed.", ["24 _ _ | at_least | houses | -"]),
            ("[A few hundred students] sang.", ["200 _ _ | at_least | students | students"]),
            ("[Several bridges] were shut.", ["3 _ _ | at_least | bridges | -"]),
            ("[Hundreds] fled.", ["200 _ _ | at_least | people | -"]),
            ("[Tens of thousands] marched.", ["20000 _ _ | at_least | people | -"]),
            ("[Tens of thousands of protesters] gathered.", ["20000 _ _ | at_least | protesters | protesters"]),
        ])
    func open(marked: String, expected: [String]) { Self.check(marked, expected) }

    @Test(
        "reads money, shares and measures",
        arguments: [
            ("The deal is worth [$3bn].", ["3000000000 3000000000 3000000000 | exact | USD | -"]),
            ("It cost [about €1.5 million].", ["_ 1500000 _ | about | EUR | -"]),
            ("Prices rose [20%].", ["20 20 20 | exact | % | -"]),
            ("Turnout fell to [41.5 percent].", ["41.5 41.5 41.5 | exact | % | -"]),
            ("The camp lies [30 km] away.", ["30 30 30 | exact | km | -"]),
            ("It lies [nine million light years] off.", ["9000000 9000000 9000000 | exact | ly | -"]),
            ("They seized [two tonnes] of wheat.", ["2 2 2 | exact | t | -"]),
            ("It is a [$72.24] ticket.", ["72.24 72.24 72.24 | exact | USD | -"]),
            ("He paid [500 dollars].", ["500 500 500 | exact | USD | -"]),
        ])
    func measures(marked: String, expected: [String]) { Self.check(marked, expected) }

    @Test(
        "counts one person by the article only beside a count or after a verb of harm",
        arguments: [
            (
                "The mine killed [three French marines] and [a Belgian pilot] at the airfield.",
                ["3 3 3 | exact | marines | French marines", "1 1 1 | exact | pilot | Belgian pilot"]
            ),
            ("The shot wounded [an officer].", ["1 1 1 | exact | officer | officer"]),
            ("A spokesman met a general.", []),
            ("[Five ships] and a tug left.", ["5 5 5 | exact | ships | -"]),
        ])
    func persons(marked: String, expected: [String]) { Self.check(marked, expected) }

    @Test(
        "takes an ordinal for a count where a window of time follows",
        arguments: [
            ("It was the [15th such raid] in under four months.", ["15 15 15 | exact | ordinal | -"]),
            ("It was the [third strike] this week.", ["3 3 3 | exact | ordinal | -"]),
            ("That was the [ninth raid] of its kind in a month.", ["9 9 9 | exact | ordinal | -"]),
            ("The first convoy was leaving on Tuesday.", []), ("He came third and won the second prize.", []),
            ("The 82nd Airborne left on Friday.", []),
        ])
    func ordinals(marked: String, expected: [String]) { Self.check(marked, expected) }

    @Test(
        "counts nobody as nought",
        arguments: [
            ("[No one] was killed.", ["0 0 0 | exact | people | -"]),
            ("[Nobody] has been hurt, the mayor said.", ["0 0 0 | exact | people | -"]),
            ("[None] of the guards was wounded.", ["0 0 0 | exact | people | -"]),
            ("[No Dutch sailors] were injured.", ["0 0 0 | exact | sailors | Dutch sailors"]),
            ("There were [no casualties].", ["0 0 0 | exact | casualties | casualties"]),
            ("Neither raid caused [casualties].", ["0 0 0 | exact | casualties | casualties"]),
            ("The shell did not cause [any injuries].", ["0 0 0 | exact | injuries | -"]),
            ("No sailors came.", []), ("The raid caused casualties.", []),
            ("[No fewer than nine boats] sank.", ["9 9 _ | at_least | boats | -"]),
            ("No one has claimed the raid.", []),
        ])
    func nobody(marked: String, expected: [String]) { Self.check(marked, expected) }

    @Test(
        "takes a toll's figure for people, and no share for a count",
        arguments: [
            ("The toll rose to [31] from [26].", ["31 31 31 | exact | people | -", "26 26 26 | exact | people | -"]),
            ("One in four voters stayed home.", []),
        ])
    func tolls(marked: String, expected: [String]) { Self.check(marked, expected) }

    @Test("goes by the tagger's parts of speech where they are known")
    func tagged() {
        let text = "Police freed two U.S. military personnel early and hit three bases."
        var analysis = Tokenizer().analyse(CodePoints(text))
        let parts: [PartOfSpeech] = [
            .noun, .verb, .numeral, .properNoun, .adjective, .noun, .adverb, .coordinator, .verb, .numeral, .noun,
            .punctuation,
        ]
        #expect(analysis.tokens.count == parts.count)
        for (index, part) in zip(analysis.tokens.indices, parts) { analysis.tokens[index].part = part }
        let found = QuantityReader().read(analysis, times: [])
        #expect(found.map { CodePoints(text)[$0.span] } == ["two U.S. military personnel", "three bases"])
    }

    @Test(
        "leaves ages, names, lists and times alone",
        arguments: [
            "The man, aged 24, fled.", "A 24-year-old woman spoke.", "John Smith, 49, agreed.", "A Boeing 737 landed.",
            "They took Route 1 south.", "He finished No. 3 there.", "An F-16 crashed.", "The five-member panel met.",
            "It opened on March 11, 2014.", "The talks lasted two years.", "One calling it a mistake resigned.",
            "It won 3-2.", "No one wants it.", "They ruled for hundreds of years.",
            "Doctors fight COVID-19.",
        ])
    func none(sentence: String) { Self.check(sentence, []) }
}
