import Discussion
import Store
import Testing

@testable import Newsroom

@Suite("Rules of a publication's own")
struct PublicationRulesTests {
    private static let own = [HouseRules.Rule(id: "recipes", title: "Recipes", text: "Recipes only.")]

    private func courier() async throws -> (room: ModeratedNewsroom, publication: HostedPublication) {
        let room = try await ModeratedNewsroom()
        try await room.newsroom.save(
            publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
            by: room.editor)
        return (room, try await room.newsroom.publication("courier"))
    }

    private func post(_ room: ModeratedNewsroom, _ publication: HostedPublication, by viewer: Viewer) async throws
        -> PostedComment
    {
        room.test.advance(300)
        return try await room.newsroom.comment(
            at: ThreadReference(identifier: "p1", address: nil, title: "Page"), in: publication,
            text: "Words \(room.test.now)", by: viewer, network: nil)
    }

    @Test("they are accepted by themselves, and the house's stay accepted")
    func accepted() async throws {
        let (room, publication) = try await courier()
        let rana = room.readers[0]
        _ = try await post(room, publication, by: rana)
        try await room.newsroom.setHouseRules(Self.own, asksAnew: false, ofPublication: "courier", by: room.editor)
        let rules = try await room.newsroom.houseRules(of: "courier")
        #expect(rules.rules == Self.own && rules.version == 1)
        let missing = NewsroomError.requirementsNotMet([.rulesAccepted], until: nil)
        await #expect(throws: missing) { _ = try await post(room, publication, by: rana) }
        _ = try await room.post("Beneath the house's own article", by: rana)
        await #expect(throws: NewsroomError.invalid(.rules, .wrong)) {
            try await room.newsroom.acceptRules(version: 2, of: "courier", by: rana)
        }
        try await room.newsroom.acceptRules(version: 1, of: "courier", by: rana)
        let posted = try await post(room, publication, by: rana)
        #expect(try await room.newsroom.requirements(of: rana, in: "courier").areMet)
        // Other words keep the version; a new version asks again, there alone.
        try await room.newsroom.setHouseRules(Self.own, asksAnew: false, ofPublication: "courier", by: room.editor)
        _ = try await post(room, publication, by: rana)
        try await room.newsroom.setHouseRules(Self.own, asksAnew: true, ofPublication: "courier", by: room.editor)
        await #expect(throws: missing) {
            _ = try await room.newsroom.edit(comment: posted.id, text: "Other", by: rana, network: nil)
        }
        _ = try await room.post("Still here", by: rana)
        // Without rules of its own the house's hold, and what comes back later is accepted anew.
        try await room.newsroom.setHouseRules(nil, asksAnew: false, ofPublication: "courier", by: room.editor)
        _ = try await post(room, publication, by: rana)
        try await room.newsroom.setHouseRules(Self.own, asksAnew: false, ofPublication: "courier", by: room.editor)
        await #expect(throws: missing) { _ = try await post(room, publication, by: rana) }
    }

    @Test("whoever accepted them alone comments there, and not beneath the house's articles")
    func alone() async throws {
        let (room, publication) = try await courier()
        try await room.newsroom.setHouseRules(Self.own, asksAnew: false, ofPublication: "courier", by: room.editor)
        let sara = try await room.test.viewer(signingIn: "sara@example.org")
        try await room.newsroom.rename(sara, to: "Sara")
        let named = try await room.test.viewer(session: sara.session)
        try await room.newsroom.acceptRules(version: 1, of: "courier", by: named)
        let posted = try await post(room, publication, by: named)
        #expect(posted.state == .published)
        await #expect(throws: NewsroomError.requirementsNotMet([.rulesAccepted], until: nil)) {
            _ = try await room.post("Here", by: named)
        }
        // Votes and reports there go by the publication's rules.
        await #expect(throws: NewsroomError.requirementsNotMet([.rulesAccepted], until: nil)) {
            try await room.newsroom.vote(1, on: posted.id, by: room.readers[0])
        }
        await #expect(throws: NewsroomError.invalid(.rules, .missing)) {
            try await room.newsroom.report(comment: posted.id, rule: "respect", note: "", by: room.readers[0])
        }
        try await room.newsroom.report(comment: posted.id, rule: "recipes", note: "", by: room.readers[0])
        let outcome = try await room.newsroom.decide(
            .remove, on: [posted.id], rule: "recipes", reason: "No recipe", by: room.editor)
        #expect(outcome.done == [posted.id])
        let thread = try await room.newsroom.thread(id: posted.threadID, for: nil)
        #expect(thread.rules.rules == Self.own)
    }

    @Test("only whoever sets the house sets them, and what was accepted is exported, told and erased")
    func kept() async throws {
        let (room, _) = try await courier()
        let rana = room.readers[0]
        await #expect(throws: NewsroomError.notPermitted) {
            try await room.newsroom.setHouseRules(Self.own, asksAnew: false, ofPublication: "courier", by: rana)
        }
        await #expect(throws: NewsroomError.invalid(.rules, .malformed)) {
            try await room.newsroom.setHouseRules([], asksAnew: false, ofPublication: "courier", by: room.editor)
        }
        try await room.newsroom.setHouseRules(Self.own, asksAnew: false, ofPublication: "courier", by: room.editor)
        try await room.newsroom.acceptRules(version: 1, of: "courier", by: rana)
        let data = String(decoding: try await room.newsroom.ownData(of: rana), as: UTF8.self)
        #expect(data.contains("\"rules_acceptance\"") && data.contains("\"courier\""))
        let exported = try await MovingInTests.export(room.test.database)
        #expect(exported.contains { String(decoding: $0, as: UTF8.self).contains("\"rules_acceptance\"") })
        try await room.newsroom.erase(rana)
        #expect(
            try await room.test.database.read { try $0.rows("SELECT version FROM rules_acceptance") }.isEmpty)
    }
}
