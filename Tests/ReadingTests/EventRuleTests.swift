import Foundation
import News
import Testing

@testable import Reading

/// What single sentences are read as.
struct EventRuleTests {
    private static let reader = Result { try EventReader(least: 0) }

    private func read(
        _ text: String, times: [(String, TimeExpression.Kind, String, String?)] = [], places: [String] = [],
        quantities: [String] = [], published: String? = "2021-05-20"
    ) throws -> [Mention] {
        var analysis = Tokenizer().analyse(CodePoints(text))
        try PackagedGrammar.grammar.get().annotate(&analysis)
        return try Self.reader.get().read(
            analysis, entities: [],
            times: try times.map { words, kind, value, day in
                let day = day.flatMap { Day($0) }
                return TimeExpression(
                    span: try span(words, text), kind: kind, value: value, begin: day, finish: day, basis: .relative)
            },
            places: try places.map { Place(span: try span($0, text), name: $0, precision: .near) },
            quantities: try quantities.map {
                Quantity(span: try span($0, text), low: 1, best: 1, high: 1, qualifier: .exact)
            },
            attributions: try PackagedGrammar.attributions.get().read(analysis, entities: []),
            published: published.flatMap { Day($0) },
            datelinePlace: nil, headline: nil)
    }

    private func span(_ words: String, _ text: String) throws -> Span {
        let range = try #require(text.range(of: words), "the sentence holds \(words)")
        let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
        return Span(start: start, end: start + words.unicodeScalars.count)
    }

    @Test(
        "names the type and the mode",
        arguments: [
            ("A car bomb killed 12 people in the old town.", EventType.assault, EventMode.assaultExplosives),
            ("Two rockets hit an army base before dawn.", .assault, .assaultHeavyWeapons),
            ("A drone strike killed the commander.", .assault, .assaultDrone),
            ("Soldiers were hit by mortar fire.", .assault, .assaultHeavyWeapons),
            ("Police arrested dozens of protesters.", .coerce, .coerceArrest),
            ("The prime minister resigned.", .retreat, .retreatResign),
            ("The army handed over the base to local forces.", .retreat, .retreatWithdraw),
            ("Thousands of students marched against the government.", .protest, .protestDemo),
            ("The ministry expelled two Russian diplomats.", .sanction, .sanctionExpel),
            ("The foreign minister condemned the killing.", .accuse, .accuseDisapprove),
            ("The court sentenced the editor to prison.", .sanction, .sanctionConvict),
            ("France deployed troops along the border.", .mobilize, .mobilizeTroops),
            ("The government declared a state of emergency.", .coerce, .coerceMartialLaw),
            ("The governor refused to meet the delegation.", .reject, .rejectMeet),
        ])
    func typeAndMode(text: String, type: EventType, mode: EventMode) throws {
        let mention = try #require(try read(text).first { $0.type == type }, "an event of the type is found")
        #expect(mention.modes.contains(mode))
    }

    @Test(
        "tells what is to come from what was",
        arguments: [
            ("The ministers will meet in June.", EventType.agree, Mention.Modality.planned),
            ("The army will withdraw its troops from the valley.", .concede, .planned),
            ("Rebels would attack the town if the talks fail.", .assault, .conditional),
            ("Police did not arrest the students.", .coerce, .negated),
            ("Militants may attack the convoy.", .assault, .possible),
        ])
    func modality(text: String, type: EventType, how: Mention.Modality) throws {
        let mentions = try read(text)
        #expect(
            mentions.contains { $0.type == type && $0.modality == how }
                || type == .assault && mentions.contains { $0.type == .threaten && $0.modality == how })
    }

    @Test(
        "finds who did it to whom",
        arguments: [
            ("Gunmen attacked a police station.", "Gunmen", "police station"),
            ("A police station was attacked by gunmen.", "gunmen", "police station"),
            ("Israel's army shelled Syrian positions.", "Israel's army", "Syrian positions"),
            ("Rebels who overran the town killed three soldiers.", "Rebels", "three soldiers"),
            ("The militia carried out an attack on foreign troops.", "militia", "foreign troops"),
        ])
    func roles(text: String, actor: String, recipient: String) throws {
        let mention = try #require(try read(text).last { $0.type == .assault })
        #expect(mention.actors.map(\.name) == [actor])
        #expect(mention.recipients.map(\.name) == [recipient])
    }

    @Test("gives countries and sectors to roles")
    func sectors() throws {
        let mention = try #require(try read("Turkish police detained a Kurdish lawmaker.").first)
        #expect(mention.actors.map(\.name) == ["Turkish police"])
        #expect(mention.actors.first?.country == "TUR")
        #expect(mention.actors.first?.sectors == [.police])
        #expect(mention.recipients.first?.sectors == [.legislature])
    }

    @Test("a noun and a verb of one deed are one mention")
    func oneDeed() throws {
        let mentions = try read("Another rocket attack targeted a base where foreign troops live.")
        #expect(mentions.map(\.type) == [.assault])
        #expect(mentions.first?.modes.contains(.assaultHeavyWeapons) == true)
    }

    @Test("saying something is no event")
    func speech() throws {
        #expect(try read("The spokesman said the weather was fine.").isEmpty)
        #expect(try read("The minister declined to comment.").isEmpty)
    }

    @Test("hunger and storms are not assaults")
    func accidents() throws {
        #expect(try read("The hurricane killed 30 people.").filter { $0.kind == .event }.isEmpty)
        #expect(try read("Shares were hit by fears of a recession.").isEmpty)
    }

    @Test("ties place, day and number to the deed beside them")
    func setting() throws {
        let mention = try #require(
            try read(
                "On Monday, gunmen killed two officers in Mosul, the army said Tuesday.",
                times: [("Monday", .date, "2021-05-17", "2021-05-17"), ("Tuesday", .date, "2021-05-18", "2021-05-18")],
                places: ["Mosul"], quantities: ["two"]
            ).first)
        #expect(mention.place == 0)
        #expect(mention.whereBasis == .stated)
        #expect(mention.when?.begin == Day("2021-05-17"))
        #expect(mention.counts.map(\.measure) == [.deaths])
        #expect(mention.counts.first?.kind == .eventCount)
    }

    @Test("the day on which somebody said so is not the day of the deed")
    func dayOfSaying() throws {
        let mention = try #require(
            try read(
                "The army will withdraw its troops from the valley, officials said Tuesday.",
                times: [("Tuesday", .date, "2021-05-18", "2021-05-18")]
            ).first)
        #expect(mention.time == nil)
        #expect(mention.when == nil)
    }

    @Test("troops that are moved are the ones who leave")
    func moved() throws {
        let mention = try #require(
            try read("Troops at the northern and southern bases will be withdrawn by the end of May.").first)
        #expect(mention.type == .concede)
        #expect(mention.actors.map(\.name) == ["Troops"])
    }

    @Test("a friend's country is not one's own")
    func backed() throws {
        let mention = try #require(try read("An Iran-backed group attacked a checkpoint.").first)
        #expect(mention.actors.first?.country == nil)
    }

    @Test("takes the day of publication where none is told, and says so")
    func publication() throws {
        let mention = try #require(try read("Gunmen attacked a checkpoint.").first)
        #expect(mention.when?.basis == .publication)
        #expect(mention.when?.begin == Day("2021-05-19") && mention.when?.finish == Day("2021-05-20"))
    }

    @Test("tells old events as background")
    func background() throws {
        let mention = try #require(
            try read("Rebels attacked the port in 2014.", times: [("2014", .date, "2014", "2014-01-01")]).first)
        #expect(mention.modality == .background)
    }

    @Test("an ordinal counts events and is none")
    func ordinal() throws {
        let mentions = try read(
            "It was the 24th such attack in less than six months.",
            times: [("less than six months", .duration, "P6M", nil)], quantities: ["24th"])
        let mention = try #require(mentions.first)
        #expect(mention.kind == .count)
        #expect(mention.counts.first?.kind == .ordinal)
        #expect(mention.counts.first?.window == "P6M")
        #expect(!mentions.contains { $0.kind == .event })
    }

    @Test("what stands is a figure, not an event")
    func stock() throws {
        let mentions = try read("Some 2,500 troops are stationed across the country.", quantities: ["2,500"])
        #expect(mentions.map(\.kind) == [.figure])
        #expect(mentions.first?.counts.first?.kind == .stock)
    }

    @Test("keeps a denial as one")
    func denial() throws {
        let mention = try #require(
            try read("The spokesman denied that the army shelled the village.").first { $0.type == .assault })
        #expect(mention.stance == .denies)
    }

    @Test("a claim of responsibility names who did it")
    func responsibility() throws {
        let mention = try #require(
            try read("A militant group claimed responsibility for the bombing.").first { $0.type == .assault })
        #expect(mention.stance == .claimsResponsibility)
        #expect(mention.actors.map(\.name) == ["militant group"])
    }

    @Test("\"the attack\" after an attack is the same one")
    func same() throws {
        let mentions = try read("Gunmen attacked a bank in the capital. The attack wounded three guards.").filter {
            $0.type == .assault
        }
        #expect(mentions.count == 2)
        #expect(mentions.last?.sameAs == mentions.first?.id)
    }

    @Test("spans hold the exact words and every mention is whole")
    func whole() throws {
        let text = "“It’s over,” the rebels said, after troops stormed the café and arrested 30 men."
        let points = CodePoints(text)
        for mention in try read(text) {
            #expect(points[mention.span] == mention.quote)
            #expect(mention.span.contains(mention.trigger))
            #expect((0...1).contains(mention.confidence))
            #expect(!mention.rule.isEmpty)
        }
    }

    @Test(
        "bounds what no newspaper writes",
        arguments: [
            Flood("attack ", times: 5_000), Flood("\"' said, ", times: 2_000),
            Flood("the the of of 's - ", times: 2_000), "\u{0}\u{1}\u{FFFD}\"\"\"", "",
            Flood("and troops will be hit by rockets, ", times: 800),
            Flood("it said that it attacked it and ", times: 800),
        ] as [Flood])
    func hostile(flood: Flood) throws {
        let text = flood.text
        let mentions = try read(text)
        #expect(mentions.count <= text.utf8.count)
    }
}
