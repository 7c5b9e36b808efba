import Discussion
import News
import Testing

@Suite("What posting asks of an account")
struct RequirementsTests {
    static let now = Moment(secondsSince1970: 1_000_000)

    static func sanction(_ kind: Sanction.Kind, from begins: Int = -10, until: Int? = nil, id: String = "s") -> Sanction
    {
        Sanction(
            id: id, kind: kind, rule: "respect", reason: "Because",
            begins: Moment(secondsSince1970: 1_000_000 + begins),
            until: until.map { Moment(secondsSince1970: 1_000_000 + $0) })
    }

    @Test("wish 1, verified before posting: every mixture of facts names exactly what is missing")
    func everyMixture() {
        for bits in 0..<16 {
            let (isVerified, hasName, hasAccepted, isBarred) = (
                bits & 1 != 0, bits & 2 != 0, bits & 4 != 0, bits & 8 != 0
            )
            let facts = Requirements.Facts(
                isVerified: isVerified, hasName: hasName, acceptedRules: hasAccepted ? 3 : 2,
                sanctions: isBarred ? [Self.sanction(.ban)] : [])
            let requirements = Requirements(facts, rules: 3, at: Self.now)
            #expect(requirements.missing.contains(.verified) == !isVerified)
            #expect(requirements.missing.contains(.named) == !hasName)
            #expect(requirements.missing.contains(.rulesAccepted) == !hasAccepted)
            #expect(requirements.missing.contains(.notBarred) == isBarred)
            #expect(requirements.areMet == (bits == 7))
        }
    }

    @Test(
        "a sanction holds from its first second to before its last",
        arguments: [(-10, 1, true), (-10, 0, false), (0, 5, true), (1, 5, false)] as [(Int, Int, Bool)])
    func holds(_ begins: Int, _ until: Int, _ holds: Bool) {
        #expect(Self.sanction(.suspension, from: begins, until: until).holds(at: Self.now) == holds)
    }

    @Test("the hardest that holds bars; warnings and mutes do not")
    func hardest() {
        let facts = { Requirements.Facts(isVerified: true, hasName: true, acceptedRules: 1, sanctions: $0) }
        let mild = Requirements(
            facts([Self.sanction(.warning), Self.sanction(.mute, until: 60)]), rules: 1, at: Self.now)
        #expect(mild.areMet && mild.bar == nil && mild.mute?.kind == .mute)
        let hard = Requirements(
            facts([
                Self.sanction(.suspension, until: 60, id: "short"), Self.sanction(.suspension, until: 90, id: "long"),
                Self.sanction(.ban, until: -1, id: "over"),
            ]), rules: 1, at: Self.now)
        #expect(hard.bar?.id == "long" && !hard.areMet)
    }
}

@Suite("Changes of a name")
struct NameChangesTests {
    @Test(
        "the first name and two changes within thirty days are free",
        arguments: [
            ([], nil), ([0], nil), ([0, 10], nil), ([0, 10, 20], 10 + NameChanges.window),
            ([0, 10, 20, 30], 20 + NameChanges.window), ([-2 * NameChanges.window, -NameChanges.window, 5], nil),
            ([20, 0, 10], 10 + NameChanges.window),
        ] as [([Int], Int?)])
    func limit(_ taken: [Int], _ next: Int?) {
        let next = next.map { Moment(secondsSince1970: $0) }
        let moments = taken.map { Moment(secondsSince1970: $0) }
        #expect(NameChanges.nextChange(after: moments, at: Moment(secondsSince1970: 100)) == next)
    }

    @Test("a change is free again once the window has passed, to the second")
    func window() {
        let taken = [0, 10, 20].map { Moment(secondsSince1970: $0) }
        #expect(NameChanges.nextChange(after: taken, at: Moment(secondsSince1970: 9 + NameChanges.window)) != nil)
        #expect(NameChanges.nextChange(after: taken, at: Moment(secondsSince1970: 10 + NameChanges.window)) == nil)
    }
}

@Suite("The look of a name")
struct NameLookTests {
    @Test(
        "hole 32, tricks of Unicode: names that the eye takes for one have one look",
        arguments: [
            ("Rana K.", "rana k"), ("Rana K.", "Rаna К."), ("José", "Jose"), ("Marna", "Mama"), ("Will", "WiII"),
            ("محمد", "محـــمد"), ("علي", "علی"), ("كريم", "کریم"), ("مُحَمَّد", "محمد"), ("O'Neill", "ONeill"),
        ])
    func same(_ a: String, _ b: String) throws {
        #expect(try DisplayName(a).look == DisplayName(b).look)
    }

    @Test(
        "different names have different looks, and none is empty",
        arguments: [("Rana", "Hana"), ("!!", "??"), ("李小龍", "李大龍")])
    func different(_ a: String, _ b: String) throws {
        let (a, b) = (try DisplayName(a).look, try DisplayName(b).look)
        #expect(a != b && !a.isEmpty && !b.isEmpty)
    }
}
