import Discussion
import News
import Store
import Testing

@testable import Newsroom

@Suite("People at the desk")
struct PeopleTests {
    private func names(
        _ room: ModeratedNewsroom, _ group: PeopleList.Group = .newest, named text: String = ""
    ) async throws -> [String?] {
        try await room.newsroom.people(group, named: text, for: room.editor).people.map(\.name)
    }

    @Test("somebody is found by a part of a name, whatever its case, its letters' look, or whether it was given up")
    func names() async throws {
        let room = try await ModeratedNewsroom(readers: 3)
        for (text, found) in [
            ("han", []), ("rAn", ["Rana"]), ("lina", ["Lina"]), ("1ina", ["Lina"]), ("%", []), ("_", []), ("\\", []),
        ] as [(String, [String])] {
            #expect(try await names(room, named: text) == found, "\(text)")
        }
        room.test.advance(NameChanges.window)
        try await room.newsroom.rename(room.readers[1], to: "Samir Aziz")
        #expect(try await names(room, named: "hadi") == ["Samir Aziz"])
        #expect(try await names(room, named: "aziz") == ["Samir Aziz"])
        _ = try await room.test.viewer(signingIn: "unnamed@example.org")
        #expect(try await names(room).first == .some(nil), "the newest first, with a name or not")
        for attempt in room.readers {
            await #expect(throws: NewsroomError.notPermitted) { try await room.newsroom.people(.newest, for: attempt) }
        }
    }

    @Test("who is muted, suspended or banned now is listed, and counted, until it ends or is lifted")
    func held() async throws {
        let room = try await ModeratedNewsroom(readers: 3)
        func impose(_ kind: Sanction.Kind, _ reader: Int, days: Int?) async throws {
            try await room.newsroom.impose(
                kind, on: room.readers[reader].id, rule: "respect", reason: "Rude", days: days, by: room.editor)
        }
        try await impose(.mute, 0, days: 2)
        try await impose(.suspension, 1, days: 5)
        try await impose(.ban, 2, days: nil)
        try await impose(.warning, 2, days: nil)
        #expect(try await names(room, .muted) == ["Rana"])
        #expect(try await names(room, .suspended) == ["Hadi"])
        #expect(try await names(room, .banned) == ["Lina"])
        var list = try await room.newsroom.people(.banned, for: room.editor)
        #expect(list.counts[.muted] == 1 && list.counts[.suspended] == 1 && list.counts[.banned] == 1)
        #expect(list.people.first?.held?.kind == .ban)
        let ban = try #require(
            try await room.newsroom.person(room.readers[2].id, for: room.editor).sanctions
                .first { $0.sanction.kind == .ban })
        try await room.newsroom.lift(sanction: ban.sanction.id, by: room.editor)
        room.test.advance(2 * 86_400)
        list = try await room.newsroom.people(.muted, for: room.editor)
        #expect(list.people.isEmpty && list.counts[.muted] == 0 && list.counts[.banned] == 0)
        #expect(list.counts[.suspended] == 1)
    }

    @Test("who works here is listed: roles, sections, publications")
    func staff() async throws {
        let room = try await ModeratedNewsroom(readers: 3)
        try await room.newsroom.setRole(.editor, sections: [], of: room.readers[0].id, by: room.editor)
        try await room.newsroom.setRole(.reader, sections: ["middle-east"], of: room.readers[1].id, by: room.editor)
        #expect(try await names(room, .staff) == ["Salma", "Rana", "Hadi"])
        #expect(try await room.newsroom.people(.newest, for: room.editor).counts[.staff] == 3)
    }

    @Test("a long list goes on on further pages")
    func pages() async throws {
        let room = try await ModeratedNewsroom(readers: 1)
        try await room.test.database.write { connection in
            for number in 0..<120 {
                try AccountRow(
                    id: "0000000000000000000000\(1000 + number)", name: nil, role: "reader", address: [],
                    addressKey: [UInt8(number)], verifiedAt: nil, createdAt: 1
                ).insert(in: connection)
            }
        }
        var seen: [String] = []
        for page in 1...3 {
            let list = try await room.newsroom.people(.newest, page: page, for: room.editor)
            #expect(list.hasMore == (page < 3))
            seen += list.people.map(\.id)
        }
        #expect(seen.count == 122 && Set(seen).count == 122)
    }

    @Test(
        "an administrator finds whose an address is, though they never wrote; who looked and why is written down, the address is not"
    )
    func address() async throws {
        let room = try await ModeratedNewsroom(readers: 1)
        let newcomer = try await room.test.viewer(signingIn: "new.colleague@example.org")
        let found = try await room.newsroom.find(
            address: " New.Colleague@EXAMPLE.org ", reason: "She joins the desk", for: room.editor)
        #expect(found == newcomer.id)
        #expect(
            try await room.newsroom.find(address: "nobody@example.org", reason: "Asked", for: room.editor) == nil)
        let entries = try await room.newsroom.audit(AuditFilter(subject: .people), for: room.editor).entries
            .filter { $0.deed == .findByAddress }
        #expect(entries.map(\.reason) == ["Asked", "She joins the desk"])
        #expect(entries.map(\.object) == ["nobody", newcomer.id])
        let kept = try await room.test.database.read { connection in
            try connection.rows("SELECT verb, object, coalesce(reason, '') AS reason FROM audit").map {
                try $0.text("verb") + $0.text("object") + $0.text("reason")
            }
        }
        #expect(kept.allSatisfy { !$0.lowercased().contains("example.org") })
        await #expect(throws: NewsroomError.invalid(.reason, .missing)) {
            try await room.newsroom.find(address: "reader0@example.org", reason: " ", for: room.editor)
        }
        await #expect(throws: NewsroomError.invalid(.address, .malformed)) {
            try await room.newsroom.find(address: "reader0", reason: "Asked", for: room.editor)
        }
        try await room.newsroom.setRole(.editor, sections: [], of: newcomer.id, by: room.editor)
        let editor = try await room.test.viewer(session: newcomer.session)
        #expect(editor.standing == .editor)
        await #expect(throws: NewsroomError.notPermitted) {
            try await room.newsroom.find(address: "reader0@example.org", reason: "Curious", for: editor)
        }
    }
}

@Suite("A person's own mode")
struct OwnModeTests {
    @Test(
        "who is looked at first waits everywhere and without end, is told so with the reason, and no longer once it is taken back"
    )
    func looksFirst() async throws {
        let room = try await ModeratedNewsroom()
        let rana = room.readers[0]
        try await room.newsroom.setMode(.pre, of: rana.id, reason: "Three removals", by: room.editor)
        room.test.advance(400 * 86_400)
        let again = try await room.test.viewer(signingIn: "reader0@example.org")
        let posted = try await room.newsroom.comment(on: room.article, text: "Words", by: again, network: nil)
        #expect(posted.state == .pending && posted.findings == [Finding(.personal)])
        let details = try await room.newsroom.account(of: again)
        #expect(details.ownMode == OwnMode(mode: .pre, reason: "Three removals"))
        #expect(try await room.newsroom.person(rana.id, for: room.editor).ownMode?.mode == .pre)
        #expect(try await room.newsroom.people(.ownMode, for: room.editor).people.map(\.mode) == [.pre])
        #expect(String(decoding: try await room.newsroom.ownData(of: again), as: UTF8.self).contains("Three removals"))
        try await room.newsroom.setMode(nil, of: rana.id, reason: "A good month", by: room.editor)
        let free = try await room.post("Free words", by: again)
        #expect(try await room.shown().contains(free))
        #expect(try await room.newsroom.people(.ownMode, for: room.editor).counts[.ownMode] == 0)
        let entries = try await room.newsroom.audit(AuditFilter(object: rana.id), for: room.editor).entries
            .filter { $0.deed == .setMode }
        #expect(entries.map(\.detail) == ["", "pre"] && entries.map(\.reason) == ["A good month", "Three removals"])
    }

    @Test(
        "who is trusted waits neither where all do nor as somebody new, but for what their words give reason to",
        arguments: [ModerationPolicy.Mode.pre, .newcomers])
    func trusted(_ mode: ModerationPolicy.Mode) async throws {
        let room = try await ModeratedNewsroom {
            $0.mode = mode
            $0.suspectWords = ["cheap pills"]
        }
        try await room.newsroom.setMode(.post, of: room.readers[0].id, reason: "A colleague", by: room.editor)
        let open = try await room.post("Words", by: room.readers[0])
        let held = try await room.post("Words", by: room.readers[1])
        let suspect = try await room.post("Look: cheap pills", by: room.readers[0])
        #expect(try await room.shown() == [open])
        #expect(try await room.queue(.pending) == [held, suspect])
        try await room.newsroom.impose(
            .mute, on: room.readers[0].id, rule: "respect", reason: "Rude", days: 2, by: room.editor)
        let muted = try await room.post("More words", by: try await room.test.viewer(session: room.readers[0].session))
        #expect(try await room.queue(.pending) == [held, suspect, muted], "what is held against somebody holds")
    }

    @Test("editors set it with a reason, for readers alone; it goes with the account")
    func limits() async throws {
        let room = try await ModeratedNewsroom()
        let rana = room.readers[0]
        await #expect(throws: NewsroomError.invalid(.reason, .missing)) {
            try await room.newsroom.setMode(.pre, of: rana.id, reason: " ", by: room.editor)
        }
        await #expect(throws: NewsroomError.notPermitted) {
            try await room.newsroom.setMode(.pre, of: room.editor.id, reason: "No", by: room.editor)
        }
        await #expect(throws: NewsroomError.notPermitted) {
            try await room.newsroom.setMode(.post, of: rana.id, reason: "Please", by: rana)
        }
        await #expect(throws: NewsroomError.notFound) {
            try await room.newsroom.setMode(.pre, of: "nobody", reason: "No", by: room.editor)
        }
        try await room.newsroom.setMode(.pre, of: rana.id, reason: "Three removals", by: room.editor)
        try await room.newsroom.erase(rana)
        let left = try await room.test.database.read { try SettingRow.names(beginningWith: "mode of person", in: $0) }
        #expect(left.isEmpty)
    }
}
