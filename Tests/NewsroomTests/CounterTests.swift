import Discussion
import News
import Store
import Testing

@testable import Newsroom

@Suite("Counters")
struct CounterTests {
    /// A row of numbers that is the same each time.
    private struct Dice {
        var state: UInt64
        mutating func next(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
    }

    @Test(
        "hole 27, counters drift: after any sequence of actions every count and every state is what the log says",
        arguments: [1, 2, 3] as [UInt64])
    func recount(_ seed: UInt64) async throws {
        let room = try await ModeratedNewsroom {
            $0.suspectWords = ["cheap"]
            $0.reportThreshold = 2
        }
        var dice = Dice(state: seed)
        var ids: [String] = []
        var batches: [String] = []
        for step in 0..<60 {
            let reader = room.readers[dice.next(3)]
            let id = ids.isEmpty ? "" : ids[dice.next(ids.count)]
            do {
                switch dice.next(9) {
                case 0, 1: ids.append(try await room.post("Words \(step)", by: reader))
                case 2: ids.append(try await room.post("cheap \(step)", by: reader, to: id.isEmpty ? nil : id))
                case 3: _ = try await room.newsroom.edit(comment: id, text: "cheap \(step)", by: reader, network: nil)
                case 4: try await room.newsroom.withdraw(comment: id, by: reader)
                case 5: try await room.newsroom.report(comment: id, rule: "respect", note: "", by: reader)
                case 6 where !batches.isEmpty:
                    _ = try await room.newsroom.undo(batch: batches[dice.next(batches.count)], by: room.editor)
                default:
                    let action = CommentAction.ofTheDesk[dice.next(CommentAction.ofTheDesk.count)]
                    let some = ids.filter { _ in dice.next(3) == 0 }
                    batches.append(
                        try await room.newsroom.decide(
                            action, on: some, rule: "respect", reason: nil, by: room.editor
                        ).batch)
                }
            } catch is NewsroomError {
                // What is none for its comment is refused, which must leave no trace.
            }
        }
        try await check(room, ids)
    }

    private func check(_ room: ModeratedNewsroom, _ ids: [String]) async throws {
        var states: [String: CommentState] = [:]
        let now = room.test.now
        let (events, rows) = try await room.test.database.read { connection in
            (
                try ids.map { try ModerationEventRow.all(of: $0, in: connection) },
                try ids.compactMap { try CommentRow.find(id: $0, in: connection) }
            )
        }
        for log in events {
            // Each event begins where the one before it ended.
            for (earlier, later) in zip(log, log.dropFirst()) { #expect(later.fromState == earlier.toState) }
            if let last = log.last { states[last.commentID] = CommentState(rawValue: last.toState) }
        }
        for row in rows { #expect(states[row.id]?.rawValue == row.state) }
        let published = states.count { $0.value == .published }
        let publication = try await room.newsroom.article(path: room.path)
        #expect(publication.article.comments == published)
        #expect(try await room.newsroom.front().articles.first?.comments == published)
        #expect(CommentThread(publication.thread.comments.map(\.threaded)).count == published)
        let counts = try await room.newsroom.queue(.pending, for: room.editor).counts
        for name in ModerationQueue.allCases where name != .appeals {
            let listed = try await room.queue(name)
            #expect(counts[name] == listed.count, "\(name)")
        }
        #expect(counts[.pending] == states.count { $0.value == .pending })
        #expect(counts[.rejected] == states.count { $0.value == .rejected || $0.value == .removed })
        #expect((counts[.unreviewed] ?? 0) + (counts[.approved] ?? 0) == published)
        let report = try await room.newsroom.transparency()
        let all = events.joined()
        let takenBack = Set(all.compactMap(\.undoes))
        #expect(report.posted == ids.count && report.takenBack == takenBack.count && report.to == now)
        for action in CommentAction.ofTheDesk {
            let stands = all.filter {
                $0.action == action.rawValue && $0.actorID != nil && $0.undoes == nil && !takenBack.contains($0.id)
            }
            #expect(report.decisions[action] == stands.count, "\(action)")
        }
    }
}
