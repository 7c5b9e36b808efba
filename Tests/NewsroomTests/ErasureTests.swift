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
            "canaryletter", "canarysanction", "canarynote", own,
        ] {
            #expect(text.contains(wanted), "\(wanted)")
        }
        #expect(!text.contains("Salma"), "who of the desk noted or decided something is not in it")
        #expect(!text.contains("reader1@example.org") && !text.contains("I agree"))
    }

    @Test("earlier words, tokens by name and scope, who vouches, and whom somebody ignores are in one's own data")
    func ownTables() async throws {
        let room = try await ModeratedNewsroom()
        let (rana, hadi) = (room.readers[0], room.readers[1])
        let own = try await room.post("Earlier canarywords", by: rana)
        let theirs = try await room.post("Something else", by: hadi)
        _ = try await room.newsroom.edit(comment: own, text: "Later words", by: rana, network: nil)
        try await room.newsroom.ignore(authorOf: theirs, true, by: rana)
        let token = try await room.newsroom.makeAPIToken(named: "canarytoken", scopes: [.read], by: rana)
        try await room.test.database.write {
            try IdentityRow.insert(
                subjectKey: [1], provider: "publication canary", account: rana.id, at: 1, in: $0)
        }
        let text = String(decoding: try await room.newsroom.ownData(of: rana), as: UTF8.self)
        for wanted in ["Earlier canarywords", "Later words", hadi.id, "canarytoken", "read", "publication canary"] {
            #expect(text.contains(wanted), "\(wanted)")
        }
        #expect(!text.contains(token) && !text.contains("digest") && !text.contains("subject_key"))
    }

    /// Columns that name an account and are no part of one's own data, and why.
    static let leftOut = [
        "call_key.account_id": "digests of calls, gone within a day",
        "ignored_person.ignored_id": "whom others ignore is theirs to know",
    ].merging(
        [
            "report.received_by", "article_version.created_by", "site_choice.decided_by", "sanction.imposed_by",
            "sanction.lifted_by", "setting.changed_by", "moderation_event.actor_id", "person_note.written_by",
            "appeal.decided_by", "letter.settled_by", "correction.made_by",
        ].map { ($0, "work of the house's people, which is the house's") }, uniquingKeysWith: { first, _ in first })

    @Test("every column that names an account is in one's own data, or is left out for a reason")
    func complete() async throws {
        let test = try await TestNewsroom()
        let found = try await test.database.read { connection in
            try connection.rows(
                """
                SELECT kept.name AS kept, key."from" AS field FROM sqlite_master AS kept
                JOIN pragma_foreign_key_list(kept.name) AS key WHERE kept.type = 'table' AND key."table" = 'account'
                """
            ).map { "\(try $0.text("kept")).\(try $0.text("field"))" }
        }
        let given = Set(PersonalRows.sources.map { "\($0.table).\($0.column)" })
        #expect(found.count > 30)
        for column in found {
            #expect(given.contains(column) != (Self.leftOut[column] != nil), "\(column)")
        }
        // `comment` is bound to accounts as well, and what hangs on comments comes with them.
        #expect(given.contains("comment.account_id") && given.contains("comment_version.comment_id"))
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

    @Test("what happens to words that stay leaves nothing of whoever is gone, either")
    func noTraceAfterwards() async throws {
        let room = try await ModeratedNewsroom(readers: 2)
        try await room.newsroom.setErasure(keepsComments: true, by: room.editor)
        let own = try await room.post("These words stay", by: room.readers[0])
        try await room.newsroom.erase(room.readers[0])
        _ = try await room.post("You are right", by: room.readers[1], to: own)
        _ = try await room.newsroom.decide(.remove, on: [own], rule: "respect", reason: nil, by: room.editor)
        let rows = try await room.test.database.read {
            try $0.rows("SELECT id FROM notice WHERE account_id = $1", [room.readers[0].id]).count
        }
        #expect(rows == 0)
    }

    @Test("what the desk chose for somebody, what they rated, read and want to hear is in their own data")
    func ownChoices() async throws {
        let room = try await ModeratedNewsroom(readers: 2)
        let rana = room.readers[0]
        try await room.newsroom.setOverride(.init(asksRating: true), of: .thread(room.article), by: room.editor)
        let own = try await room.newsroom.comment(
            on: room.article, rating: 4, text: "Good", by: rana, network: nil
        ).id
        _ = try await room.post("Yes", by: room.readers[1], to: own)
        let newest = try #require(try await room.newsroom.notices(of: rana).newestUnread)
        try await room.newsroom.readNotices(upTo: newest, by: rana)
        try await room.newsroom.setBadges([.expert], of: rana.id, by: room.editor)
        let data = try await room.newsroom.ownData(of: rana)
        let document = try #require(try JSONSerialization.jsonObject(with: Data(data)) as? [String: Any])
        let account = try #require(document["account"] as? [String: Any])
        #expect(account["is_expert"] as? Bool == true && account["hears_of_queue"] as? Bool == false)
        #expect(account["mail_stopped_at"] is NSNull)
        let comments = try #require(document["comment"] as? [[String: Any]])
        #expect(comments.map { $0["rating"] as? Int } == [4])
        let notices = try #require(document["notice"] as? [[String: Any]])
        #expect(notices.map { $0["read_at"] as? Int } == [room.test.now])
        // Whoever goes takes them along.
        try await room.newsroom.erase(rana)
        let left = try await room.test.database.read {
            try $0.row("SELECT badges, is_expert, hears_of_queue FROM account WHERE id = $1", [rana.id])
        }
        #expect(try left?.text("badges") == "" && left?.bool("is_expert") == false)
        let ratings = try await room.test.database.read {
            try $0.rows("SELECT rating FROM comment WHERE rating IS NOT NULL").count
        }
        #expect(ratings == 0)
    }

    @Test("a name goes from what others say and said, and the same letters in other names and words stay")
    func namesOfOthers() async throws {
        let room = try await ModeratedNewsroom()
        let (rana, hadi, lina) = (room.readers[0], room.readers[1], room.readers[2])
        try await room.newsroom.rename(hadi, to: "Rana Zed")
        _ = try await room.post("First", by: rana)
        _ = try await room.post("Second", by: hadi)
        let both = try await room.post("@Rana and @Rana Zed, mail x@rana.example or @Ranawehe: @rana!", by: lina)
        let mended = try await room.post("I ask @Rana.", by: lina)
        _ = try await room.newsroom.edit(comment: mended, text: "I ask nobody.", by: lina, network: nil)
        try await room.newsroom.erase(rana)
        let thread = try await room.newsroom.article(path: room.path).thread.comments
        #expect(
            thread.first { $0.id == both }?.text?.source
                == "@… and @Rana Zed, mail x@rana.example or @Ranawehe: @…!")
        let earlier = try await room.test.database.read { try CommentVersionRow.all(of: mended, in: $0) }
        #expect(earlier.map(\.body) == ["I ask @…."])
    }

    @Test("the same address makes a new account afterwards, of which nothing is known")
    func anew() async throws {
        let (room, _, _) = try await traces()
        try await room.newsroom.erase(room.readers[0])
        let rana = try await room.test.viewer(signingIn: "reader0@example.org")
        #expect(rana.id != room.readers[0].id && rana.name == nil)
        #expect(try await room.newsroom.comments(by: rana).isEmpty)
    }

    @Test(
        "whoever erases the account while something holds against them is met by it under the same address",
        arguments: [Sanction.Kind.mute, .suspension, .ban])
    func barred(kind: Sanction.Kind) async throws {
        let room = try await ModeratedNewsroom()
        let (rana, hadi) = (room.readers[0], room.readers[1])
        let comment = try await room.post("Something", by: hadi)
        try await room.newsroom.vote(1, on: comment, by: rana)
        try await room.newsroom.impose(
            kind, on: rana.id, rule: "respect", reason: "Enough", days: kind == .ban ? nil : 2, by: room.editor)
        try await room.newsroom.erase(rana)
        let again = try await room.test.viewer(signingIn: "reader0@example.org")
        #expect(again.requirements.bar?.kind == (kind == .mute ? nil : kind))
        #expect((again.requirements.mute != nil) == (kind == .mute) && again.name == nil)
        await #expect(throws: NewsroomError.notPermitted) { try await room.newsroom.rename(again, to: "Rana again") }
        await #expect(throws: NewsroomError.self) { try await room.newsroom.vote(1, on: comment, by: again) }
        #expect(try await room.newsroom.article(path: room.path).thread.comments.first?.up == 1, "no second vote")
        #expect(try await room.newsroom.account(of: again).address == nil, "no address is kept")
        // Nor does another account take the address.
        try await room.newsroom.sendCode(toNewAddress: "reader0@example.org", of: hadi, network: nil) {
            Letter(subject: "Code", body: "Code \($0) .")
        }
        let code = try await room.test.lastCode() ?? ""
        await #expect(throws: NewsroomError.invalid(.address, .taken)) {
            try await room.newsroom.changeAddress(
                to: "reader0@example.org", code: code, of: hadi, network: nil, letter: Letter(subject: "x", body: "x"))
        }
        try await room.newsroom.tidy()
        room.test.advance(3_600)
        #expect(try await room.test.viewer(signingIn: "reader0@example.org").id == again.id)
        if kind == .ban {
            let sanction = try #require(try await room.newsroom.sanctions(of: again).first)
            try await room.newsroom.lift(sanction: sanction.id, by: room.editor)
        } else {
            room.test.advance(3 * 86_400)
        }
        try await room.newsroom.tidy()
        #expect(try await room.test.database.read { try $0.rows("SELECT provider FROM identity") }.isEmpty)
        let anew = try await room.test.viewer(signingIn: "reader0@example.org")
        #expect(anew.id != again.id && anew.requirements.bar == nil && anew.requirements.mute == nil)
    }

    @Test("what ended holds nobody who comes back before the house was tidied")
    func ended() async throws {
        let room = try await ModeratedNewsroom()
        let rana = room.readers[0]
        try await room.newsroom.impose(
            .suspension, on: rana.id, rule: "respect", reason: "Enough", days: 1, by: room.editor)
        try await room.newsroom.erase(rana)
        room.test.advance(2 * 86_400)
        #expect(try await room.test.viewer(signingIn: "reader0@example.org").id != rana.id)
    }

    @Test("whoever works here is not erased before the role is taken back")
    func staff() async throws {
        let room = try await ModeratedNewsroom()
        let desk = try await room.test.viewer(signingIn: "salma@example.org")
        await #expect(throws: NewsroomError.notPermitted) { try await room.newsroom.erase(desk) }
    }
}
