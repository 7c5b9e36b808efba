import Discussion
import Logging
import Mail
import Store
import Testing

@testable import Newsroom

/// Takes the place of the site's words: a letter tells its facts.
private func facts(_ bundle: NoticeBundle) -> Letter {
    let lines = bundle.notices.map { notice in
        [
            notice.kind.rawValue, notice.kind == .waiting && notice.matter != .pending ? notice.matter.rawValue : nil,
            notice.comment?.author, notice.comment?.text?.source, notice.comment?.state.rawValue,
            notice.sanction?.reason, notice.kind == .appeal ? "granted: \(notice.isGranted), \(notice.answer)" : nil,
        ].compactMap { $0 }.joined(separator: " | ")
    }
    let stops = ([bundle.stop] + bundle.stops.values).map { "stop \($0.token)" }
    return Letter(subject: bundle.language, body: (lines + stops).joined(separator: "\n"), html: "<p>facts</p>")
}

extension ModeratedNewsroom {
    /// The letters that are due now: whom each goes to, and what it tells.
    fileprivate func letters() async throws -> [(to: String, text: String)] {
        let before = try await test.mail().count
        try await newsroom.sendNotices(wording: facts)
        return try await test.mail().dropFirst(before).map { letter in
            let to = letter.split(separator: "\r\n").first { $0.hasPrefix("To: ") }?.dropFirst(4) ?? ""
            // Long lines are folded by quoted-printable.
            let text = letter.replacing("=\r\n", with: "").replacing("=3D", with: "=")
            return (String(to), text)
        }
    }
}

@Suite("Notices")
struct NoticeTests {
    @Test("a letter that cannot be written keeps nobody else's waiting, and is not tried for ever")
    func unwritable() async throws {
        let room = try await ModeratedNewsroom()
        let first = try await room.post("First", by: room.readers[0])
        _ = try await room.post("Mine", by: room.readers[2])
        _ = try await room.letters()
        _ = try await room.post("You too, @Lina, and @Rana", by: room.readers[1], to: first)
        let before = try await room.test.mail().count
        await #expect(throws: (any Error).self) {
            try await room.newsroom.sendNotices { bundle in
                let isAnswer = bundle.notices.contains { $0.kind == .reply }
                return Letter(subject: "x", body: isAnswer ? String(repeating: "long ", count: 1_000_000) : "short")
            }
        }
        #expect(try await room.test.mail().count == before + 1)
        #expect(try await room.newsroom.sendNotices(wording: facts) == 0)
    }

    @Test("an answer and a mention are told once, to whom they concern and not to their author")
    func replies() async throws {
        let room = try await ModeratedNewsroom()
        let first = try await room.post("First", by: room.readers[0])
        _ = try await room.post("Mine", by: room.readers[2])
        _ = try await room.letters()
        _ = try await room.post("You too, @Lina, and @Rana", by: room.readers[1], to: first)
        let letters = try await room.letters()
        #expect(letters.map(\.to) == ["reader0@example.org", "reader2@example.org"])
        #expect(letters[0].text.contains("reply | Hadi | You too, @Lina, and @Rana"))
        #expect(letters[1].text.contains("mention | Hadi"))
        #expect(try await room.letters().isEmpty)
        _ = try await room.post("I answer myself", by: room.readers[0], to: first)
        #expect(try await room.letters().isEmpty)
    }

    @Test("nobody is written to about whom they would rather not read")
    func ignored() async throws {
        let room = try await ModeratedNewsroom()
        let first = try await room.post("First", by: room.readers[0])
        let loud = try await room.post("Loud", by: room.readers[1])
        try await room.newsroom.ignore(authorOf: loud, true, by: room.readers[0])
        _ = try await room.post("You, @Rana!", by: room.readers[1], to: first)
        #expect(try await room.letters().isEmpty)
    }

    @Test("the newsroom's answer to a question is told as an answer")
    func answers() async throws {
        let room = try await ModeratedNewsroom()
        room.test.advance(300)
        let question = try await room.newsroom.comment(
            on: room.article, as: .question, text: "Why?", by: room.readers[0], network: nil)
        let desk = try await room.test.accepting(try await room.test.viewer(signingIn: "salma@example.org"))
        _ = try await room.post("Because.", by: desk, to: question.id)
        #expect(try await room.letters().map { $0.text.contains("answer | Salma | Because.") } == [true])
    }

    @Test("hole 22: what waits, was rejected or was taken out again is told to nobody whom it answers")
    func hidden() async throws {
        let room = try await ModeratedNewsroom()
        let first = try await room.post("First", by: room.readers[0])
        let reply = try await room.post("Nasty", by: room.readers[1], to: first)
        _ = try await room.newsroom.decide(.remove, on: [reply], rule: "respect", reason: nil, by: room.editor)
        #expect(try await room.letters().isEmpty)
        var policy = ModerationPolicy()
        policy.mode = .pre
        try await room.newsroom.setPolicy(policy, by: room.editor)
        let waiting = try await room.post("Waiting", by: room.readers[1], to: first)
        #expect(try await room.letters().filter { $0.to == "reader0@example.org" }.isEmpty)
        _ = try await room.newsroom.decide(.approve, on: [waiting], rule: nil, reason: nil, by: room.editor)
        #expect(try await room.letters().filter { $0.text.contains("reply | Hadi | Waiting") }.count == 1)
    }

    @Test("a decision is told to its author with what was decided; one that is undone in time is not")
    func decisions() async throws {
        let room = try await ModeratedNewsroom()
        let bad = try await room.post("Bad", by: room.readers[0])
        let good = try await room.post("Good", by: room.readers[1])
        _ = try await room.newsroom.decide(.remove, on: [bad], rule: "respect", reason: "Rude", by: room.editor)
        let mistake = try await room.newsroom.decide(
            .remove, on: [good], rule: "respect", reason: nil, by: room.editor)
        _ = try await room.newsroom.undo(batch: mistake.batch, by: room.editor)
        #expect(try await room.letters().isEmpty)
        room.test.advance(Newsroom.decisionDelay)
        let letters = try await room.letters()
        #expect(letters.map(\.to) == ["reader0@example.org"])
        #expect(letters[0].text.contains("decision | Rana | Bad | removed"))
        // Who was told is told as well when it is taken back.
        let told = try await room.newsroom.decide(.remove, on: [good], rule: "respect", reason: nil, by: room.editor)
        room.test.advance(Newsroom.decisionDelay)
        #expect(try await room.letters().count == 1)
        _ = try await room.newsroom.undo(batch: told.batch, by: room.editor)
        room.test.advance(Newsroom.decisionDelay)
        #expect(try await room.letters().map { $0.text.contains("decision | Hadi | Good | published") } == [true])
    }

    @Test("sanctions, their end and answered appeals are told")
    func sanctions() async throws {
        let room = try await ModeratedNewsroom()
        let rana = room.readers[0]
        try await room.newsroom.impose(
            .suspension, on: rana.id, rule: "respect", reason: "Enough", days: 3, by: room.editor)
        room.test.advance(Newsroom.decisionDelay)
        #expect(try await room.letters().map { $0.text.contains("sanction | Enough") } == [true])
        let sanction = try await room.newsroom.account(of: rana).sanctions[0]
        try await room.newsroom.appeal(sanction: sanction.id, words: "Please", by: rana)
        let appeal = try await room.newsroom.queue(.appeals, for: room.editor).appeals[0]
        try await room.newsroom.decide(appeal: appeal.id, isGranted: true, answer: "You are right", by: room.editor)
        room.test.advance(Newsroom.decisionDelay)
        let text = try await room.letters().map(\.text).joined()
        #expect(text.contains("appeal | granted: true, You are right") && text.contains("lifted | Enough"))
    }

    @Test("what came about in an hour or a day is told together, at its time")
    func digests() async throws {
        let room = try await ModeratedNewsroom()
        try await room.newsroom.setMail(.daily, hearsOfQueue: false, of: room.readers[0])
        let first = try await room.post("First", by: room.readers[0])
        for number in 1...3 { _ = try await room.post("Answer \(number)", by: room.readers[1], to: first) }
        #expect(try await room.letters().isEmpty)
        room.test.advance(86_400)
        let letters = try await room.letters()
        #expect(letters.count == 1)
        #expect((1...3).allSatisfy { letters[0].text.contains("Answer \($0)") })
    }

    @Test(
        "the time of a digest is the next full hour, or seven o'clock in the newsroom's zone",
        arguments: [
            (MailPace.instant, 1_600_000_000, 1_600_000_000), (.hourly, 1_600_000_000, 1_600_002_000),
            (.hourly, 1_600_002_000, 1_600_005_600), (.daily, 1_600_000_000, 1_600_056_000),
            (.daily, 1_600_056_000, 1_600_142_400),
        ])
    func due(_ pace: MailPace, _ now: Int, _ due: Int) throws {
        // In Beirut, three hours before UTC in September.
        let zone = try #require(Zone(name: "Asia/Beirut"))
        #expect(pace.due(at: now, delay: 0, zone: zone) == due)
    }

    @Test("nothing is sent to whoever wants nothing, or no more of a discussion")
    func stopped() async throws {
        let room = try await ModeratedNewsroom()
        let first = try await room.post("First", by: room.readers[0])
        _ = try await room.post("One", by: room.readers[1], to: first)
        let letter = try #require(try await room.letters().first?.text)
        let tokens = letter.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("stop ") }.map {
            String($0.dropFirst(5))
        }
        #expect(letter.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"))
        #expect(letter.contains("https://test.example/mail/stop/\(try #require(tokens.first))"))
        let ofThread = try #require(tokens.first { $0.contains(room.article) })
        try await room.newsroom.stopMail(try await room.newsroom.mailStop(ofThread).stop)
        _ = try await room.post("Two", by: room.readers[1], to: first)
        #expect(try await room.letters().isEmpty)
        try await room.newsroom.hear(thread: room.article, viewer: room.readers[0])
        _ = try await room.post("Three", by: room.readers[1], to: first)
        #expect(try await room.letters().count == 1)
        try await room.newsroom.stopMail(try await room.newsroom.mailStop(tokens[0]).stop)
        _ = try await room.post("Four", by: room.readers[1], to: first)
        #expect(try await room.letters().isEmpty)
    }

    @Test(
        "a word that stops mail cannot be made up, nor turned on another account or discussion",
        arguments: ["", "..", "a.all.b", "x.y.z.w"])
    func forged(_ token: String) async throws {
        let test = try await TestNewsroom()
        await #expect(throws: NewsroomError.notFound) { try await test.newsroom.mailStop(token) }
        let stop = MailStop(account: "one", thread: nil, secrets: test.secrets)
        for forged in [
            stop.token.replacing("one.", with: "two."), stop.token.replacing(".all.", with: ".x."), stop.token + "A",
        ] {
            await #expect(throws: NewsroomError.notFound) { try await test.newsroom.mailStop(forged) }
        }
        let other = MailStop(account: "one", thread: nil, secrets: Secrets(secret: Array(repeating: 8, count: 32)))
        await #expect(throws: NewsroomError.notFound) { try await test.newsroom.mailStop(other.token) }
    }

    @Test("an address that sends mail back gets no more until its owner brings a code from it")
    func bounces() async throws {
        let room = try await ModeratedNewsroom()
        let first = try await room.post("First", by: room.readers[0])
        _ = try await room.post("One", by: room.readers[1], to: first)
        #expect(try await room.letters().count == 1)
        let delivery = DeliveryService(
            database: room.test.database, transport: Refusing(), sealing: room.test.secrets.mailSealing,
            sender: try EmailAddress("newsroom@example.org"),
            clock: MailClock(now: { [test = room.test] in test.now }, sleep: { _ in }),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        while try await delivery.deliverRound() > 0 {}
        #expect(try await room.newsroom.account(of: room.readers[0]).mail.stoppedAt != nil)
        _ = try await room.post("Two", by: room.readers[1], to: first)
        #expect(try await room.letters().isEmpty)
        let rana = try await room.test.viewer(signingIn: "reader0@example.org")
        #expect(try await room.newsroom.account(of: rana).mail.stoppedAt == nil)
        _ = try await room.post("Three", by: room.readers[1], to: first)
        #expect(try await room.letters().count == 1)
    }

    @Test(
        "the desk, and who moderates there, hear what waits of every kind: each what they may see, and nobody of their own"
    )
    func matters() async throws {
        let room = try await ModeratedNewsroom(readers: 4)
        let (rana, hadi, lina, omar) = (room.readers[0], room.readers[1], room.readers[2], room.readers[3])
        try await room.newsroom.save(
            publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
            by: room.editor)
        let courier = try await room.newsroom.publication("courier")
        try await room.newsroom.setRole(.reader, sections: ["middle-east"], of: lina.id, by: room.editor)
        try await room.newsroom.addStaff("Omar", toPublication: "courier", by: room.editor)
        let desk = try await room.test.viewer(signingIn: "salma@example.org")
        for viewer in [desk, lina, omar] {
            try await room.newsroom.setMail(
                .instant, hearsOfQueue: true, of: try await room.test.viewer(session: viewer.session))
        }
        _ = try await room.letters()
        func told() async throws -> [String: [String]] {
            var told: [String: [String]] = [:]
            for letter in try await room.letters() {
                let lines = letter.text.split(separator: "\r\n").filter { $0.hasPrefix("waiting") }
                let name = [
                    "salma@example.org": "desk", "reader2@example.org": "section", "reader3@example.org": "staff",
                ]
                told[name[letter.to] ?? letter.to, default: []] += lines.map { String($0.split(separator: " | ")[1]) }
            }
            return told.mapValues { $0.sorted() }.filter { !$0.value.isEmpty }
        }
        // Beneath an article: the desk and who moderates the section.
        let question = try await room.newsroom.comment(
            on: room.article, as: .question, text: "How many?", by: rana, network: nil
        ).id
        #expect(try await told() == ["desk": ["question"], "section": ["question"]])
        room.test.advance(300)
        _ = try await room.newsroom.comment(
            on: room.article, as: .correction, text: "It was four", by: hadi, network: nil)
        #expect(try await told() == ["desk": ["correction"], "section": ["correction"]])
        try await room.newsroom.report(comment: question, rule: "respect", note: "", by: hadi)
        #expect(try await told() == ["desk": ["reported"], "section": ["reported"]])
        // On a publication's page: the desk and who works for it.
        room.test.advance(300)
        let there = try await room.newsroom.comment(
            at: ThreadReference(identifier: "s1", title: "Bridge"), in: courier, text: "Words", by: rana, network: nil
        ).id
        try await room.newsroom.report(comment: there, rule: "respect", note: "", by: hadi)
        #expect(try await told() == ["desk": ["reported"], "staff": ["reported"]])
        // What was said against one's own comment is not told to its author, nor what one did oneself.
        room.test.advance(300)
        let own = try await room.newsroom.comment(on: room.article, text: "Mine", by: lina, network: nil).id
        try await room.newsroom.report(comment: own, rule: "respect", note: "", by: hadi)
        #expect(try await told() == ["desk": ["reported"]])
        // Letters and appeals are the desk's alone.
        try await room.newsroom.write(letter: "A word with you", about: nil, by: rana, network: nil)
        try await room.newsroom.remove(comment: there, rule: "respect", reason: "Rude", by: room.editor)
        try await room.newsroom.appeal(comment: there, words: "It was not", by: rana)
        #expect(try await told() == ["desk": ["appeal", "letter"]])
        // What was settled before the letter goes out is not told.
        room.test.advance(300)
        let settled = try await room.newsroom.comment(
            on: room.article, as: .question, text: "And now?", by: rana, network: nil
        ).id
        try await room.newsroom.withdraw(comment: settled, by: rana)
        #expect(try await told().isEmpty)
        // Who moderates nothing any more hears nothing.
        try await room.newsroom.setRole(.reader, sections: [], of: lina.id, by: room.editor)
        try await room.newsroom.removeStaff(omar.id, fromPublication: "courier", by: room.editor)
        room.test.advance(300)
        _ = try await room.newsroom.comment(on: room.article, as: .question, text: "Why?", by: hadi, network: nil)
        #expect(try await told() == ["desk": ["question"]])
    }

    @Test("an editor who wants to hear it is told what waits, a reader never")
    func waiting() async throws {
        let room = try await ModeratedNewsroom { $0.mode = .pre }
        let desk = try await room.test.viewer(signingIn: "salma@example.org")
        try await room.newsroom.setMail(.instant, hearsOfQueue: true, of: desk)
        try await room.newsroom.setMail(.instant, hearsOfQueue: true, of: room.readers[1])
        _ = try await room.post("Look at me", by: room.readers[0])
        let letters = try await room.letters()
        #expect(letters.map(\.to) == ["salma@example.org"])
        #expect(letters[0].text.contains("waiting | Rana | Look at me | pending"))
    }

    @Test("the language in which somebody signs in is the one in which they are written to")
    func language() async throws {
        let room = try await ModeratedNewsroom()
        try await room.newsroom.setLanguage("ar", of: room.readers[0])
        let first = try await room.post("First", by: room.readers[0])
        _ = try await room.post("One", by: room.readers[1], to: first)
        #expect(try await room.letters()[0].text.contains("Subject: ar"))
    }
}

/// A mail server that takes nothing.
private struct Refusing: Transport {
    func deliver(_ envelope: Envelope) async throws(TransportError) { throw TransportError(.refused, code: 550) }
}
