import Discussion
import Store
import Testing

@testable import Newsroom

@Suite("Counters")
struct CounterTests {
    @Test(
        "hole 27, counters drift: after each of any sequence of actions every count and every state is what the rows say",
        arguments: [1, 2, 3] as [UInt64])
    func recount(_ seed: UInt64) async throws {
        var busy = try await BusyNewsroom(seed: seed)
        for step in 1...160 {
            try await busy.step()
            // All of it every tenth time; what is quickly counted each time.
            try await check(busy, isWhole: step % 10 == 0)
        }
        let undone = BusyNewsroom.Action.allCases.filter { busy.done[$0] == nil }
        #expect(undone.isEmpty, "what never came to pass was not tried")
    }

    private func check(_ busy: BusyNewsroom, isWhole: Bool) async throws {
        let newsroom = busy.room.newsroom
        let rows = try await Recount(busy.room.test.database)
        #expect(try rows.isUnbroken())
        #expect(rows.states.count == busy.comments.count && Set(rows.states.keys) == Set(busy.comments))
        let counts = try await newsroom.counts(ofThreads: busy.threads)
        for (thread, count) in zip(busy.threads, counts) {
            let publication = try await newsroom.thread(id: thread, for: nil)
            let published = try rows.published(in: thread)
            #expect(count == published.count && publication.count == published.count)
            #expect(publication.arrivals == (try rows.arrivals(in: thread)))
            #expect(publication.ratings == (try rows.ratings(in: thread)))
            if isWhole { try check(publication, busy, published.map { try $0.text("id") }) }
        }
        guard isWhole else { return }
        let article = try await newsroom.article(path: busy.room.path).article
        #expect(article.comments == counts[0])
        #expect(try await newsroom.front().articles.map(\.comments) == [counts[0]])
        // As a page of another site asks, by the names of two threads that may have become one.
        let embedded = try await newsroom.counts(
            of: ["s1", "s2", "s3"].map { ThreadReference(identifier: $0) }, in: busy.courier)
        #expect(embedded == [counts[1], counts[counts.count - 1], 0])
        let queues = try await newsroom.queueCounts(for: busy.room.editor)
        for name in ModerationQueue.allCases {
            let lying = try rows.queue(name)
            #expect(queues[name] == lying.count, "\(name)")
            #expect(Set(try await listed(name, busy)) == lying, "\(name)")
        }
        for person in busy.readers + [busy.desk] {
            let unread = try rows.unread(of: person.id)
            #expect(try await newsroom.unreadNotices(of: person) == min(unread, Newsroom.unreadLimit))
            #expect(try await newsroom.notices(of: person).notices.count { !$0.isRead } == unread)
        }
        let waiting = try rows.letters.count { try $0.optionalInt("settled_at") == nil }
        let letters = try await newsroom.openLetters(for: busy.room.editor)
        #expect(letters.count == waiting && letters.letters.count == waiting)
        let report = try await newsroom.transparency(days: 30)
        let now = busy.room.test.now
        #expect(report == (try rows.transparency(since: now - 30 * 86_400, to: now, like: report)))
        #expect(report.posted == busy.posted)
    }

    /// That a thread's page shows what is public with the votes that were given.
    private func check(_ thread: ThreadPublication, _ busy: BusyNewsroom, _ published: [String]) throws {
        let comments = thread.comments
        let shown = comments.filter { $0.state == .published }
        #expect(Set(shown.map(\.id)) == Set(published))
        #expect(CommentThread(comments.map(\.threaded)).count == published.count)
        for comment in shown {
            let votes = busy.votes[comment.id, default: [:]].values
            #expect(comment.up == votes.count { $0 > 0 } && comment.down == votes.count { $0 < 0 }, "\(comment.id)")
        }
    }

    /// Everything that a queue lists, page after page.
    private func listed(_ name: ModerationQueue, _ busy: BusyNewsroom) async throws -> [String] {
        var (listed, next): ([String], String?) = ([], nil)
        repeat {
            let page = try await busy.room.newsroom.queue(name, after: next, for: busy.room.editor)
            listed += name == .appeals ? page.appeals.map(\.id) : page.items.map(\.comment.id)
            next = page.next
        } while next != nil
        #expect(Set(listed).count == listed.count, "nothing is listed twice")
        return listed
    }
}
