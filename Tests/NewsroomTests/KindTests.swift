import Discussion
import News
import Store
import Testing

@testable import Newsroom

@Suite("Kinds of comments")
struct KindTests {
    @Test(
        "what asks the newsroom lies in its own queue until somebody of the newsroom answers",
        arguments: [(CommentKind.question, ModerationQueue.questions), (.correction, .corrections)])
    func asks(_ kind: CommentKind, _ queue: ModerationQueue) async throws {
        let room = try await ModeratedNewsroom()
        let (rana, hadi) = (room.readers[0], room.readers[1])
        let desk = try await room.test.accepting(try await room.test.viewer(signingIn: "salma@example.org"))
        let id = try await room.newsroom.comment(
            on: room.article, as: kind, text: "Where was that?", by: rana, network: nil
        ).id
        _ = try await room.post("Plain", by: hadi)
        #expect(try await room.queue(queue) == [id])
        _ = try await room.post("I think so too", by: hadi, to: id)
        #expect(try await room.queue(queue) == [id], "a reader's answer is not the newsroom's")
        let answer = try await room.post("In the north", by: desk, to: id)
        #expect(try await room.queue(queue).isEmpty)
        try await room.newsroom.withdraw(comment: answer, by: desk)
        #expect(try await room.queue(queue) == [id])
        #expect(try await room.newsroom.article(path: room.path).thread.comments.first?.kind == kind)
    }

    @Test("an answer is a comment, whatever it is sent as")
    func answers() async throws {
        let room = try await ModeratedNewsroom()
        let id = try await room.post("One", by: room.readers[0])
        _ = try await room.newsroom.comment(
            on: room.article, replyingTo: id, as: .question, text: "Two?", by: room.readers[1], network: nil)
        #expect(try await room.queue(.questions).isEmpty)
    }
}
