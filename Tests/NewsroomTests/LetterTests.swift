import Discussion
import News
import Record
import Store
import Testing

@testable import Newsroom

@Suite("Letters and corrections")
struct LetterTests {
    @Test("a letter is its author's and the desk's alone, and its answer is told")
    func letter() async throws {
        let room = try await ModeratedNewsroom()
        let (rana, hadi) = (room.readers[0], room.readers[1])
        let id = try await room.newsroom.write(letter: "Why so late?", about: room.article, by: rana, network: nil)
        #expect(try await room.newsroom.letters(by: rana).map(\.id) == [id])
        #expect(try await room.newsroom.letters(by: hadi).isEmpty)
        await #expect(throws: NewsroomError.notPermitted) { try await room.newsroom.openLetters(for: hadi) }
        await #expect(throws: NewsroomError.notPermitted) {
            try await room.newsroom.settle(letter: id, answer: "I answer", by: hadi)
        }
        let open = try await room.newsroom.openLetters(for: room.editor)
        #expect(open.count == 1 && open.letters[0].text?.source == "Why so late?")
        #expect(open.letters[0].article?.id == room.article)
        try await room.newsroom.settle(letter: id, answer: "The road was closed.", by: room.editor)
        #expect(try await room.newsroom.openLetters(for: room.editor).count == 0)
        #expect(try await room.newsroom.letters(by: rana)[0].answer == "The road was closed.")
        await #expect(throws: NewsroomError.notFound) {
            try await room.newsroom.settle(letter: id, answer: "Again", by: room.editor)
        }
        let before = try await room.test.mail().count
        try await room.newsroom.sendNotices { Letter(subject: "x", body: $0.notices.map(\.answer).joined()) }
        #expect(try await room.test.mail().dropFirst(before).map { $0.contains("The road was closed.") } == [true])
    }

    @Test("a letter that is put aside is settled without an answer, and nothing is mailed")
    func aside() async throws {
        let room = try await ModeratedNewsroom()
        let id = try await room.newsroom.write(letter: "Hm", about: nil, by: room.readers[0], network: nil)
        try await room.newsroom.settle(letter: id, answer: " \n", by: room.editor)
        let letter = try await room.newsroom.letters(by: room.readers[0])[0]
        #expect(letter.isSettled && letter.answer.isEmpty)
        #expect(try await room.newsroom.sendNotices { _ in Letter(subject: "x", body: "") } == 0)
    }

    @Test("a request for a correction keeps the words at which it points", arguments: [true, false])
    func pointed(atEntry: Bool) async throws {
        let room = try await ModeratedNewsroom()
        let document = try await room.newsroom.article(path: room.path).document
        let pointer: CommentPointer
        let quote: String
        if atEntry {
            let mention = try #require(document.findings.mentions.first)
            (pointer, quote) = (.mention(mention.id), mention.quote)
        } else {
            pointer = .sentence(1)
            quote = document.words(ofSentence: 1)
        }
        room.test.advance(300)
        let posted = try await room.newsroom.comment(
            on: room.article, as: .correction, at: pointer, text: "It was three", by: room.readers[0], network: nil)
        let shown = try await room.newsroom.article(path: room.path).thread.comments
        #expect(shown.first { $0.id == posted.id }?.target?.quote == quote)
        #expect((shown.first { $0.id == posted.id }?.target?.mention != nil) == atEntry)
        #expect(try await room.newsroom.queue(.corrections, for: room.editor).items[0].comment.target?.quote == quote)
    }

    @Test(
        "what a request points at must stand in the article",
        arguments: [CommentPointer.sentence(999), .sentence(-1), .mention("none")])
    func nowhere(_ pointer: CommentPointer) async throws {
        let room = try await ModeratedNewsroom()
        await #expect(throws: NewsroomError.invalid(.target, .wrong)) {
            try await room.newsroom.comment(
                on: room.article, as: .correction, at: pointer, text: "Wrong", by: room.readers[0], network: nil)
        }
    }

    @Test("the desk's answer to a request takes the entry out of the record, and a later version keeps it out")
    func withdrawn() async throws {
        let room = try await ModeratedNewsroom()
        let before = try await room.newsroom.article(path: room.path)
        let event = try #require(before.ledger.events.first)
        let mention = try #require(event.claims.first { $0.articleID == room.article }).mention
        room.test.advance(300)
        let posted = try await room.newsroom.comment(
            on: room.article, as: .correction, at: .mention(mention.id), text: "It never happened",
            by: room.readers[0], network: nil)
        await #expect(throws: NewsroomError.notPermitted) {
            try await room.newsroom.correct(
                comment: posted.id, note: "No", withdraws: true, by: room.readers[0])
        }
        #expect(try await room.newsroom.correctionRequest(posted.id, for: room.editor).isInRecord)
        try await room.newsroom.correct(
            comment: posted.id, note: "There was no such attack.", withdraws: true, by: room.editor)
        let claims = { (publication: ArticlePublication) in
            publication.ledger.events.flatMap(\.claims).map(\.mention.quote)
        }
        let after = try await room.newsroom.article(path: room.path)
        #expect(claims(before).contains(mention.quote) && !claims(after).contains(mention.quote))
        #expect(try await room.queue(.corrections).isEmpty)
        #expect(after.corrections.map(\.note) == ["There was no such attack."])
        #expect(after.corrections[0].quote == mention.quote && after.corrections[0].withdraws)
        #expect(try await room.newsroom.corrections().corrections.map(\.commentID) == [posted.id])
        #expect(room.test.changed.contains(.corrections))
        await #expect(throws: NewsroomError.invalid(.correction, .taken)) {
            try await room.newsroom.correct(comment: posted.id, note: "Twice", withdraws: false, by: room.editor)
        }
        // The article is published anew, and read anew.
        let draft = try await room.newsroom.draft(room.article, for: room.editor)
        _ = try await room.newsroom.publish(
            room.article, draft.edits, over: draft.article.version, by: room.editor)
        #expect(!claims(try await room.newsroom.article(path: room.path)).contains(mention.quote))
        // It no longer points at an entry of the version that stands.
        #expect(try await !room.newsroom.correctionRequest(posted.id, for: room.editor).isInRecord)
    }
}

extension StoredDocument {
    fileprivate func words(ofSentence place: Int) -> String {
        target(of: .sentence(place), version: 1)?.quote ?? ""
    }
}
