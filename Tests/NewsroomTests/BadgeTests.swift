import Discussion
import Testing

@testable import Newsroom

@Suite("Badges")
struct BadgeTests {
    @Test(
        "a badge is kept as a line and read back",
        arguments: [
            ("expert", Badge.expert), ("subscriber", .subscriber), ("other Night nurse", .other("Night nurse")),
            ("other expert", .other("expert")),
        ])
    func lines(_ line: String, _ badge: Badge) {
        #expect(Badge(line: line) == badge && badge.line == line)
    }

    @Test("what is no badge is none", arguments: ["", "other", "other ", "editor", "expert!"])
    func none(_ line: String) {
        #expect(Badge(line: line) == nil)
    }

    @Test(
        "the desk gives badges; they stand at all that somebody has said and in what the person is given of themselves")
    func given() async throws {
        let room = try await ModeratedNewsroom()
        let rana = room.readers[0]
        _ = try await room.post("Before", by: rana)
        try await room.newsroom.setBadges([.expert, .other("  Night   nurse "), .expert], of: rana.id, by: room.editor)
        _ = try await room.post("After", by: rana)
        _ = try await room.post("Others have none", by: room.readers[1])
        let comments = try await room.newsroom.article(path: room.path, for: nil).thread.comments
        #expect(comments.map(\.badges) == [[.expert, .other("Night nurse")], [.expert, .other("Night nurse")], []])
        #expect(room.test.changed.contains(.article(room.article)))
        let own = String(decoding: try await room.newsroom.ownData(of: rana), as: UTF8.self)
        #expect(own.contains("other Night nurse"))
        try await room.newsroom.setBadges([], of: rana.id, by: room.editor)
        #expect(try await room.newsroom.person(rana.id, for: room.editor).badges.isEmpty)
    }

    @Test("only the desk gives them, and what hides in a word or leads away is none")
    func refused() async throws {
        let room = try await ModeratedNewsroom(readers: 2)
        let rana = room.readers[0]
        await #expect(throws: NewsroomError.notPermitted) {
            try await room.newsroom.setBadges([.expert], of: rana.id, by: rana)
        }
        for words in [
            "a\u{202E}b", "zero\u{200B}width", "www.spam.example", "me@example.org", String(repeating: "x", count: 41),
            "x",
        ] {
            await #expect(throws: NewsroomError.invalid(.badge, .malformed), "\(words)") {
                try await room.newsroom.setBadges([.other(words)], of: rana.id, by: room.editor)
            }
        }
        await #expect(throws: NewsroomError.invalid(.badge, .tooMany(limit: 4))) {
            try await room.newsroom.setBadges(
                ["One", "Two", "Three", "Four", "Five"].map { .other($0) }, of: rana.id, by: room.editor)
        }
    }

    @Test("whoever erases their account takes the badges along, whatever stays of their words")
    func erased() async throws {
        let room = try await ModeratedNewsroom(readers: 1)
        try await room.newsroom.setErasure(keepsComments: true, by: room.editor)
        _ = try await room.post("Words", by: room.readers[0])
        try await room.newsroom.setBadges([.other("Night nurse")], of: room.readers[0].id, by: room.editor)
        try await room.newsroom.erase(room.readers[0])
        #expect(try await room.newsroom.article(path: room.path, for: nil).thread.comments.map(\.badges) == [[]])
    }
}
