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
        try await room.newsroom.readNotices(upTo: newest, by: room.readers[2])
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
}
