import News
import Testing

@testable import Reading

/// What a whole report is read as: what did not happen, who is meant, what is one event, and how sure it is.
struct EventTruthTests {
    private static let reader = Result { try Reader(least: 0) }

    private func read(_ text: String, published: String = "2021-05-20") throws -> [Mention] {
        try Self.reader.get().read(text, published: Day(published)).mentions.filter { $0.kind == .event }
    }

    @Test(
        "what did not happen is no actual event",
        arguments: [
            "No one was killed.", "Neither attack caused casualties.", "No group has claimed either attack.",
            "No soldiers were injured in the village.", "The town has never been among the targets of rocket fire.",
            "The militia has not said that it fired on the base.", "Nobody has said that he carried out the attack.",
        ])
    func denied(text: String) throws {
        #expect(try read(text).allSatisfy { $0.modality == .negated })
    }

    @Test("no one who is killed is a count of the dead")
    func nobodyIsNoCount() throws {
        let findings = try Self.reader.get().read("No one was killed.", published: Day("2021-05-20"))
        let dead = findings.mentions.flatMap(\.counts).filter { $0.measure == .deaths }
        #expect(dead.allSatisfy { findings.quantities[$0.quantity].best == 0 })
    }

    @Test("\"it\" means the one its sentence or the one before is about, or nobody")
    func pronouns() throws {
        let denial = try read("Rebels killed a British soldier. The alliance denied that it was pulling back.")
        #expect(denial.filter { $0.type == .retreat }.allSatisfy { $0.actors.map(\.name) == ["alliance"] })
        let strike = try read("The United States blamed the group for killing a contractor. It bombed five camps.")
        #expect(strike.last?.actors.map(\.country) == ["USA"])
    }

    @Test(
        "words that only look like deeds are none",
        arguments: [
            ("The minister called the strikes a breach of the law.", EventType.protest),
            ("He offered no evidence.", .agree), ("Six news conferences were held on Monday.", .coerce),
            ("An officer, who asked not to be named, spoke of a long night.", .request),
        ])
    func lookalikes(text: String, type: EventType) throws {
        #expect(try !read(text).contains { $0.type == type })
    }

    @Test("a friend that only describes a group is background at most")
    func description() throws {
        let mentions = try read("Police blamed the bombing on a faction backed by Iran.")
        #expect(!mentions.contains { $0.type == .support && $0.modality == .actual })
    }

    @Test(
        "neither a dateline, nor an adverb, nor a target acts",
        arguments: [
            "KIRKUK, Iraq (Wire) — A barrage of rockets killed a contractor and wounded several soldiers at a base.",
            "Late on Monday two rockets struck the base and wounded three soldiers.",
        ])
    func noActor(text: String) throws {
        let mentions = try read(text).filter { $0.type == .assault }
        #expect(mentions.count == 1)
        #expect(mentions.allSatisfy { $0.actors.isEmpty })
        #expect(mentions.first?.recipients.count == 2)
    }

    @Test("an ordinal beside an event leaves the event")
    func ordinalBeside() throws {
        let mentions = try read("Four rockets struck a military base on Monday, the third such attack in a week.")
        #expect(mentions.map(\.type) == [.assault])
        #expect(mentions.first?.time != nil)
    }

    @Test("a ceremony to hand over a base has happened; what a group was formed for is background")
    func purposes() throws {
        let ceremony = try read("The army held a ceremony on Tuesday to turn over the base to local forces.")
        #expect(ceremony.contains { $0.type == .retreat && $0.modality == .actual })
        let formed = try read("They belong to the alliance, formed in 2014 to fight the rebels.")
        #expect(formed.allSatisfy { $0.modality == .background })
        let plan = try read("The president said that rebels were planning an attack on American troops.")
        #expect(plan.allSatisfy { $0.modality == .planned || $0.type != .assault })
    }

    @Test("what is hit again is hit by what hit it before")
    func again() throws {
        let mentions = try read(
            "On May 3 rockets killed two soldiers at the Taji base, which was hit again three days later.")
        #expect(mentions.filter { $0.type == .assault }.allSatisfy { $0.modes.contains(.assaultHeavyWeapons) })
    }

    @Test("a told deed of somebody on a day weighs more than a noun in passing")
    func weight() throws {
        let told = try #require(try read("On Monday rockets struck an army base in Mosul.").first)
        #expect(told.confidence >= 0.8)
        let named = try #require(try read("The attacks were much on his mind.").first)
        #expect(named.confidence < told.confidence)
    }

    @Test("what a people's adjective names is no place")
    func places() throws {
        let mentions = try read("BAGHDAD: The minister blamed the attack on factions backed by Iran.")
        #expect(mentions.allSatisfy { $0.whereBasis != .stated })
    }

    @Test("a clause behind \"after\" has its own day, place and doer")
    func aside() throws {
        let mentions = try read(
            "Thousands marched into Mosul on Tuesday, two days after American air strikes killed 25 fighters.")
        let strike = try #require(mentions.first { $0.type == .assault })
        #expect(strike.time == nil && strike.when == nil)
        #expect(strike.whereBasis != .stated)
        let killing = try read("Parliament called for a vote after a U.S. drone killed an Iranian general in Baghdad.")
        #expect(killing.first { $0.type == .assault }?.actors.first?.country == "USA")
    }

    @Test("a headline's victims are no doers")
    func headline() throws {
        let mention = try #require(try read("Contractor killed in rocket attack on base near Kirkuk").first)
        #expect(mention.actors.isEmpty)
        let crowd = try #require(try read("Crowd attacks U.S. embassy in Baghdad").first)
        #expect(crowd.actors.map(\.name) == ["Crowd"])
    }

    @Test("the day of a deed that somebody is blamed for is not the day of the blame")
    func blame() throws {
        let mention = try #require(try read("France blamed the group for a rocket attack on May 3.").first)
        #expect(mention.type == .accuse)
        #expect(mention.time == nil)
    }

    @Test(
        "whoever attacks a land or an army does it with arms",
        arguments: ["Putin attacked Ukraine without warning.", "Saddam Hussein attacked Kuwait."])
    func attacksOnLands(text: String) throws {
        #expect(try read(text).contains { $0.type == .assault })
        #expect(try !read(text).contains { $0.type == .accuse })
    }

    @Test(
        "what an accusation hangs on is an event of its own",
        arguments: [
            ("The man accused of killing the mayor was arrested on Monday.", EventType.coerce),
            ("The minister who rejected the French offer met the Egyptian president in Cairo.", .consult),
        ])
    func mainDeeds(text: String, type: EventType) throws {
        let types = try read(text).map(\.type)
        #expect(types.contains(type), "\(types)")
    }

    @Test(
        "a namesake is not the one who holds office",
        arguments: ["Singer Kate Bush rejected a British offer.", "Ivanka Trump praised French designers."])
    func namesakes(text: String) throws {
        for role in try read(text).flatMap({ $0.actors + $0.recipients }) {
            #expect(!["IND", "USA"].contains(role.country) && !role.sectors.contains(.elites), "\(role)")
        }
    }
}
