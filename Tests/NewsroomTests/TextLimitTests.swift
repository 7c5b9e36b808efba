import Discussion
import Store
import Testing

@testable import Newsroom

@Suite("Limits of texts")
struct TextLimitTests {
    private static let signs = ["x", "é", "💥"]

    private func stored(_ id: String, _ room: ModeratedNewsroom) async throws -> String? {
        try await room.test.database.read { try $0.row("SELECT body FROM comment WHERE id = $1", id)?.text("body") }
    }

    @Test(
        "hole 1, sanitiser bypass by truncation: at the greatest limit there is and one beside it, new and mended, what is stored is what was checked",
        arguments: signs)
    func greatest(_ sign: String) async throws {
        let room = try await ModeratedNewsroom { $0.maximumLength = 20_000 }
        let text = { (length: Int) in String(repeating: sign, count: length - 1) + "\(length % 10)" }
        for (length, reader) in zip([19_999, 20_000], room.readers) {
            let id = try await room.post(text(length), by: reader)
            #expect(try await stored(id, room) == text(length))
        }
        let reader = room.readers[2]
        let first = try await room.post("Short", by: reader)
        for length in [20_001, 65_536, 65_537] {
            let fault = NewsroomError.invalid(.comment, .tooLong(limit: 20_000, length: length))
            await #expect(throws: fault) { try await room.post(text(length), by: reader) }
            await #expect(throws: fault) {
                try await room.newsroom.edit(comment: first, text: text(length), by: reader, network: nil)
            }
            #expect(try await stored(first, room) == "Short")
        }
        let whole = "Other " + String(repeating: sign, count: 19_994)
        _ = try await room.newsroom.edit(comment: first, text: whole, by: reader, network: nil)
        #expect(try await stored(first, room) == whole)
    }

    @Test("hole 1, the least limit: one sign less is refused, new and mended", arguments: signs)
    func least(_ sign: String) async throws {
        let room = try await ModeratedNewsroom { $0.minimumLength = 5 }
        let id = try await room.post(String(repeating: sign, count: 5), by: room.readers[0])
        for text in [String(repeating: sign, count: 4), sign + "   " + sign, ""] {
            await #expect(throws: NewsroomError.self) { try await room.post(text, by: room.readers[0]) }
            await #expect(throws: NewsroomError.self) {
                try await room.newsroom.edit(comment: id, text: text, by: room.readers[0], network: nil)
            }
        }
        #expect(try await stored(id, room) == String(repeating: sign, count: 5))
    }

    @Test(
        "hole 1, limits of other texts: at each limit a text is kept whole, and one sign more is refused",
        arguments: signs)
    func others(_ sign: String) async throws {
        let room = try await ModeratedNewsroom(readers: 2)
        let (newsroom, editor) = (room.newsroom, room.editor)
        let (rana, hadi) = (room.readers[0], room.readers[1])
        let removed = try await room.post("One", by: rana)
        let reported = try await room.post("Two", by: rana)
        try await newsroom.remove(comment: removed, rule: "respect", reason: "Rude", by: editor)
        let text = { (length: Int) in String(repeating: sign, count: length) }
        let takes: [(field: NewsroomError.Field, limit: Int, column: String, take: (String) async throws -> Void)] = [
            (.reason, 500, "note FROM person_note", { try await newsroom.note($0, on: rana.id, by: editor) }),
            (
                .reason, 500, "note FROM comment_report",
                { try await newsroom.report(comment: reported, rule: "respect", note: $0, by: hadi) }
            ),
            (
                .reason, 500, "reason FROM sanction",
                {
                    try await newsroom.impose(
                        .warning, on: rana.id, rule: "respect", reason: $0, days: nil, by: editor)
                }
            ),
            (
                .appeal, 2_000, "words FROM appeal",
                { try await newsroom.appeal(comment: removed, words: $0, by: rana) }
            ),
            (
                .letter, 20_000, "body FROM letter",
                { try await newsroom.write(letter: $0, about: nil, by: rana, network: nil) }
            ),
            (
                .announcement, 500, "document FROM setting WHERE document LIKE '%announcement%'",
                { try await newsroom.setOverride(.init(announcement: $0), of: .thread(room.article), by: editor) }
            ),
            (
                .token, 100, "name FROM api_token",
                { _ = try await newsroom.makeAPIToken(named: $0, scopes: [.read], by: rana) }
            ),
            (
                .reason, 500, "reason FROM comment WHERE state = 'removed' AND id <> '\(removed)'",
                { try await newsroom.remove(comment: reported, rule: "respect", reason: $0, by: editor) }
            ),
        ]
        for (field, limit, column, take) in takes {
            let fault = NewsroomError.invalid(field, .tooLong(limit: limit, length: limit + 1))
            await #expect(throws: fault, "\(column)") { try await take(text(limit + 1)) }
            try await take(text(limit))
            let kept = try await room.test.database.read { try $0.rows("SELECT \(column)").map { "\($0)" } }
            #expect(kept.contains { $0.contains(text(limit)) && !$0.contains(text(limit + 1)) }, "\(column)")
        }
    }
}
