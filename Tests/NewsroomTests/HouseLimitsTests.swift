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
        for quoting in ["> These are somebody else's words", "> Theirs\n\nFour", "Tw\n> and theirs again\nOr"] {
            await #expect(throws: NewsroomError.invalid(.comment, .tooShort(minimum: 5)), "\(quoting)") {
                try await room.post(quoting, by: room.readers[0])
            }
        }
        _ = try await room.post("> Theirs\n\nFives", by: room.readers[1])
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

    @Test(
        "a house that is closed closes its publications, whatever they set themselves, and pages where nobody has spoken"
    )
    func closedPublications() async throws {
        let room = try await ModeratedNewsroom(readers: 1)
        let (newsroom, rana) = (room.newsroom, room.readers[0])
        try await newsroom.save(
            publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
            by: room.editor)
        let courier = try await newsroom.publication("courier")
        var own = ModerationPolicy()
        own.closesAfterDays = 7
        try await newsroom.setPolicy(own, ofPublication: "courier", by: room.editor)
        let thread = try await room.test.openThread(ThreadReference(identifier: "s1"), in: courier, by: rana)
        #expect(try await newsroom.thread(id: thread, for: nil).closesAt != nil)
        var house = ModerationPolicy()
        house.isClosed = true
        try await newsroom.setPolicy(house, by: room.editor)
        let shown = try await newsroom.thread(id: thread, for: nil)
        #expect(shown.isClosed && shown.closesAt == nil)
        #expect(try await newsroom.emptyThread(of: ThreadReference(identifier: "s2"), in: courier).isClosed)
        for page in ["s1", "s2"] {
            await #expect(throws: NewsroomError.refused([Finding(.closed)])) {
                try await newsroom.comment(
                    at: ThreadReference(identifier: page), in: courier, text: "Words", by: rana, network: nil)
            }
        }
        try await newsroom.setOverride(.init(isClosed: false), of: .thread(thread), by: room.editor)
        #expect(try await newsroom.comment(on: thread, text: "Words", by: rana, network: nil).state == .published)
    }
}

extension ModerationPolicy {
    fileprivate func demanding(signs: Int) -> ModerationPolicy {
        var policy = self
        policy.minimumLength = signs
        return policy
    }
}
