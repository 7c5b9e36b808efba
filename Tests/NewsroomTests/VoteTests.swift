import Discussion
import News
import Store
import Testing

@testable import Newsroom

@Suite("What readers think")
struct VoteTests {
    @Test("each speaks once, for or against or not at all, and never of what is their own or not public")
    func votes() async throws {
        let room = try await ModeratedNewsroom(readers: 4)
        let (rana, hadi, lina) = (room.readers[0], room.readers[1], room.readers[2])
        let id = try await room.post("Words", by: rana)
        func counts(for viewer: Viewer?) async throws -> [Int] {
            let comment = try await room.newsroom.article(path: room.path, for: viewer).thread.comments[0]
            return [comment.up, comment.down, comment.ownVote]
        }
        for _ in 0..<3 { try await room.newsroom.vote(1, on: id, by: hadi) }
        try await room.newsroom.vote(-7, on: id, by: lina)
        #expect(try await counts(for: hadi) == [1, 1, 1])
        #expect(try await counts(for: lina) == [1, 1, -1])
        #expect(try await counts(for: nil) == [1, 1, 0], "another's vote is not told")
        try await room.newsroom.vote(1, on: id, by: lina)
        try await room.newsroom.vote(0, on: id, by: hadi)
        #expect(try await counts(for: hadi) == [1, 0, 0])
        await #expect(throws: NewsroomError.notFound) { try await room.newsroom.vote(1, on: id, by: rana) }
        _ = try await room.newsroom.decide(.hold, on: [id], rule: nil, reason: nil, by: room.editor)
        await #expect(throws: NewsroomError.notFound) { try await room.newsroom.vote(1, on: id, by: hadi) }
        let nameless = try await room.test.viewer(signingIn: "nobody@example.org")
        await #expect(throws: NewsroomError.self) { try await room.newsroom.vote(1, on: id, by: nameless) }
    }

    @Test("what the desk picks stands first, and only the desk picks")
    func picks() async throws {
        let room = try await ModeratedNewsroom()
        _ = try await room.post("One", by: room.readers[0])
        let second = try await room.post("Two", by: room.readers[1])
        await #expect(throws: NewsroomError.notPermitted) {
            try await room.newsroom.pick(comment: second, isPicked: true, by: room.readers[1])
        }
        try await room.newsroom.pick(comment: second, isPicked: true, by: room.editor)
        func first() async throws -> String? {
            let comments = try await room.newsroom.article(path: room.path).thread.comments
            return CommentThread(comments.map(\.threaded)).entries.first?.comment.id
        }
        #expect(try await first() == second)
        try await room.newsroom.pick(comment: second, isPicked: false, by: room.editor)
        #expect(try await first() != second)
    }
}
