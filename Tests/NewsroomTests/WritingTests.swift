import Discussion
import News
import Store
import Testing

@testable import Newsroom

@Suite("Writing")
struct WritingTests {
    /// A newsroom with an article and a reader, whose policy is set.
    private func place(
        _ change: (inout ModerationPolicy) -> Void = { _ in }
    ) async throws -> (test: TestNewsroom, editor: Viewer, article: String, path: String, rana: Viewer) {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let (article, path) = try await test.publish(by: editor, story: "Bases")
        var policy = ModerationPolicy()
        change(&policy)
        let (newsroom, chosen) = (test.newsroom, policy)
        try await test.database.write { try newsroom.save(chosen, as: .policy, by: editor, in: $0) }
        return (test, editor, article, path, try await test.reader())
    }

    private func shown(_ test: TestNewsroom, _ path: String, to viewer: Viewer? = nil) async throws -> ThreadPublication
    {
        try await test.newsroom.article(path: path, for: viewer).thread
    }

    @Test("an author mends within the window, the earlier words are kept, and then it is over")
    func edits() async throws {
        let (test, editor, article, path, rana) = try await place()
        let id = try await test.newsroom.comment(on: article, text: "Frist", by: rana, network: nil).id
        test.advance(900)
        _ = try await test.newsroom.edit(comment: id, text: "First", by: rana, network: nil)
        let comment = try #require(try await shown(test, path).comments.first)
        #expect(comment.text?.source == "First" && comment.editedAt == test.now)
        for viewer in [rana, editor] {
            let history = try await test.newsroom.history(ofComment: id, for: viewer)
            #expect(history.versions.map(\.text?.source) == ["First", "Frist"])
        }
        let hadi = try await test.reader("hadi@example.org", name: "Hadi M.")
        await #expect(throws: NewsroomError.notPermitted) {
            try await test.newsroom.history(ofComment: id, for: hadi)
        }
        test.advance(1)
        await #expect(throws: NewsroomError.tooLate) {
            try await test.newsroom.edit(comment: id, text: "Again", by: rana, network: nil)
        }
    }

    @Test("hole 21, an object that is not scoped to who asks: another's comment can be neither mended nor taken back")
    func scoped() async throws {
        let (test, editor, article, path, rana) = try await place()
        let id = try await test.newsroom.comment(on: article, text: "Mine", by: rana, network: nil).id
        let hadi = try await test.reader("hadi@example.org", name: "Hadi M.")
        let desk = try await test.accepting(try await test.viewer(signingIn: "salma@example.org"))
        for other in [hadi, desk, editor] {
            await #expect(throws: NewsroomError.notFound) {
                try await test.newsroom.edit(comment: id, text: "Yours", by: other, network: nil)
            }
            await #expect(throws: NewsroomError.notFound) { try await test.newsroom.withdraw(comment: id, by: other) }
            await #expect(throws: NewsroomError.notFound) {
                try await test.newsroom.place(ofOwnComment: id, of: other)
            }
        }
        #expect(try await shown(test, path).comments.first?.text?.source == "Mine")
    }

    @Test(
        "hole 4, the edit path skips the rules: a clean comment made into a link goes out of sight until an editor looks"
    )
    func editsAreScreened() async throws {
        let (test, _, article, path, rana) = try await place {
            $0.links = 0
            $0.bannedWords = ["rotter"]
        }
        let id = try await test.newsroom.comment(on: article, text: "Clean", by: rana, network: nil).id
        await #expect(throws: NewsroomError.refused([Finding(.bannedWords, words: ["rotter"])])) {
            try await test.newsroom.edit(comment: id, text: "you rotter", by: rana, network: nil)
        }
        #expect(try await shown(test, path).comments.first?.text?.source == "Clean")
        let posted = try await test.newsroom.edit(
            comment: id, text: "Buy at https://pills.example/", by: rana, network: nil)
        #expect(posted.findings == [Finding(.links, words: ["https://pills.example/"])])
        #expect(try await shown(test, path).comments.isEmpty)
        let own = try #require(try await shown(test, path, to: rana).comments.first)
        #expect(own.state == .pending && own.findings == posted.findings)
        // Mending it again does not let it out.
        _ = try await test.newsroom.edit(comment: id, text: "Clean again", by: rana, network: nil)
        #expect(try await shown(test, path).comments.isEmpty)
    }

    @Test("what is taken back loses its words in every table, and leaves a gravestone where it was answered")
    func withdrawal() async throws {
        let (test, _, article, path, rana) = try await place()
        let hadi = try await test.reader("hadi@example.org", name: "Hadi M.")
        let id = try await test.newsroom.comment(on: article, text: "Zebra one", by: rana, network: nil).id
        _ = try await test.newsroom.edit(comment: id, text: "Zebra two", by: rana, network: nil)
        _ = try await test.newsroom.comment(on: article, replyingTo: id, text: "Why?", by: hadi, network: nil)
        try await test.newsroom.withdraw(comment: id, by: rana)
        let comments = try await shown(test, path).comments
        #expect(comments.map(\.state) == [.withdrawn, .published] && comments[0].text == nil)
        #expect(try await test.newsroom.article(path: path).article.comments == 1)
        for table in ["comment", "comment_version", "comment_draft", "moderation_event"] {
            let rows = try await test.database.read { try $0.rows("SELECT * FROM \(table)").map { "\($0)" } }
            #expect(!rows.contains { $0.contains("Zebra") }, "\(table)")
        }
        await #expect(throws: NewsroomError.notFound) { try await test.newsroom.withdraw(comment: id, by: rana) }
        await #expect(throws: NewsroomError.notFound) { try await test.newsroom.history(ofComment: id, for: rana) }
    }

    @Test("hole 22, side data of what is hidden: what waits is in no page, count, answer or notice of anybody else")
    func hidden() async throws {
        let (test, editor, article, path, rana) = try await place { $0.mode = .pre }
        let hadi = try await test.reader("hadi@example.org", name: "Hadi M.")
        let desk = try await test.accepting(try await test.viewer(signingIn: "salma@example.org"))
        let open = try await test.newsroom.comment(on: article, text: "Open", by: desk, network: nil).id
        let id = try await test.newsroom.comment(
            on: article, replyingTo: open, text: "Hidden @Salma", by: rana, network: nil
        ).id
        for viewer in [nil, hadi, editor] {
            let publication = try await test.newsroom.article(path: path, for: viewer)
            #expect(publication.thread.comments.map(\.id) == [open])
            #expect(publication.article.comments == 1)
        }
        #expect(try await test.newsroom.front().articles.first?.comments == 1)
        #expect(try await test.newsroom.answers(to: desk).isEmpty)
        await #expect(throws: NewsroomError.notFound) { try await test.newsroom.place(ofComment: id, for: hadi) }
        await #expect(throws: NewsroomError.notFound) {
            try await test.newsroom.comment(on: article, replyingTo: id, text: "To it", by: hadi, network: nil)
        }
        #expect(try await shown(test, path, to: rana).comments.map(\.id) == [open, id])
    }

    @Test("answers and mentions reach whom they are meant for, under the name as it is typed")
    func mentions() async throws {
        let (test, _, article, path, rana) = try await place()
        let hadi = try await test.reader("hadi@example.org", name: "Hadi M.")
        let first = try await test.newsroom.comment(on: article, text: "One", by: rana, network: nil).id
        _ = try await test.newsroom.comment(on: article, replyingTo: first, text: "Two", by: hadi, network: nil)
        let third = try await test.newsroom.comment(
            on: article, text: "As @rana k. and @Nobody said, @Hadi M. too", by: hadi, network: nil)
        #expect(try await shown(test, path).comments.last?.mentions == ["rana k."])
        #expect(try await test.newsroom.answers(to: rana).map(\.comment.text?.source).count == 2)
        #expect(try await test.newsroom.answers(to: hadi).isEmpty)
        _ = try await test.newsroom.edit(comment: third.id, text: "Nobody named", by: hadi, network: nil)
        #expect(try await test.newsroom.answers(to: rana).count == 1)
    }

    @Test("a draft is kept for its place and its author, and goes with the post")
    func drafts() async throws {
        let (test, _, article, path, rana) = try await place()
        let hadi = try await test.reader("hadi@example.org", name: "Hadi M.")
        let id = try await test.newsroom.comment(on: article, text: "One", by: hadi, network: nil).id
        try await test.newsroom.keepDraft("Half a thought", on: article, by: rana)
        try await test.newsroom.keepDraft("Half an answer", on: article, replyingTo: id, by: rana)
        #expect(try await test.newsroom.article(path: path, for: rana).thread.draft == "Half a thought")
        #expect(try await test.newsroom.place(ofComment: id, for: rana).draft == "Half an answer")
        for viewer in [nil, hadi] {
            #expect(try await test.newsroom.article(path: path, for: viewer).thread.draft == nil)
        }
        _ = try await test.newsroom.comment(on: article, text: "A whole thought", by: rana, network: nil)
        #expect(try await test.newsroom.article(path: path, for: rana).thread.draft == nil)
        #expect(try await test.newsroom.place(ofComment: id, for: rana).draft == "Half an answer")
        try await test.newsroom.keepDraft("  ", on: article, replyingTo: id, by: rana)
        #expect(try await test.newsroom.place(ofComment: id, for: rana).draft == nil)
        for number in 0..<(CommentDraftRow.limit + 5) {
            try await test.newsroom.keepDraft("Draft", on: article, replyingTo: "place \(number)", by: rana)
        }
        let count = try await test.database.read {
            try $0.row("SELECT count(*) AS number FROM comment_draft")?.int("number")
        }
        #expect(count == CommentDraftRow.limit)
        test.advance(30 * 86_400 + 1)
        try await test.newsroom.tidy()
        let left = try await test.database.read { try $0.rows("SELECT 1 AS one FROM comment_draft").count }
        #expect(left == 0)
    }

    @Test("hole 1, sanitiser bypass by truncation: at each limit and one beside it, what is stored is what was checked")
    func lengths() async throws {
        let (test, _, article, path, rana) = try await place { $0.maximumLength = 100 }
        for (length, isTaken) in [(99, true), (100, true), (101, false)] {
            let text = String(repeating: "é", count: length - 1) + "\(length % 10)"
            if isTaken {
                let id = try await test.newsroom.comment(on: article, text: text, by: rana, network: nil).id
                let stored = try await test.database.read {
                    try $0.row("SELECT body FROM comment WHERE id = $1", id)?.text("body")
                }
                #expect(stored == text)
            } else {
                await #expect(throws: NewsroomError.invalid(.comment, .tooLong(limit: 100, length: length))) {
                    try await test.newsroom.comment(on: article, text: text, by: rana, network: nil)
                }
            }
        }
        #expect(try await shown(test, path).comments.count == 2)
    }

    @Test("hole 2, truncation at a four-byte character: signs beyond the first plane come back whole from every place")
    func astral() async throws {
        let (test, _, article, path, rana) = try await place()
        for (number, text) in ["😀a", "a😀b", "ab😀", "👩‍👩‍👧‍👦 𝒳 🇱🇧"].enumerated() {
            _ = try await test.newsroom.comment(on: article, text: text, by: rana, network: nil)
            #expect(try await shown(test, path).comments[number].text?.source == text)
        }
        await #expect(throws: NewsroomError.invalid(.comment, .forbiddenCharacters)) {
            try await test.newsroom.comment(on: article, text: "a\u{0}b", by: rana, network: nil)
        }
    }

    @Test("a closed thread takes nothing new: closed by the desk, by its age, and opened by the desk again")
    func closed() async throws {
        let (test, editor, article, path, rana) = try await place { $0.closesAfterDays = 1 }
        let newsroom = test.newsroom
        func set(_ override: ModerationPolicy.Override) async throws {
            try await test.database.write {
                try newsroom.save(override, as: .place(.thread(article)), by: editor, in: $0)
            }
        }
        try await set(.init(isClosed: true, announcement: "Closed for tonight"))
        await #expect(throws: NewsroomError.refused([Finding(.closed)])) {
            try await newsroom.comment(on: article, text: "Words", by: rana, network: nil)
        }
        let thread = try await newsroom.article(path: path).thread
        #expect(thread.isClosed && thread.announcement == "Closed for tonight")
        try await set(.init(isClosed: false))
        _ = try await newsroom.comment(on: article, text: "Words", by: rana, network: nil)
        #expect(try await newsroom.article(path: path).thread.isClosed == false)
        try await set(.init())
        #expect(try await newsroom.article(path: path).thread.isClosed, "its article is years old")
    }

    @Test("section, story and thread may be stricter or milder than the house")
    func scopes() async throws {
        let (test, editor, article, _, rana) = try await place()
        let newsroom = test.newsroom
        func post(_ text: String) async throws -> [Finding] {
            test.advance(400)
            return try await newsroom.comment(on: article, text: text, by: rana, network: nil).findings
        }
        let story = try await test.database.read { try $0.row("SELECT id FROM story")?.text("id") } ?? ""
        #expect(try await post("One").isEmpty)
        let steps: [(PolicyPlace, ModerationPolicy.Mode, Bool)] = [
            (.section("middle-east"), .pre, true), (.story(story), .post, false), (.thread(article), .pre, true),
        ]
        for (number, (place, mode, isHeld)) in steps.enumerated() {
            try await test.database.write {
                try newsroom.save(.init(mode: mode), as: .place(place), by: editor, in: $0)
            }
            #expect(try await post("Number \(number)").isEmpty != isHeld, "\(place)")
        }
    }

    @Test("the log says how every comment came to its state")
    func log() async throws {
        let (test, editor, article, _, rana) = try await place { $0.suspectWords = ["cheap"] }
        let id = try await test.newsroom.comment(on: article, text: "One", by: rana, network: nil).id
        _ = try await test.newsroom.edit(comment: id, text: "cheap", by: rana, network: nil)
        let other = try await test.newsroom.comment(on: article, text: "Two", by: rana, network: nil).id
        try await test.newsroom.remove(comment: other, rule: "on-topic", reason: "Off the subject", by: editor)
        try await test.newsroom.withdraw(comment: other, by: rana)
        let events = try await test.database.read { connection in
            try [id, other].map { try ModerationEventRow.all(of: $0, in: connection) }
        }
        #expect(events[0].map(\.action) == ["post", "edit"] && events[0].map(\.toState) == ["published", "pending"])
        #expect(events[0].last?.rule == "respect" && events[0].last?.findings.contains("cheap") == true)
        #expect(events[1].map(\.action) == ["post", "remove", "withdraw"])
        #expect(events[1].map(\.actorID) == [rana.id, editor.id, rana.id])
        #expect(events[1].map(\.fromState) == [nil, "published", "removed"])
    }
}
