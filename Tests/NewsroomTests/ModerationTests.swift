import Discussion
import News
import Store
import Testing

@testable import Newsroom

/// A newsroom with an article, its editor and some readers.
struct ModeratedNewsroom {
    let test: TestNewsroom
    let editor: Viewer
    let article: String
    let path: String
    let readers: [Viewer]

    var newsroom: Newsroom { test.newsroom }

    init(readers count: Int = 3, _ change: (inout ModerationPolicy) -> Void = { _ in }) async throws {
        test = try await TestNewsroom()
        editor = try await test.editor()
        (article, path) = try await test.publish(by: editor, story: "Bases")
        var policy = ModerationPolicy()
        change(&policy)
        try await test.newsroom.setPolicy(policy, by: editor)
        var readers: [Viewer] = []
        for number in 0..<count {
            readers.append(
                try await test.reader("reader\(number)@example.org", name: ["Rana", "Hadi", "Lina", "Omar"][number]))
        }
        self.readers = readers
    }

    /// Posts, with time enough between one comment and the next.
    func post(_ text: String, by reader: Viewer, to parent: String? = nil) async throws -> String {
        test.advance(300)
        return try await newsroom.comment(
            on: article, replyingTo: parent, text: text, by: reader, network: nil
        ).id
    }

    func queue(_ name: ModerationQueue) async throws -> [String] {
        try await newsroom.queue(name, for: editor).items.map(\.comment.id)
    }

    func shown(to viewer: Viewer? = nil) async throws -> [String] {
        try await newsroom.article(path: path, for: viewer).thread.comments.filter { $0.text != nil }.map(\.id)
    }
}

@Suite("Moderation")
struct ModerationTests {
    @Test("what waits is let in or not, with a rule, and its author is told")
    func pending() async throws {
        let room = try await ModeratedNewsroom { $0.mode = .pre }
        let (rana, hadi) = (room.readers[0], room.readers[1])
        let good = try await room.post("Good", by: rana)
        let bad = try await room.post("Bad", by: hadi)
        #expect(try await room.queue(.pending) == [good, bad])
        await #expect(throws: NewsroomError.invalid(.rules, .missing)) {
            try await room.newsroom.decide(.reject, on: [bad], rule: nil, reason: nil, by: room.editor)
        }
        await #expect(throws: NewsroomError.invalid(.rules, .missing)) {
            try await room.newsroom.decide(.reject, on: [bad], rule: "no such rule", reason: nil, by: room.editor)
        }
        _ = try await room.newsroom.decide(.approve, on: [good], rule: nil, reason: nil, by: room.editor)
        _ = try await room.newsroom.decide(.reject, on: [bad], rule: "respect", reason: "Rude", by: room.editor)
        #expect(try await room.shown() == [good])
        #expect(try await room.queue(.approved) == [good])
        #expect(try await room.queue(.rejected) == [bad])
        let own = try await room.newsroom.comments(by: hadi)
        #expect(own.map(\.comment.state) == [.rejected] && own[0].comment.rule == "respect")
        #expect(own[0].comment.reason == "Rude" && own[0].comment.text?.source == "Bad")
        for reader in room.readers {
            await #expect(throws: NewsroomError.notPermitted) {
                try await room.newsroom.decide(.approve, on: [bad], rule: nil, reason: nil, by: reader)
            }
            await #expect(throws: NewsroomError.notPermitted) { try await room.newsroom.queue(.pending, for: reader) }
        }
    }

    @Test("newcomers wait until one of theirs was let in")
    func newcomers() async throws {
        let room = try await ModeratedNewsroom { $0.mode = .newcomers }
        let first = try await room.post("First", by: room.readers[0])
        #expect(try await room.queue(.pending) == [first])
        _ = try await room.newsroom.decide(.approve, on: [first], rule: nil, reason: nil, by: room.editor)
        let second = try await room.post("Second", by: room.readers[0])
        #expect(try await room.shown() == [first, second])
    }

    @Test("hole 28, a wrong decision about many: a batch has actor, rule and time, and is taken back at once")
    func batches() async throws {
        let room = try await ModeratedNewsroom()
        var ids: [String] = []
        for number in 0..<6 { ids.append(try await room.post("Number \(number)", by: room.readers[number % 3])) }
        let gone = try await room.newsroom.decide(
            .remove, on: [ids[5]], rule: "lawful", reason: "Earlier", by: room.editor)
        let outcome = try await room.newsroom.decide(
            .remove, on: ids + ids + ["nothing"], rule: "no-spam", reason: "All at once", by: room.editor)
        #expect(outcome.done == Array(ids[..<5]) && outcome.passedOver == 2)
        #expect(try await room.shown().isEmpty)
        let events = try await room.test.database.read {
            try ModerationEventRow.all(inBatch: outcome.batch, in: $0)
        }
        #expect(events.count == 5 && events.allSatisfy { $0.actorID == room.editor.id && $0.rule == "no-spam" })
        // One of them was taken back by its author meanwhile: it stays so.
        try await room.newsroom.withdraw(comment: ids[0], by: room.readers[0])
        #expect(try await room.newsroom.undo(batch: outcome.batch, by: room.editor) == 4)
        #expect(try await room.shown() == Array(ids[1..<5]))
        #expect(try await room.newsroom.undo(batch: outcome.batch, by: room.editor) == 0, "it is taken back once")
        #expect(try await room.newsroom.undo(batch: gone.batch, by: room.editor) == 1)
        #expect(try await room.shown() == Array(ids[1...]))
        await #expect(throws: NewsroomError.notPermitted) {
            try await room.newsroom.undo(batch: gone.batch, by: room.readers[0])
        }
    }

    @Test("readers' reports hide a comment at the threshold; what an editor has looked at is counted anew")
    func reports() async throws {
        let room = try await ModeratedNewsroom(readers: 4) { $0.reportThreshold = 2 }
        let id = try await room.post("Words", by: room.readers[0])
        func report(_ reader: Int, _ rule: String = "respect") async throws {
            try await room.newsroom.report(comment: id, rule: rule, note: "See for yourself", by: room.readers[reader])
        }
        await #expect(throws: NewsroomError.notFound, "one's own is not reported") { try await report(0) }
        await #expect(throws: NewsroomError.invalid(.rules, .missing)) { try await report(1, "none") }
        try await report(1)
        try await report(1)
        #expect(try await room.queue(.reported) == [id], "twice by one reader is once")
        let item = try #require(try await room.newsroom.queue(.reported, for: room.editor).items.first)
        #expect(item.reports == [.init(rule: "respect", note: "See for yourself")])
        try await report(2)
        #expect(try await room.shown().isEmpty)
        #expect(try await room.queue(.pending) == [id])
        let own = try #require(
            try await room.newsroom.comments(by: room.readers[0]).first)
        #expect(own.comment.findings == [Finding(.reports, rule: "respect")])
        let batch = try await room.newsroom.decide(.approve, on: [id], rule: nil, reason: nil, by: room.editor).batch
        #expect(try await room.queue(.reported).isEmpty)
        #expect(try await room.shown() == [id])
        try await report(3)
        #expect(try await room.shown() == [id], "one new report is not two")
        _ = try await room.newsroom.undo(batch: batch, by: room.editor)
        #expect(try await room.queue(.pending) == [id])
    }

    @Test("a person is warned, muted, suspended, banned: told why, barred as told, and free when it ends or is lifted")
    func sanctions() async throws {
        let room = try await ModeratedNewsroom()
        let rana = room.readers[0]
        func fresh() async throws -> Viewer { try await room.test.viewer(session: rana.session) }
        for (kind, days) in [(Sanction.Kind.mute, nil), (.suspension, 0), (.suspension, 366)] as [(Sanction.Kind, Int?)]
        {
            await #expect(throws: NewsroomError.invalid(.days, .malformed)) {
                try await room.newsroom.impose(
                    kind, on: rana.id, rule: "respect", reason: "Rude", days: days, by: room.editor)
            }
        }
        await #expect(throws: NewsroomError.notPermitted, "nobody at the desk is sanctioned") {
            try await room.newsroom.impose(
                .warning, on: room.editor.id, rule: "respect", reason: "Rude", days: nil, by: room.editor)
        }
        await #expect(throws: NewsroomError.notPermitted) {
            try await room.newsroom.impose(
                .warning, on: room.readers[1].id, rule: "respect", reason: "Rude", days: nil, by: rana)
        }
        try await room.newsroom.impose(
            .warning, on: rana.id, rule: "respect", reason: "Rude", days: nil, by: room.editor)
        #expect(try await fresh().requirements.areMet)
        try await room.newsroom.impose(.mute, on: rana.id, rule: "respect", reason: "Rude", days: 2, by: room.editor)
        let held = try await room.post("Muted words", by: try await fresh())
        #expect(try await room.queue(.pending) == [held])
        try await room.newsroom.impose(.ban, on: rana.id, rule: "lawful", reason: "Threats", days: nil, by: room.editor)
        #expect(try await fresh().requirements.bar?.kind == .ban)
        let file = try await room.newsroom.person(rana.id, for: room.editor)
        #expect(file.sanctions.map(\.sanction.kind) == [.ban, .mute, .warning])
        try await room.newsroom.lift(sanction: file.sanctions[0].sanction.id, by: room.editor)
        #expect(try await fresh().requirements.areMet)
        #expect(try await room.newsroom.person(rana.id, for: room.editor).sanctions[0].isLifted)
        room.test.advance(2 * 86_400)
        let free = try await room.post("Free words", by: try await fresh())
        #expect(try await room.shown() == [free])
    }

    @Test("notes are for the desk; an address is shown to an administrator alone, and who asked is written down first")
    func file() async throws {
        let room = try await ModeratedNewsroom()
        let rana = room.readers[0]
        try await room.newsroom.note("Knows the region", on: rana.id, by: room.editor)
        #expect(try await room.newsroom.person(rana.id, for: room.editor).notes.map(\.text) == ["Knows the region"])
        for attempt in [rana, room.readers[1]] {
            await #expect(throws: NewsroomError.notPermitted) {
                try await room.newsroom.person(rana.id, for: attempt)
            }
            await #expect(throws: NewsroomError.notPermitted) {
                try await room.newsroom.address(of: rana.id, reason: "Curious", for: attempt)
            }
        }
        await #expect(throws: NewsroomError.invalid(.reason, .missing)) {
            try await room.newsroom.address(of: rana.id, reason: " ", for: room.editor)
        }
        #expect(
            try await room.newsroom.address(of: rana.id, reason: "A court asks", for: room.editor)
                == "reader0@example.org")
        let entry = try #require(try await room.newsroom.audit(for: room.editor).entries.first)
        #expect(entry.verb == "see address" && entry.reason == "A court asks" && entry.object == rana.id)
        try await room.test.database.write {
            try $0.execute("UPDATE account SET role = 'editor' WHERE id = $1", room.editor.id)
        }
        let editor = try await room.test.viewer(session: room.editor.session)
        await #expect(throws: NewsroomError.notPermitted) {
            try await room.newsroom.address(of: rana.id, reason: "Curious", for: editor)
        }
    }

    @Test("another look is asked for once for each decision, and granted or denied with an answer")
    func appeals() async throws {
        let room = try await ModeratedNewsroom()
        let (rana, hadi) = (room.readers[0], room.readers[1])
        let id = try await room.post("Words", by: rana)
        await #expect(throws: NewsroomError.notFound, "nothing was decided") {
            try await room.newsroom.appeal(comment: id, words: "Why?", by: rana)
        }
        try await room.newsroom.remove(comment: id, rule: "on-topic", reason: "Off the subject", by: room.editor)
        await #expect(throws: NewsroomError.notFound) {
            try await room.newsroom.appeal(comment: id, words: "Not mine", by: hadi)
        }
        try await room.newsroom.appeal(comment: id, words: "It is on the subject", by: rana)
        await #expect(throws: NewsroomError.invalid(.appeal, .taken)) {
            try await room.newsroom.appeal(comment: id, words: "Again", by: rana)
        }
        let queue = try await room.newsroom.queue(.appeals, for: room.editor)
        let item = try #require(queue.appeals.first)
        #expect(queue.counts[.appeals] == 1 && item.words == "It is on the subject" && item.rule == "on-topic")
        try await room.newsroom.decide(appeal: item.id, isGranted: true, answer: "You are right", by: room.editor)
        #expect(try await room.shown() == [id])
        await #expect(throws: NewsroomError.notFound) {
            try await room.newsroom.decide(appeal: item.id, isGranted: false, answer: "", by: room.editor)
        }
        try await room.newsroom.impose(.ban, on: rana.id, rule: "lawful", reason: "Threats", days: nil, by: room.editor)
        let barred = try await room.test.viewer(session: rana.session)
        let sanction = try #require(barred.requirements.bar)
        await #expect(throws: NewsroomError.notFound) {
            try await room.newsroom.appeal(sanction: sanction.id, words: "Not mine", by: hadi)
        }
        try await room.newsroom.appeal(sanction: sanction.id, words: "It was a joke", by: barred)
        let second = try #require(try await room.newsroom.queue(.appeals, for: room.editor).appeals.first)
        try await room.newsroom.decide(appeal: second.id, isGranted: false, answer: "It was none", by: room.editor)
        let told = try await room.newsroom.appeals(of: barred)
        #expect(Set(told.map(\.answer)) == ["You are right", "It was none"])
        #expect(Set(told.map(\.isGranted)) == [true, false])
        #expect(try await room.test.viewer(session: rana.session).requirements.bar != nil)
    }

    @Test("house rules are data: new ones have a version, and are accepted anew where the house asks for it")
    func houseRules() async throws {
        let room = try await ModeratedNewsroom()
        let rana = room.readers[0]
        let rules = [
            HouseRules.Rule(id: "respect"), HouseRules.Rule(id: "short", title: "Be short", text: "Few words."),
        ]
        try await room.newsroom.setHouseRules(rules, asksAnew: false, by: room.editor)
        #expect(try await room.test.viewer(session: rana.session).requirements.areMet)
        try await room.newsroom.setHouseRules(rules, asksAnew: true, by: room.editor)
        let asked = try await room.test.viewer(session: rana.session)
        #expect(asked.requirements.missing == [.rulesAccepted])
        #expect(try await room.test.accepting(asked).requirements.areMet)
        await #expect(throws: NewsroomError.invalid(.rules, .malformed)) {
            try await room.newsroom.setHouseRules(rules + rules, asksAnew: true, by: room.editor)
        }
        await #expect(throws: NewsroomError.notPermitted) {
            try await room.newsroom.setHouseRules(rules, asksAnew: true, by: rana)
        }
    }

    @Test("the checker learns from this desk's decisions and holds what resembles its refusals, with rule and words")
    func learning() async throws {
        let room = try await ModeratedNewsroom { $0.usesChecker = true }
        let (article, rana) = (room.article, room.readers[0].id)
        try await room.test.database.write { connection in
            try ThreadRow.ensure(ofArticle: article, at: 1, in: connection)
            for number in 0..<60 {
                let isSpam = number % 2 == 0
                let words = isSpam ? "Cheap watches in our shop" : "The minister said so at the bridge"
                let id = "old-\(100 + number)"
                try CommentRow.insert(
                    id: id, thread: article, parent: nil, account: rana, state: isSpam ? "removed" : "published",
                    body: "\(words) \(number)", at: 2, in: connection)
                try ModerationEventRow(
                    id: id, commentID: id, at: 2, actorID: room.editor.id, action: isSpam ? "remove" : "approve",
                    fromState: "published", toState: isSpam ? "removed" : "published", rule: isSpam ? "no-spam" : nil
                ).insert(in: connection)
            }
        }
        try await room.newsroom.learn(by: room.editor)
        let id = try await room.post("Our shop has CHEAP watches", by: room.readers[1])
        let item = try #require(try await room.newsroom.queue(.pending, for: room.editor).items.first)
        #expect(item.comment.id == id && item.comment.findings.map(\.check) == [.learned])
        #expect(item.comment.findings[0].rule == "no-spam" && item.comment.findings[0].words.contains("CHEAP"))
        let good = try await room.post("Who counted them at the bridge?", by: room.readers[1])
        #expect(try await room.shown().contains(good))
    }
}
