import News
import Testing

@testable import Reading

/// How sure an event is, and which are given.
@Suite("What is likely wrong is not given")
struct VerdictModelTests {
    private static let all = Result { try Reader(least: 0) }
    private static let sure = Result { try Reader() }

    /// A report of pastimes, in words that armies and parties use too.
    private static let match = """
        Rovers fans had hoped for more on Saturday. The coach said that his side had been beaten before the match began. \
        Visiting players attacked from the first minute and shot at will. Ortega fired twice over the bar, and a blast of \
        the horn ended the raid. The club's owner agreed that the season was over. He will meet the captain next week.
        """
    /// A report of armed conflict.
    private static let war = """
        Gunmen killed four soldiers at a checkpoint near Gao on Sunday, the army said. Rockets struck the town's airfield \
        an hour later. Government troops arrested eleven suspects on Monday. France condemned the attack. The army \
        bombed two camps of the group on Tuesday. The group denied that it had fired the rockets.
        """

    private func events(_ reader: Reader, _ text: String) -> [Mention] {
        reader.read(text, published: Day("2021-05-20")).mentions.filter { $0.kind == .event }
    }

    @Test("every event has a probability that is rounded to a hundredth", arguments: [match, war])
    func probabilities(text: String) throws {
        for event in events(try Self.all.get(), text) {
            #expect((0...1).contains(event.confidence))
            #expect((event.confidence * 100).rounded() / 100 == event.confidence)
        }
    }

    @Test(
        "of a report, what is less sure than is asked for is left out and nothing else is changed",
        arguments: [match, war])
    func gate(text: String) throws {
        let all = events(try Self.all.get(), text)
        let given = events(try Self.sure.get(), text)
        let kept = Set(given.map(\.trigger))
        #expect(given.map(\.trigger) == all.filter { kept.contains($0.trigger) }.map(\.trigger))
        let gone = all.filter { !kept.contains($0.trigger) }
        #expect(gone.allSatisfy { $0.confidence < Reader.least })
        let ids = Set(given.map(\.id))
        #expect(given.compactMap(\.sameAs).allSatisfy { ids.contains($0) })
    }

    @Test("all of a short report is given: nobody can tell what a sentence by itself is part of")
    func short() throws {
        let text = "The mayor agreed to nothing. Rockets struck an army base in Mosul."
        #expect(events(try Self.sure.get(), text).count == events(try Self.all.get(), text).count)
    }

    @Test("the report of a war keeps its events, that of a match loses most of those that were read into it")
    func kinds() throws {
        let (all, sure) = (try Self.all.get(), try Self.sure.get())
        #expect(events(sure, Self.war).count * 5 >= events(all, Self.war).count * 4)
        #expect(events(sure, Self.match).count * 2 <= events(all, Self.match).count)
    }

    @Test("where the first of several mentions of one event goes, the next is the first")
    func heirs() throws {
        var mentions = (1...4).map { number in
            var mention = Mention(
                id: "m\(number)", span: Span(start: 0, end: 1), quote: "", sentence: 0, trigger: Span(start: 0, end: 1),
                kind: .event, type: number == 1 ? .aid : .assault, confidence: 0, rule: "verb:hit")
            mention.sameAs = number > 1 ? "m1" : nil
            return mention
        }
        mentions.append(
            Mention(
                id: "m5", span: Span(start: 0, end: 1), quote: "", sentence: 0, trigger: Span(start: 0, end: 1),
                kind: .figure, type: nil, confidence: 1, rule: ""))
        let model = VerdictModel(weights: ["type AID": -9, "type ASSAULT": 9])
        let analysis = Tokenizer().analyse(CodePoints("One. Two. Three. Four. Five."))
        let traits = EventTraits(analysis, entities: [], mentions: mentions)
        let judged = model.judged(mentions, traits: traits, least: 0.5)
        #expect(judged.map(\.id) == ["m2", "m3", "m4", "m5"])
        #expect(judged.map(\.sameAs) == [nil, "m2", "m2", nil])
    }

    @Test("a table with a weight that is no number is refused by its line")
    func table() {
        #expect(throws: ResourceTable.Fault.self) {
            try VerdictModel(ResourceTable("verdicts.tsv", text: "# a remark\nalways\t100\ntype AID\tmuch"))
        }
    }
}
