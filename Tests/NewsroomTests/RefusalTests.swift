import Discussion
import Store
import Testing

@testable import Newsroom

@Suite("What was not taken")
struct RefusalTests {
    @Test("a text that is refused is counted under the check that did, in the transparency report, and kept nowhere")
    func counted() async throws {
        let room = try await ModeratedNewsroom(readers: 2) { $0.bannedWords = ["zebra*"] }
        let rana = room.readers[0]
        let text = "A text that is long enough to be the same again"
        let posted = try await room.post(text, by: rana)
        for _ in 0..<2 {
            await #expect(throws: NewsroomError.self) { try await room.post("A Zebra canary", by: rana) }
        }
        await #expect(throws: NewsroomError.refused([Finding(.repeated)])) { try await room.post(text, by: rana) }
        await #expect(throws: NewsroomError.self) {
            try await room.newsroom.edit(comment: posted, text: "zebras", by: rana, network: nil)
        }
        try await room.newsroom.setOverride(.init(isClosed: true), of: .thread(room.article), by: room.editor)
        await #expect(throws: NewsroomError.self) { try await room.post("Zebra, too late", by: room.readers[1]) }
        let report = try await room.newsroom.transparency()
        #expect(report.refused == [.bannedWords: 3, .repeated: 1, .closed: 1], "each text once, under the first check")
        #expect(report.posted == 1)
        let rows = try await room.test.database.read { connection in
            try connection.rows("SELECT day || ' ' || check_name || ' ' || number AS line FROM refusal").map {
                try $0.text("line")
            }
        }
        let day = room.test.now / 86_400
        #expect(Set(rows) == ["\(day) bannedWords 3", "\(day) repeated 1", "\(day) closed 1"])
        let audit = try await room.newsroom.audit(for: room.editor).entries
        #expect(audit.allSatisfy { !($0.reason ?? "").contains("canary") })
    }

    @Test("what lies before the days of the report is not in it")
    func days() async throws {
        let room = try await ModeratedNewsroom(readers: 1) { $0.bannedWords = ["zebra"] }
        await #expect(throws: NewsroomError.self) { try await room.post("Zebra", by: room.readers[0]) }
        room.test.advance(40 * 86_400)
        await #expect(throws: NewsroomError.self) { try await room.post("Zebra", by: room.readers[0]) }
        #expect(try await room.newsroom.transparency(days: 30).refused == [.bannedWords: 1])
        #expect(try await room.newsroom.transparency(days: 90).refused == [.bannedWords: 2])
    }
}
