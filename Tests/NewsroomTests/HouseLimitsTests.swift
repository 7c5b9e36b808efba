import Discussion
import Store
import Testing

@testable import Newsroom

@Suite("Limits of the house")
struct HouseLimitsTests {
    @Test("a comment has as many signs that are seen as the house sets, at its first writing and when it is mended")
    func shortest() async throws {
        let room = try await ModeratedNewsroom { $0.minimumLength = 5 }
        for short in ["Four", "F o u r", "a\u{0301}b\u{0301}c\u{0301}d\u{0301}"] {
            await #expect(throws: NewsroomError.invalid(.comment, .tooShort(minimum: 5)), "\(short)") {
                try await room.post(short, by: room.readers[0])
            }
        }
        let id = try await room.post("Fives", by: room.readers[0])
        await #expect(throws: NewsroomError.invalid(.comment, .tooShort(minimum: 5))) {
            try await room.newsroom.edit(comment: id, text: "Two", by: room.readers[0], network: nil)
        }
        let wrong = ModerationPolicy().demanding(signs: 6_000)
        await #expect(throws: NewsroomError.invalid(.policy, .malformed)) {
            try await room.newsroom.setPolicy(wrong, by: room.editor)
        }
    }

    @Test("a house that is closed takes nothing, but where a discussion is set open by itself")
    func closed() async throws {
        let room = try await ModeratedNewsroom(readers: 1)
        let before = try await room.post("Before", by: room.readers[0])
        var policy = ModerationPolicy()
        policy.isClosed = true
        try await room.newsroom.setPolicy(policy, by: room.editor)
        await #expect(throws: NewsroomError.refused([Finding(.closed)])) {
            try await room.post("After", by: room.readers[0])
        }
        #expect(try await room.newsroom.article(path: room.path, for: nil).thread.isClosed)
        #expect(try await room.shown() == [before])
        try await room.newsroom.setOverride(.init(isClosed: false), of: .thread(room.article), by: room.editor)
        _ = try await room.post("Opened", by: room.readers[0])
    }
}

extension ModerationPolicy {
    fileprivate func demanding(signs: Int) -> ModerationPolicy {
        var policy = self
        policy.minimumLength = signs
        return policy
    }
}
