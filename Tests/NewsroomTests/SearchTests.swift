import Discussion
import Store
import Testing

@testable import Newsroom

@Suite("Searching the discussions")
struct SearchTests {
    private func found(
        _ words: String, by name: String = "", in room: ModeratedNewsroom
    ) async throws -> [String] {
        try await room.newsroom.search(comments: words, by: name, for: nil, network: nil).comments.map(\.comment.id)
    }

    @Test("finds words whatever their case and marks, in any script, and what somebody said")
    func finds() async throws {
        let room = try await ModeratedNewsroom()
        let german = try await room.post("Der Ärger über die Brücke, 15 Tage", by: room.readers[0])
        let arabic = try await room.post("الجِسْــر أُغلق أمام مدرسة القرية", by: room.readers[1])
        let plain = try await room.post("The girls crossed the bridge; 100%_ sure", by: room.readers[0])
        for (query, ids) in [
            ("ärger", [german]), ("ARGER brucke", [german]), ("جسر", [arabic]), ("اغلق مدرسه", [arabic]),
            ("15", [german]), ("0%_", [plain]), ("%", [plain]), ("bridge brücke", []), ("brid", [plain]), ("", []),
        ] {
            #expect(try await found(query, in: room) == ids, "\(query)")
        }
        #expect(try await found("", by: "rana", in: room) == [plain, german])
        #expect(try await found("bridge", by: " Rana ", in: room) == [plain])
        #expect(try await found("bridge", by: "Hadi", in: room).isEmpty)
        #expect(try await found("bridge", by: "Nobody", in: room).isEmpty)
    }

    @Test("what is mended is found by its new words, what is held or taken back by none")
    func follows() async throws {
        let room = try await ModeratedNewsroom()
        let rana = room.readers[0]
        let id = try await room.post("Zebra", by: rana)
        _ = try await room.newsroom.edit(comment: id, text: "Gïraffe", by: rana, network: nil)
        #expect(try await found("zebra", in: room).isEmpty)
        #expect(try await found("giraffe", in: room) == [id])
        _ = try await room.newsroom.decide(.hold, on: [id], rule: nil, reason: nil, by: room.editor)
        #expect(try await found("giraffe", in: room).isEmpty)
        try await room.newsroom.withdraw(comment: id, by: rana)
        let kept = try await room.test.database.read {
            try $0.row("SELECT count(*) AS number FROM comment_search", [])?.int("number")
        }
        #expect(kept == 0, "words that are gone are gone from the search")
    }

    @Test("what came by other ways than the box is found once the newsroom has tidied")
    func tidies() async throws {
        let room = try await ModeratedNewsroom()
        let (article, rana) = (room.article, room.readers[0].id)
        try await room.test.database.write { connection in
            try ThreadRow.ensure(ofArticle: article, at: 1, in: connection)
            for number in 0..<1_200 {
                try CommentRow.insert(
                    id: "c\(10_000 + number)", thread: article, parent: nil, account: rana, state: "published",
                    body: "Ünter \(number)", at: number, in: connection)
            }
        }
        #expect(try await found("unter", in: room).isEmpty)
        try await room.newsroom.tidy()
        // Pages go on to the last, each comment once.
        var (after, seen): (String?, [String]) = (nil, [])
        repeat {
            let page = try await room.newsroom.search(comments: "unter", after: after, for: nil, network: nil)
            #expect(page.comments.count == 50 && page.isContinued == (after != nil))
            seen += page.comments.map(\.comment.id)
            after = page.next
        } while after != nil
        #expect(seen == (0..<1_200).reversed().map { "c\(10_000 + $0)" })
        // So do what one person said, and their file at the desk.
        (after, seen) = (nil, [])
        repeat {
            let page = try await room.newsroom.history(ofAuthorOf: "c10000", for: nil, after: after)
            seen += page.comments.map(\.comment.id)
            after = page.next
        } while after != nil
        #expect(seen.count == 1_200 && Set(seen).count == 1_200)
        (after, seen) = (nil, [])
        repeat {
            let file = try await room.newsroom.person(rana, after: after, for: room.editor)
            seen += file.comments.map(\.comment.id)
            after = file.next
        } while after != nil
        #expect(seen.count == 1_200 && Set(seen).count == 1_200)
    }
}
