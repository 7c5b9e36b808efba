import Discussion
import Store
import Testing

@testable import Newsroom

@Suite("Notices on a page")
struct NoticePageTests {
    private static let silent: @Sendable (NoticeBundle) -> Letter = { _ in Letter(subject: "x", body: "x") }

    private func told(_ viewer: Viewer, _ room: ModeratedNewsroom) async throws -> [String] {
        try await room.newsroom.notices(of: viewer).notices.map { told in
            [told.notice.kind.rawValue, told.notice.comment?.text?.source, told.isRead ? "read" : "new"]
                .compactMap { $0 }.joined(separator: " ")
        }
    }

    @Test("whoever is told by mail reads the same on a page, and so does whoever wants no mail")
    func beside() async throws {
        let room = try await ModeratedNewsroom()
        try await room.newsroom.setMail(.never, hearsOfQueue: false, of: room.readers[2])
        for reader in [room.readers[0], room.readers[2]] {
            let first = try await room.post("First", by: reader)
            _ = try await room.post("To \(reader.name ?? "")", by: room.readers[1], to: first)
            #expect(try await told(reader, room) == ["reply To \(reader.name ?? "") new"])
            #expect(try await room.newsroom.unreadNotices(of: reader) == 1)
        }
        // Mail goes to one of them; what was mailed is not thereby read.
        #expect(try await room.newsroom.sendNotices(wording: Self.silent) == 1)
        #expect(try await room.newsroom.unreadNotices(of: room.readers[0]) == 1)
        #expect(try await told(room.readers[1], room).isEmpty)
    }

    @Test("a notice is read with all that came before it, by its reader alone, and what comes later is new")
    func read() async throws {
        let room = try await ModeratedNewsroom()
        let first = try await room.post("First", by: room.readers[0])
        _ = try await room.post("One", by: room.readers[1], to: first)
        _ = try await room.post("Two", by: room.readers[1], to: first)
        let newest = try #require(try await room.newsroom.notices(of: room.readers[0]).newestUnread)
        await #expect(throws: NewsroomError.notFound) {
            try await room.newsroom.readNotices(upTo: newest, by: room.readers[2])
        }
        #expect(try await room.newsroom.unreadNotices(of: room.readers[0]) == 2)
        try await room.newsroom.readNotices(upTo: newest, by: room.readers[0])
        _ = try await room.post("Three", by: room.readers[1], to: first)
        #expect(try await told(room.readers[0], room) == ["reply Three new", "reply Two read", "reply One read"])
        #expect(try await room.newsroom.unreadNotices(of: room.readers[0]) == 1)
    }

    @Test(
        "hole 22: what was taken out again, or is of a discussion nobody wants to hear of, is neither told nor counted")
    func hidden() async throws {
        let room = try await ModeratedNewsroom()
        let first = try await room.post("First", by: room.readers[0])
        let reply = try await room.post("Nasty", by: room.readers[1], to: first)
        _ = try await room.newsroom.decide(.remove, on: [reply], rule: "respect", reason: nil, by: room.editor)
        #expect(try await told(room.readers[0], room).isEmpty)
        #expect(try await room.newsroom.unreadNotices(of: room.readers[0]) == 0)
        _ = try await room.post("Nice", by: room.readers[1], to: first)
        #expect(try await room.newsroom.unreadNotices(of: room.readers[0]) == 1)
        try await room.newsroom.stopMail(
            MailStop(account: room.readers[0].id, thread: room.article, secrets: room.test.secrets))
        #expect(try await told(room.readers[0], room).isEmpty)
        #expect(try await room.newsroom.unreadNotices(of: room.readers[0]) == 0)
    }

    @Test("whoever has read of a decision is told as well when it is taken back at once")
    func undone() async throws {
        let room = try await ModeratedNewsroom()
        let id = try await room.post("Good", by: room.readers[0])
        let batch = try await room.newsroom.decide(.remove, on: [id], rule: "respect", reason: nil, by: room.editor)
        let newest = try #require(try await room.newsroom.notices(of: room.readers[0]).newestUnread)
        try await room.newsroom.readNotices(upTo: newest, by: room.readers[0])
        _ = try await room.newsroom.undo(batch: batch.batch, by: room.editor)
        #expect(try await told(room.readers[0], room) == ["decision Good new"])
        // One that nobody saw leaves nothing to tell.
        let unseen = try await room.newsroom.decide(.remove, on: [id], rule: "respect", reason: nil, by: room.editor)
        _ = try await room.newsroom.undo(batch: unseen.batch, by: room.editor)
        #expect(try await told(room.readers[0], room) == ["decision Good new"])
    }

    @Test("no more are counted than the page's limit, however many there are")
    func bounded() async throws {
        let room = try await ModeratedNewsroom(readers: 2)
        let first = try await room.post("First", by: room.readers[0])
        for number in 0...Newsroom.unreadLimit { _ = try await room.post("\(number)", by: room.readers[1], to: first) }
        #expect(try await room.newsroom.unreadNotices(of: room.readers[0]) == Newsroom.unreadLimit)
        #expect(try await room.newsroom.notices(of: room.readers[0]).notices.count == Newsroom.unreadLimit + 1)
    }

    @Test("hole 22: a program that may only read is told nothing of what waits for the desk, however much its owner is")
    func narrowed() async throws {
        let room = try await ModeratedNewsroom { $0.mode = .pre }
        try await room.newsroom.setMail(.never, hearsOfQueue: true, of: room.editor)
        _ = try await room.post("Secret until an editor has looked", by: room.readers[0])
        for (scopes, count) in [([TokenScope.read], 0), ([.read, .write], 0), ([.read, .moderate], 1)] {
            let token = try await room.newsroom.makeAPIToken(named: "Reader", scopes: Set(scopes), by: room.editor)
            let bearer = try #require(try await room.newsroom.bearer(ofAPIToken: token)).viewer
            #expect(try await told(bearer, room).count == count, "\(scopes)")
            #expect(try await room.newsroom.unreadNotices(of: bearer) == count, "\(scopes)")
        }
        #expect(try await told(room.editor, room) == ["waiting Secret until an editor has looked new"])
        // It cannot mark as read what it is not told, either.
        let id = try #require(try await room.newsroom.notices(of: room.editor).newestUnread)
        let token = try await room.newsroom.makeAPIToken(named: "Writer", scopes: [.write], by: room.editor)
        let bearer = try #require(try await room.newsroom.bearer(ofAPIToken: token)).viewer
        await #expect(throws: NewsroomError.notFound) { try await room.newsroom.readNotices(upTo: id, by: bearer) }
        #expect(try await room.newsroom.unreadNotices(of: room.editor) == 1)
    }

    @Test("what no longer holds takes no place from what does, and is read with it")
    func dead() async throws {
        let room = try await ModeratedNewsroom(readers: 2)
        let (rana, hadi) = (room.readers[0], room.readers[1])
        let first = try await room.post("First", by: rana)
        _ = try await room.post("Still there", by: hadi, to: first)
        var gone: [String] = []
        for number in 0..<110 { gone.append(try await room.post("Gone \(number)", by: hadi, to: first)) }
        #expect(try await room.newsroom.unreadNotices(of: rana) == Newsroom.unreadLimit)
        _ = try await room.newsroom.decide(.remove, on: gone, rule: "respect", reason: nil, by: room.editor)
        #expect(try await room.newsroom.unreadNotices(of: rana) == 1)
        #expect(try await told(rana, room) == ["reply Still there new"])
        let newest = try #require(try await room.newsroom.notices(of: rana).newestUnread)
        try await room.newsroom.readNotices(upTo: newest, by: rana)
        #expect(try await room.newsroom.notices(of: rana).newestUnread == nil)
        let unread = try await room.test.database.read {
            try $0.rows("SELECT id FROM notice WHERE account_id = $1 AND read_at IS NULL", [rana.id]).count
        }
        #expect(unread == 0)
    }

    @Test("that a comment waits is settled by the decision on it, and told anew where it waits once more")
    func waiting() async throws {
        let room = try await ModeratedNewsroom(readers: 2) { $0.reportThreshold = 1 }
        try await room.newsroom.setMail(.instant, hearsOfQueue: true, of: room.editor)
        let id = try await room.post("Words", by: room.readers[0])
        try await room.newsroom.report(comment: id, rule: "respect", note: "", by: room.readers[1])
        #expect(try await told(room.editor, room) == ["waiting Words new"])
        _ = try await room.newsroom.decide(.approve, on: [id], rule: nil, reason: nil, by: room.editor)
        let open = try await room.test.database.read {
            try $0.rows("SELECT id FROM notice WHERE kind = 'waiting' AND (settled_at IS NULL OR read_at IS NULL)")
                .count
        }
        #expect(open == 0)
        #expect(try await told(room.editor, room).isEmpty)
        let third = try await room.test.reader("third@example.org", name: "Third")
        try await room.newsroom.report(comment: id, rule: "respect", note: "", by: third)
        #expect(try await told(room.editor, room) == ["waiting Words new"])
        #expect(try await room.newsroom.unreadNotices(of: room.editor) == 1)
    }

    @Test("what was read on the page is not mailed any more")
    func readFirst() async throws {
        let room = try await ModeratedNewsroom(readers: 2)
        try await room.newsroom.setMail(.daily, hearsOfQueue: false, of: room.readers[0])
        let first = try await room.post("First", by: room.readers[0])
        _ = try await room.post("Read here", by: room.readers[1], to: first)
        let newest = try #require(try await room.newsroom.notices(of: room.readers[0]).newestUnread)
        try await room.newsroom.readNotices(upTo: newest, by: room.readers[0])
        room.test.advance(2 * 86_400)
        #expect(try await room.newsroom.sendNotices(wording: Self.silent) == 0)
        #expect(try await told(room.readers[0], room) == ["reply Read here read"])
    }

    @Test("whoever wants no mail keeps no courier busy, and is told a decision that is taken back at once as little")
    func never() async throws {
        let room = try await ModeratedNewsroom(readers: 2)
        let rana = room.readers[0]
        try await room.newsroom.setMail(.never, hearsOfQueue: false, of: rana)
        let first = try await room.post("First", by: rana)
        _ = try await room.post("Yes", by: room.readers[1], to: first)
        room.test.advance(86_400)
        let now = room.test.now
        #expect(try await room.test.database.read { try NoticeRow.dueAccounts(at: now, limit: 50, in: $0) }.isEmpty)
        let batch = try await room.newsroom.decide(
            .remove, on: [first], rule: "respect", reason: nil, by: room.editor)
        _ = try await room.newsroom.undo(batch: batch.batch, by: room.editor)
        #expect(try await told(rana, room) == ["reply Yes new"])
    }

    @Test("whom somebody ignores is not told of, whatever they had said before")
    func ignored() async throws {
        let room = try await ModeratedNewsroom(readers: 2)
        let first = try await room.post("First", by: room.readers[0])
        let reply = try await room.post("Loud", by: room.readers[1], to: first)
        #expect(try await told(room.readers[0], room) == ["reply Loud new"])
        try await room.newsroom.ignore(authorOf: reply, true, by: room.readers[0])
        #expect(try await told(room.readers[0], room).isEmpty)
        #expect(try await room.newsroom.unreadNotices(of: room.readers[0]) == 0)
        #expect(try await room.newsroom.sendNotices(wording: Self.silent) == 0)
    }

    @Test(
        "only what one was told oneself is read, and by its own name", arguments: ["", "nothing", "zzzzzzzz", "theirs"])
    func unknown(_ name: String) async throws {
        let room = try await ModeratedNewsroom()
        for reader in room.readers.prefix(2) {
            let first = try await room.post("First of \(reader.name ?? "")", by: reader)
            _ = try await room.post("Yes, \(reader.name ?? "")", by: room.readers[2], to: first)
        }
        let theirs = try #require(try await room.newsroom.notices(of: room.readers[1]).newestUnread)
        await #expect(throws: NewsroomError.notFound) {
            try await room.newsroom.readNotices(upTo: name == "theirs" ? theirs : name, by: room.readers[0])
        }
        #expect(try await room.newsroom.unreadNotices(of: room.readers[0]) == 1)
    }
}
