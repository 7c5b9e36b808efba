import Discussion
import Store
import Testing

@testable import Newsroom

@Suite("What a closed discussion takes")
struct ClosedThreadTests {
    private func post(
        _ room: ModeratedNewsroom, _ kind: CommentKind, by viewer: Viewer, to parent: String? = nil
    ) async throws -> CommentState {
        room.test.advance(300)
        return try await room.newsroom.comment(
            on: room.article, replyingTo: parent, as: kind, text: "Words \(room.test.now)", by: viewer, network: nil
        ).state
    }

    @Test("requests for a correction and the newsroom's answers, until the whole house is closed")
    func closes() async throws {
        let room = try await ModeratedNewsroom()
        let (rana, hadi) = (room.readers[0], room.readers[1])
        let editor = try await room.test.accepting(room.test.viewer(signingIn: "salma@example.org"))
        room.test.advance(300)
        let question = try await room.newsroom.comment(
            on: room.article, as: .question, text: "Which bridge?", by: rana, network: nil
        ).id
        try await room.newsroom.setOverride(.init(isClosed: true), of: .thread(room.article), by: room.editor)
        let refused = NewsroomError.refused([Finding(.closed)])
        await #expect(throws: refused) { _ = try await post(room, .comment, by: hadi) }
        await #expect(throws: refused) { _ = try await post(room, .question, by: hadi) }
        await #expect(throws: refused) { _ = try await post(room, .comment, by: hadi, to: question) }
        #expect(try await post(room, .correction, by: hadi) == .published)
        #expect(try await post(room, .comment, by: editor, to: question) == .published)
        #expect(try await room.newsroom.article(path: room.path).thread.takesCorrections)
        var policy = ModerationPolicy()
        policy.isClosed = true
        try await room.newsroom.setPolicy(policy, by: room.editor)
        #expect(try await !room.newsroom.article(path: room.path).thread.takesCorrections)
        await #expect(throws: refused) { _ = try await post(room, .correction, by: hadi) }
        #expect(try await post(room, .comment, by: editor, to: question) == .published)
        // A thread that is open in a closed house is open.
        try await room.newsroom.setOverride(.init(isClosed: false), of: .thread(room.article), by: room.editor)
        #expect(try await post(room, .correction, by: hadi) == .published)
    }

    @Test("whoever moderates a section answers in its closed threads, and nowhere else")
    func moderators() async throws {
        let room = try await ModeratedNewsroom()
        let hadi = room.readers[1]
        try await room.newsroom.setOverride(.init(isClosed: true), of: .thread(room.article), by: room.editor)
        await #expect(throws: NewsroomError.refused([Finding(.closed)])) {
            _ = try await post(room, .comment, by: hadi)
        }
        try await room.newsroom.setRole(
            .reader, sections: ["middle-east"], of: hadi.id, by: room.editor)
        let moderator = try await room.test.viewer(session: hadi.session)
        #expect(try await post(room, .comment, by: moderator) == .published)
    }
}
