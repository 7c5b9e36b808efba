import Discussion
import Store
import Testing

@testable import Newsroom

@Suite("What is done leaves a trace")
struct TraceTests {
    @Test(
        "hole 28, a decision without a trace: every action of the desk says who, to what, when, and why where it asks for a reason"
    )
    func audited() async throws {
        let room = try await ModeratedNewsroom(readers: 3)
        let (newsroom, editor, test) = (room.newsroom, room.editor, room.test)
        let (rana, hadi) = (room.readers[0], room.readers[1])
        var ids: [String] = []
        for number in 0..<4 { ids.append(try await room.post("Words \(number)", by: rana)) }
        let letter = try await newsroom.write(letter: "A letter", about: nil, by: hadi, network: nil)
        let wrong = try await newsroom.comment(
            on: room.article, as: .correction, text: "Wrong", by: hadi, network: nil
        ).id
        try await newsroom.save(
            publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "", by: editor)
        func sanction() async throws -> String {
            try await newsroom.person(rana.id, for: editor).sanctions.first?.sanction.id ?? ""
        }
        func appeal() async throws -> String { try await newsroom.openAppeals(for: editor).first?.id ?? "" }
        var batch = ""
        let acts: [(verb: String, reason: String?, act: () async throws -> Void)] = [
            (
                "remove comments", "All at once",
                {
                    batch = try await newsroom.decide(
                        .remove, on: ids, rule: "respect", reason: "All at once", by: editor
                    ).batch
                }
            ),
            ("undo", nil, { _ = try await newsroom.undo(batch: batch, by: editor) }),
            ("pick comment", nil, { try await newsroom.pick(comment: ids[0], isPicked: true, by: editor) }),
            ("unpick comment", nil, { try await newsroom.pick(comment: ids[0], isPicked: false, by: editor) }),
            (
                "mute", "Enough",
                {
                    try await newsroom.impose(
                        .mute, on: rana.id, rule: "respect", reason: "Enough", days: 1, by: editor)
                }
            ),
            ("lift mute", nil, { try await newsroom.lift(sanction: try await sanction(), by: editor) }),
            (
                "ban", "At last",
                {
                    try await newsroom.impose(
                        .ban, on: rana.id, rule: "respect", reason: "At last", days: nil, by: editor)
                    try await newsroom.appeal(sanction: try await sanction(), words: "Why?", by: rana)
                }
            ),
            (
                "deny appeal", "Because",
                {
                    try await newsroom.decide(
                        appeal: try await appeal(), isGranted: false, answer: "Because", by: editor)
                }
            ),
            (
                "see address", "A subpoena",
                { _ = try await newsroom.address(of: rana.id, reason: "A subpoena", for: editor) }
            ),
            ("set badges", "expert", { try await newsroom.setBadges([.expert], of: hadi.id, by: editor) }),
            ("answer letter", nil, { try await newsroom.settle(letter: letter, answer: "So", by: editor) }),
            ("", nil, { try await newsroom.setOverride(.init(isClosed: true), of: .thread(room.article), by: editor) }),
            ("", nil, { try await newsroom.setPolicy(ModerationPolicy(), by: editor) }),
            (
                "", nil,
                { try await newsroom.setHouseRules(HouseRules.standard.rules, asksAnew: true, by: editor) }
            ),
            ("", nil, { try await newsroom.setRole(.editor, sections: [], of: hadi.id, by: editor) }),
            ("", nil, { try await newsroom.addStaff("Lina", toPublication: "courier", by: editor) }),
            ("", nil, { try await newsroom.correct(comment: wrong, note: "Four", withdraws: false, by: editor) }),
        ]
        for (verb, reason, act) in acts {
            test.advance(10)
            let before = try await newsroom.audit(for: editor).entries.count
            try await act()
            let entries = try await newsroom.audit(for: editor).entries
            let new = entries.prefix(entries.count - before)
            let entry = try #require(new.first { verb.isEmpty || $0.verb == verb }, "\(verb): \(new.map(\.verb))")
            #expect(entry.actor == editor.name && entry.at == test.now && !entry.object.isEmpty, "\(verb)")
            #expect(reason == nil || entry.reason == reason, "\(verb)")
        }
    }

    @Test(
        "hole 28, a decision about many: each comment's log has actor, rule, reason, time and batch, and so has its way back"
    )
    func batches() async throws {
        let room = try await ModeratedNewsroom()
        var ids: [String] = []
        for number in 0..<5 { ids.append(try await room.post("Number \(number)", by: room.readers[number % 3])) }
        room.test.advance(60)
        let outcome = try await room.newsroom.decide(
            .remove, on: ids, rule: "no-spam", reason: "All at once", by: room.editor)
        let decided = room.test.now
        room.test.advance(60)
        #expect(try await room.newsroom.undo(batch: outcome.batch, by: room.editor) == 5)
        for id in ids {
            let log = try await room.test.database.read { try ModerationEventRow.all(of: id, in: $0) }
            let (removal, back) = (log[1], log[2])
            #expect(log.count == 3 && removal.actorID == room.editor.id && back.actorID == room.editor.id)
            #expect(removal.rule == "no-spam" && removal.reason == "All at once" && removal.batch == outcome.batch)
            #expect(removal.at == decided && back.at == room.test.now && back.undoes == removal.id)
        }
    }
}
