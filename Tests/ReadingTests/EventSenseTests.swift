import News
import Testing

@testable import Reading

/// Which words of several senses mean a deed, whose deed it is, and what is only asked for, barred or undecided.
struct EventSenseTests {
    private static let reader = Result { try Reader(least: 0) }

    private func read(_ text: String) throws -> [Mention] {
        try Self.reader.get().read(text, published: Day("2021-05-20")).mentions.filter { $0.kind == .event }
    }

    @Test(
        "a verb with another object, particle or clause is another verb",
        arguments: [
            "The chemist demonstrated that the glue holds.",
            "Rents in the capital have shot up since May.",
            "The season kicked off in the harbor town.",
            "The baker is charging ahead with his plans.",
            "The crew executed the maneuver with great care.",
            "The tenor left early.",
            "The army left nothing to chance.",
            "The mayor suspects that the well is dry.",
            "The girl ordered a pizza.",
            "A hunter killed a rabbit.",
        ])
    func otherSense(text: String) throws {
        let types = try read(text).map(\.type)
        #expect(types.isEmpty, "\(types)")
    }

    @Test(
        "the same verb with the object that it asks for is the deed",
        arguments: [
            ("Rebels left the army base at dawn.", EventType.retreat),
            ("The regime executed two generals.", .assault),
            ("Prosecutors charged the former minister with fraud.", .accuse),
            ("The soldiers raided a newspaper's office.", .coerce),
            ("Students demonstrated against the government.", .protest),
        ])
    func ownSense(text: String, type: EventType) throws {
        #expect(try read(text).contains { $0.type == type })
    }

    @Test(
        "weather and accidents have no hand",
        arguments: [
            "A storm killed nine people near the coast.", "Two men were injured when a tree fell on their tent.",
            "The floods destroyed four bridges.",
        ])
    func accidents(text: String) throws {
        #expect(try read(text).isEmpty)
    }

    @Test("an arrest is done to its owner, unless it is the owner's who arrests")
    func owners() throws {
        let arrest = try #require(try read("The editor's arrest angered the opposition.").first { $0.type == .coerce })
        #expect(arrest.actors.isEmpty)
        #expect(arrest.recipients.map(\.name) == ["editor"])
    }

    @Test("a participle behind its noun is passive")
    func reduced() throws {
        let ban = try #require(
            try read("The party banned by Pakistan held a rally in Lahore.").first { $0.type == .coerce })
        #expect(ban.actors.map(\.name) == ["Pakistan"])
        #expect(ban.recipients.map(\.name) == ["party"])
    }

    @Test("\"was deposed and\" lends its \"was\"")
    func joined() throws {
        let mention = try #require(
            try read("The emir was deposed and assassinated.").last { $0.type == .assault })
        #expect(mention.actors.isEmpty)
    }

    @Test("who says so takes no part in what is said")
    func speaker() throws {
        let roles = try read("Police sealed off the street, Hana Novak said.").flatMap { $0.actors + $0.recipients }
        #expect(!roles.contains { $0.name.contains("Novak") })
    }

    @Test(
        "what is urged, advised against, barred or made possible is no event",
        arguments: [
            ("The envoy urged both sides to show restraint and meet the mediator.", EventType.consult),
            ("Norway is advising its citizens against travelling to Peru.", .consult),
            ("The convention forbids attacks on nurses.", .assault),
            ("It may take years for the firms to agree to the terms.", .agree),
            ("The decree gives officials the power to arrest editors.", .coerce),
        ])
    func unreal(text: String, type: EventType) throws {
        #expect(!(try read(text).contains { $0.type == type }))
    }

    @Test("what stands under \"whether\" is open")
    func whether() throws {
        let mention = try #require(
            try read("It is unclear whether the army shelled the village.").first { $0.type == .assault })
        #expect(mention.modality == .possible)
        #expect(mention.stance == .questions)
    }

    @Test(
        "a \"no\" before a list, and a verb that says that it was not done, deny it",
        arguments: ["No shops, homes or army posts were hit by the rockets.", "Kenya has avoided criticizing Uganda."])
    func denied(text: String) throws {
        let mentions = try read(text)
        #expect(!mentions.isEmpty && mentions.allSatisfy { $0.modality == .negated })
    }

    @Test("a noun that is scheduled is planned")
    func scheduled() throws {
        let mention = try #require(
            try read("The sentencing of the general is scheduled for June.").first { $0.type == .sanction })
        #expect(mention.modality == .planned)
    }

    @Test("a danger is no threat, one's own answer is")
    func warnings() throws {
        #expect(!(try read("The United Nations warned of heavy rain.").contains { $0.type == .threaten }))
        #expect(try read("Iran warned of retaliation against Israel.").contains { $0.type == .threaten })
        #expect(try read("Iran reserves the right to respond.").contains { $0.type == .threaten })
    }

    @Test("a state's strikes are assaults")
    func strikes() throws {
        let types = try read("Chad launched strikes on rebel camps.").map(\.type)
        #expect(types.contains(.assault) && !types.contains(.protest))
    }

    @Test("regret over what another has done is blame")
    func regret() throws {
        let types = try read("France expressed regret over Mali's raid.").map(\.type)
        #expect(types.contains(.accuse) && !types.contains(.concede))
    }

    @Test("an accord that is only named is not agreed on")
    func accord() throws {
        #expect(!(try read("Under the Oslo accord, the valley belongs to farmers.").contains { $0.type == .agree }))
    }

    @Test("whoever is charged is told, though nobody charges")
    func charged() throws {
        let text =
            "The government met on Monday. The minister spoke of the army. Police closed the office of the ministry. "
            + "The former minister was charged with fraud. The president said nothing."
        #expect(try read(text).contains { $0.type == .accuse })
    }

    @Test(
        "floods of words cost no more than their length",
        arguments: [
            Flood("urged him to ", times: 2_000), Flood("part of ", times: 3_000), Flood("no homes, ", times: 3_000),
        ] as [Flood])
    func hostile(flood: Flood) throws {
        #expect(try read(flood.text).count <= flood.text.utf8.count)
    }
}
