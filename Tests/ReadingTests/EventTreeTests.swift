import News
import Testing

@testable import Reading

/// What the dependency tree decides: what is no event of its own, and whom a deed concerns.
struct EventTreeTests {
    private static let reader = Result { try Reader(least: 0) }

    private func read(_ text: String) throws -> [Mention] {
        try Self.reader.get().read(text, published: Day("2021-05-20")).mentions.filter { $0.kind == .event }
    }

    @Test(
        "what is agreed, asked for, refused, threatened or done for an end is no second event",
        arguments: [
            ("Kenya agreed to send doctors to Uganda.", [EventType.agree]),
            ("The minister urged the rebels to release the hostages.", [.request]),
            ("Peru refused to hand over the suspects to Chile.", [.reject]),
            ("The union accused the government of jailing its leaders and closing its offices.", [.accuse]),
            ("Police used water cannon to disperse the students.", [.assault]),
            ("Norway will send tents to Sudan if rebels attack the camps.", [.agree]),
        ])
    func absorbed(text: String, types: [EventType]) throws {
        #expect(Set(try read(text).map(\.type)) == Set(types.map(Optional.some)))
    }

    @Test("a second verb of the same subject is an event of its own")
    func second() throws {
        let types = try read("The Swedish government condemned the raid and expelled two Russian diplomats.").map(
            \.type)
        #expect(types.contains(.accuse) && types.contains(.sanction))
    }

    @Test(
        "those whom a thing belongs to, or is meant for, are the ones concerned",
        arguments: [
            ("Ghana rejected a Nigerian request.", "Nigerian"),
            ("Canada promised to continue military aid to Mali.", "Mali"),
            ("Police confiscated rifles from Kurdish villagers.", "Kurdish villagers"),
            ("Iran threatened to halt exports unless Iraq reopened the border.", "Iraq"),
        ])
    func concerned(text: String, recipient: String) throws {
        let recipients = try read(text).flatMap(\.recipients).map(\.name)
        #expect(recipients.contains { $0.contains(recipient) }, "\(recipients)")
    }

    @Test("a list of four acts as four")
    func list() throws {
        let mention = try #require(try read("Spain, Italy, Greece and Malta condemned Turkey.").first)
        #expect(mention.actors.map(\.name) == ["Spain", "Italy", "Greece", "Malta"])
    }

    @Test(
        "a participle that only says what somebody is tells of nothing",
        arguments: ["The ousted president met the French ambassador.", "France extradited a suspected spy to Norway."])
    func attributes(text: String) throws {
        #expect(try read(text).count == 1)
    }

    @Test("an attack of words by a party is a complaint")
    func words() throws {
        let mention = try #require(try read("The Labour Party attacked the French government.").first)
        #expect(mention.type == .accuse)
    }

    @Test("a report of sport has no public affairs")
    func sport() throws {
        let text = """
            The home side attacked from the first whistle. The striker shot from thirty yards. The keeper released \
            the ball too late. The visitors fought back after the break. The coach praised his bench. The referee \
            warned two players. The crowd sang until the end. The winger struck twice in a minute.
            """
        #expect(try read(text).isEmpty)
    }

    @Test("the explanation shows a sentence's tree and the rule")
    func explanation() throws {
        let reader = try Self.reader.get()
        let report = Report(id: "", text: "Gunmen attacked a bank in Mosul.", article: Article())
        let told = reader.explanation(of: report)
        #expect(told.contains("attacked  root VERB"))
        #expect(told.contains("verb:attacked"))
    }
}
