import Discussion
import Newsroom
import Store
import Testing

@Suite("Comments")
struct CommentTests {
    @Test("a reader comments, another answers, an editor removes, and a gravestone stays")
    func wholeWay() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let (article, path) = try await test.publish(by: editor)
        let rana = try await test.reader()
        let hadi = try await test.reader("hadi@example.org", name: "Hadi M.")
        let first = try await test.newsroom.comment(on: article, text: "Were both counted?", by: rana, network: nil).id
        _ = try await test.newsroom.comment(
            on: article, replyingTo: first, text: "*Yes*, see https://example.org/.", by: hadi, network: nil)
        try await test.newsroom.remove(comment: first, rule: "on-topic", reason: "Off the subject", by: editor)
        let comments = try await test.newsroom.article(path: path).thread.comments
        #expect(comments.map(\.author) == ["Rana K.", "Hadi M."])
        #expect(comments[0].text == nil && comments[0].reason == "Off the subject")
        #expect(comments[1].parentID == first && comments[1].text != nil)
        #expect(try await test.newsroom.article(path: path).article.comments == 1)
        let kept = try await test.database.read {
            try $0.row("SELECT body FROM comment WHERE id = $1", first)?.text("body")
        }
        #expect(kept == "Were both counted?", "the desk keeps the words")
        await #expect(throws: NewsroomError.notFound) {
            try await test.newsroom.comment(on: article, replyingTo: first, text: "To nobody", by: hadi, network: nil)
        }
    }

    @Test("nobody posts before the address is verified and a name is chosen, the desk included")
    func requirements() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let (article, _) = try await test.publish(by: editor)
        let nameless = try await test.viewer(signingIn: "rana@example.org")
        for (viewer, missing) in [
            (editor, [.verified, .rulesAccepted]), (nameless, [.named, .rulesAccepted]),
        ] as [(Viewer, [Requirements.Requirement])] {
            await #expect(throws: NewsroomError.requirementsNotMet(missing, until: nil)) {
                try await test.newsroom.comment(on: article, text: "Words", by: viewer, network: nil)
            }
        }
        let verified = try await test.accepting(try await test.viewer(signingIn: "salma@example.org"))
        #expect(verified.id == editor.id && verified.isStaff)
        _ = try await test.newsroom.comment(on: article, text: "Words", by: verified, network: nil)
    }

    @Test("five in five minutes are enough")
    func limits() async throws {
        let test = try await TestNewsroom()
        let (article, _) = try await test.publish(by: test.editor())
        let rana = try await test.reader()
        for number in 1...5 {
            _ = try await test.newsroom.comment(on: article, text: "Number \(number)", by: rana, network: nil)
        }
        await #expect(throws: NewsroomError.tooOften(retryAfter: 60)) {
            try await test.newsroom.comment(on: article, text: "Number 6", by: rana, network: nil)
        }
        test.advance(60)
        _ = try await test.newsroom.comment(on: article, text: "Number 6", by: rana, network: nil)
    }

    @Test(
        "what can't be taken is told",
        arguments: [
            "", " \n ", "\u{200B}", String(repeating: "x", count: 5001), String(repeating: "x", count: 20_001),
            "a\u{0}b",
        ])
    func faults(_ text: String) async throws {
        let test = try await TestNewsroom()
        let (article, _) = try await test.publish(by: test.editor())
        let rana = try await test.reader()
        let error = await #expect(throws: NewsroomError.self) {
            try await test.newsroom.comment(on: article, text: text, by: rana, network: nil)
        }
        guard case .invalid(.comment, _)? = error else {
            Issue.record("\(String(describing: error)) names no field")
            return
        }
    }

    @Test("a reader can't remove, and a removal gives its reason")
    func removal() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let (article, _) = try await test.publish(by: editor)
        let rana = try await test.reader()
        let id = try await test.newsroom.comment(on: article, text: "Words", by: rana, network: nil).id
        await #expect(throws: NewsroomError.notPermitted) {
            try await test.newsroom.remove(comment: id, rule: "on-topic", reason: "Mine", by: rana)
        }
        await #expect(throws: NewsroomError.invalid(.reason, .missing)) {
            try await test.newsroom.remove(comment: id, rule: "on-topic", reason: " ", by: editor)
        }
        try await test.newsroom.remove(comment: id, rule: "on-topic", reason: "Asked for", by: editor)
        await #expect(throws: NewsroomError.notFound) {
            try await test.newsroom.remove(comment: id, rule: "on-topic", reason: "Again", by: editor)
        }
    }

    @Test("a draft takes no comments")
    func drafts() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let rana = try await test.reader()
        let id = try await test.newsroom.receive(
            Intake(source: .text, bytes: Array(TestNewsroom.report.utf8)), by: editor)
        await #expect(throws: NewsroomError.notFound) {
            try await test.newsroom.comment(on: id, text: "Words", by: rana, network: nil)
        }
    }
}
