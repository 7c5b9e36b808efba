import Discussion
import Moving
import Store

@testable import Newsroom

/// A newsroom in which people do at random whatever they can; for each seed the same.
struct BusyNewsroom {
    enum Action: String, CaseIterable {
        case post, answer, suspect, rate, ask, reply, edit, withdraw, report, decide, undo, vote, pick, appeal,
            decideAppeal, sanction, lift, write, settle, read, merge, take, erase

        /// How often it is done, beside the others.
        var weight: Int {
            switch self {
            case .decide, .vote: 6
            case .appeal: 8
            case .post, .answer, .suspect, .report, .undo, .decideAppeal: 4
            case .erase, .merge: 1
            default: 2
            }
        }
    }

    /// A row of numbers that is the same each time.
    private struct Dice {
        var state: UInt64
        mutating func next(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
        mutating func one<Some: Collection>(of some: Some) throws -> Some.Element {
            guard !some.isEmpty else { throw NewsroomError.notFound }
            return some[some.index(some.startIndex, offsetBy: next(some.count))]
        }
    }

    let room: ModeratedNewsroom
    let courier: HostedPublication
    /// The editor, who has proven an address and answers as the newsroom.
    let desk: Viewer
    private(set) var readers: [Viewer]
    /// The article's thread and two of the publication's, as long as they are two.
    private(set) var threads: [String]
    /// Everything that was ever said, the oldest first.
    private(set) var comments: [String] = []
    /// What was posted here.
    private(set) var posted = 0
    /// What each has last said for or against a comment, by comment.
    private(set) var votes: [String: [String: Int]] = [:]
    /// How often each was done.
    private(set) var done: [Action: Int] = [:]
    private var batches: [String] = []
    private var sanctions: [String] = []
    private var came = 0
    private var dice: Dice

    init(seed: UInt64) async throws {
        room = try await ModeratedNewsroom(readers: 4) {
            $0.suspectWords = ["cheap"]
            $0.reportThreshold = 2
        }
        dice = Dice(state: seed)
        readers = room.readers
        desk = try await room.test.accepting(try await room.test.viewer(signingIn: "salma@example.org"))
        try await room.newsroom.save(
            publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
            by: room.editor)
        courier = try await room.newsroom.publication("courier")
        threads = [room.article]
        for name in ["s1", "s2"] {
            threads.append(
                try await room.test.openThread(ThreadReference(identifier: name), in: courier, by: readers[0]))
        }
        for thread in threads {
            try await room.newsroom.setOverride(.init(asksRating: true), of: .thread(thread), by: room.editor)
        }
    }

    /// Does one thing; what the newsroom refuses must leave no trace.
    mutating func step() async throws {
        room.test.advance(60)
        let action = try dice.one(of: Action.allCases.flatMap { Array(repeating: $0, count: $0.weight) })
        do {
            try await perform(action)
            done[action, default: 0] += 1
        } catch is NewsroomError {}
    }

    private mutating func perform(_ action: Action) async throws {
        let newsroom = room.newsroom
        let reader = try dice.one(of: readers)
        switch action {
        case .post: try await post("Words", by: reader)
        case .answer: try await post("To that", by: reader, to: try dice.one(of: comments))
        case .suspect: try await post("cheap", by: reader)
        case .rate: try await post("Stars", by: reader, rating: 1 + dice.next(5))
        case .ask: try await post("Why, @Rana?", by: reader, as: dice.next(2) == 0 ? .question : .correction)
        case .reply: try await post("The desk says", by: desk, to: try dice.one(of: comments))
        case .edit:
            let text = dice.next(2) == 0 ? "cheap \(comments.count)" : "Mended \(comments.count)"
            _ = try await newsroom.edit(
                comment: try dice.one(of: comments.suffix(8)), text: text, by: reader, network: nil)
        case .withdraw:
            let own = try await newsroom.comments(by: reader).map(\.comment.id)
            try await newsroom.withdraw(comment: try dice.one(of: own), by: reader)
        case .report:
            try await newsroom.report(
                comment: try dice.one(of: comments.suffix(12)), rule: "respect", note: "", by: reader)
        case .decide:
            let action = try dice.one(of: CommentAction.ofTheDesk)
            let some = comments.filter { _ in dice.next(4) == 0 }
            batches.append(
                try await newsroom.decide(action, on: some, rule: "respect", reason: nil, by: room.editor).batch)
        case .undo: _ = try await newsroom.undo(batch: try dice.one(of: batches), by: room.editor)
        case .vote:
            let (value, id) = (dice.next(3) - 1, try dice.one(of: comments))
            try await newsroom.vote(value, on: id, by: reader)
            votes[id, default: [:]][reader.id] = value
        case .pick:
            try await newsroom.pick(comment: try dice.one(of: comments), isPicked: dice.next(2) == 0, by: room.editor)
        case .appeal:
            if let sanction = sanctions.last, dice.next(3) == 0 {
                try await newsroom.appeal(sanction: sanction, words: "Why?", by: reader)
            } else {
                let own = try await newsroom.comments(by: reader).map(\.comment)
                    .filter { $0.state == .rejected || $0.state == .removed }
                try await newsroom.appeal(comment: try dice.one(of: own).id, words: "Why?", by: reader)
            }
        case .decideAppeal:
            let appeal = try dice.one(of: try await newsroom.openAppeals(for: room.editor))
            try await newsroom.decide(appeal: appeal.id, isGranted: dice.next(2) == 0, answer: "So", by: room.editor)
        case .sanction:
            let kind = try dice.one(of: Sanction.Kind.allCases)
            try await newsroom.impose(
                kind, on: reader.id, rule: "respect", reason: "So", days: kind.ends ? 1 : nil, by: room.editor)
            sanctions += try await newsroom.person(reader.id, for: room.editor).sanctions.prefix(1).map(\.sanction.id)
        case .lift: try await newsroom.lift(sanction: try dice.one(of: sanctions), by: room.editor)
        case .write: try await newsroom.write(letter: "A letter", about: nil, by: reader, network: nil)
        case .settle:
            let letter = try dice.one(of: try await newsroom.openLetters(for: room.editor).letters)
            try await newsroom.settle(letter: letter.id, answer: dice.next(2) == 0 ? "So" : "", by: room.editor)
        case .read:
            let notices = try await newsroom.notices(of: reader).notices
            try await newsroom.readNotices(upTo: try dice.one(of: notices).id, by: reader)
        case .merge:
            guard threads.count == 3 else { throw NewsroomError.notFound }
            try await newsroom.merge(thread: threads[1], into: threads[2], by: room.editor)
            threads.remove(at: 1)
        case .take: try await take()
        case .erase:
            try await newsroom.setErasure(keepsComments: dice.next(2) == 0, by: room.editor)
            try await newsroom.erase(reader)
            came += 1
            readers.removeAll { $0.id == reader.id }
            readers.append(try await room.test.reader("newcomer\(came)@example.org", name: "Newcomer \(came)"))
        }
    }

    private mutating func post(
        _ text: String, by author: Viewer, to parent: String? = nil, as kind: CommentKind = .comment, rating: Int? = nil
    ) async throws {
        var thread = try dice.one(of: threads)
        if let parent { thread = try await room.newsroom.place(ofComment: parent).thread.id }
        comments.append(
            try await room.newsroom.comment(
                on: thread, replyingTo: parent, as: kind, rating: rating, text: "\(text) \(comments.count)", by: author,
                network: nil
            ).id)
        posted += 1
    }

    /// Takes in what was said elsewhere long ago, some of it twice.
    private mutating func take() async throws {
        came += 1
        var moved = MovedDiscussion()
        moved.threads = [.init(id: "t", identifier: "s2", address: "https://courier.example/s2", title: "S2")]
        moved.comments = ([.published, .pending, .rejected, .deleted, .published] as [MovedDiscussion.State])
            .enumerated().map { index, state in
                let id = came * 4 + index
                return .init(
                    id: "\(id)", thread: "t", parent: index == 4 ? "\(id - 1)" : nil,
                    author: .init(key: "a\(index)", name: "Author \(index)"), createdAt: 1_500_000_000 + id,
                    text: "Once \(id)", state: state)
            }
        _ = try await DiscussionImport(
            into: room.test.database, publication: "courier", from: "disqus", reserved: room.newsroom.houseNames,
            now: room.test.now
        ).take(moved, isDryRun: false)
        let known = Set(comments)
        comments += try await room.test.database.read { connection in
            try connection.rows("SELECT comment_id FROM moved_key ORDER BY comment_id", []).map {
                try $0.text("comment_id")
            }
        }.filter { !known.contains($0) }
    }
}
