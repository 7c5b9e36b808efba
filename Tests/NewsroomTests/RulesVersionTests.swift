import Discussion
import Store
import Testing

@testable import Newsroom

@Suite("Versions of house rules")
struct RulesVersionTests {
    private static func rules(_ texts: [String]) -> [HouseRules.Rule] {
        texts.map { HouseRules.Rule(id: String($0.lowercased().prefix { $0 != " " }), title: $0, text: $0 + ".") }
    }

    @Test("what the rules said before can be read, with until when, and a decision keeps the words of its rule")
    func house() async throws {
        let room = try await ModeratedNewsroom()
        let newsroom = room.newsroom
        #expect(try await newsroom.rulesVersions().versions == [.init(rules: .standard)])
        try await newsroom.setHouseRules(
            HouseRules.standard.rules + Self.rules(["Shouting"]), asksAnew: true, by: room.editor)
        let rana = try await room.test.accepting(room.readers[0])
        let comment = try await room.post("WHAT A BRIDGE", by: rana)
        try await newsroom.remove(comment: comment, rule: "shouting", reason: "Loud", by: room.editor)
        // Other words under one version, then another version, then the same again.
        try await newsroom.setHouseRules(
            HouseRules.standard.rules + Self.rules(["Shouting aloud"]), asksAnew: false, by: room.editor)
        try await newsroom.setHouseRules(Self.rules(["Respect"]), asksAnew: true, by: room.editor)
        try await newsroom.setHouseRules(Self.rules(["Respect"]), asksAnew: false, by: room.editor)
        let versions = try await newsroom.rulesVersions().versions
        #expect(
            versions.map(\.rules.version) == [3, 2, 2, 1]
                && versions.map { $0.until == nil } == [true, false, false, false])
        #expect(versions.map { $0.rules.rules.last?.title } == ["Respect", "Shouting aloud", "Shouting", nil])
        #expect(versions[3].rules.rules == HouseRules.standard.rules)
        let told = try await newsroom.houseRules()
        #expect(told.rule("shouting") == nil && told.told("shouting")?.title == "Shouting aloud")
        let thread = try await newsroom.article(path: room.path).thread
        #expect(thread.comments.first?.rule == "shouting" && thread.rules.told("shouting") != nil)
        await #expect(throws: NewsroomError.invalid(.rules, .missing), "a rule that is not in force decides nothing") {
            try await newsroom.decide(.reject, on: [comment], rule: "shouting", reason: "Loud", by: room.editor)
        }
        #expect(rana.requirements.accepted == 2)
    }

    @Test("a publication's are kept by themselves, when it goes back to the house's too")
    func publication() async throws {
        let room = try await ModeratedNewsroom()
        let newsroom = room.newsroom
        try await newsroom.save(
            publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
            by: room.editor)
        #expect(try await newsroom.rulesVersions(of: "courier").versions.isEmpty, "the house's hold there")
        for texts in [["Recipes"], ["Recipes", "Cakes"]] {
            try await newsroom.setHouseRules(
                Self.rules(texts), asksAnew: true, ofPublication: "courier", by: room.editor)
        }
        #expect(try await newsroom.rulesVersions(of: "courier").versions.map(\.rules.version) == [2, 1])
        try await newsroom.setHouseRules(nil, asksAnew: false, ofPublication: "courier", by: room.editor)
        let earlier = try await newsroom.rulesVersions(of: "courier").versions
        #expect(earlier.map(\.rules.version) == [2, 1] && earlier.allSatisfy { $0.until != nil })
        #expect(try await newsroom.houseRules(of: "courier").told("cakes")?.title == "Cakes")
        #expect(try await newsroom.houseRules(of: "courier").rule("cakes") == nil)
        try await newsroom.setHouseRules(
            Self.rules(["Recipes"]), asksAnew: false, ofPublication: "courier", by: room.editor)
        #expect(try await newsroom.houseRules(of: "courier").version == 3, "a version says one thing")
        await #expect(throws: NewsroomError.notFound) { _ = try await newsroom.rulesVersions(of: "nobody") }
    }

    @Test("a document that was set before rules were remembered is read as it stands")
    func older() throws {
        let text = #"{"rules":[{"id":"respect"}],"version":4}"#
        let rules = try decodedJSON(HouseRules.self, from: text)
        #expect(rules == HouseRules(rules: [.init(id: "respect")], version: 4))
    }
}
