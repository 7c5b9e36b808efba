import News
import Record
import Testing

@Suite("How well the evidence holds")
struct StandingTests {
    let taji = Told(
        article: "a", provider: "AFP", actors: ["militia"], recipients: ["U.S. troops"], place: .taji, on: "2020-03-11")

    func told(
        _ article: String, _ provider: String, by source: (String, Attribution.SourceKind)? = nil,
        published: String = "2020-03-17", stance: Mention.Stance = .asserts
    ) -> Told {
        var told = taji
        told.article = article
        told.provider = provider
        told.published = published
        told.source = source.map { (text: $0.0, kind: $0.1) }
        told.stance = stance
        return told
    }

    struct Case: Sendable {
        var why: String
        var standing: Standing
        var sources: Int
        var second: (provider: String, source: String?, kind: Attribution.SourceKind, stance: Mention.Stance)
    }

    @Test(
        "a second report changes the standing only as far as it is independent",
        arguments: [
            Case(
                why: "another house", standing: .corroborated, sources: 2, second: ("Reuters", nil, .reporter, .asserts)
            ),
            Case(why: "the same house", standing: .singleSource, sources: 1, second: ("AFP", nil, .reporter, .asserts)),
            Case(why: "police", standing: .corroborated, sources: 2, second: ("AP", "Taji police", .police, .asserts)),
            Case(
                why: "unnamed, through the same house", standing: .singleSource, sources: 1,
                second: ("AFP", "an official", .unnamed, .asserts)
            ),
            Case(
                why: "the attacker says so", standing: .acknowledged, sources: 2,
                second: ("AP", "a militia spokesman", .party, .claimsResponsibility)
            ),
            Case(why: "denied", standing: .contested, sources: 1, second: ("AP", "the militia", .party, .denies)),
            Case(why: "taken back", standing: .discounted, sources: 1, second: ("AFP", nil, .reporter, .denies)),
        ])
    func standing(_ test: Case) throws {
        let second = told(
            "b", test.second.provider, by: test.second.source.map { ($0, test.second.kind) }, published: "2020-03-18",
            stance: test.second.stance
        )
        let event = try #require(try ledger(taji, second).events.first)
        #expect(event.claims.count == 2, "\(test.why)")
        #expect(event.standing == test.standing, "\(test.why)")
        #expect(event.independentSources == test.sources, "\(test.why)")
    }

    @Test("two sources of one side do not corroborate")
    func oneSide() throws {
        let event = try #require(
            try ledger(
                told("a", "AFP", by: ("a spokesman of the U.S. troops", .party)),
                told("b", "AP", by: ("U.S. officials", .office))
            ).events.first
        )
        #expect(event.independentSources == 2)
        #expect(event.standing == .singleSource)
    }

    @Test("two reports that quote one person are one source")
    func oneVoice() throws {
        let event = try #require(
            try ledger(
                told("a", "AFP", by: ("Colonel Ada Hart, a medic", .named)), told("b", "AP", by: ("Ada Hart", .named))
            ).events.first
        )
        #expect(event.independentSources == 1)
    }

    @Test("a denial is shown and never counted")
    func denial() throws {
        var denial = told("b", "AP", by: ("the governor", .office))
        denial.modality = .negated
        denial.counts = [(9, .deaths, .eventCount)]
        let record = try ledger(taji, denial)
        #expect(record.events.count == 1)
        #expect(record.events.first?.disputedFields == [.occurrence])
        #expect(record.events.first?.counts == [])
        let alone = try ledger(denial)
        #expect(alone.events.isEmpty)
        #expect(alone.loose.count == 1)
    }

    @Test("reports that name different attackers contest the event")
    func whoDidIt() throws {
        var other = told("b", "AP")
        other.actors = ["army"]
        other.counts = [(3, .deaths, .eventCount)]
        var first = taji
        first.counts = other.counts
        let event = try #require(try ledger(first, other).events.first)
        #expect(event.claims.count == 2)
        #expect(event.disputedFields == [.actors])
        #expect(event.standing == .contested)
    }
}
