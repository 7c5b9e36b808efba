import Discussion
import Foundation
import Store
import Testing

@testable import Newsroom

@Suite("Erasure and one's own data")
struct ErasureTests {
    /// A newsroom in which Rana has left traces wherever somebody can.
    private func traces() async throws -> (room: ModeratedNewsroom, own: String, answer: String) {
        let room = try await ModeratedNewsroom()
        let (rana, hadi) = (room.readers[0], room.readers[1])
        try await room.newsroom.rename(rana, to: "Ranawehe Canary")
        let own = try await room.post("My canarywords are here", by: rana)
        let answer = try await room.post("I agree, @Ranawehe Canary", by: hadi, to: own)
        _ = try await room.newsroom.edit(
            comment: answer, text: "I agree with @Ranawehe Canary!", by: hadi, network: nil)
        try await room.newsroom.keepDraft("canarydraft", on: room.article, by: rana)
        try await room.newsroom.vote(1, on: answer, by: rana)
        try await room.newsroom.report(comment: answer, rule: "respect", note: "canaryreport", by: rana)
        try await room.newsroom.write(letter: "canaryletter", about: nil, by: rana, network: nil)
        try await room.newsroom.note("canarynote", on: rana.id, by: room.editor)
        try await room.newsroom.impose(
            .warning, on: rana.id, rule: "respect", reason: "canarysanction", days: nil, by: room.editor)
        try await room.newsroom.sendNotices { _ in Letter(subject: "x", body: "canarymail") }
        return (room, own, answer)
    }

    @Test("all that was given is in one's own data, and nothing of others")
    func ownData() async throws {
        let (room, own, _) = try await traces()
        let text = String(decoding: try await room.newsroom.ownData(of: room.readers[0]), as: UTF8.self)
        for wanted in [
            "reader0@example.org", "Ranawehe Canary", "My canarywords are here", "canarydraft", "canaryreport",
            "canaryletter", "canarysanction", own,
        ] {
            #expect(text.contains(wanted), "\(wanted)")
        }
        #expect(!text.contains("canarynote") && !text.contains("reader1@example.org") && !text.contains("I agree"))
    }

    @Test("whoever is erased leaves no trace, in no table and not in the file", arguments: [true, false])
    func noTrace(keeps: Bool) async throws {
        let (room, own, answer) = try await traces()
        let rana = room.readers[0]
        try await room.newsroom.setErasure(keepsComments: keeps, by: room.editor)
        try await room.newsroom.erase(rana)
        #expect(try await room.newsroom.viewer(session: rana.session) == nil)
        let thread = try await room.newsroom.article(path: room.path).thread.comments
        let gone = try #require(thread.first { $0.id == own })
        #expect(gone.author == nil && gone.text?.source == (keeps ? "My canarywords are here" : nil))
        #expect(thread.first { $0.id == answer }?.text?.source == "I agree with @…!")
        // Their vote stays as a number.
        #expect(thread.first { $0.id == answer }?.up == 1)
        let exported = try await MovingInTests.export(room.test.database).map { String(decoding: $0, as: UTF8.self) }
        // A code that was asked for before there was an account is on its way for seconds.
        let mail = try await room.test.mail().filter { !$0.contains("Your code is") }.joined()
        try await room.test.database.close()
        let file = [UInt8](try Data(contentsOf: room.test.folder.appending(path: "test.db")))
        var canaries = [
            "Ranawehe", "canarydraft", "canaryreport", "canaryletter", "canarynote", "canarysanction", "canarymail",
            "reader0@example.org",
        ]
        if !keeps { canaries.append("canarywords") }
        for canary in canaries {
            #expect(!exported.contains { $0.contains(canary) }, "\(canary)")
            #expect(file.firstRange(of: Array(canary.utf8)) == nil, "\(canary)")
            #expect(!mail.contains(canary), "\(canary)")
        }
    }

    @Test("the same address makes a new account afterwards, of which nothing is known")
    func anew() async throws {
        let (room, _, _) = try await traces()
        try await room.newsroom.erase(room.readers[0])
        let rana = try await room.test.viewer(signingIn: "reader0@example.org")
        #expect(rana.id != room.readers[0].id && rana.name == nil)
        #expect(try await room.newsroom.comments(by: rana).isEmpty)
    }

    @Test("whoever works here is not erased before the role is taken back")
    func staff() async throws {
        let room = try await ModeratedNewsroom()
        let desk = try await room.test.viewer(signingIn: "salma@example.org")
        await #expect(throws: NewsroomError.notPermitted) { try await room.newsroom.erase(desk) }
    }
}
