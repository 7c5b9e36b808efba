import Discussion
import Store
import Testing

@testable import Newsroom

@Suite("Staff and moderators of sections")
struct StaffTests {
    /// A second article, of another section, with a comment beneath it.
    private func elsewhere(_ room: ModeratedNewsroom, by reader: Viewer) async throws -> String {
        let id = try await room.newsroom.receive(
            Intake(source: .text, bytes: Array(TestNewsroom.report.utf8), published: "2020-03-17"), by: room.editor)
        var edits = try await room.newsroom.draft(id, for: room.editor).edits
        edits.section = "Sports"
        _ = try await room.newsroom.publish(id, edits, over: 1, by: room.editor)
        room.test.advance(300)
        return try await room.newsroom.comment(on: id, text: "Beneath sports", by: reader, network: nil).id
    }

    @Test("hole 21: whoever moderates a section sees and decides what lies there, and nothing else of the desk")
    func moderator() async throws {
        let room = try await ModeratedNewsroom()
        let here = try await room.post("Beneath the Middle East", by: room.readers[1])
        let there = try await elsewhere(room, by: room.readers[1])
        try await room.newsroom.setRole(
            .reader, sections: ["middle-east", "no-such-section"], of: room.readers[0].id, by: room.editor)
        let rana = try await room.test.viewer(session: room.readers[0].session)
        #expect(rana.sections == ["middle-east"] && rana.moderates && !rana.isStaff)
        let queue = try await room.newsroom.queue(.unreviewed, for: rana)
        #expect(queue.items.map(\.comment.id) == [here] && queue.counts[.unreviewed] == 1)
        #expect(queue.counts[.appeals] == nil)
        let outcome = try await room.newsroom.decide(
            .remove, on: [here, there], rule: "respect", reason: nil, by: rana)
        #expect(outcome.done == [here] && outcome.passedOver == 1)
        #expect(try await room.newsroom.undo(batch: outcome.batch, by: rana) == 1)
        await #expect(throws: NewsroomError.notPermitted) {
            try await room.newsroom.pick(comment: there, isPicked: true, by: rana)
        }
        let desks = try await room.newsroom.decide(
            .remove, on: [there], rule: "respect", reason: nil, by: room.editor)
        #expect(try await room.newsroom.undo(batch: desks.batch, by: rana) == 0)
        try await room.newsroom.pick(comment: here, isPicked: true, by: rana)
        await #expect(throws: NewsroomError.notPermitted) {
            try await room.newsroom.person(room.readers[1].id, for: rana)
        }
        await #expect(throws: NewsroomError.notPermitted) {
            try await room.newsroom.impose(
                .ban, on: room.readers[1].id, rule: "respect", reason: "No", days: nil, by: rana)
        }
        await #expect(throws: NewsroomError.notPermitted) { try await room.newsroom.openLetters(for: rana) }
        await #expect(throws: NewsroomError.notPermitted) { try await room.newsroom.draft(room.article, for: rana) }
    }

    @Test("hole 21: whoever works for a publication sees and decides what is said on its pages, and nothing else")
    func publicationStaff() async throws {
        let room = try await ModeratedNewsroom()
        let newsroom = room.newsroom
        var comments: [String: String] = ["house": try await room.post("Beneath an article", by: room.readers[1])]
        for id in ["courier", "gazette"] {
            try await newsroom.save(
                publication: id, name: id, origins: ["https://\(id).example"], accent: "", by: room.editor)
            comments[id] = try await newsroom.comment(
                at: ThreadReference(identifier: "s1", address: "https://\(id).example/s1", title: "Bridge"),
                in: try await newsroom.publication(id), text: "On \(id)", by: room.readers[1], network: nil
            ).id
        }
        let own = try await newsroom.comment(
            at: ThreadReference(identifier: "s1", address: "https://courier.example/s1", title: "Bridge"),
            in: try await newsroom.publication("courier"), text: "Mine", by: room.readers[0], network: nil
        ).id
        try await newsroom.addStaff(room.readers[0].name ?? "", toPublication: "courier", by: room.editor)
        let rana = try await room.test.viewer(session: room.readers[0].session)
        #expect(rana.publications == ["courier"] && rana.moderates && !rana.isStaff)
        let all = try ["house", "courier", "gazette"].map { try #require(comments[$0]) }
        let queue = try await newsroom.queue(.unreviewed, for: rana)
        #expect(Set(queue.items.map(\.comment.id)) == [all[1], own] && queue.counts[.unreviewed] == 2)
        let outcome = try await newsroom.decide(.remove, on: all + [own], rule: "respect", reason: nil, by: rana)
        #expect(outcome.done == [all[1]] && outcome.passedOver == 3)
        #expect(try await newsroom.undo(batch: outcome.batch, by: rana) == 1)
        for id in [all[0], all[2]] {
            await #expect(throws: NewsroomError.notPermitted) {
                try await newsroom.pick(comment: id, isPicked: true, by: rana)
            }
        }
        let desks = try await newsroom.decide(.remove, on: all, rule: "respect", reason: nil, by: room.editor)
        #expect(try await newsroom.undo(batch: desks.batch, by: rana) == 0, "the desk takes back what it decided")
        let against = try await newsroom.decide(.restore, on: [all[1]], rule: nil, reason: nil, by: rana)
        #expect(against.done.isEmpty && against.passedOver == 1)
        #expect(try await newsroom.undo(batch: desks.batch, by: room.editor) == 3)
        let again = try await newsroom.decide(.remove, on: [all[1]], rule: "respect", reason: nil, by: rana)
        #expect(again.done == [all[1]])
        // What the desk decided since is not taken back along with one's own earlier decision.
        _ = try await newsroom.decide(.restore, on: [all[1]], rule: nil, reason: nil, by: room.editor)
        _ = try await newsroom.decide(.remove, on: [all[1]], rule: "respect", reason: nil, by: room.editor)
        #expect(try await newsroom.undo(batch: again.batch, by: rana) == 0)
        #expect(try await newsroom.undo(batch: again.batch, by: room.editor) == 0)
        await #expect(throws: NewsroomError.notPermitted) {
            try await newsroom.file(ofPublication: "courier", for: rana)
        }
        await #expect(throws: NewsroomError.notPermitted) { try await newsroom.person(room.readers[1].id, for: rana) }
        // A page of the publication's own decides nothing.
        let courier = try await newsroom.publication("courier")
        let origin = try #require(WebOrigin("https://courier.example"))
        let token = try await newsroom.makeEmbedToken(for: rana, in: courier, origin: origin)
        #expect(try await newsroom.viewer(embedToken: token, in: courier, origin: origin)?.moderates == false)
        try await newsroom.removeStaff(rana.id, fromPublication: "courier", by: room.editor)
        #expect(try await room.test.viewer(session: rana.session).moderates == false)
    }

    @Test("whoever moderates a section decides nothing about their own comments")
    func ownComments() async throws {
        let room = try await ModeratedNewsroom()
        let mine = try await room.post("Beneath the Middle East", by: room.readers[0])
        try await room.newsroom.setRole(
            .reader, sections: ["middle-east"], of: room.readers[0].id, by: room.editor)
        let rana = try await room.test.viewer(session: room.readers[0].session)
        _ = try await room.newsroom.decide(.remove, on: [mine], rule: "respect", reason: nil, by: room.editor)
        let outcome = try await room.newsroom.decide(.restore, on: [mine], rule: nil, reason: nil, by: rana)
        #expect(outcome.done.isEmpty && outcome.passedOver == 1)
    }

    @Test("a moderator who is suspended moderates nothing")
    func suspended() async throws {
        let room = try await ModeratedNewsroom()
        let comment = try await room.post("Words", by: room.readers[1])
        try await room.newsroom.setRole(
            .reader, sections: ["middle-east"], of: room.readers[0].id, by: room.editor)
        try await room.newsroom.impose(
            .suspension, on: room.readers[0].id, rule: "respect", reason: "Enough", days: 1, by: room.editor)
        let rana = try await room.test.viewer(session: room.readers[0].session)
        await #expect(throws: NewsroomError.notPermitted) { try await room.newsroom.queue(.unreviewed, for: rana) }
        #expect(
            try await room.newsroom.decide(.remove, on: [comment], rule: "respect", reason: nil, by: rana).done
                .isEmpty)
    }

    @Test("an administrator gives roles, to others and not to themselves; they hold at once")
    func roles() async throws {
        let room = try await ModeratedNewsroom()
        let rana = room.readers[0]
        await #expect(throws: NewsroomError.notPermitted) {
            try await room.newsroom.setRole(.admin, sections: [], of: rana.id, by: rana)
        }
        await #expect(throws: NewsroomError.notPermitted) {
            try await room.newsroom.setRole(.reader, sections: [], of: room.editor.id, by: room.editor)
        }
        await #expect(throws: NewsroomError.notFound) {
            try await room.newsroom.setRole(.editor, sections: [], of: "nobody", by: room.editor)
        }
        try await room.newsroom.setRole(.editor, sections: ["middle-east"], of: rana.id, by: room.editor)
        let editor = try await room.test.viewer(session: rana.session)
        #expect(editor.standing == .editor && editor.sections.isEmpty)
        _ = try await room.newsroom.queue(.pending, for: editor)
        await #expect(throws: NewsroomError.notPermitted) {
            try await room.newsroom.setRole(.admin, sections: [], of: rana.id, by: editor)
        }
        try await room.newsroom.setRole(.reader, sections: [], of: rana.id, by: room.editor)
        let reader = try await room.test.viewer(session: rana.session)
        await #expect(throws: NewsroomError.notPermitted) { try await room.newsroom.queue(.pending, for: reader) }
        let audit = try await room.newsroom.audit(for: room.editor).entries
        #expect(audit.filter { $0.verb == "set role" }.map(\.reason) == ["reader", "editor"])
    }

    @Test("a sealed address opens for its own account alone, wherever it is moved")
    func bound() async throws {
        let room = try await ModeratedNewsroom()
        let (rana, hadi) = (room.readers[0], room.readers[1])
        try await room.test.database.write { connection in
            try connection.execute(
                "UPDATE account SET address = (SELECT address FROM account WHERE id = $1) WHERE id = $2", rana.id,
                hadi.id)
        }
        #expect(try await room.newsroom.account(of: rana).address == "reader0@example.org")
        await #expect(throws: (any Error).self) { try await room.newsroom.account(of: hadi) }
    }

    @Test("addresses from before they were bound are sealed anew, once")
    func rebound() async throws {
        let test = try await TestNewsroom()
        let rana = try await test.reader()
        let older = try test.secrets.seal(Array("reader@example.org".utf8), for: "account address")
        try await test.database.write {
            try $0.execute("UPDATE account SET address = $2, is_bound = 0 WHERE id = $1", rana.id, older)
        }
        await #expect(throws: (any Error).self) { try await test.newsroom.account(of: rana) }
        // What another key sealed stays as it is, and keeps nobody from being served.
        let hadi = try await test.reader("hadi@example.org", name: "Hadi M.")
        try await test.database.write {
            try $0.execute("UPDATE account SET address = x'00', is_bound = 0 WHERE id = $1", hadi.id)
        }
        for _ in 0..<2 { #expect(try await test.newsroom.bindAddresses() == 1) }
        #expect(try await test.newsroom.account(of: rana).address == "reader@example.org")
    }
}
